import { setAside } from '../../fields/origin.ts';
import { parsePublished } from '../../fields/published.ts';
import { decode } from '../../input/decode.ts';
import { MAX_FILE_BYTES } from '../../input/peek.ts';
import { formatOfContent, HEAD_BYTES } from '../../kinds/content.ts';
import type { ReadItem } from '../../reader.ts';
import { isInShard } from '../../shard.ts';
import { ByteReader } from '../byte-reader.ts';
import type { Opener } from '../opening.ts';
import { pageOf } from './http.ts';

const MAX_HEADERS = 256 * 1024;
/** A page is smaller; films and archives that were fetched too are not kept. */
const MAX_PAGE = 16 * 1024 * 1024;

/**
 * The pages in a WARC file (ISO 28500), one record after another: responses that are HTML, and what was fetched otherwise
 * (resources, conversions to text). Its address is that of the record; the day of fetching stands for one that the page does
 * not give. Images, styles and other records are passed over and counted.
 */
export const openWarc: Opener = async function* (
  chunks,
  file,
  { options, onPassedOver },
): AsyncGenerator<ReadItem> {
  const reader = new ByteReader(chunks);
  for (let place = 1; ; place++) {
    const headers = await headersOf(reader);
    if (!headers) return;
    const length = Number(headers.get('content-length'));
    if (!Number.isSafeInteger(length) || length < 0) throw damaged('a record without a length');
    const type = headers.get('warc-type');
    if (type !== 'response' && type !== 'resource' && type !== 'conversion') {
      await reader.skip(length);
      if (type !== 'warcinfo' && type !== 'request' && type !== 'metadata') onPassedOver(`WARC ${type}`);
      continue;
    }
    if (!isInShard(options.shard, file.name, place)) {
      await reader.skip(length);
      continue;
    }
    if (length > MAX_PAGE) {
      await reader.skip(length);
      onPassedOver('WARC record of more than 16 MB');
      continue;
    }
    const block = await reader.read(length);
    if (block.length < length) throw damaged('it ends in a record');
    const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null;
    const page =
      type === 'response'
        ? pageOf(block, MAX_FILE_BYTES)
        : { type: headers.get('content-type') ?? '', body: block };
    if ('fault' in page) {
      yield setAside(file.path, `${url ?? 'a page'}: ${page.fault}`, 'fetch it again', place);
      continue;
    }
    const format = formatOf(page.type, page.body);
    if (format === null) {
      onPassedOver(page.type === '' ? 'WARC record' : page.type);
      continue;
    }
    const fetched = parsePublished(headers.get('warc-date'));
    yield {
      path: file.path,
      name: file.name,
      format,
      bytes: new Uint8Array(page.body), // of its own: it goes to another thread
      place,
      ...(url !== null && { given: { url } }),
      ...(fetched !== null && { fetched }),
    };
  }
};

/** The fields before a record, by name in lower case; null at the end. */
async function headersOf(reader: ByteReader): Promise<Map<string, string> | null> {
  let head = '';
  while (head.trim() === '') {
    const block = await reader.until('\r\n\r\n', MAX_HEADERS);
    if (block === null) return null;
    if (!block.includes('\r\n\r\n') && block.toString().trim() !== '') throw damaged('it ends in a record');
    head = block.toString();
  }
  const [version, ...lines] = head.trim().split('\r\n');
  if (!/^WARC\/\d/.test(version)) throw damaged('a record that does not begin as one');
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

/** HTML and plain text are articles; what claims to be neither may still be. */
function formatOf(type: string, body: Uint8Array): 'html' | 'txt' | null {
  if (body.length === 0) return null;
  if (/html/i.test(type)) return 'html';
  if (/^text\/plain/i.test(type)) return 'txt';
  if (type !== '') return null;
  return formatOfContent(decode(body.subarray(0, HEAD_BYTES))) === 'html' ? 'html' : null;
}

function damaged(what: string): Error {
  return Object.assign(new Error(`WARC: ${what}`), { code: 'DAMAGED' });
}
