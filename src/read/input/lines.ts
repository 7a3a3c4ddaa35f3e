import { isUtf8 } from 'node:buffer';
import type { ReadResult } from '../../core/set-aside.ts';
import { setAside } from '../fields/origin.ts';
import { parseArticleLine } from '../formats/json/json.ts';
import { type LineBatch, originOf, type ReadOptions } from '../reader.ts';
import { isInShard } from '../shard.ts';
import { decodeWindows1252 } from './decode.ts';
import { join, toUtf8 } from './utf8.ts';
import { withPauses } from './waiting.ts';

const BATCH_BYTES = 256 * 1024;
/** A line beyond this is no article; it would only fill the memory. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;
const NEWLINE = 10;
const RETURN = 13;
/** A byte-order mark. Files that were put one behind another have it where each begins. */
const MARK = '\ufeff';
/** A device gives no line's end at all: such a stream is no JSON Lines. */
const MAX_DROPPED_BYTES = 1024 * 1024 * 1024;

/**
 * Cuts a stream of JSON Lines into batches of whole lines, without decoding them. Holds one batch, however long the
 * stream. Whole lines go on when nothing more comes for a moment. A line that is too long is dropped and said.
 * @param firstLine number of the first line, where the stream is a piece of a file
 * @throws whatever the stream throws, after the whole lines before it have been given
 */
export async function* batchLines(
  chunks: AsyncIterable<Uint8Array>,
  source: Pick<LineBatch, 'path' | 'name'>,
  firstLine = 1,
): AsyncGenerator<LineBatch | ReadResult> {
  const gathered = new GatheredLines(source, firstLine);
  try {
    for await (const chunk of withPauses(withNewlines(toUtf8(chunks)), () => gathered.isWaiting))
      if (chunk === null) yield* gathered.take();
      else
        for (let at = 0; at < chunk.length; at += BATCH_BYTES)
          yield* gathered.add(chunk.subarray(at, at + BATCH_BYTES));
  } catch (error) {
    yield* gathered.take();
    throw error;
  }
  gathered.endLine();
  yield* gathered.take();
}

/** Lines that all end with a carriage return, as on old machines, end with a newline: the first end tells. JSON has neither within. */
async function* withNewlines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isOld: boolean | null = null;
  let held = new Uint8Array(); // a return that ended a chunk: the next one tells what it is
  for await (const next of chunks) {
    let chunk = held.length > 0 ? join([held, next], held.length + next.length) : next;
    held = held.subarray(held.length);
    if (isOld === null) {
      const at = chunk.indexOf(RETURN);
      if (at >= 0 && at === chunk.length - 1) {
        held = chunk.slice(at);
        chunk = chunk.subarray(0, at);
      } else if (at >= 0 || chunk.includes(NEWLINE)) isOld = at >= 0 && !chunk.includes(NEWLINE);
    }
    yield isOld === true ? chunk.map((byte) => (byte === RETURN ? NEWLINE : byte)) : chunk;
  }
  yield held;
}

/** Whole lines that wait for a full batch, and the beginning of a line whose end has not come. */
class GatheredLines {
  readonly #source: Pick<LineBatch, 'path' | 'name'>;
  #firstLine: number;
  #whole: Uint8Array[] = [];
  #wholeBytes = 0;
  #open: Uint8Array[] = [];
  #openBytes = 0;
  /** The open line is too long: the rest of it is not kept. */
  #dropping = false;
  #dropped = 0;

  constructor({ path, name }: Pick<LineBatch, 'path' | 'name'>, firstLine: number) {
    this.#source = { path, name };
    this.#firstLine = firstLine;
  }

  /** Whole lines are there that were not given yet. */
  get isWaiting(): boolean {
    return this.#wholeBytes > 0;
  }

  /** Adds a piece of the stream, and gives what is full by then. */
  *add(piece: Uint8Array): Generator<LineBatch | ReadResult> {
    const end = piece.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      if (this.#openBytes > BATCH_BYTES) yield* this.take();
      // Of a line that is dropped the newline stays, so that the count of lines is right.
      this.#keep(piece.subarray(this.#dropping ? piece.indexOf(NEWLINE) : 0, end));
      this.#dropping = false;
      this.endLine();
      if (this.#wholeBytes >= BATCH_BYTES) yield* this.take();
    }
    if (!this.#dropping && end < piece.length) this.#keep(piece.subarray(end));
    if (this.#dropping) this.#dropped += piece.length;
    if (this.#dropped > MAX_DROPPED_BYTES) throw new Error('no line ends within 1 GB');
    if (this.#openBytes > MAX_LINE_BYTES) {
      yield* this.take();
      yield setAside(
        this.#source.path,
        'the line is longer than 64 MB',
        'split the file into one article a line',
        this.#firstLine,
      );
      this.#open = [];
      this.#openBytes = 0;
      this.#dropping = true;
      this.#dropped = 0;
    }
  }

  /** Makes the open line, if there is one, a whole one. */
  endLine(): void {
    this.#whole.push(...this.#open);
    this.#wholeBytes += this.#openBytes;
    this.#open = [];
    this.#openBytes = 0;
  }

  /** Gives the whole lines gathered so far, if there are any. */
  *take(): Generator<LineBatch> {
    if (this.#wholeBytes === 0) return;
    const batch = {
      ...this.#source,
      firstLine: this.#firstLine,
      lines: join(this.#whole, this.#wholeBytes),
    };
    this.#firstLine += countNewlines(batch.lines);
    this.#whole = [];
    this.#wholeBytes = 0;
    yield batch;
  }

  #keep(bytes: Uint8Array): void {
    this.#open.push(bytes);
    this.#openBytes += bytes.length;
  }
}

/** Parses the lines of a batch, one result a line; blank lines give none. Synchronous: it runs on the CPU side. */
export function* readLines(batch: LineBatch, options: ReadOptions): Generator<ReadResult> {
  const { lines } = batch;
  const origin = originOf(batch, 'jsonl', options);
  const buffer = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
  const valid = isUtf8(buffer);
  let number = batch.firstLine;
  for (let start = 0; start < buffer.length; number++) {
    if (buffer[start] === NEWLINE) {
      start++;
      continue;
    }
    const newline = buffer.indexOf(NEWLINE, start);
    const end = newline < 0 ? buffer.length : newline;
    if (isInShard(batch.shard, batch.name, number) && !isBlank(buffer, start, end)) {
      const line =
        valid || isUtf8(buffer.subarray(start, end))
          ? buffer.toString('utf8', start, end)
          : decodeWindows1252(buffer.subarray(start, end));
      yield parseArticleLine(line.startsWith(MARK) ? line.slice(MARK.length) : line, origin, number);
    }
    start = end + 1;
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] > 0x20) return false;
  return true;
}

/** How many lines end in these bytes. */
export function countNewlines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === NEWLINE) count++; // there may be nothing but these
  return count;
}
