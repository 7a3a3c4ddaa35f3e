import { CLAIM_TYPES } from '../../../core/layers/claims.ts';
import type { Vocabulary } from '../../../core/vocabulary.ts';
import { NewTypes, withRoom } from '../../../core/word-types.ts';
import { FeatureRows } from '../../../learn/features/feature-rows.ts';
import { KeySums } from '../../../learn/features/key-sums.ts';
import { KeyIndex } from '../../../learn/key-index.ts';
import { logistic } from '../../../learn/odds.ts';
import { columnOf, openPacked } from '../../../learn/packed.ts';
import type { ClaimUnit } from '../units/claim-unit.ts';
import { type ClaimFeatures, wordFeature } from './claim-features.ts';
import type { ClaimWords } from './claim-words.ts';

export const CLAIM_MODEL = { name: 'models/claims', kind: 'claims', version: 3 } as const;

/** What the model scores: is it a claim, is it worth checking, and each type of {@link CLAIM_TYPES} from `firstType` on. */
export const Output = { isClaim: 0, checkWorthy: 1, firstType: 2 } as const;
export const OUTPUTS = Output.firstType + CLAIM_TYPES.length;

/** So many signed bytes can be added up in 16 bits. */
const LANE_ROOM = 256;

/** Numbers that turn sums of 8-bit weights into probabilities. */
export interface ClaimModelMeta {
  /** Size of one step of the feature weights and of the word scores. */
  readonly featureStep: number;
  readonly wordStep: number;
  /** Of the first two outputs: probability = logistic(slope * score + offset), fitted on held-out sentences (Platt 1999). */
  readonly calibration: readonly { readonly slope: number; readonly offset: number }[];
  readonly [more: string]: unknown;
}

/** What something adds to a score: see {@link ClaimFeatures.origins}. */
export interface OriginShare {
  readonly origin: number;
  readonly share: number;
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
  readonly #features: KeySums;
  readonly #wordIndex: KeyIndex;
  readonly #wordScores: Int8Array;
  /** What a word type adds, at type * OUTPUTS + output: as a feature in the low 16 bits, by its vector above. */
  #wordRows = new Int32Array(0);
  #featureShare = 0;
  #vectorShare = 0;
  readonly #types = new NewTypes();
  readonly #sums = new Float32Array(OUTPUTS);
  readonly #vectorSums = new Float32Array(OUTPUTS);
  readonly #lanes = new Int32Array(OUTPUTS);

  constructor() {
    const { columns, meta } = openPacked<ClaimModelMeta>(CLAIM_MODEL);
    this.meta = meta;
    this.#features = new KeySums(FeatureRows.packed(columns, 'features', OUTPUTS, meta.featureStep));
    this.#wordIndex = new KeyIndex(columnOf(columns, 'words', Int32Array));
    this.#wordScores = columnOf(columns, 'wordScores', Int8Array);
  }

  /** Looks up the word types that were added since the last call. */
  update(vocabulary: Vocabulary, words: ClaimWords): void {
    this.#wordRows = withRoom(this.#wordRows, vocabulary.size * OUTPUTS);
    for (let type = this.#types.since(vocabulary); type < vocabulary.size; type++) {
      const sums = this.#sums.fill(0);
      this.#features.add(wordFeature(words.keys[type]), sums, 0);
      const place = this.#wordIndex.find(words.keys[type]);
      for (let output = 0; output < OUTPUTS; output++) {
        const vector = place < 0 ? 0 : this.#wordScores[place * OUTPUTS + output];
        this.#wordRows[type * OUTPUTS + output] = inLanes(sums[output], vector);
      }
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
    this.knownCount = this.#features.addEach(keys, count, sums, 0);
    this.#vectorSums.fill(0);
    for (const { first, end } of judged)
      for (let from = first; from < end; from += LANE_ROOM)
        this.#addWords(types, from, Math.min(end, from + LANE_ROOM));
    for (let output = 0; output < OUTPUTS; output++)
      scores[output] = sums[output] * this.#featureShare + this.#vectorSums[output] * this.#vectorShare;
  }

  /** Adds up the words of tokens `[first, end)`, {@link LANE_ROOM} at most. */
  #addWords(types: Uint32Array, first: number, end: number): void {
    const rows = this.#wordRows;
    const both = this.#lanes.fill(0);
    for (let token = first; token < end; token++) {
      const row = types[token] * OUTPUTS;
      for (let output = 0; output < OUTPUTS; output++) both[output] += rows[row + output];
    }
    for (let output = 0; output < OUTPUTS; output++) {
      this.#sums[output] += lowLane(both[output]);
      this.#vectorSums[output] += highLane(both[output]);
    }
  }

  /**
   * What each feature and each word of a unit adds to the score of an output, by its origin: {@link score}, taken apart.
   * The features are those of the unit, extracted last.
   */
  shares(features: ClaimFeatures, unit: ClaimUnit, types: Uint32Array, output: number): OriginShare[] {
    const { keys, origins, count, length } = features;
    const shares: OriginShare[] = [];
    const featureShare = this.meta.featureStep / Math.sqrt(count + length);
    const vectorShare = this.meta.wordStep / length;
    const sums = new Float32Array(OUTPUTS);
    for (let i = 0; i < count; i++)
      if (this.#features.add(keys[i], sums.fill(0), 0))
        shares.push({ origin: origins[i], share: sums[output] * featureShare });
    for (const { first, end } of unit.judged)
      for (let token = first; token < end; token++) {
        const both = this.#wordRows[types[token] * OUTPUTS + output];
        shares.push({
          origin: token * 2,
          share: lowLane(both) * featureShare + highLane(both) * vectorShare,
        });
      }
    return shares;
  }

  /** Place in the list of features of the `i`-th of those that have weights. */
  known(i: number): number {
    return this.#features.found[i];
  }

  /** What the `i`-th of the features that have weights added to the first two scores together. */
  contribution(i: number): number {
    return Math.fround(this.#features.gains[i] * this.#featureShare);
  }

  /** What one word of the unit that was scored last added to the first two scores together. */
  wordContribution(type: number): number {
    const at = type * OUTPUTS;
    const both = this.#wordRows[at] + this.#wordRows[at + 1];
    return lowLane(both) * this.#featureShare + highLane(both) * this.#vectorShare;
  }

  /** The probability that goes with a score. */
  probability(output: number, score: number): number {
    const { slope, offset } = this.meta.calibration[output];
    return logistic(slope * score + offset);
  }
}

/** Two numbers as one, so that one addition adds both: of up to {@link LANE_ROOM} pairs of signed bytes. */
function inLanes(low: number, high: number): number {
  return low + (high << 16);
}

function lowLane(both: number): number {
  return (both << 16) >> 16;
}

function highLane(both: number): number {
  return (both - lowLane(both)) >> 16;
}
