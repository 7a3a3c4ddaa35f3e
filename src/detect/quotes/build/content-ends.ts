import { MarkState } from '../../../core/layers/marks.ts';
import { NOUN, tagSet } from '../../../core/layers/pos.ts';
import type { Runs } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { COMMA, hashesOf, quoteWords } from '../quote-words.ts';

const AND: ReadonlySet<number> = hashesOf(['and', 'or']);
/** No phrase ends with these while a noun stands next: "flood-ravaged | Norvik", "the | harbour". */
const BEFORE_NOUN = tagSet('DT', 'PRP$', 'JJ', 'JJR', 'JJS', 'VBN', 'CD', 'NNP', 'POS');
/** Tokens of a list behind "including" at most. */
const LONGEST_LIST = 24;

/**
 * Reported content that the model cuts within a phrase, with the rest of that phrase: the noun behind its adjective, and the
 * list that ", including" opens or that the content breaks off in. Only words without a finite verb are added, none that are
 * taken or stand in marks; what is added is taken.
 * @param head token of the cue, before which content ends where its attribution begins
 */
export function wholeEnd(content: Runs, head: number, c: QuoteColumns, taken: Uint8Array): Runs {
  const end = content[content.length - 1];
  if (end <= head || c.marks[end - 1] !== MarkState.outside) return content;
  const phrase = endOfPhrase(c, end);
  const to = endOfList(c, content[content.length - 2], phrase) ?? phrase;
  for (let i = end; i < to; i++) if (taken[i] === 1 || c.marks[i] !== MarkState.outside) return content;
  if (to === end) return content;
  taken.fill(1, end, to);
  return [...content.slice(0, -1), to];
}

/** Where the noun phrase ends whose modifier stands before `end`; `end` if none does. */
function endOfPhrase(c: QuoteColumns, end: number): number {
  const last = c.sentenceEnds[end - 1];
  // the last part of a compound is often taken for a verb: "flood-ravaged"
  const isModifier = BEFORE_NOUN[c.pos[end - 1]] === 1 || c.joined[end - 1] === 1;
  if (end >= last || !isModifier || NOUN[c.pos[end]] === 0) return end;
  let to = end;
  while (to < last && (NOUN[c.pos[to]] === 1 || BEFORE_NOUN[c.pos[to]] === 1)) to++;
  while (NOUN[c.pos[to - 1]] === 0) to--;
  return to;
}

/** Where the list ends that ", including" opens at `end` or before it; undefined if there is none or it is not plain. */
function endOfList(c: QuoteColumns, start: number, end: number): number | undefined {
  let last = c.sentenceEnds[end - 1];
  while (last > end && !c.isWord(last - 1)) last--;
  if (last - end > LONGEST_LIST || last <= end || c.verbsBefore[last] !== c.verbsBefore[end])
    return undefined;
  if (c.words[end] !== COMMA) return undefined;
  if (quoteWords.including.has(c.words[end + 1])) return last;
  const isOpen = opensList(c, Math.max(start, end - LONGEST_LIST), end);
  for (let i = end + 1; isOpen && i < last; i++) if (AND.has(c.words[i])) return last;
  return undefined;
}

/** Whether ", including" stands in `[from, to)` and no "and" behind it has closed its list. */
function opensList(c: QuoteColumns, from: number, to: number): boolean {
  for (let i = to - 1; i > from; i--) {
    if (AND.has(c.words[i])) return false;
    if (quoteWords.including.has(c.words[i])) return c.words[i - 1] === COMMA;
  }
  return false;
}
