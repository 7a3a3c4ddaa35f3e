/** A line of text as it stands on a page. */
export interface PdfLine {
  readonly text: string;
  /** Height above the foot of the page, and size of the type, in points. */
  readonly y: number;
  readonly size: number;
}

/** A line at the edge of so many pages is a running head. */
const PAGES_TO_TELL = 3;
/** Lines at the top and at the foot of a page among which running heads are. */
const EDGE_LINES = 3;
/** A gap that is so much wider than the usual one parts paragraphs; type that differs so much does too. */
const WIDER = 1.25;
/** A line that is so much shorter than others ends a paragraph, if a sentence ends there. */
const SHORT = 0.8;

/**
 * The text of pages: without running heads and page numbers, in paragraphs (also over the end of a column or a page), with
 * words put together that were parted at the end of a line.
 */
export function textOfPages(pages: readonly (readonly PdfLine[])[]): string {
  const running = runningHeads(pages);
  const lines = pages.flatMap((page) =>
    page.filter(
      ({ text }, i) =>
        text !== '' &&
        !(isAtEdge(i, page.length) && (running.has(keyOf(text)) || /^(?:page )?\d{1,4}$/i.test(text))),
    ),
  );
  return paragraphsOf(lines)
    .map((paragraph) => paragraph.replace(/(\p{Ll})[-\u00ad] (?=\p{Ll})/gu, '$1').replace(/\s+/g, ' '))
    .join('\n\n');
}

function isAtEdge(i: number, length: number): boolean {
  return i < EDGE_LINES || i >= length - EDGE_LINES;
}

/** Lines that stand at the edges of several pages, but for their numbers. */
function runningHeads(pages: readonly (readonly PdfLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edge = page.filter((_, i) => isAtEdge(i, page.length)).map(({ text }) => keyOf(text));
    for (const key of new Set(edge)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([key, count]) => key !== '' && count >= PAGES_TO_TELL).map(([key]) => key),
  );
}

function keyOf(line: string): string {
  return line.replace(/\d+/g, '#');
}

function paragraphsOf(lines: readonly PdfLine[]): string[] {
  const usualLength = quantile(
    lines.map(({ text }) => text.length),
    0.75,
  );
  const usualGap = quantile(
    lines.map((line, i) => gapBetween(lines[i - 1], line)).filter((gap) => gap > 0),
    0.3,
  );
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const gap = gapBetween(before, line);
    const isNew =
      !before ||
      gap > usualGap * WIDER ||
      Math.max(before.size, line.size) > Math.min(before.size, line.size) * WIDER ||
      (before.text.length < usualLength * SHORT && /[.!?]["”’)]?$/.test(before.text));
    if (isNew) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] += ` ${line.text}`;
  }
  return paragraphs;
}

/** How far below the line before it one stands; 0 at the top of a column or a page. */
function gapBetween(before: PdfLine | undefined, line: PdfLine): number {
  return before ? Math.max(0, before.y - line.y) : 0;
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
