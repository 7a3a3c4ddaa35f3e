import { constants, createReadStream, fstatSync, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { isatty, ReadStream } from 'node:tty';

const CHUNK_BYTES = 256 * 1024;

/**
 * The bytes of what is no plain file, or of a plain file in pieces. Pipes and terminals are waited for by the event
 * loop and not by a thread, so that the program can end while nothing comes from them.
 */
export function openStream(path: string | Buffer, isPlain: boolean): AsyncIterable<Uint8Array> {
  if (isPlain) return createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>;
  // without O_NONBLOCK, opening a named pipe waits for somebody who writes to it
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if (isatty(descriptor)) return new ReadStream(descriptor) as AsyncIterable<Buffer>;
  if (fstatSync(descriptor).isFIFO())
    return new Socket({ fd: descriptor, readable: true, writable: false }) as AsyncIterable<Buffer>;
  return createReadStream(path, { fd: descriptor, highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>;
}
