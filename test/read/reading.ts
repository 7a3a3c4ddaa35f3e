import type { Article } from '../../src/core/article.ts';
import type { ReadResult, SetAside } from '../../src/core/set-aside.ts';
import { openContainer } from '../../src/read/containers/open.ts';
import { readFile } from '../../src/read/input/whole-file.ts';
import { formatOfName } from '../../src/read/kinds/extensions.ts';
import { parseItem } from '../../src/read/parse-item.ts';
import { readArticles } from '../../src/read/read.ts';
import type { Input, ReadItem, ReadOptions } from '../../src/read/reader.ts';
import { readStream } from '../../src/read/stream.ts';

/** Everything that reading gives, files and batches of lines parsed. */
export async function readAll(inputs: readonly Input[], options: ReadOptions = {}): Promise<ReadResult[]> {
  return parsed(readArticles(inputs, options), options);
}

/** What a stream holds that has the name of a file. */
export async function readNamed(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<ReadResult[]> {
  const reading = { options, onPassedOver: () => {}, depth: 0, open: openContainer };
  return parsed(readStream(streamOf(content), { path: `articles/${name}`, name }, reading), options);
}

async function parsed(items: AsyncIterable<ReadItem>, options: ReadOptions): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const item of items) results.push(...parseItem(item, options));
  return results;
}

/** The results of one file that is not on disk. */
export function readFileOf(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): ReadResult[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const format = options.from ?? formatOfName(name).format;
  return readFile({ path: `articles/${name}`, name, bytes, ...(format && { format }) }, options);
}

export function articleOf(result: ReadResult | undefined): Article {
  if (!result || !('article' in result))
    throw new Error(`expected an article, got ${JSON.stringify(result)}`);
  return result.article;
}

export function setAsideOf(result: ReadResult | undefined): SetAside {
  if (!result || !('setAside' in result))
    throw new Error(`expected a set-aside, got ${JSON.stringify(result)}`);
  return result.setAside;
}

/** An open stream that gives these pieces. */
export async function* streamOf(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
}
