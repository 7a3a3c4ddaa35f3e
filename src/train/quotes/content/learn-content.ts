import {
  ALLOWED,
  ArgumentFinder,
  TRANSITION_CLASSES,
} from '../../../detect/quotes/content/arguments/argument-finder.ts';
import { Label } from '../../../detect/quotes/content/arguments/argument-templates.ts';
import type { Reading } from '../../../detect/quotes/content/readings.ts';
import { likelyHeads } from '../../../detect/quotes/cues/cue-finder.ts';
import type { QuoteColumns } from '../../../detect/quotes/quote-columns.ts';
import type { FeatureRows } from '../../../learn/features/feature-rows.ts';
import { selected } from '../../learning/examples.ts';
import { quantizeRows } from '../../learning/quantize.ts';
import type { GoldArticle } from '../articles/gold.ts';
import { all, eachOf, FOLDS, outside } from '../folds.ts';
import { type ChainOptions, countFeatures, type RealChain, trainChain, type Windows } from './chain.ts';
import { cueColumnsOf, labelledWindows } from './windows.ts';

/** The model is the mean of one chain for each seed. */
const SEEDS = [11, 12, 13] as const;

const CHAIN: Omit<ChainOptions, 'seed'> = {
  classes: TRANSITION_CLASSES,
  epochs: 9,
  dropout: 0.5,
  rate: 0.15,
  minCount: 10,
  allowed: ALLOWED,
  headState: Label.cue,
};

/** Rows with no weight of so many steps (of 127) are left out. */
const LEAST_STEPS = 8;

/** Readings of cues from this probability on are examples for the ranking. */
const LEAST_CHANCE = 0.08;

/** A chain as it runs: 8-bit weights, without the rows that matter least. */
interface PackedChain {
  readonly rows: FeatureRows<Int8Array>;
  readonly transitions: Float32Array;
}

/**
 * The chain that finds contents and sources, and for each article the readings of its likely cues by a chain that did not see
 * the article. That chain is packed as the model is: the ranking learns to judge the readings that it will meet.
 * @param chances for each article how likely each of its words is a cue
 */
export function learnContent(
  columns: QuoteColumns,
  articles: readonly GoldArticle[],
  chances: readonly Float32Array[],
): { chain: PackedChain; sets: Reading[][][] } {
  const { windows, articleOf } = labelledWindows(columns, articles, chances);
  console.log(`arguments: ${windows.length} windows, ${windows.tokens.length} tokens`);
  const learn = (use: (article: number) => boolean, seeds: readonly number[]): PackedChain => {
    const selection = selected(articleOf, use);
    return packed(meanOf(seeds.map((seed) => chainOf(windows, selection, seed))));
  };
  const chain = learn(all, SEEDS);
  const sets: Reading[][][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const { rows, transitions } = learn(outside(fold), SEEDS.slice(0, 1));
    const finder = new ArgumentFinder(rows, transitions);
    eachOf(articles, fold, (article, index) => {
      columns.fill(article.document, article.marks);
      sets[index] = readingSets(columns, finder, chances[index]);
    });
    console.log(`arguments: fold ${fold}`);
  }
  return { chain, sets };
}

function chainOf(windows: Windows, selection: Int32Array, seed: number): RealChain {
  return trainChain(windows, selection, countFeatures(windows, selection), { ...CHAIN, seed });
}

/** Mean of the weights of models of the same features. */
function meanOf([first, ...others]: readonly RealChain[]): RealChain {
  const add = (sum: Float32Array, parts: readonly Float32Array[]): void => {
    for (let k = 0; k < sum.length; k++) {
      for (const part of parts) sum[k] += part[k];
      sum[k] /= parts.length + 1;
    }
  };
  add(
    first.rows.weights,
    others.map(({ rows }) => rows.weights),
  );
  add(
    first.transitions,
    others.map(({ transitions }) => transitions),
  );
  return first;
}

function packed({ rows, transitions }: RealChain): PackedChain {
  return { rows: quantizeRows(rows, { least: LEAST_STEPS }), transitions };
}

function readingSets(columns: QuoteColumns, finder: ArgumentFinder, chances: Float32Array): Reading[][] {
  const cues = cueColumnsOf(chances);
  const sets: Reading[][] = [];
  for (const head of likelyHeads(chances, chances.length, LEAST_CHANCE)) {
    const readings = finder.readings(columns, cues, head);
    if (readings.length > 0) sets.push(readings);
  }
  return sets;
}
