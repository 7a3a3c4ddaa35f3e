import type { TokenSpan } from './span.ts';

export const CLAIM_TYPES = [
  'quantity',
  'comparison',
  'causal',
  'prediction',
  'law',
  'statement',
  'event',
  'state',
] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];
export type Attribution = 'author' | 'direct' | 'indirect' | 'mixed' | 'unnamed';
export type Polarity = 'affirmed' | 'negated';
export type Modality = 'asserted' | 'hedged' | 'predicted' | 'conditional';

/** A clause that others could show to be true or false. Who claims it is decided by the link stage. */
export interface Claim extends TokenSpan {
  /** Index in the `quotes` layer of the quote it stands in; null if the writer says it. */
  readonly quote: number | null;
  /** Set where others say it whom the article does not name: by a hedge ("reportedly"), or as what a fact-check checks. */
  readonly isSpread?: true;
  readonly types: readonly ClaimType[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The words that hedge it ("reportedly", "may"). */
  readonly hedges: readonly TokenSpan[];
  /** Probability that it is a claim. */
  readonly confidence: number;
  /** Probability that an editor would want it checked. */
  readonly checkworthiness: number;
  /** The strongest evidence for the two scores, in words. */
  readonly reasons: readonly string[];
}
