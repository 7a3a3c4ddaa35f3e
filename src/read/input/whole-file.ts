import type { ArticleFormat } from '../../core/article.ts';
import type { ReadResult } from '../../core/set-aside.ts';
import { type Origin, setAside } from '../fields/origin.ts';
import { readNewsml } from '../formats/agency/newsml.ts';
import { readNitf } from '../formats/agency/nitf.ts';
import { readRcv1 } from '../formats/agency/rcv1.ts';
import { readFactiva } from '../formats/exports/factiva.ts';
import { readLexisNexis } from '../formats/exports/lexisnexis.ts';
import { readProQuest } from '../formats/exports/proquest.ts';
import { readFeed } from '../formats/feeds/feed.ts';
import { readHtml } from '../formats/html.ts';
import { readJson, readJsonLines } from '../formats/json/json.ts';
import { readMail } from '../formats/mail/mail.ts';
import { readMarkdown } from '../formats/markdown.ts';
import { readDocx, readOdt } from '../formats/office/office.ts';
import { readCsv } from '../formats/tables/csv.ts';
import { readText } from '../formats/text.ts';
import { formatOfContent, HEAD_BYTES } from '../kinds/content.ts';
import { extensionOf, lastExtensionOf } from '../kinds/extensions.ts';
import { refusedBytes } from '../kinds/refused.ts';
import { originOf, type RawFile, type ReadOptions } from '../reader.ts';
import { isInShard } from '../shard.ts';
import { decode } from './decode.ts';
import { gunzipBytes, isGzip, type Unpacked } from './gzip.ts';
import { readFailure, TRAILER } from './read-failure.ts';

/** Readers of what is no text. */
const READERS_OF_BYTES = { docx: readDocx, odt: readOdt } as const;
const READERS: Readonly<
  Record<
    Exclude<ArticleFormat, keyof typeof READERS_OF_BYTES>,
    (content: string, origin: Origin) => ReadResult[]
  >
> = {
  txt: readText,
  md: readMarkdown,
  html: readHtml,
  json: readJson,
  jsonl: readJsonLines,
  csv: readCsv,
  feed: readFeed,
  nitf: readNitf,
  newsml: readNewsml,
  rcv1: readRcv1,
  eml: readMail,
  lexisnexis: readLexisNexis,
  proquest: readProQuest,
  factiva: readFactiva,
  parquet: readJsonLines,
  pdf: readText,
};

/**
 * The articles in a whole file, or in a piece of one. Pure and synchronous; never throws. gzip is always told from the
 * content, the format if the file has none.
 */
export function readFile(file: RawFile, options: ReadOptions): ReadResult[] {
  return dealt(file, placed(file, contentOf(file, options)));
}

function contentOf(file: RawFile, options: ReadOptions): ReadResult[] {
  const { path, bytes } = file;
  if (!isGzip(bytes)) return articlesIn(bytes, lastExtensionOf(file.name), file, options);
  let unpacked: Unpacked;
  try {
    unpacked = gunzipBytes(bytes);
  } catch (error) {
    const { reason, hint } = readFailure(error);
    return [setAside(path, reason, hint)];
  }
  const results = articlesIn(unpacked.content, extensionOf(file.name), file, options);
  if (unpacked.hasTrailer) results.push(setAside(path, TRAILER.reason, TRAILER.hint));
  return results;
}

function articlesIn(
  content: Uint8Array,
  extension: string,
  file: RawFile,
  options: ReadOptions,
): ReadResult[] {
  const { path } = file;
  if (file.format === 'docx' || file.format === 'odt')
    return READERS_OF_BYTES[file.format](content, originOf(file, file.format, options));
  const binary = refusedBytes(content);
  if (binary) return [setAside(path, `binary: ${binary.what}`, binary.hint)];
  const text = decode(content);
  const format = file.format ?? formatOfContent(text.slice(0, HEAD_BYTES), extension);
  if (typeof format !== 'string') return [setAside(path, `no article: ${format.what}`, format.hint)];
  return READERS[format as keyof typeof READERS](text, originOf(file, format, options));
}

/** What falls in the shard that a piece is read for. */
function dealt({ name, place, shard }: RawFile, results: ReadResult[]): ReadResult[] {
  if (!shard) return results;
  const placeOf = (result: ReadResult) =>
    ('article' in result ? result.article.source.line : result.setAside.line) ?? place;
  return results.filter((result) => isInShard(shard, name, placeOf(result)));
}

/** What is set aside has the place of the piece that it was in. */
function placed({ place }: RawFile, results: ReadResult[]): ReadResult[] {
  if (place === undefined) return results;
  return results.map((result) =>
    'article' in result || result.setAside.line !== undefined
      ? result
      : { setAside: { ...result.setAside, line: place } },
  );
}
