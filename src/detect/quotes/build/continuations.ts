import { MarkState, type Marks } from '../../../core/layers/marks.ts';
import type { Reading } from '../content/readings.ts';
import type { Runs } from '../content/runs.ts';
import { attributionAfter } from '../layout/attributions.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { wholeEnd } from './content-ends.ts';

/** The contents of chosen readings with the quotations and paragraphs in which the same person goes on. */
export function continued(
  readings: readonly Reading[],
  c: QuoteColumns,
  marks: Marks,
  taken: Uint8Array,
): Runs[] {
  return readings
    .map(({ content, head }) =>
      overParagraphs(
        afterAttribution(wholeEnd(content, head, c, taken), head, c, marks, taken),
        marks,
        taken,
      ),
    )
    .map((content) => fromParagraphs(toClosingMark(content, c, marks, taken), c, marks, taken));
}

/**
 * Content of a quotation as far as to the mark that closes it, if the content begins the quotation (he said “A. B.”) or the
 * quotation goes on into the next paragraph, which opens with no mark.
 */
function toClosingMark(content: Runs, c: QuoteColumns, marks: Marks, taken: Uint8Array): Runs {
  const end = content[content.length - 1];
  const region = marks.regions[marks.regionOf[end - 1]];
  if (region === undefined || !region.closed || region.close < end) return content;
  if (region.close < c.paragraphEnds[end - 1] && content[0] !== region.open + 1) return content;
  if (taken.subarray(end, region.close).includes(1)) return content;
  taken.fill(1, end, region.close);
  return [...content.slice(0, -1), region.close];
}

/**
 * Content in marks with the quotation that opens right after the sentence of its attribution, as `"B` in
 * `"A," said X. "B`: the same person goes on, unless that quotation has its own attribution. What is taken already is
 * left; what is added is taken.
 * @param head token of the cue
 */
export function afterAttribution(
  content: Runs,
  head: number,
  c: QuoteColumns,
  marks: Marks,
  taken: Uint8Array,
): Runs {
  const end = content[content.length - 1];
  const next = c.sentenceEnds[head];
  const state = c.marks[end - 1];
  if (end > head || (state !== MarkState.inside && state !== MarkState.insideSingle)) return content;
  if (next === c.paragraphEnds[head] || c.marks[next] !== MarkState.opens) return content;
  const region = marks.regions[marks.regionOf[next]];
  const { open, close, closed } = region;
  if (attributionAfter(c, region) !== null) return content;
  const added = spoken(open, close, closed, taken);
  return added.length === 0 ? content : [...content, ...added];
}

/**
 * Content that ends in a quotation which its paragraph leaves open, with the paragraphs that go on with it: each opens
 * with a mark, the last one closes. What is taken already ends it; what is added is taken.
 */
export function overParagraphs(content: Runs, marks: Marks, taken: Uint8Array): Runs {
  let region = marks.regionOf[content[content.length - 1] - 1];
  if (region < 0 || !marks.regions[region].continues) return content;
  const extended = [...content];
  while (marks.regions[region].continues) {
    let next = region + 1;
    while (next < marks.regions.length && marks.regions[next].open <= marks.regions[region].close) next++;
    if (next === marks.regions.length) break;
    const { open, close, closed } = marks.regions[next];
    const added = spoken(open, close, closed, taken);
    if (added.length === 0) break;
    extended.push(...added);
    region = next;
  }
  return extended;
}

/**
 * Content that begins with its paragraph, with the paragraphs before: each opens with a mark and closes none, so that the
 * attribution after the last is that of all. What is taken already ends it; what is added is taken.
 */
function fromParagraphs(content: Runs, c: QuoteColumns, marks: Marks, taken: Uint8Array): Runs {
  const extended = [...content];
  let region = marks.regionOf[content[0]];
  const start = c.paragraphStarts[content[0]];
  if (region >= 0 && content[0] === start && marks.regions[region].open < start)
    return [...spoken(marks.regions[region].open, start, true, taken), ...content]; // no mark opens this paragraph
  while (region >= 0 && marks.regions[region].open === c.paragraphStarts[content[0]]) {
    const { open: next } = marks.regions[region];
    region--;
    while (region >= 0 && marks.regions[region].parent >= 0) region--;
    if (region < 0 || !marks.regions[region].continues || marks.regions[region].close !== next - 1) break;
    const { open, close } = marks.regions[region];
    const added = spoken(open, close, false, taken);
    if (added.length === 0) break;
    extended.unshift(...added);
    content = added;
  }
  return extended;
}

/** The tokens between the marks of a quotation, now taken; none if there are none or some were taken before. */
function spoken(open: number, close: number, closed: boolean, taken: Uint8Array): Runs {
  const from = open + 1;
  const to = closed ? close : close + 1;
  if (from >= to || taken.subarray(from, to).includes(1)) return [];
  taken.fill(1, from, to);
  return [from, to];
}
