import type { ReadResult } from '../../../core/set-aside.ts';
import { createArticle } from '../../article.ts';
import type { ArticleFields } from '../../fields/fields.ts';
import { type Origin, setAside } from '../../fields/origin.ts';

/** The lines of a text, without white space at their ends. */
export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trimEnd());
}

/** Paragraphs of lines that were broken where they were full: blank lines part them. */
export function paragraphsOfLines(lines: readonly string[]): string {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const text = line.trim();
    if (text === '') isOpen = false;
    else if (isOpen) paragraphs[paragraphs.length - 1] += ` ${text}`;
    else {
      paragraphs.push(text);
      isOpen = true;
    }
  }
  return paragraphs.join('\n\n');
}

/** A line such as "BYLINE: Karin Lind" in its two parts; null for one that has no label of these. */
export function labelOf(line: string, labels: RegExp): { label: string; value: string } | null {
  const colon = line.indexOf(':');
  const label = line.slice(0, colon).trim().toLowerCase();
  return colon > 0 && labels.test(label) ? { label, value: line.slice(colon + 1).trim() } : null;
}

/** The articles of an export, each with its place. What has no text is set aside. */
export function articlesOf(
  documents: readonly string[][],
  fieldsOf: (lines: readonly string[]) => ArticleFields,
  origin: Origin,
): ReadResult[] {
  if (documents.length === 0)
    return [setAside(origin.path, 'empty: there is no document', 'export it again')];
  return documents.map((lines, i) => createArticle(fieldsOf(lines), origin, i + 1));
}
