import type { ArticleFormat } from '../../core/article.ts';
import type { ReadResult } from '../../core/set-aside.ts';
import { type Origin, setAside } from '../fields/origin.ts';
import { binaryContent, formatOfContent } from '../formats/format.ts';
import { readHtml } from '../formats/html.ts';
import { readJson, readJsonLines } from '../formats/json/json.ts';
import { readMarkdown } from '../formats/markdown.ts';
import { readText } from '../formats/text.ts';
import { originOf, type RawFile, type ReadOptions } from '../reader.ts';
import { decode } from './decode.ts';
import { gunzipBytes, isGzip, readFailure } from './gzip.ts';

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
  const origin = originOf({ path, name }, format ?? formatOfContent(text), options);
  return READERS[origin.format](text, origin);
}
