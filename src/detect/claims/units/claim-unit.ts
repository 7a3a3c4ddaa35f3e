/** Layers that the claim detector reads. */
export type ClaimNeeds = 'tokens' | 'sentences' | 'pos' | 'names' | 'dates' | 'quantities' | 'quotes';

/** A stretch of tokens `[first, end)`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** What is judged as one possible claim: a sentence or one of its main clauses, or what somebody is quoted with in it. */
export interface ClaimUnit {
  readonly sentence: number;
  /** The tokens that make the claim: one range, or several where a quote is split by its attribution. */
  readonly ranges: readonly TokenRange[];
  /**
   * The tokens that it is judged by: those of the claim, but the whole sentence for indirect quotes. That ranks better
   * (ClaimBuster dev AUC 94.6 against 93.7): their content often cannot be judged without its cue ("is thought to").
   */
  readonly judged: readonly TokenRange[];
  /** Index of the quote; null where the sentence speaks for itself. */
  readonly quote: number | null;
}
