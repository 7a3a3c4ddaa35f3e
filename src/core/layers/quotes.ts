import type { Span, TokenSpan } from './span.ts';

export type QuoteType = 'direct' | 'indirect' | 'mixed';
export type QuoteKind = 'speech' | 'belief' | 'intention' | 'knowledge';
/** How a text is set out where that, not its grammar, shows who speaks. */
export type QuoteLayout =
  /** "Q:", "A:" before what is said; a name or initials. */
  | 'interview'
  | 'label'
  /** A dash and a name after it. */
  | 'signature'
  | 'headline'
  /** Paragraphs after one that only names the speaker: "Ana Ruiz, minister, said:". */
  | 'statement'
  /** Quotation marks alone. */
  | 'marks';
export type SourceForm = 'name' | 'pronoun' | 'nominal' | 'none';

/** Something somebody is said to have said, thought or known. */
export interface Quote extends Span {
  readonly type: QuoteType;
  readonly kind: QuoteKind;
  /** One span, or several where the quote is split by its attribution. `start` and `end` of the quote enclose them. */
  readonly content: readonly TokenSpan[];
  readonly cue: (TokenSpan & { readonly lemma: string }) | null;
  readonly source: TokenSpan | null;
  /** Probability that there is such a quote with mostly this content. */
  readonly confidence: number;
  /** Index in the `quotes` layer of the quote that this one is nested in. */
  readonly parent: number | null;
  /** Which detector or pattern found it. */
  readonly rule: string;
  /** Null where it was found by its grammar. */
  readonly layout: QuoteLayout | null;
}
