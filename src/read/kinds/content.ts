import type { ArticleFormat } from '../../core/article.ts';
import { holdsText } from '../fields/fields.ts';
import { isRecord } from '../fields/values.ts';
import { exportOf } from '../formats/exports/sign.ts';
import { isTable } from '../formats/tables/dialect.ts';
import { type Refused, refusedText } from './refused.ts';
import { rootOf, type XmlRoot } from './xml-root.ts';

/** So much of an input is looked at to tell its format. */
export const HEAD_BYTES = 64 * 1024;

/** What has these names is no text: one that was cut off, or another file in its place. */
const NO_TEXTS = new Set('pdf docx odt zip tar tgz tbz2 txz tzst gz zst xz bz2 parquet'.split(' '));

const HTML =
  /^<(?:(?:!doctype html|html|head|body|article|section|main|div|p|h[1-6]|script|meta|title)(?=[\s>/])|!--)/i;

/** Formats by the root element of their documents. */
const ROOTS: Readonly<Record<string, ArticleFormat>> = {
  rss: 'feed',
  'rdf:rdf': 'feed',
  feed: 'feed',
  nitf: 'nitf',
  newsml: 'newsml',
  newsitem: 'newsml',
  newsmessage: 'newsml',
};

/**
 * The format that the beginning of a text shows, or what it is that is no article. Articles in JSON, one a line, are JSON
 * Lines, be it a single one. Without signs it is plain text.
 * @param extension of its name: what is called .txt is no Markdown, and text without signs that is called .pdf, or .gz and
 *   is not packed, no article
 */
export function formatOfContent(head: string, extension = ''): ArticleFormat | Refused {
  if (beginsWithArticleLine(head)) return 'jsonl';
  const start = head.trimStart();
  if (/^\{\s*(["}]|$)/.test(start)) return 'json';
  if (/^\[\s*([{\]]|$)/.test(start)) return 'json';
  const refused = refusedText(start);
  if (refused) return refused;
  const root = rootOf(start);
  if (root) return formatOfXml(root);
  if (HTML.test(start)) return 'html';
  const exported = exportOf(start);
  if (exported) return exported;
  if (NO_TEXTS.has(extension))
    return {
      what: `a text that is called .${extension}`,
      hint: 'get the file again; if it is a text, call it .txt',
    };
  if (extension !== 'txt' && isMarkdown(start)) return 'md';
  if (isTable(start, extension !== 'txt')) return 'csv';
  return 'txt';
}

function isMarkdown(start: string): boolean {
  return /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(\r?\n|$)/.test(start) || /^#{1,3} \S/.test(start);
}

function formatOfXml({ name, isHtml }: XmlRoot): ArticleFormat | Refused {
  if (isHtml) return 'html';
  const format = ROOTS[name.toLowerCase()];
  if (format) return name === 'newsitem' ? 'rcv1' : format;
  return {
    what: `XML with the root element <${name}>`,
    hint: 'save its articles as .html, .txt or .jsonl first',
  };
}

/** True if the first line that is not blank is a whole article in JSON, or JSON that other lines follow. */
export function beginsWithArticleLine(head: string): boolean {
  const start = head.trimStart();
  const end = start.search(/[\r\n]/);
  if (start[0] !== '{' || end < 0) return false;
  try {
    const value: unknown = JSON.parse(start.slice(0, end));
    return isRecord(value) && (holdsText(value) || start.slice(end).trim() !== '');
  } catch {
    return false;
  }
}
