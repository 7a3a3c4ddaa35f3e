import type { Reading } from '../../../detect/quotes/content/readings.ts';
import type { Runs } from '../../../detect/quotes/content/runs.ts';
import type { QuoteColumns } from '../../../detect/quotes/quote-columns.ts';
import { RANKING_TARGETS } from '../../../detect/quotes/quote-model.ts';
import { contestOf, rivalsOf } from '../../../detect/quotes/ranking/contests.ts';
import { READINGS, readingFeatures } from '../../../detect/quotes/ranking/ranking-features.ts';
import { featureKeys, STRIDE } from '../../../learn/features/features.ts';
import { Examples } from '../../learning/examples.ts';
import type { LogisticOptions } from '../../learning/logistic.ts';
import type { GoldArticle } from '../articles/gold.ts';
import { QUOTE_INDEX } from '../settings.ts';

/** How well a reading agrees with what people marked. */
export interface Agreement {
  /** Words shared over words of either, with the gold content that is most like it. */
  readonly overlap: number;
  /** Index of that attribution, or -1. */
  readonly attribution: number;
  /** Its source shares a word with the gold source, or neither has one. */
  readonly source: boolean;
}

/** Compares readings with the attributions of one article. Marks do not count. */
class Judge {
  readonly #columns: QuoteColumns;
  readonly #contents: Set<number>[];
  readonly #sources: Set<number>[];

  constructor(columns: QuoteColumns, article: GoldArticle) {
    const words = (tokens: Int32Array): Set<number> =>
      new Set(tokens.filter((token) => columns.isWord(token)));
    this.#columns = columns;
    this.#contents = article.attributions.map(({ content }) => words(content));
    this.#sources = article.attributions.map(({ source }) => words(source));
  }

  /** Number of attributions whose content has words. */
  get attributions(): number {
    return this.#contents.filter((content) => content.size > 0).length;
  }

  judge(reading: Reading): Agreement {
    let overlap = 0;
    let attribution = -1;
    for (const [index, content] of this.#contents.entries()) {
      const shared = this.#shared(reading.content, content);
      const share = shared / (content.size + reading.words - shared);
      if (share <= overlap) continue;
      overlap = share;
      attribution = index;
    }
    const source = attribution >= 0 && this.#sameSource(reading.source, this.#sources[attribution]);
    return { overlap, attribution, source };
  }

  #sameSource(runs: Runs, source: Set<number>): boolean {
    return source.size === 0 ? runs.length === 0 : this.#shared(runs, source) > 0;
  }

  #shared(runs: Runs, tokens: Set<number>): number {
    let shared = 0;
    for (let r = 0; r < runs.length; r += 2)
      for (let i = runs[r]; i < runs[r + 1]; i++) if (tokens.has(i) && this.#columns.isWord(i)) shared++;
    return shared;
  }
}

/** The readings of one article with their agreement and their features' place among the examples. */
export interface JudgedArticle {
  readonly sets: readonly (readonly Reading[])[];
  readonly agreements: readonly Agreement[];
  readonly attributions: number;
}

/**
 * Readings of all articles as examples of the three targets of the ranking.
 * @param sets for each article the readings of each cue, from models that did not see the article
 */
export function rankingExamples(
  columns: QuoteColumns,
  articles: readonly GoldArticle[],
  sets: readonly (readonly (readonly Reading[])[])[],
) {
  const examples = new Examples(RANKING_TARGETS);
  const articleOf: number[] = [];
  const judged: JudgedArticle[] = [];
  const values = new Int32Array(STRIDE);
  const keys = new Int32Array(READINGS.count);
  for (const [index, article] of articles.entries()) {
    columns.fill(article.document, article.marks);
    const judge = new Judge(columns, article);
    const agreements: Agreement[] = [];
    for (const [at, readings] of sets[index].entries()) {
      const rivals = rivalsOf(sets[index], at);
      for (const reading of readings) {
        const agreement = judge.judge(reading);
        readingFeatures(columns, reading, contestOf(reading, rivals), values);
        featureKeys(READINGS, values, 0, keys);
        const match = agreement.overlap >= 0.5;
        examples.add(keys, keys.length, [
          match ? 1 : 0,
          agreement.overlap === 1 ? 1 : 0,
          match && agreement.source ? 1 : 0,
        ]);
        articleOf.push(article.origin);
        agreements.push(agreement);
      }
    }
    judged.push({ sets: sets[index], agreements, attributions: judge.attributions });
  }
  return { examples, articleOf, judged };
}

export const RANKING_OPTIONS: LogisticOptions = {
  index: QUOTE_INDEX,
  epochs: 7,
  dropout: 0.6,
  rate: 0.1,
  l2: 1e-4,
  minCount: 2,
  seeds: [3, 4, 5],
};
