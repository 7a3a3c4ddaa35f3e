import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALLOWED, ArgumentFinder, TRANSITION_CLASSES } from '../../detect/quotes/content/argument-finder.ts';
import { Label } from '../../detect/quotes/content/argument-templates.ts';
import type { Reading } from '../../detect/quotes/content/readings.ts';
import { CueFinder, likelyHeads } from '../../detect/quotes/cues/cue-finder.ts';
import { cueLines } from '../../detect/quotes/cues/cue-lexicon.ts';
import { QuoteColumns } from '../../detect/quotes/quote-columns.ts';
import { QUOTE_MODEL, type QuoteModelMeta } from '../../detect/quotes/quote-model.ts';
import { isMereObject, objectCueLines } from '../../detect/quotes/ranking/mere-objects.ts';
import { type RankedReading, Ranker } from '../../detect/quotes/ranking/ranker.ts';
import { TreeScorer } from '../../detect/quotes/ranking/tree-scorer.ts';
import type { BoostedTrees } from '../../learn/boosted-trees.ts';
import { type FeatureRows, rowColumns } from '../../learn/features/feature-rows.ts';
import { type Column, pack } from '../../learn/packed.ts';
import { readGold } from '../gold.ts';
import { writeCard } from '../learning/card.ts';
import { selected } from '../learning/examples.ts';
import { trainLogistic } from '../learning/logistic.ts';
import { quantizeRows } from '../learning/quantize.ts';
import { reliability, reliabilityTable } from '../learning/reliability.ts';
import { binned, trainTrees } from './boosting.ts';
import {
  bestThreshold,
  calibrate,
  f1,
  judgedByHalves,
  type ScoredArticle,
  scoreChoice,
} from './calibration.ts';
import { type ChainOptions, countFeatures, type RealChain, trainChain, type Windows } from './chain.ts';
import { cueExamples, GoldPriors, trainCues } from './cues.ts';
import { type GoldArticle, type GoldLine, GoldReader } from './gold.ts';
import { learnObjectCues, withoutBareObjects } from './objects.ts';
import { RANKING_OPTIONS, rankingExamples } from './ranking.ts';
import { variationsOf } from './variations.ts';
import { BOOSTING_OPTIONS, weighedExamples } from './weighing.ts';
import { cueColumnsOf, labelledWindows } from './windows.ts';

/** Every article is in one fold; what later models learn from it comes from earlier models that did not see its fold. */
const FOLDS = 4;

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

/** Readings of cues from this probability on are examples for the ranking. */
const LEAST_CHANCE = 0.08;

/** Rows of packed weights with no weight of at least so many steps (of 127) are left out. */
const LEAST_STEPS = { cues: 2, arguments: 8, ranking: 2 } as const;

const all = (): boolean => true;
const outside = (fold: number) => (article: number) => article % FOLDS !== fold;

/**
 * Trains the quote models on PolNeAR and on variations of its sentences, writes `src/models/quotes.bin`,
 * `src/lexicons/quotes/cues.txt` and `src/lexicons/quotes/object-cues.txt`, prints cross-validated scores.
 */
export async function train({ gold }: { gold: string }): Promise<void> {
  const file = join(gold, 'quotes/polnear-train.jsonl');
  const reader = new GoldReader();
  const originals = readGold<GoldLine>(gold, 'quotes/polnear-train').map((line, index) =>
    reader.read(line, index),
  );
  const articles = [
    ...originals,
    ...variationsOf(originals).flatMap((line, index) => (line === null ? [] : [reader.read(line, index)])),
  ];
  const columns = new QuoteColumns();

  const priors = new GoldPriors(columns, originals);
  const candidates = cueExamples(columns, articles, priors);
  const cues = trainCues(candidates, all);
  const chances: Float32Array[] = [];
  const levels: Uint8Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rows = trainCues(candidates, outside(fold));
    eachOf(articles, fold, (article, index) => {
      columns.fill(article.document, article.marks);
      const finder = new CueFinder(priors.without(article.origin), rows);
      finder.find(columns);
      chances[index] = finder.chances.slice(0, columns.length);
      levels[index] = finder.priors.slice(0, columns.length);
    });
  }
  log(`cues: ${candidates.examples.length} candidates`);

  const { windows, articleOf } = labelledWindows(columns, articles, chances);
  log(`arguments: ${windows.length} windows, ${windows.tokens.length} tokens`);
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

  const { examples, articleOf: exampleOf, judged } = rankingExamples(columns, articles, sets);
  const rankingOf = (use: (article: number) => boolean): FeatureRows<Float32Array> =>
    trainLogistic(examples, selected(exampleOf, use), RANKING_OPTIONS);
  const ranking = rankingOf(all);
  const ranked: RankedReading[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const ranker = new Ranker(rankingOf(outside(fold)));
    eachOf(articles, fold, (article, index) => {
      columns.fill(article.document, article.marks);
      ranked[index] = ranker.rank(columns, sets[index]);
    });
  }

  const weighed = weighedExamples(columns, articles, ranked, judged, levels);
  const bins = binned(weighed);
  const treesOf = (use: (article: number) => boolean): BoostedTrees =>
    trainTrees(weighed, bins, selected(exampleOf, use), BOOSTING_OPTIONS);
  const trees = treesOf(all);
  const scored: ScoredArticle[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weigher = new TreeScorer(treesOf(outside(fold)));
    eachOf(originals, fold, (article, index) => {
      columns.fill(article.document, article.marks);
      const candidates = weigher.score(columns, ranked[index], levels[index]);
      const objectOf = Int32Array.from(candidates, ({ reading: { content, head } }) =>
        isMereObject(columns, content) ? columns.lemmas[head] : 0,
      );
      const { agreements, attributions } = judged[index];
      scored[index] = { scored: candidates, agreements, attributions, objectOf, length: columns.length };
    });
  }
  const lemmas = priors.lemmas();
  const objectCues = learnObjectCues(scored, bestThreshold(scored), lemmas);
  const calibration = calibrate(scored);
  const kept = withoutBareObjects(scored, objectCues, calibration);
  const threshold = bestThreshold(kept);
  const lines = [
    report('all readings', scored, bestThreshold(scored)),
    report('without unsure mere objects', kept, threshold),
  ];
  for (const line of lines) log(line);
  writeCard('quotes', 'npm run train -- quotes', [
    'Cross-validated on train, F1:',
    '',
    ...lines.map((line) => `- ${line}`),
    '',
    'Right by half; the confidence of each half of the articles is that of a calibration on the other half:',
    '',
    ...reliabilityTable(reliability(judgedByHalves(kept, threshold), TENTHS), 'quotes'),
  ]);
  writeLexicon('quotes/cues', CUES_HEAD, cueLines(lemmas));
  writeLexicon('quotes/object-cues', OBJECT_CUES_HEAD, objectCueLines(objectCues));
  write(file, { cues, arguments: chain.rows, ranking }, chain.transitions, trees, {
    depth: BOOSTING_OPTIONS.depth,
    threshold,
    calibration,
  });
}

