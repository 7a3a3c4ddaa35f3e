import { FeatureKeys } from '../../learn/feature-keys.ts';
import type { FeatureRows } from '../../learn/feature-rows.ts';
import type { QuoteColumns } from './columns.ts';
import { RANKING_BITS, RANKING_TARGETS } from './model.ts';
import { contestOf, readingFeatures } from './ranking.ts';
import type { Reading, Runs } from './readings.ts';

/** A reading with the mean of the ranking's three probabilities. */
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

/** Scores readings: logistic regressions for "right by half", "exact" and "right by half, with the right source". */
export class Ranker {
  readonly #rows: FeatureRows;
  readonly #keys = new FeatureKeys(RANKING_BITS);

  constructor(rows: FeatureRows) {
    this.#rows = rows;
  }

  /** @param sets the readings of each cue, cues in order, no set empty */
  score(c: QuoteColumns, sets: readonly (readonly Reading[])[]): ScoredReading[] {
    const scored: ScoredReading[] = [];
    for (const [at, readings] of sets.entries()) {
      const rivals = rivalsOf(sets, at);
      for (const reading of readings) {
        this.#keys.clear();
        readingFeatures(c, reading, contestOf(reading, rivals), this.#keys);
        scored.push({ reading, score: this.#score() });
      }
    }
    return scored;
  }

  #score(): number {
    const { weights, scale } = this.#rows;
    const { keys, length } = this.#keys;
    let match = 0;
    let exact = 0;
    let source = 0;
    for (let k = 0; k < length; k++) {
      const at = this.#rows.at(keys[k]);
      if (at < 0) continue;
      match += weights[at];
      exact += weights[at + 1];
      source += weights[at + 2];
    }
    return (logistic(match * scale) + logistic(exact * scale) + logistic(source * scale)) / RANKING_TARGETS;
  }
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
