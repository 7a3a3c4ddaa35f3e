import type { Marks } from './marks.ts';
import type { Runs } from './readings.ts';

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
    const from = open + 1;
    const to = closed ? close : close + 1;
    if (from >= to || taken.subarray(from, to).includes(1)) break;
    taken.fill(1, from, to);
    extended.push(from, to);
    region = next;
  }
  return extended;
}