/** Bands of confidence. */
const TENTHS = Array.from({ length: 11 }, (_, k) => k / 10);

/** The scores of a choice. */
function report(what: string, scored: readonly ScoredArticle[], threshold: number): string {
  const scores = scoreChoice(scored, threshold);
  const [exact, match, source] = [scores.exact, scores.match, scores.source].map((hits) =>
    f1(hits, scores).toFixed(2),
  );
  return `${what}, from ${threshold} on: exact ${exact}, by half ${match}, with source ${source}`;
}

function eachOf(
  articles: readonly GoldArticle[],
  fold: number,
  use: (article: GoldArticle, index: number) => void,
): void {
  for (const [index, article] of articles.entries()) if (article.origin % FOLDS === fold) use(article, index);
}

function chainOf(
  windows: Windows,
  articleOf: readonly number[],
  use: (article: number) => boolean,
  seed: number,
): RealChain {
  const selection = selected(articleOf, use);
  const counts = countFeatures(windows, selection);
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
    first.rows.weights,
    others.map(({ rows }) => rows.weights),
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

const CUES_HEAD = [
  '# Lemmas that introduce what somebody says or thinks, with their part of speech: how often each occurs in the training',
  '# articles (PolNeAR), and how often as a cue. Written by `npm run train -- quotes`.',
];

const OBJECT_CUES_HEAD = [
  '# Cues whose content may be a mere object ("praised the plan"): how often a reading of that kind was taken in the training',
  '# articles (PolNeAR, cross-validated), and how often people had marked it. Content of any other cue has a verb or quotation',
  '# marks. Written by `npm run train -- quotes`.',
];

function writeLexicon(name: string, head: readonly string[], lines: readonly string[]): void {
  writeFileSync(
    new URL(`../../lexicons/${name}.txt`, import.meta.url),
    `${[...head, ...lines].join('\n')}\n`,
  );
  log(`${name}: ${lines.length} lemmas`);
}

function write(
  file: string,
  rows: Readonly<Record<keyof QuoteModelMeta['scales'], FeatureRows<Float32Array>>>,
  transitions: Float32Array,
  { columns: { features, cuts, leaves } }: BoostedTrees,
  choice: Omit<QuoteModelMeta, 'scales'>,
): void {
  const columns: Record<string, Column> = {
    transitions,
    'trees.features': features,
    'trees.cuts': cuts,
    'trees.leaves': leaves,
  };
  const scales = { cues: 0, arguments: 0, ranking: 0 };
  for (const name of ['cues', 'arguments', 'ranking'] as const) {
    const packed = quantizeRows(rows[name], { least: LEAST_STEPS[name] });
    scales[name] = packed.scale;
    Object.assign(columns, rowColumns(packed, name));
    log(`${name}: ${packed.index.size} rows`);
  }
  const data = createHash('sha256').update(readFileSync(file)).digest('hex');
  const bytes = pack({ ...QUOTE_MODEL, meta: { data, scales, ...choice }, columns });
  writeFileSync(new URL('../../models/quotes.bin', import.meta.url), bytes);
  log(`${bytes.length} bytes`);
}

function log(message: string): void {
  console.log(message);
}
