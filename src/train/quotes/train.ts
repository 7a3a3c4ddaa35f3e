import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALLOWED, ArgumentFinder, TRANSITION_CLASSES } from '../../detect/quotes/argument-finder.ts';
import { Label } from '../../detect/quotes/arguments.ts';
import { Ranker } from '../../detect/quotes/choice.ts';
import { QuoteColumns } from '../../detect/quotes/columns.ts';
import { CueFinder, likelyHeads } from '../../detect/quotes/cue-finder.ts';
import { type CueLemma, cueLines } from '../../detect/quotes/cue-lexicon.ts';
import { ARGUMENT_BITS, QUOTE_MODEL, type QuoteModelMeta } from '../../detect/quotes/model.ts';
import type { Reading } from '../../detect/quotes/readings.ts';
import { type FeatureRows, packFeatureRows } from '../../learn/feature-rows.ts';
import { pack } from '../../learn/packed.ts';
import { bestThreshold, calibrate, f1, type ScoredArticle, scoreChoice } from './calibration.ts';
import { type ChainOptions, countFeatures, type RealChain, trainChain, type Windows } from './chain.ts';
import { cueExamples, GoldPriors, selected, trainCues } from './cues.ts';
import { type GoldArticle, readGoldArticles } from './gold.ts';
import { trainLogistic } from './logistic.ts';
import { RANKING_OPTIONS, rankingExamples } from './ranking.ts';
import { cueColumnsOf, labelledWindows } from './windows.ts';

/** Every article is in one fold; what later models learn from it comes from earlier models that did not see its fold. */
const FOLDS = 4;

/** The model is the mean of one chain for each seed. */
const SEEDS = [11, 12, 13] as const;

const CHAIN: Omit<ChainOptions, 'seed'> = {
  bits: ARGUMENT_BITS,
  classes: TRANSITION_CLASSES,
  epochs: 9,
  dropout: 0.5,
  rate: 0.15,
  minCount: 10,
  allowed: ALLOWED,
  headState: Label.cue,
};

/** Readings of cues from this probability on are examples for the ranking. */
const LEAST_CHANCE = 0.08;

/** Rows of packed weights with no weight of at least so many steps (of 127) are left out. */
const LEAST_STEPS = { cues: 2, arguments: 8, ranking: 2 } as const;

const all = (): boolean => true;
const outside = (fold: number) => (article: number) => article % FOLDS !== fold;

/** Trains the quote models on PolNeAR, writes `src/models/quotes.bin` and `src/lexicons/cues.txt`, prints cross-validated scores. */
export async function train({ gold }: { gold: string }): Promise<void> {
  const file = join(gold, 'quotes/polnear-train.jsonl');
  const articles = readGoldArticles(file);
  const columns = new QuoteColumns();

  const priors = new GoldPriors(columns, articles);
  const candidates = cueExamples(columns, articles, priors);
  const cues = trainCues(candidates, all);
  const chances: Float32Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rows = trainCues(candidates, outside(fold));
    eachOf(articles, fold, (article, index) => {
      columns.fill(article.document, article.marks);
      const finder = new CueFinder(priors.without(index), rows);
      finder.find(columns);
      chances[index] = finder.chances.slice(0, columns.length);
    });
  }
  log(`cues: ${candidates.examples.length} candidates`);

  const { windows, articleOf } = labelledWindows(columns, articles, chances);
  log(`arguments: ${windows.length} windows, ${windows.tokens} tokens`);
  const chain = meanOf(SEEDS.map((seed) => chainOf(windows, articleOf, all, seed)));
  const sets: Reading[][][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const part = chainOf(windows, articleOf, outside(fold), SEEDS[0]);
    const finder = new ArgumentFinder(part.rows, part.transitions);
    eachOf(articles, fold, (article, index) => {
      columns.fill(article.document, article.marks);
      sets[index] = readingSets(columns, finder, chances[index]);
    });
    log(`arguments: fold ${fold}`);
  }

  const ranked = rankingExamples(columns, articles, sets);
  const ranking = trainLogistic(ranked.examples, selected(ranked.articleOf, all), RANKING_OPTIONS);
  const scored: ScoredArticle[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const ranker = new Ranker(
      trainLogistic(ranked.examples, selected(ranked.articleOf, outside(fold)), RANKING_OPTIONS),
    );
    eachOf(articles, fold, (article, index) => {
      columns.fill(article.document, article.marks);
      const { agreements, attributions } = ranked.judged[index];
      const length = columns.length;
      scored[index] = {
        scored: ranker.score(columns, sets[index]),
        agreements,
        attributions,
        length,
      };
    });
  }
  const threshold = bestThreshold(scored);
  const scores = scoreChoice(scored, threshold);
  log(
    `cross-validated at ${threshold}: exact ${f1(scores.exact, scores).toFixed(2)}, by half ${f1(scores.match, scores).toFixed(2)}, with source ${f1(scores.source, scores).toFixed(2)}`,
  );
  writeLexicon(priors.lemmas());
  write(file, { cues, arguments: chain.rows, ranking }, chain.transitions, {
    threshold,
    calibration: calibrate(scored),
  });
}

