import { MarkState } from '../../../../core/layers/marks.ts';
import type { QuoteColumns } from '../../quote-columns.ts';

/** Longest subhead, in tokens. */
const MAX_HEADLINE = 16;

/** A short paragraph of one sentence that ends with a word, not with a full stop: what it says belongs to nobody around it. */
export function isSubhead(c: QuoteColumns, token: number): boolean {
  const start = c.paragraphStarts[token];
  const end = c.paragraphEnds[token];
  if (end - start > MAX_HEADLINE || c.sentenceOf[start] !== c.sentenceOf[end - 1]) return false;
  return c.isWord(end - 1) || (c.marks[end - 1] === MarkState.closes && c.isWord(end - 2));
}
