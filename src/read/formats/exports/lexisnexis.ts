import type { ReadResult } from '../../../core/set-aside.ts';
import { parseByline } from '../../fields/byline.ts';
import type { ArticleFields } from '../../fields/fields.ts';
import type { Origin } from '../../fields/origin.ts';
import { parsePublished } from '../../fields/published.ts';
import { withDateline } from '../agency/dateline.ts';
import { articlesOf, labelOf, linesOf, paragraphsOfLines } from './lines.ts';

const BEGIN = /^\s*\d+ of \d+ DOCUMENTS?$/i;
const END = /^\s*End of Document$/i;
/** Labels before the text, and after it. */
const BEFORE =
  /^(?:byline|section|length|highlight|dateline|headline|series|correction-date|author|date|edition|source)$/;
const AFTER =
  /^(?:load-date|language|graphic|publication-type|subject|organization|journal-code|acc-no|document-type|classification|correction|pub-type)$/;
const COPYRIGHT = /^\s*(?:Copyright|©|All Rights Reserved)\b/i;

/**
 * The articles of an export from LexisNexis, of the older form (each begins with "1 of 20 DOCUMENTS") or the newer one
 * (each ends with "End of Document"): what stands before and after the text goes into fields or is left out.
 */
export function readLexisNexis(text: string, origin: Origin): ReadResult[] {
  return articlesOf(documentsOf(linesOf(text)), fieldsOf, origin);
}

function documentsOf(lines: readonly string[]): string[][] {
  const isOlder = lines.some((line) => BEGIN.test(line));
  const documents: string[][] = isOlder ? [] : [[]];
  for (const line of lines) {
    if (isOlder ? BEGIN.test(line) : END.test(line)) documents.push([]);
    else if (!END.test(line)) documents.at(-1)?.push(line);
  }
  return documents.filter((document) =>
    document.some((line) => labelOf(line, BEFORE) || labelOf(line, AFTER)),
  );
}

function fieldsOf(lines: readonly string[]): ArticleFields {
  const bodyLine = lines.findIndex((line) => /^\s*Body$/.test(line));
  const firstLabel = lines.findIndex((line) => labelOf(line, BEFORE) || labelOf(line, AFTER));
  const head = lines.slice(0, firstLabel).filter((line) => line.trim() !== '');
  const labels = new Map<string, string>();
  let start = firstLabel;
  for (let i = firstLabel; i < lines.length; ) {
    const found = labelOf(lines[i], BEFORE);
    if (found) {
      const rest = continuation(lines, i);
      labels.set(found.label, [found.value, ...rest].join(' '));
      i += 1 + rest.length;
      start = i;
    } else if (lines[i].trim() === '' || i < bodyLine) i++;
    else break;
  }
  const from = bodyLine >= 0 ? bodyLine + 1 : start;
  const after = lines.findIndex((line, i) => i >= from && (labelOf(line, AFTER) || COPYRIGHT.test(line)));
  const body = paragraphsOfLines(lines.slice(from, after < 0 ? lines.length : after));
  return {
    id: null,
    text: body === '' ? '' : withDateline(labels.get('dateline') ?? null, body.split('\n\n')),
    ...headOf(head),
    byline: parseByline(labels.get('byline') ?? labels.get('author') ?? ''),
    url: null,
  };
}

/** The lines that go on with the label before them: without a blank line between. */
function continuation(lines: readonly string[], at: number): string[] {
  const rest: string[] = [];
  for (let i = at + 1; i < lines.length && lines[i].trim() !== '' && !isLabel(lines[i]); i++)
    rest.push(lines[i].trim());
  return rest.length <= 3 ? rest : [];
}

function isLabel(line: string): boolean {
  return labelOf(line, BEFORE) !== null || labelOf(line, AFTER) !== null;
}

/** Publisher, day and title in the order in which they stand: the title is first in the newer form, last in the older one. */
function headOf(head: readonly string[]): Pick<ArticleFields, 'title' | 'publisher' | 'published'> {
  const lines = head.map((line) => line.trim()).filter((line) => !COPYRIGHT.test(line));
  const at = lines.findIndex((line) => line.length < 80 && parsePublished(line) !== null);
  if (at < 0) return { title: lines[0] ?? null, publisher: lines[1] ?? null, published: null };
  const published = parsePublished(lines[at]);
  // centred lines are those of the older form, in which the title is the first that is not
  const isOlder = /^\s{8,}/.test(head[0] ?? '');
  if (!isOlder) return { title: lines[0] ?? null, publisher: at > 1 ? lines[at - 1] : null, published };
  const title = head.filter((line) => !/^\s{8,}/.test(line)).map((line) => line.trim());
  return { title: title.join(' ') || null, publisher: lines[0] ?? null, published };
}
