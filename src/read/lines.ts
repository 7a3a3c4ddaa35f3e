import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { ReadResult } from '../core/set-aside.ts';
import { decodeWindows1252, encodingOfMark } from './decode.ts';
import { parseArticleLine } from './json.ts';
import { type Origin, setAside } from './origin.ts';
import type { LineBatch, ReadOptions } from './reader.ts';

const BATCH_BYTES = 256 * 1024;
/** A line beyond this is no article; it would only fill the memory. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;
const NEWLINE = 10;
/** The longest byte-order mark. */
const MARK_BYTES = 3;

/**
 * Cuts a stream of JSON Lines into batches of whole lines, without decoding them. Holds one batch, however long the
 * stream. A line that is too long is dropped and said.
 * @throws whatever the stream throws, after the whole lines before it have been given
 */
export async function* batchLines(
  chunks: AsyncIterable<Uint8Array>,
  source: Pick<LineBatch, 'path' | 'name'>,
): AsyncGenerator<LineBatch | ReadResult> {
  const gathered = new GatheredLines(source);
  try {
    for await (const chunk of toUtf8(chunks))
      for (let at = 0; at < chunk.length; at += BATCH_BYTES)
        yield* gathered.add(chunk.subarray(at, at + BATCH_BYTES));
  } catch (error) {
    yield* gathered.take();
    throw error;
  }
  gathered.endLine();
  yield* gathered.take();
}

/** Whole lines that wait for a full batch, and the beginning of a line whose end has not come. */
class GatheredLines {
  readonly #source: Pick<LineBatch, 'path' | 'name'>;
  #firstLine = 1;
  #whole: Uint8Array[] = [];
  #wholeBytes = 0;
  #open: Uint8Array[] = [];
  #openBytes = 0;
  /** The open line is too long: the rest of it is not kept. */
  #dropping = false;

  constructor({ path, name }: Pick<LineBatch, 'path' | 'name'>) {
    this.#source = { path, name };
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
    if (this.#openBytes > MAX_LINE_BYTES) {
      yield* this.take();
      yield setAside(
        this.#source.path,
        this.#firstLine,
        'the line is longer than 64 MB',
        'split the file into one article a line',
      );
      this.#open = [];
      this.#openBytes = 0;
      this.#dropping = true;
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
  const { lines, path, name } = batch;
  const origin: Origin = {
    path,
    name,
    format: 'jsonl',
    ...(options.published === undefined ? {} : { published: options.published }),
  };
  const buffer = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
  const valid = isUtf8(buffer);
  let number = batch.firstLine;
  for (let start = 0; start < buffer.length; number++) {
    const newline = buffer.indexOf(NEWLINE, start);
    const end = newline < 0 ? buffer.length : newline;
    if (!isBlank(buffer, start, end)) {
      const line =
        valid || isUtf8(buffer.subarray(start, end))
          ? buffer.toString('utf8', start, end)
          : decodeWindows1252(buffer.subarray(start, end));
      yield parseArticleLine(line, origin, number);
    }
    start = end + 1;
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] > 0x20) return false;
  return true;
}

/** Drops a UTF-8 byte-order mark; turns UTF-16, which only a mark tells, into UTF-8. */
async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (head) {
      bytes = join([head, chunk], head.length + chunk.length);
      head = bytes.length < MARK_BYTES ? bytes : undefined;
      if (head) continue;
      const mark = encodingOfMark(bytes);
      if (mark === 'utf-8') bytes = bytes.subarray(MARK_BYTES);
      else if (mark) decoder = new TextDecoder(mark);
    }
    if (bytes.length > 0) yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (head && head.length > 0) yield head;
}

/** One array with a buffer of its own, so that it can be handed to another thread. */
function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** How many lines end in these bytes. */
export function countNewlines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
