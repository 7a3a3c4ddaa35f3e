import type { Style } from './styles.ts';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly styles: readonly Style[];
}

export type Line = readonly Run[];

/** Breaks runs into lines of at most `width` characters, at spaces; a longer word has a line of its own. */
export function wrap(runs: readonly Run[], width: number): Line[] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const word of wordsOf(runs)) {
    const length = lengthOf(word);
    if (used > 0 && used + 1 + length > width) {
      lines.push([]);
      used = 0;
    }
    const line = lines[lines.length - 1];
    if (used > 0) {
      add(line, space(line[line.length - 1], word[0]));
      used++;
    }
    for (const run of word) add(line, run);
    used += length;
  }
  return lines;
}

export function lengthOf(line: Line): number {
  return line.reduce((sum, { text }) => sum + [...text].length, 0);
}

/** Adds a run to a line; of the same style as the last one, it becomes part of it. */
function add(line: Run[], run: Run): void {
  const last = line[line.length - 1];
  if (last !== undefined && String(last.styles) === String(run.styles))
    line[line.length - 1] = { text: last.text + run.text, styles: run.styles };
  else line.push(run);
}

/** A space within a style has it too. */
function space(before: Run, after: Run): Run {
  return { text: ' ', styles: before.styles.filter((style) => after.styles.includes(style)) };
}

/** Each word as the runs that it is made of. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let isOpen = false;
  for (const { text, styles } of runs)
    for (const part of text.split(/(\s+)/)) {
      if (part === '') continue;
      if (/^\s/.test(part)) isOpen = false;
      else if (isOpen) words[words.length - 1].push({ text: part, styles });
      else {
        words.push([{ text: part, styles }]);
        isOpen = true;
      }
    }
  return words;
}
