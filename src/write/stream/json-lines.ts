import type { Writable } from 'node:stream';
import { HearsayError } from '../../core/errors.ts';
import type { Sink } from '../sink.ts';

/** The reader of a stream has gone away, as `head` does when it has enough: not a failure. */
export class ClosedPipe extends Error {
  constructor(cause: unknown) {
    super('the reader of the output closed it', { cause });
    this.name = 'ClosedPipe';
  }
}

/**
 * JSON Lines on a stream. The stream is not ended on close: it may be standard output.
 * `write` throws {@link ClosedPipe} if the stream's reader is gone.
 */
export function createJsonLinesSink(stream: Writable, name = 'standard output'): Sink {
  let failure: NodeJS.ErrnoException | undefined;
  stream.on('error', (error) => {
    failure ??= error;
  });
  return {
    name,
    async write({ lines }) {
      if (lines.length === 0) return;
      if (!failure) {
        await new Promise<void>((done) => {
          stream.write(lines, (error) => {
            if (error) failure ??= error;
            done();
          });
        });
      }
      if (failure) throw describe(failure, name);
    },
    async close() {},
  };
}

function describe(error: NodeJS.ErrnoException, name: string): Error {
  const closed = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'].includes(error.code ?? '');
  if (closed) return new ClosedPipe(error);
  return new HearsayError('output', `${name}: cannot write: ${error.message}`, { cause: error });
}
