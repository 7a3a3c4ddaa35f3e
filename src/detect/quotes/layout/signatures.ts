import type { Document } from '../../../core/document.ts';
import { PROPER } from '../../../core/layers/pos.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import type { LaidOutQuote } from './laid-out-quote.ts';

const DASHES = new Set(['-', '--', '---', '–', '—', '―']);
/** Words between the marks, at least, of a quotation that a dash and a name follow. */
const MIN_WORDS = 4;
/** Tokens from the dash to the end of its paragraph at most: a name and what the person does. */
const MAX_SIGNATURE = 16;

/** `"We were here first." - Ana Ruiz, teacher`: a paragraph in marks, then a dash and a name in the same or next line. */
export function signedQuotes(document: Document<'tokens' | 'marks'>, c: QuoteColumns): LaidOutQuote[] {
  const { tokens, marks, vocabulary } = document;
  const found: LaidOutQuote[] = [];
  for (const { open, close, closed, parent, single } of marks.regions) {
    if (!closed || single || parent >= 0 || open !== c.paragraphStarts[open]) continue;
    const dash = close + 1;
    if (dash + 1 >= c.length || !DASHES.has(vocabulary.words[tokens.types[dash]])) continue;
    const end = c.paragraphEnds[dash];
    if (end - dash > MAX_SIGNATURE || c.wordsBefore[close] - c.wordsBefore[open] < MIN_WORDS) continue;
    let to = dash + 1;
    while (to < end && PROPER[c.pos[to]] === 1) to++;
    if (to === dash + 1) continue;
    found.push({
      content: [open + 1, close],
      source: [dash + 1, to],
      cue: dash,
      type: 'direct',
      confidence: 0.85,
      rule: 'dash and name',
      layout: 'signature',
    });
  }
  return found;
}
