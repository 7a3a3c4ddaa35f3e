import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { decode } from './decode.ts';
import { checkPath, type FoundFile, findFiles } from './find.ts';
import { formatOfContent, formatOfName } from './format.ts';
import { gunzipStream, isGzip, readFailure } from './gzip.ts';
import { batchLines, countNewlines } from './lines.ts';
import { setAside } from './origin.ts';
import { type Input, isAskedFor, type ReadItem, type ReadOptions } from './reader.ts';
import { MAX_FILE_BYTES } from './whole-file.ts';

const TOO_LARGE = ['larger than 128 MB', 'use JSON Lines, which are streamed: jq -c ".[]" FILE'] as const;
/** So much of an input is looked at to tell its format. */
const HEAD_BYTES = 64 * 1024;

/**
 * Reads inputs one after another, never holding more than one file or one batch of lines.
 * @throws HearsayError `input` before anything is read if an input is missing, matches nothing or is a folder without
 *   articles; whatever is wrong with one article sets that article aside
 */
export async function* readArticles(
  inputs: readonly Input[],
  options: ReadOptions,
  onPassedOver?: (kind: string) => void,
): AsyncGenerator<ReadItem> {
  for (const input of inputs) if ('path' in input) await checkPath(input.path);
  for (const input of inputs) {
    if ('path' in input) {
      for await (const file of findFiles(input.path, onPassedOver)) {
        if (!('path' in file)) yield file;
        else if (isAskedFor(options, file.path)) yield* readFoundFile(file, options);
      }
    } else yield* readStream(input.stream, { path: input.name, name: '' }, options);
  }
}

async function* readFoundFile(file: FoundFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  const told = formatOfName(file.path);
  const format = options.from ?? told.format;
  if (told.unread !== undefined && options.from === undefined) {
    yield setAside(file.path, undefined, `.${told.unread} files are not read`, told.hint ?? '');
    return;
  }
  if (format === 'jsonl' || format === undefined) {
    const stream = createReadStream(file.path, { highWaterMark: 256 * 1024 });
    yield* readStream(stream as AsyncIterable<Buffer>, file, {
      ...options,
      ...(format ? { from: format } : {}),
    });
    return;
  }
  let bytes: Uint8Array;
  try {
    if ((await stat(file.path)).size > MAX_FILE_BYTES) {
      yield setAside(file.path, undefined, ...TOO_LARGE);
      return;
    }
    bytes = await readFile(file.path);
  } catch (error) {
    const { reason, hint } = readFailure(error);
    yield setAside(file.path, undefined, reason, hint);
    return;
  }
  yield { ...file, format, bytes };
}

/** Reads a stream whose format may be unknown: JSON Lines go on as they come, anything else is gathered first. */
async function* readStream(
  stream: AsyncIterable<Uint8Array>,
  file: FoundFile,
  options: ReadOptions,
): AsyncGenerator<ReadItem> {
  let line: number | undefined;
  try {
    const { head, chunks } = await unpack(stream, options.from === undefined ? HEAD_BYTES : 0);
    const format = options.from ?? formatOfContent(decode(head));
    if (format === 'jsonl') {
      for await (const item of batchLines(chunks, file)) {
        if ('lines' in item) line = item.firstLine + countNewlines(item.lines);
        yield item;
      }
      return;
    }
    const bytes = await gather(chunks);
    if (bytes) yield { ...file, format, bytes };
    else yield setAside(file.path, undefined, ...TOO_LARGE);
  } catch (error) {
    const { reason, hint } = readFailure(error);
    yield setAside(file.path, line, reason, hint);
  }
}

/** The stream unpacked if it is gzip, and its first bytes, which the stream still gives. */
async function unpack(stream: AsyncIterable<Uint8Array>, headBytes: number): Promise<Peeked> {
  const raw = await peek(stream, 2);
  return peek(isGzip(raw.head) ? gunzipStream(raw.chunks) : raw.chunks, headBytes);
}

interface Peeked {
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Reads ahead until `bytes` bytes or the end, and gives all of the stream again. */
async function peek(stream: AsyncIterable<Uint8Array>, bytes: number): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  const ahead: Uint8Array[] = [];
  let failure: { error: unknown } | undefined;
  let size = 0;
  while (size < bytes) {
    try {
      const next = await iterator.next();
      if (next.done) break;
      ahead.push(next.value);
      size += next.value.length;
    } catch (error) {
      if (size === 0) throw error;
      failure = { error }; // said after what came before it
      break;
    }
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      yield* ahead;
      if (failure) throw failure.error;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(ahead), chunks: again() };
}

/** All of a stream in one array, or null if it is too large. */
async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_FILE_BYTES) return null;
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}
