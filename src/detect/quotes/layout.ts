import type { Document } from '../../core/document.ts';
import type { Name } from '../../core/names.ts';
import { POS } from '../../core/pos.ts';
import type { QuoteLayout, QuoteType, SourceForm } from '../../core/quotes.ts';
import { SentenceKind } from '../../core/tokens.ts';
import type { QuoteColumns } from './columns.ts';
import type { Marks } from './marks.ts';
import type { Runs } from './readings.ts';

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

const DASHES = new Set(['-', '--', '---', '–', '—', '―']);
/** Words between the marks, at least, of a quotation that a dash and a name follow. */
const MIN_WORDS = 4;
/** Tokens from the dash to the end of its paragraph at most: a name and what the person does. */
const MAX_SIGNATURE = 16;

/** `"We were here first." - Ana Ruiz, teacher`: a paragraph in marks, then a dash and a name in the same or next line. */
export function signedQuotes(document: Document<'tokens'>, c: QuoteColumns, marks: Marks): LaidOutQuote[] {
  const { tokens, vocabulary } = document;
  const found: LaidOutQuote[] = [];
  for (const { open, close, closed, parent, single } of marks.regions) {
    if (!closed || single || parent >= 0 || open !== c.paragraphStarts[open]) continue;
    const dash = close + 1;
    if (dash + 1 >= c.length || !DASHES.has(vocabulary.words[tokens.types[dash]])) continue;
    const end = c.paragraphEnds[dash];
    if (end - dash > MAX_SIGNATURE || c.wordsBefore[close] - c.wordsBefore[open] < MIN_WORDS) continue;
    let to = dash + 1;
    while (to < end && isProper(c.pos[to])) to++;
    if (to === dash + 1) continue;
    found.push({
      content: [open + 1, close],
      source: [dash + 1, to],
      cue: dash,
      form: 'name',
      type: 'direct',
      confidence: 0.85,
      rule: 'dash and name',
      layout: 'signature',
    });
  }
  return found;
}

/** Headlines like "Ruiz: we stand ready": a person or organization, a colon, and a clause. */
export function headlineQuotes(
  document: Document<'tokens' | 'sentences' | 'names'>,
  c: QuoteColumns,
): LaidOutQuote[] {
  const { tokens, sentences, names, vocabulary } = document;
  const found: LaidOutQuote[] = [];
  let n = 0;
  for (let s = 0; s < sentences.length; s++) {
    if (sentences.kinds[s] !== SentenceKind.headline) continue;
    const first = sentences.firstTokens[s];
    const end = sentences.firstTokens[s + 1];
    while (n < names.length && names[n].firstToken < first) n++;
    const name: Name | undefined = names[n];
    if (name === undefined || name.firstToken !== first || name.endToken + 1 >= end) continue;
    if (name.type !== 'person' && name.type !== 'organization') continue;
    const colon = name.endToken;
    if (vocabulary.words[tokens.types[colon]] !== ':') continue;
    if (c.verbsBefore[end] === c.verbsBefore[colon + 1]) continue;
    found.push({
      content: [colon + 1, end],
      source: [first, colon],
      cue: colon,
      form: 'name',
      type: 'indirect',
      confidence: 0.7,
      rule: 'headline',
      layout: 'headline',
    });
  }
  return found;
}

function isProper(tag: number): boolean {
  return tag === POS.NNP || tag === POS.NNPS;
}
