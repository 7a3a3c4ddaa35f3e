import type { ArticleFormat } from '../../core/article.ts';
import { holdsText } from '../fields/fields.ts';
import { baseName } from '../fields/origin.ts';
import { isRecord } from '../fields/values.ts';

const EXTENSIONS: Readonly<Record<string, ArticleFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

/** Documents that people do keep articles in and that are not read: said, never skipped in silence. */
const UNREAD: Readonly<Record<string, string>> = {
  pdf: 'convert it to text first (pdftotext)',
  doc: 'save it as .txt or .html first',
  docx: 'save it as .txt or .html first (pandoc -t plain)',
  odt: 'save it as .txt or .html first (pandoc -t plain)',
  rtf: 'save it as .txt or .html first',
  epub: 'convert it to text first (pandoc -t plain)',
  csv: 'convert it to JSON Lines first (one object a line with text, published, title)',
  tsv: 'convert it to JSON Lines first (one object a line with text, published, title)',
  xml: 'convert it to JSON Lines or HTML first',
  eml: 'save its body as .txt or .html first',
  zip: 'unpack it first',
  tar: 'unpack it first',
  tgz: 'unpack it first',
  warc: 'extract its pages as .html first',
};

/** First bytes of files that hold no text. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string, hint: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', UNREAD.pdf],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an office document', 'unpack it, or save it as .txt or .html'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image', 'give the text of the article'],
  [[0xff, 0xd8, 0xff], 'a JPEG image', 'give the text of the article'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image', 'give the text of the article'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document', UNREAD.doc],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed with zstd', 'unpack it first, or compress with gzip'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'compressed with xz', 'unpack it first, or compress with gzip'],
  [[0x42, 0x5a, 0x68], 'compressed with bzip2', 'unpack it first, or compress with gzip'],
];

/** What a file name says of its content: a format, an extension that is not read (with a hint), or nothing. */
export function formatOfName(name: string): { format?: ArticleFormat; unread?: string; hint?: string } {
  const extension = extensionOf(name);
  const format = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
  if (format) return { format };
  return Object.hasOwn(UNREAD, extension) ? { unread: extension, hint: UNREAD[extension] } : {};
}

/** The file name without folders and without the extensions that say format and compression. */
export function stemOfName(name: string): string {
  const base = baseName(name).replace(/\.gz$/i, '');
  return extensionOf(base) ? base.slice(0, base.lastIndexOf('.')) : base;
}

function extensionOf(name: string): string {
  return /[^/\\]\.([a-z0-9]+)$/.exec(name.toLowerCase().replace(/\.gz$/, ''))?.[1] ?? '';
}

/** What these bytes are if they are no text, and what to do about it; null if they may be text. */
export function binaryContent(bytes: Uint8Array): { what: string; hint: string } | null {
  for (const [signature, what, hint] of SIGNATURES)
    if (signature.every((byte, i) => bytes[i] === byte)) return { what, hint };
  return null;
}

/**
 * The format that the beginning of a text shows. Articles in JSON, one a line, are JSON Lines, be it a single one.
 * Without signs it is plain text.
 */
export function formatOfContent(head: string): ArticleFormat {
  if (beginsWithArticleLine(head)) return 'jsonl';
  const start = head.trimStart();
  if (/^\{\s*(["}]|$)/.test(start)) return 'json';
  if (/^\[\s*([{\]]|$)/.test(start)) return 'json';
  if (
    /^<(?:(?:!doctype|html|head|body|article|section|main|div|p|h[1-6]|script|meta|title)(?=[\s>/])|!--|\?xml\b)/i.test(
      start,
    )
  )
    return 'html';
  if (/^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(\r?\n|$)/.test(start) || /^#{1,3} \S/.test(start)) return 'md';
  return 'txt';
}

/** True if the first line that is not blank is a whole article in JSON, or JSON that other lines follow. */
export function beginsWithArticleLine(head: string): boolean {
  const start = head.trimStart();
  const end = start.indexOf('\n');
  if (start[0] !== '{' || end < 0) return false;
  try {
    const value: unknown = JSON.parse(start.slice(0, end));
    return isRecord(value) && (holdsText(value) || start.slice(end).trim() !== '');
  } catch {
    return false;
  }
}

/** True if the whole of the text is one JSON value. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
