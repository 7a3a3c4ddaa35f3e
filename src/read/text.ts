import type { ReadResult } from '../core/set-aside.ts';
import { createArticle } from './article.ts';
import { parseByline } from './byline.ts';
import type { Origin } from './origin.ts';
import { parsePublished } from './published.ts';

/** Lines in which a plain text may say who wrote it and when it appeared. */
const HEAD_LINES = 8;
const MAX_TITLE = 160;

/**
 * The article in a plain text file: all of it is text. Its head is also searched for a headline (a first line without a
 * full stop, set off by an empty line or a byline), "By ..." and "Published ...".
 */
export function readText(text: string, origin: Origin): ReadResult[] {
  const lines = text.slice(0, 4000).split(/\r?\n/, HEAD_LINES * 2);
  const head = lines.filter((line) => line.trim() !== '').slice(0, HEAD_LINES);
  const byline = head.find(
    (line) => /^\s*By:? \p{Lu}/u.test(line) && line.length < 120 && !/[.!?]\s*$/.test(line),
  );
  const dated = head.find((line) => line.length < 120 && PUBLISHED.test(line));
  return [
    createArticle(
      {
        id: null,
        text,
        title: headline(lines, byline, dated),
        byline: byline ? parseByline(byline) : [],
        publisher: null,
        published: dated ? parsePublished(PUBLISHED.exec(dated)![1]) : null,
        url: null,
      },
      origin,
    ),
  ];
}

const PUBLISHED = /^\s*(?:first )?(?:published|posted|date|updated)(?: on| at)?\s*:?\s+(.*\d.*)$/i;

function headline(lines: readonly string[], byline?: string, dated?: string): string | null {
  const at = lines.findIndex((line) => line.trim() !== '');
  if (at < 0) return null;
  const first = lines[at].trim();
  if (first.length > MAX_TITLE || /[.!:,;]$|^By /.test(first) || lines[at] === dated) return null;
  const next = lines[at + 1];
  const setOff = next !== undefined && (next.trim() === '' || next === byline || next === dated);
  return setOff && lines.slice(at + 1).some((line) => line.trim() !== '') ? first : null;
}
