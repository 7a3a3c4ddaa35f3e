import { POS_CLASS, type QuoteColumns } from '../../detect/quotes/columns.ts';
import { LEAST_PRIOR } from '../../detect/quotes/cue-finder.ts';
import {
  type CuePrior,
  cueFeatures,
  fillPriors,
  PRIOR_BITS,
  priorKey,
  priorLevel,
} from '../../detect/quotes/cues.ts';
import { CUE_BITS } from '../../detect/quotes/model.ts';
import { FeatureKeys } from '../../learn/feature-keys.ts';
import { FeatureRows } from '../../learn/feature-rows.ts';
import type { GoldArticle } from './gold.ts';
import { Examples, type LogisticOptions, trainLogistic } from './logistic.ts';

/** How often words of a lemma and class of tags occur, and how often as the head of a cue, by the key of both. */
class CueCounts {
  readonly seen = new Map<number, number>();
  readonly cues = new Map<number, number>();
  readonly classes = new Map<number, number>();

  add(columns: QuoteColumns, heads: Uint8Array): void {
    for (let i = 0; i < columns.length; i++) {
      const posClass = POS_CLASS[columns.pos[i]];
      const key = priorKey(columns.lemmas[i], posClass);
      this.seen.set(key, (this.seen.get(key) ?? 0) + 1);
      if (heads[i] === 1) this.cues.set(key, (this.cues.get(key) ?? 0) + 1);
      this.classes.set(key, posClass);
    }
  }
}

/** Cue priors of the training articles: for running on other texts, and for each article counted without it. */
export class GoldPriors {
  readonly #all = new CueCounts();
  readonly #own: CueCounts[] = [];

  constructor(columns: QuoteColumns, articles: readonly GoldArticle[]) {
    for (const { document, marks, heads } of articles) {
      columns.fill(document, marks);
      const own = new CueCounts();
      own.add(columns, heads);
      this.#own.push(own);
      this.#all.add(columns, heads);
    }
  }

  /** The prior for article `index`, counted on all others. */
  without(index: number): CuePrior {
    const own = this.#own[index];
    return (lemma, posClass) => this.#level(lemma, posClass, own);
  }

  /** Rows of width 1 that hold the levels of all lemmas that are not the lowest. */
  rows(): FeatureRows {
    const keys: number[] = [];
    const levels: number[] = [];
    for (const key of [...this.#all.seen.keys()].sort((a, b) => a - b)) {
      const posClass = this.#all.classes.get(key) as number;
      const level = priorLevel(this.#all.cues.get(key) ?? 0, this.#all.seen.get(key) as number, posClass);
      keys.push(key);
      levels.push(level);
    }
    return FeatureRows.real(Int32Array.from(keys), Float32Array.from(levels), 1, PRIOR_BITS);
  }

  #level(lemma: number, posClass: number, own: CueCounts): number {
    const key = priorKey(lemma, posClass);
    const cues = (this.#all.cues.get(key) ?? 0) - (own.cues.get(key) ?? 0);
    const seen = (this.#all.seen.get(key) ?? 0) - (own.seen.get(key) ?? 0);
    return priorLevel(cues, seen, posClass);
  }
}

/** The candidates of all articles as examples: is it the head of a cue? */
export function cueExamples(columns: QuoteColumns, articles: readonly GoldArticle[], priors: GoldPriors) {
  const examples = new Examples(1);
  const articleOf: number[] = [];
  const keys = new FeatureKeys(CUE_BITS);
  for (const [index, { document, marks, heads }] of articles.entries()) {
    columns.fill(document, marks);
    const levels = new Uint8Array(columns.length);
    fillPriors(columns, priors.without(index), levels);
    for (let i = 0; i < columns.length; i++) {
      if (levels[i] < LEAST_PRIOR) continue;
      keys.clear();
      cueFeatures(columns, levels, i, keys);
      examples.add(keys.keys, keys.length, [heads[i]]);
      articleOf.push(index);
    }
  }
  return { examples, articleOf };
}

export const CUE_OPTIONS: LogisticOptions = {
  bits: CUE_BITS,
  epochs: 5,
  dropout: 0.4,
  rate: 0.1,
  l2: 1e-5,
  minCount: 3,
  seed: 7,
};

/** Cue weights learned from the examples for which `use` holds of their article. */
export function trainCues(
  { examples, articleOf }: ReturnType<typeof cueExamples>,
  use: (article: number) => boolean,
): FeatureRows {
  return trainLogistic(examples, selected(articleOf, use), CUE_OPTIONS);
}

/** Positions of the entries of `articleOf` for which `use` holds. */
export function selected(articleOf: readonly number[], use: (article: number) => boolean): Int32Array {
  const positions: number[] = [];
  for (const [at, article] of articleOf.entries()) if (use(article)) positions.push(at);
  return Int32Array.from(positions);
}
