import { MarkState, type Marks } from '../../../core/marks.ts';
import { attributionAfter } from '../layout/attributions.ts';
import { POS_CLASS, PosClass, type QuoteColumns } from '../quote-columns.ts';
import { COLON } from '../quote-words.ts';
import type { Reading } from './readings.ts';
import type { Runs } from './runs.ts';

/** The reading with the part of its content that is its cue's own. */
export function withOwnContent(c: QuoteColumns, marks: Marks, reading: Reading): Reading {
  const content = afterColon(c, marks, reading.head, withoutOthers(c, marks, reading));
  return { ...reading, content };
}

/** The content of a reading without the quotations that others are said to say: each has its own attribution. */
function withoutOthers(c: QuoteColumns, marks: Marks, { head, content }: Reading): Runs {
  if (content.length < 4) return content;
  const own: number[] = [];
  for (let r = 0; r < content.length; r += 2) {
    const region = marks.regionOf[content[r + 1] - 1];
    if (region >= 0) {
      const attribution = attributionAfter(c, marks.regions[region]);
      if (attribution !== null && c.sentenceOf[attribution.verb] !== c.sentenceOf[head]) continue;
    }
    own.push(content[r], content[r + 1]);
  }
  return own.length > 0 && own.length < content.length ? own : content;
}

/**
 * The content of a reading, what a noun introduces without the words before a colon: "His advice to investors was plain:
 * “Sell.”" says what the advice is in marks alone.
 */
function afterColon(c: QuoteColumns, marks: Marks, head: number, content: Runs): Runs {
  if (content.length !== 2 || POS_CLASS[c.pos[head]] !== PosClass.noun || content[0] < head) return content;
  const [from, to] = content;
  if (c.marks[from] !== MarkState.outside) return content;
  for (let i = from; i + 2 < to; i++) {
    if (c.marks[i + 1] !== MarkState.opens) continue;
    if (c.words[i] !== COLON || marks.regions[marks.regionOf[i + 1]].close < to - 1) return content;
    return [i + 2, to];
  }
  return content;
}
