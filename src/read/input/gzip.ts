import { pipeline, Readable } from 'node:stream';
import { createGunzip, gunzipSync, inflateRawSync } from 'node:zlib';

/** Checksum and size at the end of a member. */
const TRAILER_BYTES = 8;

/** True if the bytes begin as a gzip file does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks a whole gzip file; bytes after its end that are no gzip are passed over, as gzip does.
 * @throws RangeError if it grows beyond `maxBytes`, Error if it is damaged or cut off
 */
export function gunzipBytes(bytes: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (!isTrailer(error)) throw error;
    return gunzipSync(bytes.subarray(0, endOfMembers(bytes)), { maxOutputLength: maxBytes });
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

/** Unpacks a stream; what came before a damaged place is given first, then the error is thrown. */
export function gunzipStream(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip();
  pipeline(Readable.from(chunks, { objectMode: true }), gunzip, () => {}); // its error reaches whoever reads `gunzip`
  return gunzip;
}

/** True if what follows the end of a gzip member is no other one: nothing else begins with a header. */
function isTrailer(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'Z_DATA_ERROR' && message === 'incorrect header check';
}

/** What a failed read or unpacking means, and what to do about it. */
export function readFailure(error: unknown): { reason: string; hint: string } {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'Z_BUF_ERROR':
      return { reason: 'truncated gzip: the file ends too early', hint: 'copy or download it again' };
    case 'Z_DATA_ERROR':
      if (isTrailer(error))
        return {
          reason: 'bytes that are no gzip follow its end, and the last lines before them are missing',
          hint: 'cut them off: gunzip -c FILE | gzip > NEW',
        };
      return { reason: `damaged gzip: ${message}`, hint: 'copy or download it again' };
    case 'ERR_BUFFER_TOO_LARGE':
      return { reason: 'too large when unpacked', hint: 'split it, or use JSON Lines, which are streamed' };
    case 'DAMAGED':
      return { reason: `damaged ${message}`, hint: 'copy or download it again' };
    case 'BOMB':
      return { reason: message, hint: 'it is no archive of articles' };
    case 'EACCES':
    case 'EPERM':
      return { reason: 'no permission to read it', hint: 'check its permissions' };
    case 'DANGLING':
      return { reason: message, hint: 'mend or remove it' };
    case 'ENXIO':
      return { reason: 'a socket or device that gives nothing', hint: 'give a file' };
    case 'ENOENT':
      return { reason: 'the file has gone', hint: 'run again' };
    default:
      return { reason: `cannot be read: ${message}`, hint: 'check the file' };
  }
}
