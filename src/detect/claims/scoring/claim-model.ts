import { CLAIM_TYPES } from '../../../core/claims.ts';
import type { Vocabulary } from '../../../core/vocabulary.ts';
import { NewTypes, withRoom } from '../../../core/word-types.ts';
import { KeyIndex } from '../../../learn/key-index.ts';
import { logistic } from '../../../learn/odds.ts';
import { unpack } from '../../../learn/packed.ts';
import { type WeightColumns, WeightRows } from '../../../learn/weight-rows.ts';
import type { ClaimUnit } from '../units/claim-unit.ts';
import { type ClaimFeatures, wordFeature } from './claim-features.ts';
import type { ClaimWords } from './claim-words.ts';

export const CLAIM_MODEL = { kind: 'claims', version: 2 } as const;

/** What the model scores: is it a claim, is it worth checking, and each type of {@link CLAIM_TYPES} from `firstType` on. */
export const Output = { isClaim: 0, checkWorthy: 1, firstType: 2 } as const;
export const OUTPUTS = Output.firstType + CLAIM_TYPES.length;

/** Numbers that turn sums of 8-bit weights into probabilities. */
export interface ClaimModelMeta {
  /** Size of one step of the feature weights and of the word scores. */
  readonly featureStep: number;
  readonly wordStep: number;
  /** Of the first two outputs: probability = logistic(slope * score + offset), fitted on held-out sentences (Platt 1999). */
  readonly calibration: readonly { readonly slope: number; readonly offset: number }[];
  readonly [more: string]: unknown;
}

/**
 * The room of scoring. In comes a unit, out come its scores, its types and the reasons for them: words and what begins at
 * a token (claim-words.ts, beginnings.ts) become features (claim-features.ts), which have weights here.
 *
 * Logistic regressions over the same features. Each word has a score of its own besides: the inner product of its
 * word vector with learned weights, worked out when the model is built, so that rare words share what is known of words
 * like them while no vectors are needed at run time.
 */
export class ClaimModel {
  readonly meta: ClaimModelMeta;
  /** After {@link score}: number of features that have weights. */
  knownCount = 0;
  readonly #rows: WeightRows;
  readonly #wordIndex: KeyIndex;
  readonly #wordScores: Int8Array;
  /** What a word type adds as a feature, and by its vector: type * OUTPUTS + output. */
  #featureScores = new Int8Array(0);
  #vectorScores = new Int8Array(0);
  #featureShare = 0;
  #vectorShare = 0;
  readonly #types = new NewTypes();
  readonly #sums = new Float32Array(OUTPUTS);
  readonly #vectorSums = new Float32Array(OUTPUTS);

  constructor(bytes: Uint8Array) {
    const { columns, meta } = unpack<ClaimModelMeta>(
      bytes,
      'models/claims',
      CLAIM_MODEL.kind,
      CLAIM_MODEL.version,
    );
    this.meta = meta;
    this.#rows = new WeightRows(columns as WeightColumns, OUTPUTS);
    this.#wordIndex = new KeyIndex(columns.words as Int32Array);
    this.#wordScores = columns.wordScores as Int8Array;
  }

  /** Looks up the word types that were added since the last call. */
  update(vocabulary: Vocabulary, words: ClaimWords): void {
    this.#featureScores = withRoom(this.#featureScores, vocabulary.size * OUTPUTS);
    this.#vectorScores = withRoom(this.#vectorScores, vocabulary.size * OUTPUTS);
    for (let type = this.#types.since(vocabulary); type < vocabulary.size; type++) {
      const sums = this.#sums.fill(0);
      this.#rows.add(wordFeature(words.keys[type]), sums, 0);
      const at = type * OUTPUTS;
      this.#featureScores.set(sums, at);
      const place = this.#wordIndex.find(words.keys[type]);
      if (place < 0) this.#vectorScores.fill(0, at, at + OUTPUTS);
      else this.#vectorScores.set(this.#wordScores.subarray(place * OUTPUTS, (place + 1) * OUTPUTS), at);
    }
  }

  /**
   * Scores a unit: writes the uncalibrated score of each output to `scores`.
   * @param features those of the unit, extracted last
   * @param types word types of all tokens of the document
   */
  score(features: ClaimFeatures, { judged }: ClaimUnit, types: Uint32Array, scores: Float32Array): void {
    const { keys, count, length } = features;
    this.#featureShare = this.meta.featureStep / Math.sqrt(count + length);
    this.#vectorShare = this.meta.wordStep / length;
    const sums = this.#sums.fill(0);
    this.knownCount = this.#rows.addEach(keys, count, sums, 0);
    const vectorSums = this.#vectorSums.fill(0);
    const featureScores = this.#featureScores;
    const vectorScores = this.#vectorScores;
    for (const { first, end } of judged)
      for (let token = first; token < end; token++) {
        const at = types[token] * OUTPUTS;
        for (let output = 0; output < OUTPUTS; output++) {
          sums[output] += featureScores[at + output];
          vectorSums[output] += vectorScores[at + output];
        }
      }
    for (let output = 0; output < OUTPUTS; output++)
      scores[output] = sums[output] * this.#featureShare + vectorSums[output] * this.#vectorShare;
  }

  /** Place in the list of features of the `i`-th of those that have weights. */
  known(i: number): number {
    return this.#rows.found[i];
  }

  /** What the `i`-th of the features that have weights added to the first two scores together. */
  contribution(i: number): number {
    return Math.fround(this.#rows.gains[i] * this.#featureShare);
  }

  /** What one word of the unit that was scored last added to the first two scores together. */
  wordContribution(type: number): number {
    const at = type * OUTPUTS;
    return (
      (this.#featureScores[at] + this.#featureScores[at + 1]) * this.#featureShare +
      (this.#vectorScores[at] + this.#vectorScores[at + 1]) * this.#vectorShare
    );
  }

  /** The probability that goes with a score. */
  probability(output: number, score: number): number {
    const { slope, offset } = this.meta.calibration[output];
    return logistic(slope * score + offset);
  }
}
