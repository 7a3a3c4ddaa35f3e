import type { ReadResult } from '../../core/set-aside.ts';
import { createArticle } from '../article.ts';
import { isPersonName, parseByline } from '../fields/byline.ts';
import type { Origin } from '../fields/origin.ts';
import { parsePublished } from '../fields/published.ts';

/** Lines in which a plain text may say who wrote it and when it appeared. */
const HEAD_LINES = 8;
const MAX_HEAD_LINE = 120;
const MAX_TITLE = 160;

/**
 * The article in a plain text file: all of it is text. Its head is also searched for a headline (a first line without a
 * full stop, set off by an empty line or a byline), "By ..." and "Published ...".
 */
export function readText(text: string, origin: Origin): ReadResult[] {
  const lines = text.slice(0, 4000).split(/\r?\n/, HEAD_LINES * 2);
  const head = lines.filter((line) => line.trim() !== '' && line.length < MAX_HEAD_LINE).slice(0, HEAD_LINES);
  const byline = head.find((line) => authorsOf(line).length > 0);
  const dated = head.find((line) => publishedIn(line) !== null);
  const fields = {
    id: null,
    text,
    title: headline(lines, byline, dated),
    byline: byline === undefined ? [] : authorsOf(byline),
    publisher: null,
    published: dated === undefined ? null : publishedIn(dated),
    url: null,
  };
  return [createArticle(fields, origin)];
}

/** The persons of a line such as "By Ann Ray and Bo Lind"; none for "By Monday the town was dry". */
function authorsOf(line: string): string[] {
  return /^\s*By:? \p{Lu}/u.test(line) && !/[.!?]\s*$/.test(line)
    ? parseByline(line).filter(isPersonName)
    : [];
}

/** The day of a line such as "Published: 5 February 2026". */
function publishedIn(line: string): string | null {
  const date = /^\s*(?:first )?(?:published|posted|date|updated)(?: on| at)?\s*:?\s+(.*\d.*)$/i.exec(
    line,
  )?.[1];
  return date === undefined ? null : parsePublished(date);
}

function headline(lines: readonly string[], byline?: string, dated?: string): string | null {
  const at = lines.findIndex((line) => line.trim() !== '');
  if (at < 0) return null;
  const first = lines[at].trim();
  if (first.length > MAX_TITLE || /[.!:,;]$|^By /.test(first) || lines[at] === dated) return null;
  const next = lines[at + 1];
  const setOff = next !== undefined && (next.trim() === '' || next === byline || next === dated);
  return setOff && lines.slice(at + 1).some((line) => line.trim() !== '') ? first : null;
}
