import type { Document } from '../../../../core/document.ts';
import { wordList } from '../../../../learn/word-list.ts';
import type { QuoteColumns } from '../../quote-columns.ts';
import { hashesOf } from '../../quote-words.ts';

const WORKS = hashesOf(wordList('quotes/works').flatMap((line) => line.split(' ')));
/** How far before a quotation the noun stands that says it is a title, a slogan, a name. */
const WORK_REACH = 3;
/** Share of capitals from which so few words are a title. */
const TITLE_SHARE = 0.6;
const MAX_TITLE = 12;
/** Letters from which a word of a title is capitalized. */
const LONG = 4;

/** The words in marks `[from, to)` are a title by their capitals: most of the long ones after the first have one. */
export function isTitle(
  { text, tokens }: Document<'tokens'>,
  c: QuoteColumns,
  from: number,
  to: number,
): boolean {
  if (c.wordsBefore[to] - c.wordsBefore[from] >= MAX_TITLE) return false;
  let long = 0;
  let capitals = 0;
  for (let i = from + 1; i < to; i++) {
    if (!c.isWord(i) || tokens.ends[i] - tokens.starts[i] < LONG) continue;
    long++;
    const initial = text[tokens.starts[i]];
    if (initial !== initial.toLowerCase()) capitals++;
  }
  return long > 0 && capitals >= TITLE_SHARE * long;
}

/** "the essay “Why I left”": a noun or verb before the mark at `open` says that it names something. */
export function namesWork(c: QuoteColumns, open: number): boolean {
  for (let i = open - 1; i >= c.sentenceStarts[open] && open - i <= WORK_REACH; i--)
    if (WORKS.has(c.words[i])) return true;
  return false;
}
