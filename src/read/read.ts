import { lstat, readFile, stat } from 'node:fs/promises';
import type { ArticleFormat } from '../core/article.ts';
import { setAside } from './fields/origin.ts';
import { beginsWithArticleLine, formatOfContent, formatOfName } from './formats/format.ts';
import { decode } from './input/decode.ts';
import { checkPath, type FoundFile, findFiles } from './input/find.ts';
import { gunzipStream, isGzip, readFailure } from './input/gzip.ts';
import { batchLines, countNewlines } from './input/lines.ts';
import { openStream } from './input/open-file.ts';
import { MAX_FILE_BYTES } from './input/whole-file.ts';
import { type Input, isAskedFor, type LineBatch, type ReadItem, type ReadOptions } from './reader.ts';

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

/** What a file holds, as far as its name or its beginning tells how to read it. */
export async function* readFoundFile(file: FoundFile, options: ReadOptions): AsyncGenerator<ReadItem> {
  const told = formatOfName(file.path);
  const format = options.from ?? told.format;
  if (told.unread !== undefined && options.from === undefined) {
    yield setAside(file.path, undefined, `.${told.unread} files are not read`, told.hint ?? '');
    return;
  }
  const from = format ? { from: format } : {};
  try {
    const { isPlain, size } = await look(file);
    if (format === undefined || format === 'jsonl' || !isPlain)
      yield* readStream(openStream(file.location ?? file.path, isPlain), file, { ...options, ...from });
    else if (size > MAX_FILE_BYTES) yield setAside(file.path, undefined, ...TOO_LARGE);
    else yield { ...itemOf(file), format, bytes: await readFile(file.location ?? file.path) };
  } catch (error) {
    const { reason, hint } = readFailure(error);
    yield setAside(file.path, undefined, reason, hint);
  }
}

/** Only a plain file has a size. @throws Error that says what keeps it from being read */
async function look(file: FoundFile): Promise<{ isPlain: boolean; size: number }> {
  const location = file.location ?? file.path;
  const info = await stat(location).catch(async (error: NodeJS.ErrnoException) => {
    const link = error.code === 'ENOENT' ? await lstat(location).catch(() => null) : null;
    throw link ? Object.assign(new Error('the link leads nowhere'), { code: 'DANGLING' }) : error;
  });
  return { isPlain: info.isFile(), size: info.size };
}

function itemOf({ path, name }: FoundFile): Pick<LineBatch, 'path' | 'name'> {
  return { path, name };
}

/** Reads a stream whose format may be unknown: JSON Lines go on as they come, anything else is gathered first. */
async function* readStream(
  stream: AsyncIterable<Uint8Array>,
  file: FoundFile,
  options: ReadOptions,
): AsyncGenerator<ReadItem> {
  let line: number | undefined;
  try {
    const { format, chunks } = await tellFormat(stream, options.from);
    if (format === 'jsonl') {
      for await (const item of batchLines(chunks, file)) {
        if ('lines' in item) line = item.firstLine + countNewlines(item.lines);
        yield item;
      }
      if (line === undefined && file.name !== '')
        // a stream may well have nothing to give
        yield setAside(file.path, undefined, 'empty: there is no line', 'give an article a line');
      return;
    }
    const bytes = await gather(chunks);
    if (bytes) yield { ...itemOf(file), format, bytes };
    else yield setAside(file.path, undefined, ...TOO_LARGE);
  } catch (error) {
    const { reason, hint } = readFailure(error);
    yield setAside(file.path, line, reason, hint);
  }
}

/** The stream unpacked if it is gzip, and its format. JSON Lines are known by the first line, without waiting for more. */
async function tellFormat(stream: AsyncIterable<Uint8Array>, from: ArticleFormat | undefined) {
  const raw = await peek(stream, ({ length }) => length >= 2);
  const unpacked = isGzip(raw.head) ? gunzipStream(raw.chunks) : raw.chunks;
  if (from !== undefined) return { format: from, chunks: unpacked };
  const isTold = (head: Uint8Array) => head.length >= HEAD_BYTES || beginsWithArticleLine(decode(head));
  const { head, chunks } = await peek(unpacked, isTold);
  return { format: formatOfContent(decode(head)), chunks };
}

interface Peeked {
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Reads ahead until the head is enough or the stream ends, and gives all of the stream again. */
async function peek(
  stream: AsyncIterable<Uint8Array>,
  isEnough: (head: Uint8Array) => boolean,
): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  let head: Uint8Array = Buffer.alloc(0);
  let failure: { error: unknown } | undefined;
  while (!isEnough(head)) {
    try {
      const next = await iterator.next();
      if (next.done) break;
      head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
    } catch (error) {
      if (head.length === 0) throw error;
      failure = { error }; // said after what came before it
      break;
    }
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      if (failure) throw failure.error;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head, chunks: again() };
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
