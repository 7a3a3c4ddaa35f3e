import { hash } from 'node:crypto';
import type { Article } from '../core/article.ts';
import type { ReadResult } from '../core/set-aside.ts';
import type { ArticleFields } from './fields/fields.ts';
import { foreignLanguage } from './fields/language.ts';
import { isFileName, type Origin, setAside } from './fields/origin.ts';
import { stemOfName } from './kinds/extensions.ts';

const FETCHED = {
  code: 'date-of-fetching',
  message: 'The page does not say when it was published: the day on which it was fetched stands for it.',
} as const;

/** Code units of an id. */
const MAX_ID = 500;

/**
 * The article, or the reason why it is set aside: no text, binary content, or not English.
 * @param line 1-based line or position within the origin, where it holds several articles.
 */
export function createArticle(
  found: ArticleFields,
  origin: Origin,
  line: number | undefined = origin.place,
): ReadResult {
  const fields: ArticleFields = { ...found, ...origin.given };
  const { text } = fields;
  if (isBinary(text))
    return setAside(
      origin.path,
      'binary: too many control characters for a text',
      'give plain text, Markdown, HTML or JSON',
      line,
    );
  if (isBlank(text))
    return setAside(origin.path, 'empty: there is no text', 'give an article with text', line);
  const language = foreignLanguage(text);
  if (language)
    return setAside(origin.path, `not English: reads as ${language}`, 'hearsay reads English only', line);

  const sha256 = hash('sha256', text);
  const published = fields.published ?? origin.published ?? null;
  const isFetched = published === null && origin.fetched !== undefined;
  const notes = isFetched ? [...(fields.notes ?? []), FETCHED] : fields.notes;
  const article: Article = {
    id: fields.id === null ? deriveId(fields.url, origin, line, sha256) : keepableId(fields.id),
    text,
    source: {
      ...(isFileName(origin.path) ? { path: origin.path } : {}),
      ...(fields.url === null ? {} : { url: fields.url }),
      ...(line === undefined ? {} : { line }),
      format: origin.format,
      sha256,
    },
    title: fields.title,
    byline: fields.byline,
    publisher: fields.publisher,
    published: published ?? origin.fetched ?? null,
    ...(notes && { notes }),
  };
  return { article };
}

/**
 * A stable id for an article that brings none, by where it came from: its address, else its file and the place in it;
 * only what comes nameless from a pipe is known by its text. A readable part of the file name, then 64 bits of a hash.
 * An edited file keeps its id.
 */
function deriveId(url: string | null, { name }: Origin, line: number | undefined, sha256: string): string {
  const place = line === undefined ? name : `${name}:${line}`;
  const source = url !== null && isOfOnePage(url) ? url : name === '' ? sha256 : place;
  const slug = stemOfName(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  const digest = hash('sha256', source).slice(0, 16);
  return slug ? `${slug}-${digest}` : digest;
}

/** False for the address of a whole site, which many pages give as their own. */
function isOfOnePage(url: string): boolean {
  return !/^[a-z]+:\/\/[^/?#]*\/?$/i.test(url);
}

/**
 * An id that every destination can keep: NUL and lone surrogates, which are no characters, as in JSON; of one that is
 * longer than an index can hold the beginning and a hash.
 */
function keepableId(id: string): string {
  const kept = /[\0\p{Cs}]/u.test(id) ? JSON.stringify(id).slice(1, -1) : id;
  if (kept.length <= MAX_ID) return kept;
  const beginning = kept.slice(0, MAX_ID).replace(/\p{Cs}$/u, '');
  return `${beginning}-${hash('sha256', kept).slice(0, 16)}`;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** More than one control character in twenty among the first 4,096. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, 4096);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (
      code < 0x20 ? code !== 9 && code !== 10 && code !== 13 && code !== 12 : code === 0x7f || code === 0xfffd
    )
      controls++;
  }
  return controls * 20 > length;
}
