import { TextDecoder } from 'node:util';
import { encodingOfMark, utf16WithoutMark } from './decode.ts';

/** So much tells a byte-order mark, and UTF-16 without one: JSON begins with ASCII. A stream that is shorter holds no article. */
const HEAD_BYTES = 8;
const UTF8_MARK_BYTES = 3;

/** Drops a UTF-8 byte-order mark; turns UTF-16 into UTF-8. */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  let convert = (bytes: Uint8Array): Uint8Array => bytes;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (head) {
      bytes = join([head, chunk], head.length + chunk.length);
      head = bytes.length < HEAD_BYTES ? bytes : null;
      if (head) continue;
      convert = converterFor(bytes);
    }
    const converted = convert(bytes);
    if (converted.length > 0) yield converted;
  }
  if (head && head.length > 0) yield converterFor(head)(head);
}

/** What turns a stream into UTF-8, piece after piece, as its head shows. */
function converterFor(head: Uint8Array): (bytes: Uint8Array) => Uint8Array {
  const encoding = encodingOfMark(head) ?? utf16WithoutMark(head.subarray(0, HEAD_BYTES));
  let toDrop = encoding === 'utf-8' ? UTF8_MARK_BYTES : 0;
  const decoder = encoding === null || encoding === 'utf-8' ? null : new TextDecoder(encoding);
  return (bytes) => {
    if (decoder) return Buffer.from(decoder.decode(bytes, { stream: true }));
    const rest = bytes.subarray(toDrop);
    toDrop = 0;
    return rest;
  };
}

/** One array with a buffer of its own, so that it can be handed to another thread. */
export function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
