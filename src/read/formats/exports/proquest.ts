import type { ReadResult } from '../../../core/set-aside.ts';
import { parseByline } from '../../fields/byline.ts';
import type { ArticleFields } from '../../fields/fields.ts';
import type { Origin } from '../../fields/origin.ts';
import { parsePublished } from '../../fields/published.ts';
import { TEASER } from '../../fields/withheld.ts';
import { articlesOf, labelOf, linesOf, paragraphsOfLines } from './lines.ts';

const RULE = /^_{20,}$/;
const LABELS =
  /^(?:abstract|author|authors|column|company(?: \/ organization)?|copyright|country of publication|credit|dateline|database|document feature|document type|document url|edition|find a copy|first page|full text|identifier(?: \/ keyword)?|isbn|issn|issue|language(?: of publication)?|last updated|links|location|number of pages|page count|pages|people|place of publication|proquest document id|proquest document link|publication (?:info|title|date|year|subject|history)|publisher|section|source type|subject|subtitle|title|volume|word count|year)$/;

/**
 * The articles of a text export from ProQuest, parted by rules of underscores: the text is what follows "Full text:"; where there
 * is none, the abstract stands for it.
 */
export function readProQuest(text: string, origin: Origin): ReadResult[] {
  const documents: string[][] = [[]];
  for (const line of linesOf(text))
    if (RULE.test(line.trim())) documents.push([]);
    else documents.at(-1)?.push(line);
  const whole = documents.filter((document) => document.filter((line) => labelOf(line, LABELS)).length >= 3);
  return articlesOf(whole, fieldsOf, origin);
}

function fieldsOf(lines: readonly string[]): ArticleFields {
  const labels = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of lines) {
    const found = labelOf(line, LABELS);
    if (found) {
      open = [found.value];
      if (!labels.has(found.label)) labels.set(found.label, open);
    } else open?.push(line);
  }
  const lineOf = (...names: readonly string[]): string =>
    names
      .map((name) => paragraphsOfLines(labels.get(name) ?? []).replace(/\s+/g, ' '))
      .find((one) => one !== '') ?? '';
  const text = paragraphsOfLines(labels.get('full text') ?? []);
  const abstract = text === '' ? paragraphsOfLines(labels.get('abstract') ?? []) : '';
  const info = lineOf('publication info');
  return {
    id: lineOf('proquest document id') || null,
    text: text || abstract,
    title:
      lineOf('title') || lines.find((line) => line.trim() !== '' && !labelOf(line, LABELS))?.trim() || null,
    byline: parseByline(
      lineOf('author', 'authors')
        .split(/\s*;\s*/)
        .map(firstNameFirst),
    ),
    publisher: lineOf('publication title') || info.split(/\s*[;,]/, 1)[0] || null,
    published: parsePublished(lineOf('publication date')) ?? parsePublished(info),
    url: lineOf('document url', 'proquest document link').match(/https?:\S+/)?.[0] ?? null,
    ...(abstract !== '' && { notes: [TEASER] }),
  };
}

/** "Lind, Karin" is Karin Lind. */
function firstNameFirst(name: string): string {
  return name.replace(/^([^,]+), ([^,]+)\.?$/, '$2 $1');
}
