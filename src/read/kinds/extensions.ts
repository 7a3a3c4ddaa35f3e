import type { ArticleFormat } from '../../core/article.ts';
import { baseName } from '../fields/origin.ts';

/** Extensions that say how a file is read. */
const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  jl: 'jsonl',
  jsonlines: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
};

/** Extensions of documents, whose content says how they are read. */
const BY_CONTENT = new Set(
  'txt text xml php asp aspx jsp shtml rss atom rdf zip tar tgz tbz2 txz tzst warc eml mbox mht mhtml docx odt parquet pdf'.split(
    ' ',
  ),
);

/** Documents that people do keep articles in and that are not read: said, never skipped in silence. */
const UNREAD: Readonly<Record<string, string>> = {
  doc: 'save it as .docx first (soffice --convert-to docx)',
  rtf: 'save it as .txt first (soffice --convert-to txt)',
  epub: 'convert it to text first (pandoc -t plain)',
  xls: 'save it as .csv first',
  xlsx: 'save it as .csv first',
  ods: 'save it as .csv first',
  pptx: 'save its text as .txt first',
  rar: 'unpack it first',
  '7z': 'unpack it first',
};

/** Extensions of compression, which stand after that of the document. */
const COMPRESSED = /\.(?:gz|zst|xz|bz2)$/i;

/** What a file name says of its content. */
export interface NameSays {
  readonly format?: ArticleFormat;
  /** Its content says how it is read. */
  readonly byContent?: true;
  /** An extension that is not read, and what to do about it. */
  readonly unread?: string;
  readonly hint?: string;
}

/** What a file name says of its content; nothing for what is no document, or has no extension. */
export function formatOfName(name: string): NameSays {
  const extension = extensionOf(name);
  if (Object.hasOwn(FORMATS, extension)) return { format: FORMATS[extension] };
  if (BY_CONTENT.has(extension)) return { byContent: true };
  return Object.hasOwn(UNREAD, extension) ? { unread: extension, hint: UNREAD[extension] } : {};
}

/** The file name without folders and without the extensions that say format and compression. */
export function stemOfName(name: string): string {
  const base = baseName(name).replace(COMPRESSED, '');
  return extensionOf(base) ? base.slice(0, base.lastIndexOf('.')) : base;
}

/** In lower case, without the dot and without that of compression; empty if there is none. */
export function extensionOf(name: string): string {
  return lastExtensionOf(name.replace(COMPRESSED, ''));
}

/** The same, be it that of compression: what a file says that it is. */
export function lastExtensionOf(name: string): string {
  return /[^/\\]\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1] ?? '';
}
