import type { ReadItem } from '../../reader.ts';
import { ByteReader } from '../byte-reader.ts';
import type { Opener } from '../opening.ts';
import { partsOfMail } from './message.ts';

/** A message beyond this is no article. */
const MAX_MESSAGE = 128 * 1024 * 1024;
/** The line before a message, and that a header follows it: bodies have lines that begin with "From " too. */
const SEPARATOR = /^From [^\r\n]{3,200}\d{4}[^\r\n]{0,20}\r?\n[A-Za-z][\w-]*:/;
const NEXT = '\nFrom ';

/** The messages of an mbox file, one after another. */
export const openMbox: Opener = async function* (chunks, file): AsyncGenerator<ReadItem> {
  const reader = new ByteReader(chunks);
  let place = 1;
  let open: Buffer[] = [];
  for (
    let piece = await reader.until(NEXT, MAX_MESSAGE);
    piece;
    piece = await reader.until(NEXT, MAX_MESSAGE)
  ) {
    const isNew = open.length === 0 || SEPARATOR.test(`From ${piece.subarray(0, 600).toString('latin1')}`);
    if (isNew && open.length > 0) yield await partsOfMail(messageOf(open), file, place++);
    if (isNew) open = [];
    open.push(piece);
  }
  if (open.length > 0) yield await partsOfMail(messageOf(open), file, place);
};

/** A message without its separator, and its lines that begin with "From " as they were written. */
function messageOf(pieces: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(pieces);
  const end =
    bytes.subarray(-NEXT.length).toString('latin1') === NEXT ? bytes.length - NEXT.length : bytes.length;
  const message = bytes.subarray(bytes.indexOf('\n') + 1, end);
  if (!message.includes('\n>From ')) return message;
  return Buffer.from(message.toString('latin1').replace(/^>(?=>*From )/gm, ''), 'latin1');
}
