import { Mark, type MarkTokens } from './mark-tokens.ts';

const CLOSING_OF: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '（': '）' };
/** Brackets within brackets that are followed. */
const MAX_DEPTH = 8;
/** Longest label of a list before a bracket that nothing opens: "a)", "12)", "iii)". */
const MAX_ENUMERATOR = 4;

/**
 * Pairs the brackets of the paragraph `[start, end)`. One without partner is its own; but that of "b)" in a list, and of
 * a smiley, is no bracket.
 */
export function pairBrackets(c: MarkTokens, start: number, end: number, partnerOf: Int32Array): void {
  const open: number[] = [];
  for (let i = start; i < end; i++) {
    if (c.kind(i) !== Mark.bracket) continue;
    const bracket = c.word(i);
    partnerOf[i] = i;
    if (Object.hasOwn(CLOSING_OF, bracket)) {
      if (open.length === MAX_DEPTH) open.shift();
      open.push(i);
      continue;
    }
    let at = open.length - 1;
    while (at >= 0 && CLOSING_OF[c.word(open[at])] !== bracket) at--;
    if (at >= 0) {
      partnerOf[i] = open[at];
      partnerOf[open[at]] = i;
      open.length = at;
    } else if (isAttached(c, i, start)) partnerOf[i] = -1;
  }
}

function isAttached(c: MarkTokens, i: number, start: number): boolean {
  if (i === start || c.gapBefore(i)) return false;
  if (c.word(i - 1) === ':' || c.word(i - 1) === ';') return true;
  return c.isWord(i - 1) && c.tokens.ends[i - 1] - c.tokens.starts[i - 1] <= MAX_ENUMERATOR;
}
