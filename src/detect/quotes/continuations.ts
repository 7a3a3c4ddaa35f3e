import type { QuoteColumns } from './columns.ts';
import { MarkState, type Marks } from './marks.ts';
import type { Runs } from './readings.ts';

/**
 * Content in marks with the quotation that opens right after the sentence of its attribution, as `"B` in
 * `"A," said X. "B`: the same person goes on. What is taken already is left; what is added is taken.
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
  if (end > head || c.marks[end - 1] !== MarkState.inside) return content;
  if (next === c.paragraphEnds[head] || c.marks[next] !== MarkState.opens) return content;
  const { open, close, closed } = marks.regions[marks.regionOf[next]];
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

/** The tokens between the marks of a quotation, now taken; none if there are none or some were taken before. */
function spoken(open: number, close: number, closed: boolean, taken: Uint8Array): Runs {
  const from = open + 1;
  const to = closed ? close : close + 1;
  if (from >= to || taken.subarray(from, to).includes(1)) return [];
  taken.fill(1, from, to);
  return [from, to];
}
