import { CUES, cueFeatures, fillPriors } from '../../detect/quotes/cues/cue-features.ts';
import { CueFinder, LEAST_PRIOR } from '../../detect/quotes/cues/cue-finder.ts';
import { type CueLemma, type CuePrior, priorKey, priorLevel } from '../../detect/quotes/cues/cue-lexicon.ts';
import { POS_CLASS, PosClass, type QuoteColumns } from '../../detect/quotes/quote-columns.ts';
import type { FeatureRows } from '../../learn/features/feature-rows.ts';
import { featureKeys, STRIDE } from '../../learn/features/features.ts';
import { Examples, selected } from '../learning/examples.ts';
import { type LogisticOptions, trainLogistic } from '../learning/logistic.ts';
import { quantizeRows } from '../learning/quantize.ts';
import type { GoldArticle } from './articles/gold.ts';
import { all, eachOf, FOLDS, outside } from './folds.ts';
import { QUOTE_INDEX } from './settings.ts';

/** How often words of a lemma and class of tags occur, and how often as the head of a cue, by the key of both. */
class CueCounts {
  readonly seen = new Map<number, number>();
  readonly cues = new Map<number, number>();

  add(columns: QuoteColumns, heads: Uint8Array): void {
    for (let i = 0; i < columns.length; i++) {
      const key = priorKey(columns.lemmas[i], POS_CLASS[columns.pos[i]]);
      this.seen.set(key, (this.seen.get(key) ?? 0) + 1);
      if (heads[i] === 1) this.cues.set(key, (this.cues.get(key) ?? 0) + 1);
    }
  }
}

const CLASS_NAMES = Object.keys(PosClass) as CueLemma['posClass'][];

/** Cue priors of the training articles: for running on other texts, and for each article counted without it. */
export class GoldPriors {
  readonly #all = new CueCounts();
  readonly #own: CueCounts[] = [];
  /** Lemma and class of each key that is the head of a cue. */
  readonly #names = new Map<number, Pick<CueLemma, 'lemma' | 'posClass'>>();

  constructor(columns: QuoteColumns, articles: readonly GoldArticle[]) {
    for (const { document, marks, heads } of articles) {
      columns.fill(document, marks);
      const own = new CueCounts();
      own.add(columns, heads);
      this.#own.push(own);
      this.#all.add(columns, heads);
      for (let i = 0; i < columns.length; i++) if (heads[i] === 1) this.#name(columns, document, i);
    }
  }

  /** The prior for article `index`, counted on all others. */
  without(index: number): CuePrior {
    const own = this.#own[index];
    return (lemma, posClass) => {
      const key = priorKey(lemma, posClass);
      const cues = (this.#all.cues.get(key) ?? 0) - (own.cues.get(key) ?? 0);
      const seen = (this.#all.seen.get(key) ?? 0) - (own.seen.get(key) ?? 0);
      return priorLevel(cues, seen, posClass);
    };
  }

  /** All lemmas that are cues, as the lexicon holds them. */
  lemmas(): CueLemma[] {
    return Array.from(this.#names, ([key, name]) => ({
      ...name,
      seen: this.#all.seen.get(key) as number,
      cues: this.#all.cues.get(key) as number,
    }));
  }

  /** Notes the lemma of a token, unless the columns know it by another name (numbers). */
  #name(columns: QuoteColumns, { tokens, vocabulary, lemmas }: GoldArticle['document'], i: number) {
    const tag = columns.pos[i];
    const form = [vocabulary.lowers[tokens.types[i]], lemmas[i]].find(
      (type) => vocabulary.hashes[type] === columns.lemmas[i],
    );
    if (form === undefined) return;
    const lemma = vocabulary.words[form];
    const posClass = CLASS_NAMES[POS_CLASS[tag]];
    this.#names.set(priorKey(columns.lemmas[i], POS_CLASS[tag]), { lemma, posClass });
  }
}

/** The candidates of all articles as examples: is it the head of a cue? */
function cueExamples(columns: QuoteColumns, articles: readonly GoldArticle[], priors: GoldPriors) {
  const examples = new Examples(1);
  const articleOf: number[] = [];
  const values = new Int32Array(STRIDE);
  const keys = new Int32Array(CUES.count);
  for (const { document, marks, heads, origin } of articles) {
    columns.fill(document, marks);
    const levels = new Uint8Array(columns.length);
    fillPriors(columns, priors.without(origin), levels);
    for (let i = 0; i < columns.length; i++) {
      if (levels[i] < LEAST_PRIOR) continue;
      cueFeatures(columns, levels, i, values);
      featureKeys(CUES, values, 0, keys);
      examples.add(keys, keys.length, [heads[i]]);
      articleOf.push(origin);
    }
  }
  return { examples, articleOf };
}

const CUE_OPTIONS: LogisticOptions = {
  index: QUOTE_INDEX,
  epochs: 5,
  dropout: 0.4,
  rate: 0.1,
  l2: 1e-5,
  minCount: 3,
  seeds: [7, 8, 9],
};

/** Rows without a weight of so many steps (of 127) are left out. */
const LEAST_STEPS = 2;

/**
 * The model of cues, and for each article how likely each word is one by a model that did not see the article, and the level of
 * its prior counted without it.
 */
export function learnCues(columns: QuoteColumns, articles: readonly GoldArticle[], priors: GoldPriors) {
  const { examples, articleOf } = cueExamples(columns, articles, priors);
  console.log(`cues: ${examples.length} candidates`);
  const learn = (use: (article: number) => boolean): FeatureRows<Int8Array> =>
    quantizeRows(trainLogistic(examples, selected(articleOf, use), CUE_OPTIONS), { least: LEAST_STEPS });
  const chances: Float32Array[] = [];
  const levels: Uint8Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rows = learn(outside(fold));
    eachOf(articles, fold, (article, index) => {
      columns.fill(article.document, article.marks);
      const finder = new CueFinder(priors.without(article.origin), rows);
      finder.find(columns);
      chances[index] = finder.chances.slice(0, columns.length);
      levels[index] = finder.priors.slice(0, columns.length);
    });
  }
  return { cues: learn(all), chances, levels };
}
