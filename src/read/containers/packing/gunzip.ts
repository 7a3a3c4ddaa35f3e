import { crc32, createInflateRaw, type InflateRaw } from 'node:zlib';
import { ByteReader } from '../byte-reader.ts';
import type { Unpack } from './packed.ts';

/** So much is unpacked before it is passed on: what bombs make of it can be borne. */
const PIECE_BYTES = 16 * 1024;
/** A name or comment in a header is no longer. */
const MAX_FIELD_BYTES = 64 * 1024;
/** Checksum and size at the end of a member. */
const TRAILER_BYTES = 8;
/** What the flags of a header announce. */
const Flag = { checksum: 2, extra: 4, name: 8, comment: 16 } as const;

/**
 * Unpacks the members of a gzip stream, one after another. By hand around Node's inflate: Node's own gunzip loses what
 * it has unpacked when it meets something that is no gzip. Zeros after the last member are padding.
 * @throws Error `Z_BUF_ERROR` if it is cut off, `Z_DATA_ERROR` if it is damaged, `TRAILER` if other bytes follow its end; all
 *   that comes before is given first
 */
export const gunzipStream: Unpack = async function* (chunks) {
  const reader = new ByteReader(chunks);
  for (let isFirst = true; ; isFirst = false) {
    const [first, second] = await reader.read(2);
    if (!isFirst && !(first === 0x1f && second === 0x8b)) {
      for (let rest: Buffer | null | undefined; rest !== null; ) rest = await reader.some(PIECE_BYTES);
      if (first) throw failure('TRAILER', 'bytes that are no gzip follow its end');
      return;
    }
    await skipHeader(reader);
    let checksum = 0;
    let size = 0;
    for await (const piece of inflateMember(reader)) {
      checksum = crc32(piece, checksum);
      size = (size + piece.length) >>> 0;
      yield piece;
    }
    const trailer = await reader.read(TRAILER_BYTES);
    if (trailer.length < TRAILER_BYTES) throw cutOff();
    if (trailer.readUInt32LE(0) !== checksum) throw failure('Z_DATA_ERROR', 'incorrect data check');
    if (trailer.readUInt32LE(4) !== size) throw failure('Z_DATA_ERROR', 'incorrect length check');
  }
};

/** Passes over the header of a member, whose first two bytes are taken. */
async function skipHeader(reader: ByteReader): Promise<void> {
  const header = await reader.read(8);
  if (header.length < 8) throw cutOff();
  const flags = header[1];
  if (flags & Flag.extra) {
    const length = await reader.read(2);
    await reader.skip(length.length < 2 ? 0 : length.readUInt16LE(0));
  }
  for (const flag of [Flag.name, Flag.comment]) if (flags & flag) await reader.until('\0', MAX_FIELD_BYTES);
  if (flags & Flag.checksum) await reader.skip(2);
}

/** What a member holds; the reader then stands behind it. */
async function* inflateMember(reader: ByteReader): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  const ready: Buffer[] = [];
  inflate.on('data', (piece: Buffer) => ready.push(piece));
  try {
    for (let taken = 0, hasEnded = false; !hasEnded; ) {
      const piece = await reader.some(PIECE_BYTES);
      if (piece === null) throw cutOff();
      hasEnded = await write(inflate, piece);
      yield* ready.splice(0);
      taken += piece.length;
      if (hasEnded) reader.unread(taken - inflate.bytesWritten);
    }
  } catch (error) {
    yield* ready.splice(0);
    throw error;
  } finally {
    inflate.destroy();
  }
}

/** Inflates a piece, if it needs more. @returns whether it had ended before the end of the piece */
function write(inflate: InflateRaw, piece: Buffer): Promise<boolean> {
  return new Promise((resolve, reject) => {
    inflate.removeAllListeners('end').on('end', () => resolve(true));
    inflate.removeAllListeners('error').on('error', reject);
    inflate.write(piece, () => resolve(false));
  });
}

function cutOff(): Error {
  return failure('Z_BUF_ERROR', 'unexpected end of file');
}

function failure(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
