import type { Vocabulary } from '../../core/vocabulary.ts';
import { KeyIndex } from '../../learn/key-index.ts';
import { unpack } from '../../learn/packed.ts';
import { type WeightColumns, WeightRows } from '../../learn/weight-rows.ts';
import type { ClaimFeatures } from './features.ts';
import type { ClaimUnit } from './units.ts';
import type { ClaimWords } from './words.ts';

export const CLAIM_MODEL = { kind: 'claims', version: 1 } as const;

/** The two questions that the model answers. */
export const Question = { isClaim: 0, checkWorthy: 1 } as const;
export const QUESTIONS = 2;

/** Numbers that turn sums of 8-bit weights into probabilities, for each question. */
export interface ClaimModelMeta {
  /** Size of one step of the feature weights and of the word scores. */
  readonly featureStep: number;
  readonly wordStep: number;
  /** Probability = logistic(slope * score + offset), fitted on held-out sentences (Platt 1999). */
  readonly calibration: readonly { readonly slope: number; readonly offset: number }[];
  readonly [more: string]: unknown;
}

/**
 * Two logistic regressions over the same features. Each word has a score of its own besides: the inner product of its
 * word vector with learned weights, worked out when the model is built, so that rare words share what is known of words
 * like them while no vectors are needed at run time.
 */
export class ClaimModel {
  readonly meta: ClaimModelMeta;
  /** After {@link score}: what each feature adds to the two scores together, in steps of the weights. */
  contributions = new Float32Array(1 << 10);
  readonly #rows: WeightRows;
  readonly #wordIndex: KeyIndex;
  readonly #wordScores: Int8Array;
  /** By word type * QUESTIONS + question. */
  #typeScores = new Int8Array(0);
  #known = 0;
  #vocabulary: Vocabulary | undefined;
  #generation = -1;
  readonly #sums = new Float32Array(QUESTIONS);

  constructor(bytes: Uint8Array) {
    const { columns, meta } = unpack<ClaimModelMeta>(
      bytes,
      'models/claims',
      CLAIM_MODEL.kind,
      CLAIM_MODEL.version,
    );
    this.meta = meta;
    this.#rows = new WeightRows(columns as WeightColumns);
    this.#wordIndex = new KeyIndex(columns.words as Int32Array);
    this.#wordScores = columns.wordScores as Int8Array;
  }

  /** Looks up the word types that were added since the last call. */
  update(vocabulary: Vocabulary, words: ClaimWords): void {
    if (vocabulary !== this.#vocabulary || vocabulary.generation !== this.#generation) {
      this.#vocabulary = vocabulary;
      this.#generation = vocabulary.generation;
      this.#known = 0;
    }
    if (vocabulary.size * QUESTIONS > this.#typeScores.length) {
      const grown = new Int8Array(Math.max(1 << 12, vocabulary.size * 2) * QUESTIONS);
      grown.set(this.#typeScores);
      this.#typeScores = grown;
    }
    for (let type = this.#known; type < vocabulary.size; type++) {
      const place = this.#wordIndex.find(words.keys[type]);
      for (let question = 0; question < QUESTIONS; question++)
        this.#typeScores[type * QUESTIONS + question] =
          place < 0 ? 0 : this.#wordScores[place * QUESTIONS + question];
    }
    this.#known = vocabulary.size;
  }

  /**
   * Scores a unit: writes the uncalibrated score of each question to `scores`.
   * @param features those of the unit, extracted last
   * @param types word types of all tokens of the document
   */
  score(features: ClaimFeatures, { ranges }: ClaimUnit, types: Uint32Array, scores: Float32Array): void {
    const { keys, count } = features;
    if (count > this.contributions.length) this.contributions = new Float32Array(count * 2);
    const sums = this.#sums.fill(0);
    for (let i = 0; i < count; i++) {
      const before = sums[0] + sums[1];
      this.#rows.add(keys[i], sums, 0);
      this.contributions[i] = sums[0] + sums[1] - before;
    }
    let length = 0;
    let isClaim = 0;
    let checkWorthy = 0;
    for (const { first, end } of ranges) {
      for (let token = first; token < end; token++) {
        const at = types[token] * QUESTIONS;
        isClaim += this.#typeScores[at];
        checkWorthy += this.#typeScores[at + 1];
      }
      length += end - first;
    }
    const share = this.meta.featureStep / Math.sqrt(count);
    scores[Question.isClaim] = sums[0] * share + (isClaim * this.meta.wordStep) / length;
    scores[Question.checkWorthy] = sums[1] * share + (checkWorthy * this.meta.wordStep) / length;
  }

  /** The probability that goes with a score. */
  probability(question: number, score: number): number {
    const { slope, offset } = this.meta.calibration[question];
    return 1 / (1 + Math.exp(-slope * score - offset));
  }
}
