import { writeFileSync } from 'node:fs';
import { CLAIM_TYPES } from '../../core/layers/claims.ts';
import { hashWord, normalize } from '../../core/vocabulary.ts';
import { CLAIM_MODEL, type ClaimModelMeta, OUTPUTS } from '../../detect/claims/scoring/claim-model.ts';
import { sortKeys } from '../../learn/key-index.ts';
import { logistic } from '../../learn/odds.ts';
import { pack } from '../../learn/packed.ts';
import { weightColumns } from '../../learn/weight-rows.ts';
import { readGold } from '../gold.ts';
import { quantizeRows, weightScale } from '../learning/quantize.ts';
import { withPackages } from '../lexicons/packages.ts';
import { type Calibration, calibrate, calibrationTable } from './calibration.ts';
import { EvidenceReader } from './examples.ts';
import { type GoldSentence, readLabels, type SentenceLabel } from './gold.ts';
import {
  type Evidence,
  type LinearModel,
  linearScore,
  trainLogistic,
  type WeightedExample,
} from './logistic.ts';
import { areaUnderCurve, averagePrecision } from './measures.ts';
import { DIMENSIONS, readWordVectors, type WordVectors } from './vectors.ts';

const LOGISTIC = { epochs: 24, rate: 0.1, vectorRate: 0.05, decay: 1e-4, vectorScale: 2, seed: 7 };
const FOLDS = 5;
/** How much a labelled news sentence counts against a debate sentence of ClaimBuster, by question. */
const NEWS_WEIGHT = 3;
const DEBATE_WEIGHTS = [0.3, 1];
/** What "checkable routine" is worth as an answer to "is it worth checking". */
const ROUTINE = 0.25;
const MAX_ROWS = 40_000;
const MAX_WORDS = 30_000;

/** A labelled news sentence: within its article, and alone as the program may meet it. */
interface NewsSentence {
  readonly label: SentenceLabel;
  readonly fold: number;
  readonly inArticle: readonly Evidence[];
  readonly alone: readonly Evidence[];
}

/** A question of the model, with the right answers. */
interface QuestionData {
  readonly name: string;
  readonly target: (label: SentenceLabel) => number;
  readonly holds: (label: SentenceLabel) => boolean;
  readonly debateWeight: number;
}

const QUESTION_DATA: readonly QuestionData[] = [
  {
    name: 'is it a claim',
    target: ({ claim }) => (claim ? 1 : 0),
    holds: ({ claim }) => claim,
    debateWeight: DEBATE_WEIGHTS[0],
  },
  {
    name: 'is it worth checking',
    target: ({ checkworthy }) => [0, ROUTINE, 1][checkworthy],
    holds: ({ checkworthy }) => checkworthy === 2,
    debateWeight: DEBATE_WEIGHTS[1],
  },
];

/**
 * Trains the claim model on ClaimBuster and on the news sentences labelled for this project, writes
 * `src/models/claims.bin`, and prints five-fold cross-validated measures of the news sentences.
 */
export async function train({ gold }: { gold: string }): Promise<void> {
  await withPackages(async (modules) => trainOn(gold, readWordVectors(modules)));
}

function trainOn(gold: string, vectors: WordVectors): void {
  const reader = new EvidenceReader(vectors);
  const news = readNews(gold, reader);
  const debates = readGold<GoldSentence>(gold, 'claims/claimbuster-train').map((sentence) => ({
    holds: sentence.label === 1,
    units: reader.read(sentence),
  }));
  const { keys } = reader.numbers;
  const models: LinearModel[] = [];
  const calibrations: Calibration[] = [];
  for (const question of QUESTION_DATA) {
    const debateExamples = debates.flatMap(({ holds, units }) =>
      examplesOf(units, holds ? 1 : 0, question.debateWeight),
    );
    const trainWithout = (without: number): LinearModel =>
      trainLogistic(
        [
          ...news.flatMap((sentence) =>
            sentence.fold === without
              ? []
              : [sentence.inArticle, sentence.alone].flatMap((units) =>
                  examplesOf(units, question.target(sentence.label), NEWS_WEIGHT / 2),
                ),
          ),
          ...debateExamples,
        ],
        keys.length,
        LOGISTIC,
      );
    calibrations.push(crossValidate(question, news, trainWithout));
    models.push(trainWithout(-1));
  }
  models.push(...trainTypes(news, keys.length));
  writeModel(Int32Array.from(keys), models, calibrations, vectors);
}

