import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { HearsayError } from '../core/errors.ts';
import { encodingOfMark, utf16WithoutMark } from '../read/input/decode.ts';
import { findFiles, listedFile } from '../read/input/finding/find.ts';
import type { FoundFile } from '../read/input/finding/found-file.ts';
import { batchLines } from '../read/input/lines.ts';
import { extensionOf } from '../read/kinds/extensions.ts';
import type { Input } from '../read/reader.ts';
import type { QueuedFile, QueuedShard, ReadingOptions } from './shard.ts';

/** A shard of JSON Lines ends after so many, or so many bytes. */
const MAX_LINES = 300;
const MAX_BYTES = 2 << 20;
/** Files are gathered up to so many, or so many bytes; larger ones are cut. */
const MAX_FILES = 300;
const SMALL_FILE = 1 << 20;
/** A part of a file that cannot be cut by bytes, about. */
const PART_BYTES = 16 << 20;
const NEWLINE = 10;

/**
 * Cuts inputs into shards for a queue, without parsing them. Texts go in themselves only where they come from a stream,
 * some 256 KB at most in a shard; files are named, by paths that must mean the same to all workers.
 * @throws HearsayError `input`
 */
export async function* cutInputs(
  inputs: readonly Input[],
  reading: ReadingOptions,
): AsyncGenerator<QueuedShard> {
  let small: QueuedFile[] = [];
  let bytes = 0;
  for (const input of inputs)
    if ('path' in input)
      for await (const found of input.isListed ? listedFile(input.path) : findFiles(input.path)) {
        if (!('path' in found)) throw new HearsayError('input', reasonOf(found));
        const { size, file } = await stampOf(found);
        if (size > SMALL_FILE) {
          yield* cutFile(found, file, size, reading);
          continue;
        }
        small.push(file);
        bytes += size;
        if (small.length < MAX_FILES && bytes < MAX_BYTES) continue;
        yield { reading, files: small };
        small = [];
        bytes = 0;
      }
    else yield* cutStream(input.stream, reading);
  if (small.length > 0) yield { reading, files: small };
}

function reasonOf(found: object): string {
  const { path, reason } = (found as { setAside: { path: string; reason: string } }).setAside;
  return `${path}: ${reason}`;
}

async function stampOf({
  path,
  name,
  location,
  object,
}: FoundFile): Promise<{ size: number; file: QueuedFile }> {
  if (object) return { size: object.size, file: { path, name, stamp: `${object.size} ${object.etag}` } };
  if (location) throw new HearsayError('input', `${path}: its name is no UTF-8; rename it`);
  const { size, mtimeMs } = await stat(path).catch((cause: Error) => {
    throw new HearsayError('input', `${path} cannot be read: ${cause.message}`, { cause });
  });
  return { size, file: { path, name, stamp: `${size} ${mtimeMs}` } };
}

async function* cutFile(
  found: FoundFile,
  file: QueuedFile,
  size: number,
  reading: ReadingOptions,
): AsyncGenerator<QueuedShard> {
  const { path, object } = found;
  const isLines =
    reading.from === 'jsonl' || ['jsonl', 'ndjson', 'jl', 'jsonlines'].includes(extensionOf(path));
  if (isLines && !/\.(?:gz|zst|xz|bz2)$/i.test(path)) {
    const chunks =
      object?.read() ?? (createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>);
    yield* cutLines(chunks, file, reading);
    return;
  }
  const count = Math.ceil(size / PART_BYTES);
  for (let index = 0; index < count; index++) yield { reading, file, part: { index, count } };
}

/** Where lines end, and which number they have. What is UTF-16 stays in one piece. */
async function* cutLines(
  chunks: AsyncIterable<Uint8Array>,
  file: QueuedFile,
  reading: ReadingOptions,
): AsyncGenerator<QueuedShard> {
  let [start, at, firstLine, line] = [0, 0, 1, 1];
  for await (const chunk of chunks) {
    const isUtf16 =
      at === 0 && ((encodingOfMark(chunk) ?? 'utf-8') !== 'utf-8' || utf16WithoutMark(chunk) !== null);
    if (isUtf16) return yield { reading, file, part: { index: 0, count: 1 } };
    for (let i = chunk.indexOf(NEWLINE); i >= 0; i = chunk.indexOf(NEWLINE, i + 1)) {
      line++;
      const end = at + i + 1;
      if (line - firstLine < MAX_LINES && end - start < MAX_BYTES) continue;
      yield { reading, file, start, end, firstLine };
      start = end;
      firstLine = line;
    }
    at += chunk.length;
  }
  if (at > start) yield { reading, file, start, end: at, firstLine };
}

/** JSON Lines that come from a stream go into the queue themselves, as soon as no more come for a moment. */
async function* cutStream(
  stream: AsyncIterable<Uint8Array>,
  reading: ReadingOptions,
): AsyncGenerator<QueuedShard> {
  for await (const batch of batchLines(stream, { path: '<stdin>', name: '' }))
    if ('lines' in batch)
      yield { reading, lines: new TextDecoder().decode(batch.lines), firstLine: batch.firstLine };
    else throw new HearsayError('input', reasonOf(batch));
}
