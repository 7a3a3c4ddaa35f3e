import type { FeatureRows } from '../../../learn/features/feature-rows.ts';
import { type NamedShare, namedShares } from '../../../learn/features/feature-shares.ts';
import { RowSums } from '../../../learn/features/row-sums.ts';
import { logistic } from '../../../learn/odds.ts';
import type { Reading } from '../content/readings.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { RANKING_TARGETS } from '../quote-model.ts';
import { type Contest, contestOf, rivalsOf } from './contests.ts';
import { READING_TEMPLATES, READINGS, readingFeatures } from './ranking-features.ts';

/** A reading as the ranking sees it. */
export interface RankedReading {
  readonly reading: Reading;
  readonly contest: Contest;
  /** Probabilities: right by half, exact, right by half with the right source. */
  readonly match: number;
  readonly exact: number;
  readonly source: number;
  /** Their mean. */
  readonly mean: number;
}

/**
 * The room of ranking. In come the readings of all cues, out come those that are taken: ranked by themselves and by their
 * rivals (here), mended by trees (tree-scorer.ts), chosen so that none overlaps (choose.ts), but for what is no quote
 * (exceptions.ts, mere-objects.ts).
 *
 * Ranks readings: logistic regressions for "right by half", "exact" and "right by half, with the right source".
 */
export class Ranker {
  readonly #rows: FeatureRows;
  readonly #sums: RowSums;

  constructor(rows: FeatureRows) {
    this.#rows = rows;
    this.#sums = new RowSums(rows, READINGS);
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
        readingFeatures(c, reading, contest, this.#sums.values);
        ranked.push(this.#ranked(reading, contest));
      }
    }
    return ranked;
  }

  /** What speaks for and against a reading: the mean over the three regressions. */
  shares(c: QuoteColumns, reading: Reading, contest: Contest): NamedShare[] {
    readingFeatures(c, reading, contest, this.#sums.values);
    return namedShares(this.#rows, READINGS, this.#sums.values, READING_TEMPLATES);
  }

  #ranked(reading: Reading, contest: Contest): RankedReading {
    const { scale } = this.#rows;
    this.#sums.run();
    const [first, second, third] = this.#sums.sums;
    const match = logistic(first * scale);
    const exact = logistic(second * scale);
    const source = logistic(third * scale);
    return { reading, contest, match, exact, source, mean: (match + exact + source) / RANKING_TARGETS };
  }
}
