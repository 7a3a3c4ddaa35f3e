import { POS, PROPER } from '../../../core/pos.ts';
import type { QuoteLayout, QuoteType, SourceForm } from '../../../core/quotes.ts';
import type { Runs } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';

/** A quote that the layout of the text gives away, not its grammar. */
export interface LaidOutQuote {
  readonly content: Runs;
  /** Tokens of the source `[from, to)`. */
  readonly source: readonly [from: number, to: number] | null;
  /** The colon, dash or verb. */
  readonly cue: number | null;
  readonly form: SourceForm;
  readonly type: QuoteType;
  readonly confidence: number;
  readonly rule: string;
  readonly layout: QuoteLayout | null;
}

/** What the words of a source are: a name if they end with one, a pronoun, a noun. */
export function phraseForm(c: QuoteColumns, [from, to]: readonly [number, number]): SourceForm {
  if (to - from === 1 && c.pos[from] === POS.PRP) return 'pronoun';
  return PROPER[c.pos[to - 1]] === 1 ? 'name' : 'nominal';
}