function eachOf(
  articles: readonly GoldArticle[],
  fold: number,
  use: (article: GoldArticle, index: number) => void,
): void {
  for (const [index, article] of articles.entries()) if (index % FOLDS === fold) use(article, index);
}

function chainOf(
  windows: Windows,
  articleOf: readonly number[],
  use: (article: number) => boolean,
  seed: number,
): RealChain {
  const selection = selected(articleOf, use);
  const counts = countFeatures(windows, selection, ARGUMENT_BITS);
  return trainChain(windows, selection, counts, { ...CHAIN, seed });
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
    first.rows.weights as Float32Array,
    others.map(({ rows }) => rows.weights as Float32Array),
  );
  add(
    first.transitions,
    others.map(({ transitions }) => transitions),
  );
  return first;
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

function writeLexicon(lemmas: readonly CueLemma[]): void {
  const head = [
    '# Lemmas that introduce what somebody says or thinks, with their part of speech: how often each occurs in the training',
    '# articles (PolNeAR), and how often as a cue. Written by `npm run train -- quotes`.',
  ];
  writeFileSync(
    new URL('../../lexicons/cues.txt', import.meta.url),
    `${[...head, ...cueLines(lemmas)].join('\n')}\n`,
  );
  log(`cue lexicon: ${lemmas.length} lemmas`);
}

function write(
  file: string,
  rows: Readonly<Record<keyof QuoteModelMeta['scales'], FeatureRows>>,
  transitions: Float32Array,
  choice: Pick<QuoteModelMeta, 'threshold' | 'calibration'>,
): void {
  const columns: Record<string, Uint32Array | Int8Array | Float32Array> = { transitions };
  const scales: Record<string, number> = {};
  for (const [name, part] of Object.entries(rows)) {
    const limit = largest(part.weights as Float32Array);
    const packed = packFeatureRows(part, limit, LEAST_STEPS[name as keyof typeof LEAST_STEPS]);
    scales[name] = limit / 127;
    columns[`${name}.bitmap`] = packed.bitmap;
    columns[`${name}.weights`] = packed.weights;
    log(`${name}: ${packed.weights.length / part.width} rows`);
  }
  const data = createHash('sha256').update(readFileSync(file)).digest('hex');
  const bytes = pack({ ...QUOTE_MODEL, meta: { data, scales, ...choice }, columns });
  writeFileSync(new URL('../../models/quotes.bin', import.meta.url), bytes);
  log(`${bytes.length} bytes`);
}

function largest(weights: Float32Array): number {
  let max = 1e-9;
  for (const weight of weights) max = Math.max(max, Math.abs(weight));
  return max;
}

function log(message: string): void {
  console.log(message);
}
