import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadResult } from '../../src/core/set-aside.ts';
import { cutInputs } from '../../src/queue/cut.ts';
import { divideShard } from '../../src/queue/divide.ts';
import { linesOf, readShard } from '../../src/queue/read-shard.ts';
import { type QueuedShard, shardId } from '../../src/queue/shard.ts';
import { parseItem } from '../../src/read/parse-item.ts';
import type { Input } from '../../src/read/reader.ts';
import { readAll, streamOf } from '../read/reading.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-cut-'));
const folder = join(scratch, 'news');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const text = (n: number) =>
  `Notice ${n}: the ferry is late. ${'Nobody knows when it will be back. '.repeat(50)}`;
const lines = (count: number) =>
  Array.from({ length: count }, (_, n) => `${JSON.stringify({ text: text(n) })}\n`).join('');

beforeAll(() => {
  mkdirSync(join(folder, 'small'), { recursive: true });
  for (let n = 0; n < 350; n++) writeFileSync(join(folder, 'small', `${n}.txt`), text(n));
  writeFileSync(join(folder, 'lines.jsonl'), `\ufeff${lines(1000).trimEnd()}`);
  writeFileSync(join(folder, 'packed.jsonl.gz'), gzipSync(lines(900), { level: 0 }));
  writeFileSync(join(folder, 'wide.jsonl'), Buffer.from(`\ufeff${lines(400)}`, 'utf16le'));
});

const keyOf = (result: ReadResult) =>
  'article' in result
    ? JSON.stringify({ ...result.article, source: { ...result.article.source } })
    : `set aside: ${result.setAside.path}:${result.setAside.line}`;

async function shardsOf(inputs: readonly Input[]): Promise<QueuedShard[]> {
  const shards: QueuedShard[] = [];
  for await (const shard of cutInputs(inputs, {})) shards.push(shard);
  return shards;
}

async function contentOf(shard: QueuedShard): Promise<string[]> {
  const found: string[] = [];
  for await (const item of readShard(JSON.parse(JSON.stringify(shard))))
    for (const result of parseItem(item, shard.reading)) found.push(keyOf(result));
  return found;
}

const contentsOf = async (shards: readonly QueuedShard[]) =>
  (await Promise.all(shards.map(contentOf))).flat().sort();

describe('what goes into a queue', () => {
  it('is all that a run would read, with the same ids and lines, in pieces of some hundreds', async () => {
    const shards = await shardsOf([{ path: folder }]);
    expect(await contentsOf(shards)).toEqual((await readAll([{ path: folder }])).map(keyOf).sort());
    expect(shards.filter((shard) => 'start' in shard).length).toBe(4);
    expect(
      shards.filter((shard) => 'files' in shard).map((shard) => 'files' in shard && shard.files.length),
    ).toEqual([300, 50]);
  });

  it('is the texts themselves where they come from a stream', async () => {
    const shards = await shardsOf([{ stream: streamOf(lines(400)), name: '<stdin>' }]);
    expect(shards.length).toBeGreaterThan(1);
    const read = await readAll([{ stream: streamOf(lines(400)), name: '<stdin>' }], { from: 'jsonl' });
    expect(await contentsOf(shards)).toEqual(read.map(keyOf).sort());
  });

  it('is known by its content', async () => {
    const [first, second] = await shardsOf([{ path: join(folder, 'lines.jsonl') }]);
    expect(shardId(first)).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(shardId(first)).not.toBe(shardId(second));
    const again = await shardsOf([{ path: join(folder, 'lines.jsonl') }]);
    expect(again.map(shardId).slice(0, 2)).toEqual([shardId(first), shardId(second)]);
  });
});

describe('what fails', () => {
  it.each(['small', 'lines.jsonl', 'packed.jsonl.gz'])(
    '%s falls in two, and in two again, and nothing is lost',
    async (name) => {
      const [shard] = await shardsOf([{ path: join(folder, name) }]);
      const halves = (await divideShard(shard, linesOf))!;
      const quarters = (await Promise.all(halves.map((half) => divideShard(half, linesOf)))).flatMap(
        (parts) => parts!,
      );
      expect(await contentsOf(quarters)).toEqual((await contentOf(shard)).sort());
      for (const half of halves) expect((await contentOf(half)).length).toBeGreaterThan(50);
    },
  );

  it('is alone in the end', async () => {
    let [shard] = await shardsOf([{ path: join(folder, 'lines.jsonl') }]);
    for (
      let divided = await divideShard(shard, linesOf);
      divided;
      divided = await divideShard(shard, linesOf)
    )
      shard = divided[1];
    expect(await contentOf(shard)).toHaveLength(1);
    expect(shard).toMatchObject({ firstLine: 300 });
  });
});
