import { lstat, readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { containerOf, containerOfFormat, isNoContainer } from './containers/container.ts';
import { setAside } from './fields/origin.ts';
import { checkPath, type FoundFile, findFiles } from './input/find.ts';
import { gunzipBytes, isGzip } from './input/gzip.ts';
import { openStream } from './input/open-file.ts';
import { readFailure } from './input/read-failure.ts';
import { MAX_FILE_BYTES } from './input/whole-file.ts';
import { formatOfName } from './kinds/extensions.ts';
import { type Input, isAskedFor, type ReadItem, type ReadOptions } from './reader.ts';
import { type Reading, readStream, TOO_LARGE } from './stream.ts';

/** A file up to this size is handed on as it is: what it holds is told where it is parsed. */
const SMALL_FILE = 1 << 20;

/**
 * Reads inputs one after another, never holding more than one file or one batch of lines.
 * @throws HearsayError `input` before anything is read if an input is missing, matches nothing or is a folder without
 *   articles; whatever is wrong with one article sets that article aside
 */
export async function* readArticles(
  inputs: readonly Input[],
  options: ReadOptions,
  onPassedOver: (kind: string) => void = () => {},
): AsyncGenerator<ReadItem> {
  for (const input of inputs) if ('path' in input) await checkPath(input.path);
  for (const input of inputs) {
    if ('path' in input) {
      for await (const file of findFiles(input.path, onPassedOver)) {
        if (!('path' in file)) yield file;
        else if (isAskedFor(options, file.path)) yield* readFoundFile(file, options, onPassedOver);
      }
    } else
      yield* readStream(input.stream, { path: input.name, name: '' }, { options, onPassedOver, depth: 0 });
  }
}

/** What a file holds, as far as its name or its beginning tells how to read it. */
export async function* readFoundFile(
  file: FoundFile,
  options: ReadOptions,
  onPassedOver: (kind: string) => void,
): AsyncGenerator<ReadItem> {
  const told = formatOfName(file.path);
  const format = options.from ?? told.format;
  if (told.unread !== undefined && options.from === undefined) {
    yield setAside(file.path, undefined, `.${told.unread} files are not read`, told.hint ?? '');
    return;
  }
  const reading: Reading = { options, onPassedOver, depth: 0 };
  try {
    const { isPlain, size } = await look(file);
    const location = file.location ?? file.path;
    const isSmall = isPlain && size <= SMALL_FILE && !file.isDoubtful;
    const isStreamed = format === 'jsonl' || format === 'csv' || containerOfFormat(format) !== null;
    if (!isStreamed && (isSmall || (format && isPlain && size <= MAX_FILE_BYTES))) {
      const bytes = await readFile(location);
      const container = containerOf(bytes);
      const isRaw = container === null || container === 'gzip';
      if (isRaw && (format || isNoContainer(unpacked(bytes))))
        yield { path: file.path, name: file.name, ...(format && { format }), bytes };
      else yield* readStream(Readable.from([bytes]), { ...file, onDisk: location }, reading);
    } else if (format && !isStreamed && isPlain) yield setAside(file.path, undefined, ...TOO_LARGE);
    else
      yield* readStream(
        openStream(location, isPlain),
        isPlain ? { ...file, onDisk: location } : file,
        reading,
      );
  } catch (error) {
    const { reason, hint } = readFailure(error);
    yield setAside(file.path, undefined, reason, hint);
  }
}

/** What a small file holds, if it is gzip; what is wrong with it is said where it is parsed. */
function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return isGzip(bytes) ? gunzipBytes(bytes, MAX_FILE_BYTES).content : bytes;
  } catch {
    return Buffer.from('');
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
