import { MarkState } from '../../../../core/layers/marks.ts';
import type { CueColumns } from '../../cues/cue-columns.ts';
import type { QuoteColumns } from '../../quote-columns.ts';

/** Tokens `[start, end)` in which the arguments of a cue are sought. */
export interface Window {
  start: number;
  end: number;
}

/** How many tokens before or after its cue a window reaches, and how many it holds at most. */
const REACH = 110;
export const MAX_WINDOW = 2 * REACH + 1;

/**
 * The sentence of the cue; with it those next to it in the paragraph as long as a quotation runs on or stands there;
 * and the paragraph after it if the cue's own ends and a quotation opens there. A sentence that begins outside of marks and has
 * a likely cue of its own is left to that: of such, hardly one in a thousand holds a word for this one.
 * @param cues none for training, whose chain learns more from what others say beside
 */
export function windowOf(c: QuoteColumns, cues: CueColumns | null, cue: number): Window {
  const low = Math.max(c.paragraphStarts[cue], cue - REACH);
  const high = Math.min(c.paragraphEnds[cue], cue + REACH);
  let start = c.sentenceStarts[cue];
  let end = c.sentenceEnds[cue];
  while (start > low && goesOn(c, cues, c.sentenceStarts[start - 1], start))
    start = c.sentenceStarts[start - 1];
  while (end < high && goesOn(c, cues, end, c.sentenceEnds[end])) end = c.sentenceEnds[end];
  if (end === c.paragraphEnds[cue] && end < c.length && c.marks[end] === MarkState.opens && end - cue <= 12)
    return { start: Math.max(start, low), end: Math.min(c.paragraphEnds[end], cue + REACH) };
  return { start: Math.max(start, low), end: Math.min(end, high) };
}

/** A token of the sentence `[from, to)` is a quotation mark or stands between some, and what it says is not another cue's. */
function goesOn(c: QuoteColumns, cues: CueColumns | null, from: number, to: number): boolean {
  if (c.marks[from] === MarkState.inside) return true;
  if (c.marksBefore[to] === c.marksBefore[from]) return false;
  return cues === null || cues.likelyBefore[to] === cues.likelyBefore[from];
}
