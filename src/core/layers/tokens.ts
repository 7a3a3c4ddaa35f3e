import type { Span } from './span.ts';

/**
 * The tokens of an article as columns, never an object each. All columns have `length` entries.
 * A token's word type (`types[i]`) is an id of the document's {@link Vocabulary}: equal words, equal ids.
 */
export interface Tokens {
  readonly length: number;
  /** UTF-16 offsets into the text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Word type ids. */
  readonly types: Uint32Array;
  /** Index of the sentence that holds the token. */
  readonly sentences: Uint32Array;
}

/** What a sentence is. Taggers skip bylines and credits; a headline is often in title case. */
export const SentenceKind = {
  body: 0,
  /** A line without a full stop at the top of the article, or a subhead between paragraphs. */
  headline: 1,
  /** "ISTANBUL, Feb. 6 (Reuters) -": the part of the first line up to and including its dash. */
  dateline: 2,
  /** "By Jane Doe", "Reporting by ...; editing by ...". */
  byline: 3,
  /** "Photo: ...", "(AP Photo/...)", "© 2026 ...", "Read more: ...". */
  credit: 4,
} as const;
export type SentenceKind = (typeof SentenceKind)[keyof typeof SentenceKind];

/** The sentences of an article as columns. Every token belongs to exactly one sentence, in order. */
export interface Sentences {
  readonly length: number;
  /** `length + 1` entries: sentence `s` holds tokens `[firstTokens[s], firstTokens[s + 1])`. */
  readonly firstTokens: Uint32Array;
  readonly kinds: Uint8Array;
  /** Index of the paragraph (a line, or lines up to a blank one when the text is hard-wrapped), rising from 0. */
  readonly paragraphs: Uint32Array;
  /** The datelines among them, in order. */
  readonly datelines: readonly Dateline[];
}

/** Where an article was filed and who sends it, as its dateline says: "ISTANBUL, Feb. 6 (Reuters) -". */
export interface Dateline {
  /** "ISTANBUL"; null where the agency stands alone. */
  readonly place: Span | null;
  /** "Reuters", without its brackets. */
  readonly agency: Span | null;
}
