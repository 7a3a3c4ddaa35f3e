import type { Edges } from './data.ts';

/** A stretch of text that a finding covers. */
export interface Marked {
  readonly at: Edges;
}

/** A stretch of text within which nothing begins or ends, and all that covers it. */
export interface Segment<Mark extends Marked> {
  readonly at: Edges;
  readonly marks: readonly Mark[];
}

/** Cuts a stretch of text where marks begin and end. */
export function segmentsOf<Mark extends Marked>(
  [start, end]: Edges,
  marks: readonly Mark[],
): Segment<Mark>[] {
  const here = marks.filter(({ at }) => at[0] < end && at[1] > start);
  const cuts = new Set([start, end]);
  for (const { at } of here) for (const cut of at) if (cut > start && cut < end) cuts.add(cut);
  const order = [...cuts].sort((a, b) => a - b);
  return order.slice(1).map((to, i) => {
    const from = order[i];
    return { at: [from, to], marks: here.filter(({ at }) => at[0] <= from && at[1] >= to) };
  });
}

/** Paragraphs as their edges: runs of text between line ends. */
export function paragraphsOf(text: string): Edges[] {
  return [...text.matchAll(/[^\r\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map((match): Edges => [match.index, match.index + match[0].length]);
}