/** One model for each type, learned from the news sentences that are claims; prints cross-validated accuracy. */
function trainTypes(news: readonly NewsSentence[], features: number): LinearModel[] {
  const claims = news.filter(({ label }) => label.claim);
  const trainWithout = (fold: number): LinearModel[] =>
    CLAIM_TYPES.map((type) =>
      trainLogistic(
        claims
          .filter((sentence) => sentence.fold !== fold)
          .flatMap(({ label, inArticle }) => examplesOf(inArticle, label.type === type ? 1 : 0, 1)),
        features,
        LOGISTIC,
      ),
    );
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = trainWithout(fold);
    for (const { label, inArticle } of claims.filter((sentence) => sentence.fold === fold)) {
      const scores = models.map((model) =>
        Math.max(-9, ...inArticle.map((unit) => linearScore(model, unit))),
      );
      if (CLAIM_TYPES[scores.indexOf(Math.max(...scores))] === label.type) right++;
    }
  }
  console.log(`type: ${((100 * right) / claims.length).toFixed(1)}% of ${claims.length} claims`);
  return trainWithout(-1);
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

function examplesOf(units: readonly Evidence[], target: number, weight: number): WeightedExample[] {
  return units.map((unit) => ({ ...unit, target, weight: weight / units.length }));
}

/** Scores every news sentence by a model that has not seen its article, and prints how well that goes. */
function crossValidate(
  { name, holds }: QuestionData,
  news: readonly NewsSentence[],
  trainWithout: (without: number) => LinearModel,
): Calibration {
  const scores: number[] = [];
  const labels: boolean[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainWithout(fold);
    for (const sentence of news) {
      if (sentence.fold !== fold) continue;
      scores.push(Math.max(-9, ...sentence.inArticle.map((unit) => linearScore(model, unit))));
      labels.push(holds(sentence.label));
    }
  }
  const calibration = calibrate(scores, labels);
  const auc = areaUnderCurve(scores, labels) * 100;
  const precision = averagePrecision(scores, labels) * 100;
  console.log(
    `${name}: AUC ${auc.toFixed(1)}, average precision ${precision.toFixed(1)}, ${labels.length} sentences`,
  );
  console.log(
    calibrationTable(
      scores.map((score) => logistic(calibration.slope * score + calibration.offset)),
      labels,
    ),
  );
  return calibration;
}

/** Rounds features and word scores to 8 bits and writes the model. */
function writeModel(
  keys: Int32Array,
  models: readonly LinearModel[],
  calibration: readonly Calibration[],
  vectors: WordVectors,
): void {
  const weights = new Float32Array(keys.length * OUTPUTS);
  models.forEach((model, output) => {
    for (let i = 0; i < keys.length; i++) weights[i * OUTPUTS + output] = model.weights[i];
  });
  const featureStep = weightScale(weights);
  const rows = quantizeRows({ states: OUTPUTS, keys, weights }, featureStep, MAX_ROWS);
  const scoreOf = new Map<number, number[]>(); // of words that share a key the more frequent one stays
  for (const word of vectors.words.slice(0, MAX_WORDS)) {
    const key = hashWord(normalize(word));
    if (!scoreOf.has(key))
      scoreOf.set(
        key,
        models.map((model) => product(model.direction, vectors.vectorOf(word)!)),
      );
  }
  const words = sortKeys(Int32Array.from(scoreOf.keys()));
  const scores = Float32Array.from([...words].flatMap((key) => scoreOf.get(key)!));
  const wordStep = weightScale(scores);
  const meta: ClaimModelMeta = { featureStep, wordStep, calibration, logistic: LOGISTIC };
  const wordScores = Int8Array.from(scores, (score) => Math.round(score / wordStep));
  const bytes = pack({ ...CLAIM_MODEL, meta, columns: { ...weightColumns(rows), words, wordScores } });
  writeFileSync(new URL('../../models/claims.bin', import.meta.url), bytes);
  console.log(`${rows.keys.length} features, ${words.length} words, ${bytes.length} bytes`);
}

function product(direction: Float32Array, vector: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += direction[d] * vector[d];
  return sum;
}
