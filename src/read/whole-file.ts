import type { ArticleFormat } from '../core/article.ts';
import type { ReadResult } from '../core/set-aside.ts';
import { decode } from './decode.ts';
import { binaryContent, formatOfContent } from './format.ts';
import { gunzipBytes, isGzip, readFailure } from './gzip.ts';
import { readHtml } from './html.ts';
import { readJson, readJsonLines } from './json.ts';
import { readMarkdown } from './markdown.ts';
import { type Origin, setAside } from './origin.ts';
import type { RawFile, ReadOptions } from './reader.ts';
import { readText } from './text.ts';

/** Files that are held as a whole stay under this, packed and unpacked; JSON Lines may have any size. */
export const MAX_FILE_BYTES = 128 * 1024 * 1024;

const READERS: Readonly<Record<ArticleFormat, (content: string, origin: Origin) => ReadResult[]>> = {
  txt: readText,
  md: readMarkdown,
  html: readHtml,
  json: readJson,
  jsonl: readJsonLines,
};

/**
 * The articles in a whole file. Pure and synchronous; never throws. gzip is always told from the content, the format
 * if the file has none.
 */
export function readFile({ path, name, format, bytes }: RawFile, options: ReadOptions): ReadResult[] {
  let content = bytes;
  if (isGzip(bytes))
    try {
      content = gunzipBytes(bytes, MAX_FILE_BYTES);
    } catch (error) {
      const { reason, hint } = readFailure(error);
      return [setAside(path, undefined, reason, hint)];
    }
  const binary = binaryContent(content);
  if (binary) return [setAside(path, undefined, `binary: ${binary.what}`, binary.hint)];
  const text = decode(content);
  const origin: Origin = {
    path,
    name,
    format: format ?? formatOfContent(text),
    ...(options.published === undefined ? {} : { published: options.published }),
  };
  return READERS[origin.format](text, origin);
}
