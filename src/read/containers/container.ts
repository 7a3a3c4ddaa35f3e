import type { ArticleFormat } from '../../core/article.ts';
import { decode } from '../input/decode.ts';
import { beginsOfficeDocument } from './office.ts';

/** What holds other inputs: it is opened, and what it holds is read as if it lay in a folder. */
export type Container =
  | 'gzip'
  | 'zstd'
  | 'xz'
  | 'bzip2'
  | 'zip'
  | 'tar'
  | 'warc'
  | 'mbox'
  | 'eml'
  | 'office'
  | 'parquet'
  | 'pdf';

const SIGNATURES: readonly (readonly [container: Container, at: number, bytes: string])[] = [
  ['gzip', 0, '\x1f\x8b'],
  ['zstd', 0, '\x28\xb5\x2f\xfd'],
  ['xz', 0, '\xfd7zXZ\x00'],
  ['bzip2', 0, 'BZh'],
  ['zip', 0, 'PK\x03\x04'],
  ['tar', 257, 'ustar'],
  ['warc', 0, 'WARC/'],
  ['parquet', 0, 'PAR1'],
  ['pdf', 0, '%PDF-'],
];
/** The line before a message in an mbox file. */
const MBOX = /^From [^\r\n]{3,200}\d{4}[^\r\n]{0,20}\r?\n[A-Za-z][\w-]*:/;
/** The header of a message: fields, some of several lines, and a blank line. */
const HEADERS = /^(?:[A-Za-z][\w-]{0,60}:[^\n]*\n(?:[ \t]+[^\s][^\n]*\n)*){2,200}\r?\n/;
const SENDERS = ['from', 'return-path', 'sender'];
const MAIL = ['subject', 'date', 'message-id', 'mime-version', 'received'];
/** So much of an input shows any of these signatures. */
const SIGNATURE_BYTES = 512;
/** So much of a text shows whether it is one. */
const TEXT_HEAD_BYTES = 8192;

/** The container that a format is, where that is told and not seen. */
export function containerOfFormat(format: ArticleFormat | undefined): Container | null {
  if (format === 'docx' || format === 'odt') return 'office';
  return format === 'eml' || format === 'parquet' || format === 'pdf' ? format : null;
}

/** The container that these first bytes show, or null. */
export function containerOf(head: Uint8Array): Container | null {
  for (const [container, at, bytes] of SIGNATURES)
    if (Buffer.from(head.subarray(at, at + bytes.length)).toString('latin1') === bytes)
      return container === 'zip' && beginsOfficeDocument(head) ? 'office' : container;
  return null;
}

/** The container that the beginning of a text shows, or null. */
export function containerOfText(head: string): Container | null {
  if (MBOX.test(head)) return 'mbox';
  const names = new Set(
    HEADERS.exec(head)?.[0]
      .match(/^[A-Za-z][\w-]*(?=:)/gm)
      ?.map((name) => name.toLowerCase()),
  );
  return SENDERS.some((name) => names.has(name)) && MAIL.some((name) => names.has(name)) ? 'eml' : null;
}

/** True if neither the bytes nor the text that they are show a container. */
export function isNoContainer(bytes: Uint8Array): boolean {
  return containerOf(bytes) === null && containerOfText(decode(bytes.subarray(0, TEXT_HEAD_BYTES))) === null;
}

/** True if these first bytes show whether there is a signature: text does so by its first line. */
export function showsContainer(head: Uint8Array): boolean {
  if (head.length >= SIGNATURE_BYTES) return true;
  const container = head.length >= 12 ? containerOf(head) : null;
  if (container === 'zip') return false; // the name of its first file tells more
  return container !== null || (head.length >= 12 && head.includes(10));
}
