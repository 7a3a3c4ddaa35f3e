import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../src/record/record.ts';
import { openParquetSink } from '../../../src/write/parquet/parquet.ts';
import { RECORD_TABLES } from '../../../src/write/tables/tables.ts';
import { robustContract } from '../robust-contract.ts';
import { batchOf, recordOf, sinkContract } from '../sink-contract.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-parquet-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let places = 0;
const freshPlace = () => join(scratch, `${places++}`, 'deeper');

const partsOf = (folder: string, table = 'articles'): string[] => readdirSync(join(folder, table)).sort();

async function rowsOf(folder: string, table: string): Promise<Record<string, unknown>[]> {
  const rows = await Promise.all(
    partsOf(folder, table).map((file) => {
      const { buffer, byteOffset, byteLength } = readFileSync(join(folder, table, file));
      return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) });
    }),
  );
  return rows.flat();
}

const openPlace = async () => {
  const folder = freshPlace();
  return {
    sink: await openParquetSink(folder),
    reopen: () => openParquetSink(folder),
    async stored() {
      if (!readdirSync(folder).includes('articles')) return new Map();
      const rows = await rowsOf(folder, 'articles');
      return new Map(rows.map((row) => [row.id as string, row as unknown as ArticleRecord]));
    },
  };
};
sinkContract('Parquet', openPlace);
robustContract('Parquet', openPlace);

/** A run over a folder. */
async function run(folder: string, ...records: ArticleRecord[]): Promise<void> {
  const sink = await openParquetSink(folder);
  await sink.write(batchOf(...records));
  await sink.close();
}

async function known(folder: string): Promise<string[]> {
  const sink = await openParquetSink(folder);
  const ids: string[] = [];
  for await (const { id } of sink.known!()) ids.push(id);
  await sink.close();
  return ids.sort();
}

describe('a folder of Parquet files', () => {
  it('has a folder a table, a file a part, and lists as lists', async () => {
    const folder = freshPlace();
    await run(folder, recordOf('a'));
    const [part] = partsOf(folder);
    expect(part).toMatch(/^[0-9a-f]{16}\.parquet$/);
    for (const { name } of RECORD_TABLES) expect(partsOf(folder, name)).toEqual([part]);
    expect(await rowsOf(folder, 'articles')).toMatchObject([
      { byline: ['B. Okoro'], published: new Date('2026-02-05'), line: null, notes: [] },
    ]);
    const [quote] = await rowsOf(folder, 'quotes');
    expect(quote.content).toEqual(recordOf('a').quotes[0].content.map(({ start, end }) => [start, end]));
    expect(await rowsOf(folder, 'entities')).toContainEqual(expect.objectContaining({ longitude: -2.5 }));
  });

  it('names parts by what is in them', async () => {
    const [one, other] = [freshPlace(), freshPlace()];
    for (const folder of [one, other]) await run(folder, recordOf('a'), recordOf('b'));
    expect(partsOf(one)).toEqual(partsOf(other));
    await run(other, recordOf('c'));
    expect(partsOf(other)).toEqual(expect.arrayContaining(partsOf(one)));
    expect(partsOf(other)).toHaveLength(2);
  });

  it('writes a part anew when an article of it is replaced or removed, the others in it as they were', async () => {
    const folder = freshPlace();
    await run(folder, recordOf('a'), recordOf('b'));
    const before = await rowsOf(folder, 'quotes');
    await run(folder, { ...recordOf('a'), quotes: [], claims: [] });
    expect(await rowsOf(folder, 'quotes')).toEqual(before.filter(({ article }) => article === 'b'));
    expect(await known(folder)).toEqual(['a', 'b']);
    const sink = await openParquetSink(folder);
    await sink.remove!(['b']);
    await sink.close();
    expect(await rowsOf(folder, 'quotes')).toEqual([]);
    expect(await known(folder)).toEqual(['a']);
  });

  it('puts many small parts together', async () => {
    const folder = freshPlace();
    const ids = Array.from({ length: 9 }, (_, i) => `a${i}`);
    for (const id of ids) await run(folder, recordOf(id));
    expect(partsOf(folder)).toHaveLength(1);
    expect((await rowsOf(folder, 'articles')).map(({ id }) => id).sort()).toEqual(ids);
    expect(await known(folder)).toEqual(ids);
  });

  it('writes a part as soon as it is full', async () => {
    const folder = freshPlace();
    const sink = await openParquetSink(folder);
    const large = (id: string) => ({ ...recordOf(id), text: 'The quota falls. '.repeat(1_100_000) });
    await sink.write(batchOf(large('a')));
    expect(readdirSync(folder)).not.toContain('articles');
    await sink.write(batchOf(large('b')));
    expect(partsOf(folder)).toHaveLength(1);
    await sink.close();
  });
});

describe('after a run that was stopped', () => {
  it('files that the log does not know go, and parts without all their files are made anew', async () => {
    const folder = freshPlace();
    await run(folder, recordOf('a'));
    await run(folder, recordOf('b'));
    const log = readFileSync(join(folder, '.hearsay.jsonl'), 'utf8').trimEnd().split('\n');
    const part = (line: string): string => JSON.parse(line).part;
    writeFileSync(join(folder, '.hearsay.jsonl'), `${log.slice(0, 2).join('\n')}\n${log[2].slice(0, 20)}`);
    writeFileSync(join(folder, 'claims', '0123456789abcdef.parquet.new'), 'half');
    writeFileSync(join(folder, 'claims', 'mine.parquet'), 'mine');
    expect(await known(folder)).toEqual(['a']);
    expect(partsOf(folder)).toEqual([`${part(log[1])}.parquet`]);
    expect(partsOf(folder, 'claims')).toEqual([`${part(log[1])}.parquet`, 'mine.parquet']);
    rmSync(join(folder, 'dates', `${part(log[1])}.parquet`));
    expect(await known(folder)).toEqual([]);
    expect(partsOf(folder)).toEqual([]);
    await run(folder, recordOf('a'), recordOf('b'));
    expect(await known(folder)).toEqual(['a', 'b']);
  });
});
