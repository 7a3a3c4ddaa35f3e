/** A paragraph: characters `[start, end)` without the line ends around it. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

const RUN_ON_LENGTH = 40;
const HARD_WRAP = { minLines: 6, minLength: 45, maxLength: 100, share: 0.6 };

/**
 * The paragraphs of a text. A line is a paragraph; but where lines were wrapped at a fixed width, as in mail and old
 * agency copy, those up to a blank one are.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = nonBlankLines(text);
  const wrapped = isHardWrapped(text, lines);
  const paragraphs: Paragraph[] = [];
  let last: { start: number; end: number } | undefined;
  for (const line of lines) {
    if (last && !line.afterBlank && (wrapped || runsOn(text, last, line.start))) last.end = line.end;
    else {
      last = { start: line.start, end: line.end };
      paragraphs.push(last);
    }
  }
  return paragraphs;
}

interface Line extends Paragraph {
  /** At least one blank line stands before it. */
  readonly afterBlank: boolean;
}

function nonBlankLines(text: string): Line[] {
  const lines: Line[] = [];
  const n = text.length;
  let start = 0;
  let blank = true;
  while (start < n) {
    let stop = text.indexOf('\n', start);
    if (stop < 0) stop = n;
    let from = start;
    let to = stop;
    while (from < to && text.charCodeAt(from) <= 0x20) from++;
    while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
    if (from < to) {
      lines.push({ start: from, end: to, afterBlank: blank });
      blank = false;
    } else blank = true;
    start = stop + 1;
  }
  return lines;
}

/** Most lines are about equally long and stop in mid-sentence, and blank lines stand between groups of them. */
function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  if (lines.length < HARD_WRAP.minLines) return false;
  let full = 0;
  let open = 0;
  for (let i = 0; i < lines.length - 1; i++) {
    const { start, end } = lines[i];
    const length = end - start;
    if (length > HARD_WRAP.maxLength) return false;
    if (lines[i + 1].afterBlank) continue;
    if (length >= HARD_WRAP.minLength) full++;
    if (!endsSentence(text, end)) open++;
  }
  const joints = lines.reduce((n, line) => n + (line.afterBlank ? 0 : 1), 0);
  return joints >= HARD_WRAP.minLines / 2 && full >= HARD_WRAP.share * joints && open >= 0.5 * joints;
}

/** A long line that stops without a full stop and goes on in lower case. */
function runsOn(text: string, line: Paragraph, next: number): boolean {
  return (
    line.end - line.start >= RUN_ON_LENGTH &&
    /[\p{L},]/u.test(text[line.end - 1]) &&
    /\p{Ll}/u.test(text[next])
  );
}

/** True if the text before `end` stops with sentence punctuation, closing marks aside. */
export function endsSentence(text: string, end: number): boolean {
  let i = end - 1;
  while (i > 0 && /["'”’)\]»]/.test(text[i])) i--;
  return /[.!?…]/.test(text[i]);
}
