import { lstat, readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ArticleFormat } from '../core/article.ts';
import { containerOf, containerOfFormat, isNoContainer } from './containers/container.ts';
import { openContainer } from './containers/open.ts';
import { setAside } from './fields/origin.ts';
import { checkPath, findFiles, listedFile } from './input/finding/find.ts';
import type { FoundFile } from './input/finding/found-file.ts';
import { gunzipBytes, isGzip } from './input/gzip.ts';
import { openStream } from './input/open-file.ts';
import { gather, MAX_FILE_BYTES } from './input/peek.ts';
import { readFailure } from './input/read-failure.ts';
import { formatOfName } from './kinds/extensions.ts';
import { type Input, isAskedFor, type ReadItem, type ReadOptions } from './reader.ts';
import { isInShard, type Shard } from './shard.ts';
import { type ReadingContext, readStream, TOO_LARGE } from './stream.ts';

/** A file up to this size is handed on as it is: what it holds is told where it is parsed. It is read by one shard. */
const SMALL_FILE = 1 << 20;

/** Formats of which a file holds one article, or is held as a whole. */
const HOLDS_ONE: ReadonlySet<ArticleFormat> = new Set([
  'txt',
  'md',
  'html',
  'json',
  'eml',
  'docx',
  'odt',
  'pdf',
]);

/**
 * Reads inputs one after another, never holding more than one file or one batch of lines.
 * @throws HearsayError `input` before anything is read if an input is missing, matches nothing or is a folder without
 *   articles; whatever is wrong with one article sets that article aside
 * @param open opens containers
 */
export async function* readArticles(
  inputs: readonly Input[],
  options: ReadOptions,
  onPassedOver: (kind: string) => void = () => {},
  open = openContainer,
): AsyncGenerator<ReadItem> {
  for (const input of inputs) if ('path' in input && !input.isListed) await checkPath(input.path);
  for (const input of inputs) {
    if ('path' in input) {
      const files = input.isListed ? listedFile(input.path, input.name) : findFiles(input.path, onPassedOver);
      for await (const file of files)
        if ('path' in file) {
          if (isAskedFor(options, file.path)) yield* readFoundFile(file, options, onPassedOver, open);
        } else if (!('setAside' in file) || isInShard(options.shard, file.setAside.path)) yield file;
    } else {
      const items = readStream(
        input.stream,
        { path: input.name, name: '' },
        { options, onPassedOver, depth: 0, open },
      );
      yield* options.shard ? dealItems(items, '', options.shard) : items;
    }
  }
}

/** What a file holds, or what of it falls in the shard that is read. */
export async function* readFoundFile(
  file: FoundFile,
  options: ReadOptions,
  onPassedOver: (kind: string) => void,
  open = openContainer,
): AsyncGenerator<ReadItem> {
  const { shard, ...whole } = options;
  const reading: ReadingContext = { options, onPassedOver, depth: 0, open };
  if (!shard) yield* readAsTold(file, reading);
  else if (await isCut(file, options)) yield* dealItems(readAsTold(file, reading), file.name, shard);
  else if (isInShard(shard, file.name)) yield* readAsTold(file, { ...reading, options: whole });
}

/** True if a file is large and may hold many articles: then all shards read it, each its part. */
async function isCut(file: FoundFile, { from }: ReadOptions): Promise<boolean> {
  const format = from ?? formatOfName(file.path).format;
  if (format !== undefined && HOLDS_ONE.has(format)) return false;
  const info = await look(file).catch(() => null);
  return info !== null && (!info.isPlain || info.size > SMALL_FILE);
}

/** What of a file that is cut falls in a shard, or may: what holds several articles is told where it is parsed. */
async function* dealItems(
  items: AsyncIterable<ReadItem>,
  name: string,
  shard: Shard,
): AsyncGenerator<ReadItem> {
  for await (const item of items)
    if ('lines' in item) yield { ...item, shard };
    else if ('bytes' in item) {
      if (item.format === 'parquet')
        yield item; // dealt by groups of rows
      else if (item.place !== undefined) yield { ...item, shard };
      else if (isInShard(shard, item.name)) yield item;
    } else if (isInShard(shard, name, 'setAside' in item ? item.setAside.line : undefined)) yield item;
}

/** What a file holds, as far as its name or its beginning tells how to read it. */
async function* readAsTold(file: FoundFile, reading: ReadingContext): AsyncGenerator<ReadItem> {
  const { options } = reading;
  const told = formatOfName(file.path);
  const format = options.from ?? told.format;
  if (told.unread !== undefined && options.from === undefined) {
    yield setAside(file.path, `.${told.unread} files are not read`, told.hint ?? '');
    return;
  }
  try {
    const { isPlain, size } = await look(file);
    const location = file.location ?? file.path;
    const isSmall = isPlain && size <= SMALL_FILE && !file.isDoubtful;
    const isStreamed = format === 'jsonl' || format === 'csv' || containerOfFormat(format) !== null;
    if (!isStreamed && (isSmall || (format && isPlain && size <= MAX_FILE_BYTES))) {
      const bytes = file.object
        ? ((await gather(file.object.read())) ?? Buffer.from(''))
        : await readFile(location);
      const container = containerOf(bytes);
      const isRaw = container === null || container === 'gzip';
      if (isRaw && (format || isNoContainer(unpacked(bytes))))
        yield { path: file.path, name: file.name, ...(format && { format }), bytes };
      else
        yield* readStream(
          Readable.from([bytes]),
          { ...file, ...(!file.object && { onDisk: location }) },
          reading,
        );
    } else if (format && !isStreamed && isPlain) yield setAside(file.path, ...TOO_LARGE);
    else
      yield* readStream(
        file.object?.read() ?? openStream(location, isPlain),
        isPlain && !file.object ? { ...file, onDisk: location } : file,
        reading,
      );
  } catch (error) {
    const { reason, hint } = readFailure(error);
    yield setAside(file.path, reason, hint);
  }
}

/** What a small file holds, if it is gzip; what is wrong with it is said where it is parsed. */
function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return isGzip(bytes) ? gunzipBytes(bytes).content : bytes;
  } catch {
    return Buffer.from('');
  }
}

/** Only a plain file has a size. @throws Error that says what keeps it from being read */
async function look(file: FoundFile): Promise<{ isPlain: boolean; size: number }> {
  if (file.object) return { isPlain: true, size: file.object.size };
  const location = file.location ?? file.path;
  const info = await stat(location).catch(async (error: NodeJS.ErrnoException) => {
    const link = error.code === 'ENOENT' ? await lstat(location).catch(() => null) : null;
    throw link ? Object.assign(new Error('the link leads nowhere'), { code: 'DANGLING' }) : error;
  });
  return { isPlain: info.isFile(), size: info.size };
}
