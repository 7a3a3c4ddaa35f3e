import { setAside } from '../fields/origin.ts';
import { gather } from '../input/peek.ts';
import type { Opener } from './opening.ts';

/** What the archives of office documents begin with: their other parts follow in any order. */
const FIRST_PARTS = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/|mimetype$|META-INF\/)/;
const NAME_LENGTH_AT = 26;
const NAME_AT = 30;

/** True if a ZIP archive that begins so is an office document or a book. */
export function beginsOfficeDocument(head: Uint8Array): boolean {
  const length = (head[NAME_LENGTH_AT] ?? 0) + 256 * (head[NAME_LENGTH_AT + 1] ?? 0);
  return FIRST_PARTS.test(Buffer.from(head.subarray(NAME_AT, NAME_AT + length)).toString('latin1'));
}

/** What is in such an archive, by a part that only it has. */
const KINDS: readonly (readonly [part: string, what: 'docx' | 'odt' | string, hint: string])[] = [
  ['word/document.xml', 'docx', ''],
  ['application/vnd.oasis.opendocument.text', 'odt', ''],
  ['xl/workbook', 'a spreadsheet', 'save it as .csv'],
  ['opendocument.spreadsheet', 'a spreadsheet', 'save it as .csv'],
  ['ppt/presentation.xml', 'slides', 'save their text as .txt'],
  ['application/epub+zip', 'a book (EPUB)', 'convert it to text first (pandoc -t plain)'],
];

/** Hands on a document of a word processor; says what else it is. */
export const openOffice: Opener = async function* (chunks, { path, name }) {
  const bytes = await gather(chunks);
  if (!bytes) return yield setAside(path, 'larger than 128 MB', 'save its text as .txt');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [, what, hint] = KINDS.find(([part]) => buffer.includes(part)) ?? [
    '',
    'a damaged office document, or one of another kind',
    'save its text as .txt',
  ];
  if (what === 'docx' || what === 'odt') yield { path, name, format: what, bytes };
  else yield setAside(path, `no article: ${what}`, hint);
};
