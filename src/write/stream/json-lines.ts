import type { Writable } from 'node:stream';
import { HearsayError } from '../../core/errors.ts';
import type { SetAside } from '../../core/set-aside.ts';
import type { RecordBatch, Sink } from '../sink.ts';

const NEWLINE = 10;
const NAME = 'standard output';

/** The reader of a stream has gone away, as `head` does when it has enough: not a failure. */
export class ClosedPipe extends Error {
  constructor(cause: unknown) {
    super('the reader of the output closed it', { cause });
    this.name = 'ClosedPipe';
  }
}

/**
 * JSON Lines on a stream, and among them, if asked for, lines of what was set aside. The stream is not ended on close: it may be standard output.
 * `write` throws {@link ClosedPipe} if the stream's reader is gone.
 */
export function createJsonLinesSink(stream: Writable, setAsideLine?: (setAside: SetAside) => string): Sink {
  let failure: NodeJS.ErrnoException | undefined;
  stream.on('error', (error) => {
    failure ??= error;
  });
  return {
    name: NAME,
    takesSetAside: setAsideLine !== undefined,
    async write(batch) {
      const lines = setAsideLine ? interleaved(batch, setAsideLine) : batch.lines;
      if (lines.length === 0) return;
      if (!failure) {
        await new Promise<void>((done) => {
          stream.write(lines, (error) => {
            if (error) failure ??= error;
            done();
          });
        });
      }
      if (failure) throw describe(failure);
    },
    async close() {},
  };
}

/**
 * The lines of a batch, what was set aside in its place: before the next record of the same input; behind all where none
 * follows.
 */
function interleaved(batch: RecordBatch, lineOf: (setAside: SetAside) => string): Uint8Array {
  if (batch.setAside.length === 0) return batch.lines;
  const waiting = batch.setAside.toSorted((a, b) => (a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) : 0));
  const pieces: (Uint8Array | string)[] = [];
  let start = 0;
  for (const { source } of batch.records) {
    const isBefore = ({ path, line = 0 }: SetAside) =>
      source.line !== undefined && line < source.line && (path === source.path || source.path === undefined);
    while (waiting.length > 0 && isBefore(waiting[0])) pieces.push(lineOf(waiting.shift()!));
    const end = batch.lines.indexOf(NEWLINE, start) + 1;
    pieces.push(batch.lines.subarray(start, end));
    start = end;
  }
  pieces.push(...waiting.map(lineOf));
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}

function describe(error: NodeJS.ErrnoException): Error {
  const closed = ['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'].includes(error.code ?? '');
  if (closed) return new ClosedPipe(error);
  return new HearsayError('output', `${NAME}: cannot write: ${error.message}`, { cause: error });
}
