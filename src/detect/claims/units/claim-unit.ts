import { BOUNDS } from '../../../core/layers/bounds.ts';

/** Layers that the claim detector reads. */
export type ClaimNeeds = 'tokens' | 'sentences' | 'pos' | 'names' | 'dates' | 'quantities' | 'quotes';

/** A stretch of tokens `[first, end)`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** What is judged as one possible claim: a sentence or one of its main clauses, or what somebody is quoted with in it. */
export interface ClaimUnit {
  /** The tokens that make the claim: one range, or several where a quote is split by its attribution. */
  readonly ranges: readonly TokenRange[];
  /** The sentence it stands in, of an endless one what is around the claim: {@link contextOf}. */
  readonly context: TokenRange;
  /**
   * The tokens that it is judged by: those of the claim, but all of its context for indirect quotes. That ranks better
   * (ClaimBuster dev AUC 94.6 against 93.7): their content often cannot be judged without its cue ("is thought to").
   */
  readonly judged: readonly TokenRange[];
  /** Index of the quote; null where the sentence speaks for itself. */
  readonly quote: number | null;
}

/**
 * The sentence, or of one beyond {@link BOUNDS} the tokens next to the range, as many on either side: else an endless one that
 * reports a thousand things would be read a thousand times. No sentence that the model learnt from is so long (177 at most).
 */
export function contextOf(sentence: TokenRange, range: TokenRange): TokenRange {
  if (sentence.end - sentence.first <= BOUNDS.sentence) return sentence;
  const beside = Math.max(0, BOUNDS.sentence - (range.end - range.first)) >> 1;
  return {
    first: Math.max(sentence.first, range.first - beside),
    end: Math.min(sentence.end, range.end + beside),
  };
}
