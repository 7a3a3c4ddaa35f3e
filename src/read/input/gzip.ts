import { gunzipSync, inflateRawSync } from 'node:zlib';
import { codeOf, messageOf } from '../../core/errors.ts';
import { MAX_FILE_BYTES } from './peek.ts';

/** Checksum and size at the end of a member. */
const TRAILER_BYTES = 8;

/** True if the bytes begin as a gzip file does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** What a gzip file holds, and whether bytes follow its end that are no gzip. Zeros are padding. */
export interface Unpacked {
  readonly content: Uint8Array;
  readonly hasTrailer: boolean;
}

/**
 * Unpacks a whole gzip file.
 * @throws RangeError if it grows beyond what a file may be, Error if it is damaged or cut off
 */
export function gunzipBytes(bytes: Uint8Array): Unpacked {
  try {
    return { content: gunzipSync(bytes, { maxOutputLength: MAX_FILE_BYTES }), hasTrailer: false };
  } catch (error) {
    if (!isTrailer(error)) throw error;
    const members = bytes.subarray(0, endOfMembers(bytes));
    return { content: gunzipSync(members, { maxOutputLength: MAX_FILE_BYTES }), hasTrailer: true };
  }
}

/** Where the last whole member of a gzip file ends. The checksums are left to whoever unpacks them. */
function endOfMembers(bytes: Uint8Array): number {
  let end = 0;
  while (isGzip(bytes.subarray(end))) {
    const packed = bytes.subarray(end + headerLength(bytes.subarray(end)));
    const { engine } = inflateRawSync(packed, { info: true }) as unknown as {
      engine: { bytesWritten: number };
    };
    end = packed.byteOffset - bytes.byteOffset + engine.bytesWritten + TRAILER_BYTES;
  }
  return end;
}

/** Of a member: ten bytes, then what its flags announce. */
function headerLength(member: Uint8Array): number {
  const flags = member[3];
  let at = 10;
  if (flags & 4) at += 2 + member[at] + member[at + 1] * 256;
  for (const flag of [8, 16]) if (flags & flag) at = member.indexOf(0, at) + 1;
  return flags & 2 ? at + 2 : at;
}

/** True if what follows the end of a gzip member is no other one: nothing else begins with a header. */
function isTrailer(error: unknown): boolean {
  return codeOf(error) === 'Z_DATA_ERROR' && messageOf(error) === 'incorrect header check';
}
