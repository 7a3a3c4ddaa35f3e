import { hash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadResult } from '../../src/core/set-aside.ts';
import type { Input } from '../../src/read/reader.ts';
import { parquetOf } from './binary-samples.ts';
import { readAll, streamOf } from './reading.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-shards-'));
const folder = join(scratch, 'news');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const COUNT = 700;
/** Long enough that these together make a file that is cut. */
const textOf = (n: number) =>
  `Notice ${n}: the ferry is late. ${'The harbour master said that nobody knows when it will be back. '.repeat(30)}`;
const NUMBERS = Array.from({ length: COUNT }, (_, n) => n);
const LINES = NUMBERS.map((n) => `${JSON.stringify({ text: textOf(n) })}\n`).join('');
const PAGES = NUMBERS.map((n) => {
  const page = `<html><head><title>Notice</title></head><body><p>${textOf(n)}</p></body></html>`;
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/${n}\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
}).join('');
const MEMBERS = Object.fromEntries(NUMBERS.map((n) => [`${n}.txt`, new TextEncoder().encode(textOf(n))]));

/** What does not get smaller when it is packed. */
const noise = (n: number) => Array.from({ length: 40 }, (_, i) => hash('sha256', `${n} ${i}`)).join(' ');

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'lines.jsonl': `${LINES}{"id": "broken"\n`,
  'packed.jsonl.gz': gzipSync(`${LINES}`, { level: 0 }),
  'rows.csv': `text\n${NUMBERS.map((n) => `"${textOf(n)}"\n`).join('')}`,
  'crawl.warc': PAGES,
  'archive.zip': zipSync(MEMBERS, { level: 0 }),
  'rows.parquet': parquetOf(
    NUMBERS.map((n) => ({ text: `${textOf(n)} ${noise(n)}` })),
    50,
  ),
};

beforeAll(() => {
  mkdirSync(join(folder, 'small'), { recursive: true });
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  for (let n = 0; n < 60; n++) writeFileSync(join(folder, 'small', `${n}.txt`), textOf(n));
});

const keyOf = (result: ReadResult) =>
  'article' in result
    ? `${result.article.id} ${result.article.source.line}`
    : `${result.setAside.path.replace(scratch, '')}:${result.setAside.line}`;

async function shardsOf(input: () => Input, count: number): Promise<string[][]> {
  const shards: string[][] = [];
  for (let index = 0; index < count; index++)
    shards.push((await readAll([input()], { shard: { index, count } })).map(keyOf));
  return shards;
}

describe('shards', () => {
  it.each([...Object.keys(FILES), 'small'])(
    'of %s: each article in one of them, about as many in each',
    async (name) => {
      const input = () => ({ path: join(folder, name) });
      const all = (await readAll([input()])).map(keyOf);
      expect(all.length).toBeGreaterThanOrEqual(60);
      const shards = await shardsOf(input, 4);
      expect(shards.flat().sort()).toEqual(all.sort());
      for (const shard of shards) expect(shard.length).toBeGreaterThan(all.length / 12);
    },
  );

  it('do not depend on where a folder lies', async () => {
    const copy = join(scratch, 'elsewhere', 'news');
    cpSync(folder, copy, { recursive: true });
    const shard = { index: 1, count: 3 };
    const here = await readAll([{ path: folder }], { shard });
    const there = await readAll([{ path: copy }], { shard });
    expect(there.map(keyOf).map((key) => key.replace('/elsewhere', ''))).toEqual(here.map(keyOf));
  });

  it('fall in two when there are twice as many', async () => {
    const input = () => ({ path: folder });
    const shard = async (index: number, count: number) =>
      (await readAll([input()], { shard: { index, count } })).map(keyOf);
    const quarters = [...(await shard(0, 4)), ...(await shard(2, 4))];
    expect(quarters.sort()).toEqual((await shard(0, 2)).sort());
  });

  it('of a stream', async () => {
    const input = () => ({ stream: streamOf(LINES), name: '<stdin>' });
    const shards = await shardsOf(input, 3);
    expect(shards.flat().sort()).toEqual((await readAll([input()])).map(keyOf).sort());
    expect(Math.min(...shards.map((shard) => shard.length))).toBeGreaterThan(200);
  });

  it('a file of a list that is not there is set aside by one of them', async () => {
    const results = await Promise.all(
      [0, 1, 2].map((index) =>
        readAll([{ path: join(folder, 'gone.txt'), isListed: true }], { shard: { index, count: 3 } }),
      ),
    );
    expect(results.flat()).toMatchObject([{ setAside: { reason: 'the file has gone' } }]);
  });
});
