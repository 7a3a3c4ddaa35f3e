import { pipeline, Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';

/** True if the bytes begin as a gzip file does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Unpacks a whole gzip file. @throws RangeError if it grows beyond `maxBytes`, Error if it is damaged or cut off */
export function gunzipBytes(bytes: Uint8Array, maxBytes: number): Uint8Array {
  return gunzipSync(bytes, { maxOutputLength: maxBytes });
}

/** Unpacks a stream; what came before a damaged place is given first, then the error is thrown. */
export function gunzipStream(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip();
  pipeline(Readable.from(chunks, { objectMode: true }), gunzip, () => {}); // its error reaches whoever reads `gunzip`
  return gunzip;
}

/** What a failed read or unpacking means, and what to do about it. */
export function readFailure(error: unknown): { reason: string; hint: string } {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'Z_BUF_ERROR':
      return { reason: 'truncated gzip: the file ends too early', hint: 'copy or download it again' };
    case 'Z_DATA_ERROR':
      return { reason: `damaged gzip: ${message}`, hint: 'copy or download it again' };
    case 'ERR_BUFFER_TOO_LARGE':
      return { reason: 'too large when unpacked', hint: 'split it, or use JSON Lines, which are streamed' };
    case 'EACCES':
    case 'EPERM':
      return { reason: 'no permission to read it', hint: 'check its permissions' };
    case 'ENOENT':
      return { reason: 'the file has gone', hint: 'run again' };
    default:
      return { reason: `cannot be read: ${message}`, hint: 'check the file' };
  }
}
