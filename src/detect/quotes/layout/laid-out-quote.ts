import type { QuoteLayout, QuoteType } from '../../../core/layers/quotes.ts';
import type { Runs } from '../content/runs.ts';

/** A quote that the layout of the text gives away, not its grammar. */
export interface LaidOutQuote {
  readonly content: Runs;
  /** Tokens of the source `[from, to)`. */
  readonly source: readonly [from: number, to: number] | null;
  /** The colon, dash or verb. */
  readonly cue: number | null;
  readonly type: QuoteType;
  readonly confidence: number;
  readonly rule: string;
  readonly layout: QuoteLayout | null;
}
