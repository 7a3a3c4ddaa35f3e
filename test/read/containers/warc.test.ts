import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readArticles } from '../../../src/read/read.ts';
import { articleOf, readAll, setAsideOf, streamOf } from '../reading.ts';

const TEXT = 'The ferry is back in Lowmouth, the harbour master said on Monday.';
const PAGE = `<!doctype html><html><head><title>Ferry</title></head><body><article><p>${TEXT}</p></article></body></html>`;

function record(type: string, block: string | Buffer, fields: Readonly<Record<string, string>> = {}): Buffer {
  const body = Buffer.from(block as string);
  const headers = {
    'WARC-Type': type,
    'WARC-Date': '2026-02-05T10:00:00Z',
    'WARC-Record-ID': '<urn:uuid:1>',
    ...fields,
    'Content-Length': `${body.length}`,
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head.join('')}\r\n`), body, Buffer.from('\r\n\r\n')]);
}

function response(url: string, body: string | Buffer, headers = '', status = '200 OK'): Buffer {
  const head = `HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`;
  return record('response', Buffer.concat([Buffer.from(head), Buffer.from(body as string)]), {
    'WARC-Target-URI': url,
  });
}

const chunked = (body: string) =>
  `${body
    .match(/.{1,40}/gs)!
    .map((piece) => `${Buffer.byteLength(piece).toString(16)}\r\n${piece}\r\n`)
    .join('')}0\r\n\r\n`;

const RECORDS = [
  record('warcinfo', 'software: x\r\n'),
  record('request', 'GET / HTTP/1.1\r\n\r\n'),
  response('https://post.example/1', PAGE),
  response('https://post.example/2', chunked(PAGE), 'Transfer-Encoding: chunked\r\n'),
  response('https://post.example/3', gzipSync(PAGE), 'Content-Encoding: gzip\r\n'),
  response('https://post.example/4', brotliCompressSync(PAGE), 'Content-Encoding: br\r\n'),
  response('https://post.example/5', deflateRawSync(PAGE), 'Content-Encoding: deflate\r\n'),
  response('https://post.example/moved', '', 'Location: /1\r\n', '301 Moved Permanently'),
  record('response', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx', {
    'WARC-Target-URI': 'https://x.example',
  }),
  record('conversion', TEXT, { 'WARC-Target-URI': 'https://post.example/6', 'Content-Type': 'text/plain' }),
];
const read = (...pieces: Uint8Array[]) => readAll([{ stream: streamOf(...pieces), name: '<stdin>' }]);

describe('a WARC file', () => {
  test('gives its pages, with the address and the day of fetching of their records', async () => {
    const bytes = Buffer.concat(RECORDS);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 61) }, (_, i) =>
      bytes.subarray(i * 61, (i + 1) * 61),
    );
    const packed = Buffer.concat(RECORDS.map((one) => gzipSync(one)));
    for (const results of [await read(bytes), await read(...pieces), await read(packed)]) {
      expect(results.map((result) => articleOf(result).source.url)).toEqual(
        [1, 2, 3, 4, 5, 6].map((n) => `https://post.example/${n}`),
      );
      for (const result of results)
        expect(articleOf(result)).toMatchObject({
          text: TEXT,
          published: '2026-02-05',
          notes: [{ code: 'date-of-fetching' }],
        });
      expect(articleOf(results[0])).toMatchObject({ title: 'Ferry', source: { format: 'html', line: 3 } });
    }
  });

  test('a page that says when it was published has that date', async () => {
    const meta = '<meta property="article:published_time" content="2026-01-30T10:00:00Z">';
    const [result] = await read(response('https://post.example/1', PAGE.replace('<head>', `<head>${meta}`)));
    expect(articleOf(result).published).toBe('2026-01-30');
    expect(articleOf(result).notes).toBeUndefined();
  });

  test('what is no page is passed over and counted, and one bad page costs itself', async () => {
    const passedOver: string[] = [];
    const bad = response('https://post.example/bad', 'x'.repeat(30), 'Content-Encoding: br\r\n');
    const items = [];
    const stream = streamOf(Buffer.concat([...RECORDS, bad, RECORDS[2]]));
    for await (const item of readArticles([{ stream, name: '<stdin>' }], {}, (kind) => passedOver.push(kind)))
      items.push(item);
    expect(passedOver).toEqual(['answer without a page', 'image/png']);
    expect(items.length).toBe(8);
    expect(setAsideOf((await read(bad))[0])).toMatchObject({
      line: 1,
      reason: expect.stringContaining('post.example/bad'),
    });
  });

  test('that is cut off or damaged gives what comes before', async () => {
    const bytes = Buffer.concat(RECORDS);
    const cut = await read(bytes.subarray(0, -100));
    expect(cut.slice(0, -1).every((result) => 'article' in result)).toBe(true);
    expect(setAsideOf(cut.at(-1)).reason).toBe('damaged WARC: it ends in a record');
    const garbage = await read(RECORDS[2], Buffer.from('noise noise noise\r\n\r\n'));
    expect(articleOf(garbage[0]).text).toBe(TEXT);
    expect(setAsideOf(garbage[1]).reason).toMatch(/^damaged WARC/);
  });
});
