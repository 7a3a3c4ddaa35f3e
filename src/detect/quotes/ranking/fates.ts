import type { NamedShare } from '../../../learn/features/feature-shares.ts';
import type { RankedReading } from './ranker.ts';
import type { ScoredReading } from './tree-scorer.ts';

/** What became of a reading, in words that a person reads. */
export const Fate = {
  taken: 'taken',
  mended: 'taken, once its content was brought to where its clause or sentence ends',
  laidOut: 'the layout of the page had already shown what the cue introduces',
  noContent: 'such words are no content',
  mereObject: 'a verb and its object, and no more',
  unlikely: 'too unlikely',
  noQuote: 'a rule knows it for no quote',
  beaten: 'its cue or its words went to a surer one',
} as const;
export type Fate = (typeof Fate)[keyof typeof Fate];

export interface TracedReading extends RankedReading, ScoredReading {
  readonly fate: Fate;
}

/** How the quote models came to their quotes. */
export interface QuoteTrace {
  readonly readings: readonly TracedReading[];
  /** Score from which a reading may be taken. */
  readonly threshold: number;
  /** Probability of a token to be a cue. */
  chanceOf(token: number): number;
  /** What speaks for and against a token as a cue, and for and against a reading: in log odds. */
  cueShares(token: number): NamedShare[];
  readingShares(reading: TracedReading): NamedShare[];
}
