import type { ReadResult } from '../../../core/set-aside.ts';
import { parseByline } from '../../fields/byline.ts';
import type { ArticleFields } from '../../fields/fields.ts';
import type { Origin } from '../../fields/origin.ts';
import { parsePublished } from '../../fields/published.ts';
import { articlesOf, linesOf, paragraphsOfLines } from './lines.ts';

const END = /^Document ([A-Z]{1,12}\d{6,}[a-z0-9]*)$/;
const CODE =
  /^(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|CT|RF|CLM)(?:\s+|$)/;
/** So many lines below the number of words the head of an article ends. */
const REACH = 26;
const WORDS = /^[\d,]+ words$/;
const COPYRIGHT = /^(?:\(c\)|©|Copyright\b|All rights reserved)/i;

/**
 * The articles of a text export from Factiva, as it is shown (each ends with "Document ...") or with indexing, where two letters
 * name each field.
 */
export function readFactiva(text: string, origin: Origin): ReadResult[] {
  const lines = linesOf(text);
  const isIndexed =
    lines.some((line) => /^HD(?:\s|$)/.test(line)) && lines.some((line) => /^(?:LP|TD)(?:\s|$)/.test(line));
  const documents: string[][] = [[]];
  for (const line of lines) {
    if (isIndexed && /^HD(?:\s|$)/.test(line) && documents.at(-1)?.some((one) => /^HD(?:\s|$)/.test(one)))
      documents.push(headOfNext(documents.at(-1) ?? []));
    documents.at(-1)?.push(line);
    if (!isIndexed && END.test(line.trim())) documents.push([]);
  }
  const whole = documents.filter((document) =>
    document.some((line) => (isIndexed ? CODE.test(line) : END.test(line.trim()))),
  );
  return articlesOf(whole, isIndexed ? fieldsOfCodes : fieldsOfShown, origin);
}

/** Section and column stand before the headline: they are those of the article that follows. */
function headOfNext(lines: string[]): string[] {
  const at = lines.findLastIndex((line) => /^AN(?:\s|$)/.test(line));
  return at < 0 ? [] : lines.splice(at + 1);
}

function fieldsOfCodes(lines: readonly string[]): ArticleFields {
  const values = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of lines) {
    const code = CODE.exec(line)?.[1];
    if (code) {
      open = [line.slice(code.length)];
      values.set(code, open);
    } else open?.push(line);
  }
  const lineOf = (code: string): string => paragraphsOfLines(values.get(code) ?? []).replace(/\s+/g, ' ');
  const text = ['LP', 'TD']
    .map((code) => paragraphsOfLines(values.get(code) ?? []))
    .filter((part) => part !== '');
  return {
    id: lineOf('AN').replace(/^Document /, '') || null,
    text: text.join('\n\n'),
    title: lineOf('HD') || null,
    byline: parseByline(lineOf('BY')),
    publisher: lineOf('SN') || null,
    published: parsePublished(lineOf('PD')),
    url: null,
  };
}

/** Title, author, number of words, day, newspaper, its code, language, copyright: one a line; then the text. */
function fieldsOfShown(lines: readonly string[]): ArticleFields {
  const words = lines.findIndex((line) => WORDS.test(line.trim()));
  const end = lines.findIndex((line) => END.test(line.trim()));
  const copyright = lines.findIndex(
    (line, i) => i > words && i < words + REACH && COPYRIGHT.test(line.trim()),
  );
  const above = lines.slice(0, Math.max(words, 0)).filter((line) => line.trim() !== '');
  const below = lines
    .slice(words + 1, copyright < 0 ? words + REACH : copyright)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const at = below.findIndex((line) => parsePublished(line) !== null);
  const languageLine = lines.findIndex((line, i) => i > words && /^English$/.test(line.trim()));
  const start = Math.max(words, copyright, languageLine) + 1;
  const author = above.length > 1 ? parseByline(above.at(-1)) : [];
  const titleLines = author.length > 0 ? above.slice(0, -1) : above;
  return {
    id: END.exec(lines[end]?.trim() ?? '')?.[1] ?? null,
    text: paragraphsOfLines(lines.slice(start, end < 0 ? lines.length : end)),
    title: titleLines.map((line) => line.trim()).at(-1) ?? null,
    byline: author,
    publisher: below[at + 1]?.match(/^\d\d:\d\d$/) ? (below[at + 2] ?? null) : (below[at + 1] ?? null),
    published: at < 0 ? null : parsePublished(below[at]),
    url: null,
  };
}
