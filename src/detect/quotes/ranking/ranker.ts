import type { BoostedTrees } from '../../../learn/boosted-trees.ts';
import { FeatureKeys } from '../../../learn/feature-keys.ts';
import type { FeatureRows } from '../../../learn/feature-rows.ts';
import type { Reading, Runs } from '../content/readings.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { RANKING_BITS, RANKING_TARGETS } from '../quote-model.ts';
import { type Contest, contestOf, readingFeatures } from './ranking-features.ts';
import { type RankedReading, WEIGHED, weigh } from './tree-features.ts';

/** A reading with the probability, mended by trees, that it is right. */
export interface ScoredReading {
  readonly reading: Reading;
  readonly score: number;
}

/** How many cues to either side can rival a reading. */
const RIVALS = 10;

/** The readings that each of a document's cues compete with: the best ones of the cues next to it. */
export function rivalsOf(sets: readonly (readonly Reading[])[], at: number): Reading[] {
  return sets.slice(Math.max(0, at - RIVALS), at + RIVALS + 1).map((readings) => readings[0]);
}

/** Ranks readings: logistic regressions for "right by half", "exact" and "right by half, with the right source". */
export class Ranker {
  readonly #rows: FeatureRows;
  readonly #keys = new FeatureKeys(RANKING_BITS);

  constructor(rows: FeatureRows) {
    this.#rows = rows;
  }

  /**
   * The readings of all cues in one list.
   * @param sets the readings of each cue, cues in order, no set empty
   */
  rank(c: QuoteColumns, sets: readonly (readonly Reading[])[]): RankedReading[] {
    const ranked: RankedReading[] = [];
    for (const [at, readings] of sets.entries()) {
      const rivals = rivalsOf(sets, at);
      for (const reading of readings) {
        const contest = contestOf(reading, rivals);
        this.#keys.clear();
        readingFeatures(c, reading, contest, this.#keys);
        ranked.push(this.#ranked(reading, contest));
      }
    }
    return ranked;
  }

  #ranked(reading: Reading, contest: Contest): RankedReading {
    const { weights, scale } = this.#rows;
    const { keys, length } = this.#keys;
    let first = 0;
    let second = 0;
    let third = 0;
    for (let k = 0; k < length; k++) {
      const at = this.#rows.at(keys[k]);
      if (at < 0) continue;
      first += weights[at];
      second += weights[at + 1];
      third += weights[at + 2];
    }
    const match = logistic(first * scale);
    const exact = logistic(second * scale);
    const source = logistic(third * scale);
    return { reading, contest, match, exact, source, mean: (match + exact + source) / RANKING_TARGETS };
  }
}

/** Scores ranked readings: trees mend the mean of the ranking's probabilities by what else is known of them. */
export class Weigher {
  readonly #trees: BoostedTrees;
  readonly #values = new Float32Array(WEIGHED);

  constructor(trees: BoostedTrees) {
    this.#trees = trees;
  }

  /** @param priors level of the cue prior of each token */
  score(c: QuoteColumns, ranked: readonly RankedReading[], priors: Uint8Array): ScoredReading[] {
    return ranked.map(({ reading, mean }, at) => {
      weigh(c, ranked, at, priors, this.#values, 0);
      return { reading, score: logistic(logOdds(mean) + this.#trees.sum(this.#values)) };
    });
  }
}

/** Log odds of a probability, none beyond those of one in ten thousand. */
export function logOdds(p: number): number {
  return Math.log(Math.max(1e-4, p) / Math.max(1e-4, 1 - p));
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * Takes the best readings first, each token of content and each cue once. Those that score under `threshold` go.
 * @param taken one entry a token: 1 where content already is; that of the choice is added
 */
export function choose(
  scored: readonly ScoredReading[],
  threshold: number,
  taken: Uint8Array,
): ScoredReading[] {
  const order = scored
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || a.reading.head - b.reading.head || a.reading.rank - b.reading.rank);
  const heads = new Set<number>();
  const chosen: ScoredReading[] = [];
  for (const candidate of order) {
    const { head, content } = candidate.reading;
    if (heads.has(head) || anyTaken(taken, content)) continue;
    heads.add(head);
    for (let r = 0; r < content.length; r += 2) taken.fill(1, content[r], content[r + 1]);
    chosen.push(candidate);
  }
  return chosen;
}

export function anyTaken(taken: Uint8Array, runs: Runs): boolean {
  for (let r = 0; r < runs.length; r += 2)
    for (let i = runs[r]; i < runs[r + 1]; i++) if (taken[i] === 1) return true;
  return false;
}
