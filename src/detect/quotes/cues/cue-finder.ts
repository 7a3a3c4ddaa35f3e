import { roomFor } from '../../../core/grown.ts';
import type { FeatureRows } from '../../../learn/features/feature-rows.ts';
import { type NamedShare, namedShares } from '../../../learn/features/feature-shares.ts';
import { RowSums } from '../../../learn/features/row-sums.ts';
import { logistic } from '../../../learn/odds.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { type CueColumns, chanceLevel } from './cue-columns.ts';
import { CUE_TEMPLATES, CUES, cueFeatures, fillPriors } from './cue-features.ts';
import type { CuePrior } from './cue-lexicon.ts';

/**
 * Words whose lemma is a cue at least this often (a level of the prior) are looked at: one in twelve. Two in twelve more
 * stand below, and one in three hundred of the cues that would be found.
 */
export const LEAST_PRIOR = 3;
/**
 * Probability from which the arguments of a cue are sought. Training looks from a lower one on ({@link likelyHeads}), so
 * that the ranking learns to turn bad readings down.
 */
const LEAST_CHANCE = 0.2;
/** No more than so many cues in so many tokens: keeps a text like "he said he said ..." cheap. */
const MOST_CUES = 13;
const MOST_CUES_IN = 110;
/** A cue at least this probable counts as one for the arguments of the others. */
const LIKELY = 0.5;

/**
 * The room of cues. In come the columns of an article, out comes for each token how likely it introduces what somebody says
 * or thinks: by its lemma (cue-lexicon.ts), then by all that stands around it (cue-features.ts).
 *
 * Says of each token how probable it is that it introduces what somebody says or thinks: a logistic regression.
 */
export class CueFinder implements CueColumns {
  chances = new Float32Array(0);
  levels = new Uint8Array(0);
  likelyBefore = new Int32Array(1);
  /** Level of the prior of each token. */
  priors = new Uint8Array(0);
  readonly #prior: CuePrior;
  readonly #rows: FeatureRows;
  readonly #sums: RowSums;

  constructor(prior: CuePrior, rows: FeatureRows) {
    this.#prior = prior;
    this.#rows = rows;
    this.#sums = new RowSums(rows, CUES);
  }

  /** Fills the columns for a document. */
  find(c: QuoteColumns): void {
    const n = c.length;
    if (n + 1 > this.likelyBefore.length) {
      const room = roomFor(n);
      this.chances = new Float32Array(room);
      this.levels = new Uint8Array(room);
      this.priors = new Uint8Array(room);
      this.likelyBefore = new Int32Array(room + 1);
    }
    const { chances, levels, priors, likelyBefore } = this;
    fillPriors(c, this.#prior, priors);
    for (let i = 0; i < n; i++) {
      const chance = priors[i] < LEAST_PRIOR ? 0 : this.#chance(c, i);
      chances[i] = chance;
      levels[i] = chanceLevel(chance);
      likelyBefore[i + 1] = likelyBefore[i] + (chance >= LIKELY ? 1 : 0);
    }
  }

  /** What speaks for and against a token as a cue; the columns must be filled for the document. */
  shares(c: QuoteColumns, i: number): NamedShare[] {
    cueFeatures(c, this.priors, i, this.#sums.values);
    return namedShares(this.#rows, CUES, this.#sums.values, CUE_TEMPLATES);
  }

  #chance(c: QuoteColumns, i: number): number {
    cueFeatures(c, this.priors, i, this.#sums.values);
    this.#sums.run();
    return logistic(this.#sums.sums[0] * this.#rows.scale);
  }
}

/**
 * Tokens that are cues probably enough for their arguments to be sought.
 * @param least probability from which they are
 */
export function likelyHeads(chances: Float32Array, length: number, least = LEAST_CHANCE): number[] {
  const heads: number[] = [];
  for (let i = 0; i < length; i++) {
    if (chances[i] < least) continue;
    const earlier = heads[heads.length - MOST_CUES];
    if (earlier === undefined || i - earlier >= MOST_CUES_IN) heads.push(i);
  }
  return heads;
}
