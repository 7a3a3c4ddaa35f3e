import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../src/record/record.ts';
import { openDuckdbSink } from '../../../src/write/duckdb/duckdb.ts';
import { openParquetSink } from '../../../src/write/parquet/parquet.ts';
import { robustContract } from '../robust-contract.ts';
import { batchOf, recordOf, sinkContract } from '../sink-contract.ts';
import { tablesContract } from '../tables-contract.ts';

/** The library has no binary for every machine. */
const library = await import('@duckdb/node-api').catch(() => null);
if (!library) console.warn('DuckDB has no binary for this machine: its destination is not tested');

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-duckdb-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let places = 0;
const freshFile = () => join(scratch, `${places++}`, 'deeper', 'news.duckdb');

/** Rows of a query in a file, which may be open in this process, or in none. */
async function query(file: string, sql: string): Promise<Record<string, unknown>[]> {
  const instance = await library!.DuckDBInstance.fromCache(file, { threads: '1' });
  const connection = await instance.connect();
  try {
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS();
    return rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

describe.skipIf(!library)('DuckDB', () => {
  const openPlace = async () => {
    const file = freshFile();
    const sink = await openDuckdbSink(file);
    return {
      sink,
      reopen: () => openDuckdbSink(file),
      async stored() {
        const rows = await query(file, 'SELECT id, text, pipeline FROM articles');
        return new Map(rows.map((row) => [row.id as string, row as unknown as ArticleRecord]));
      },
    };
  };
  sinkContract('DuckDB', openPlace);
  robustContract('DuckDB', openPlace);
  tablesContract('DuckDB', async () => {
    const file = freshFile();
    return { sink: await openDuckdbSink(file), query: (sql) => query(file, sql) };
  });

  it('has lists as lists, and says what columns mean', async () => {
    const file = freshFile();
    const sink = await openDuckdbSink(file);
    await sink.write(batchOf(recordOf('a')));
    await sink.close();
    expect(await query(file, 'SELECT byline[1] AS author, published + 1 AS next FROM articles')).toEqual([
      { author: 'B. Okoro', next: '2026-02-06' },
    ]);
    const [{ content }] = await query(file, 'SELECT content[2][1] AS content FROM quotes');
    expect(content).toBe(recordOf('a').quotes[0].content[1].start);
    const means = "SELECT comment FROM duckdb_columns() WHERE table_name = 'quotes' AND column_name = 'cue'";
    expect(await query(file, means)).toEqual([{ comment: 'The words that introduce it.' }]);
  });

  it('is collated, with a single article too, and only when articles have changed', async () => {
    const file = freshFile();
    const sink = await openDuckdbSink(file);
    await sink.write(batchOf(recordOf('a')));
    expect(await sink.collate!()).toMatchObject({ articles: 1, things: 2, sayings: 0 });
    expect(await sink.collate!()).toBeNull();
    await sink.write(batchOf(recordOf('b')));
    expect(await sink.collate!()).toMatchObject({ articles: 2, things: 2 });
    await sink.close();
    const names = 'SELECT DISTINCT things.name FROM entities JOIN things ON things.id = thing ORDER BY 1';
    expect(await query(file, names)).toEqual([{ name: 'Ana Ruiz' }, { name: 'Port Vale' }]);
  });

  it('reads the Parquet files', async () => {
    const folder = join(scratch, 'parquet');
    const sink = await openParquetSink(folder);
    await sink.write(batchOf(recordOf('a'), recordOf('b')));
    await sink.close();
    const rows = await query(
      ':memory:',
      `SELECT entities.name AS who, quotes.cue_lemma AS how, quotes.content[1][1] AS start, articles.published
       FROM '${folder}/quotes/*.parquet' AS quotes
       JOIN '${folder}/articles/*.parquet' AS articles ON articles.id = quotes.article
       JOIN '${folder}/entities/*.parquet' AS entities
         ON entities.article = quotes.article AND entities.id = quotes.speaker`,
    );
    const { start } = recordOf('a').quotes[0].content[0];
    expect(rows).toEqual(Array(2).fill({ who: 'Ana Ruiz', how: 'say', start, published: '2026-02-05' }));
  });

  describe('refuses, and leaves as it is,', () => {
    const refusal = (file: string) =>
      openDuckdbSink(file).then(
        () => 'opened',
        ({ code, message }) => `${code}: ${message}`,
      );

    it('a folder in its place', async () => {
      expect(await refusal(scratch)).toMatch(/output: duckdb:.*cannot be opened or made/);
    });

    it('a file that is no database, and one of others', async () => {
      const plain = join(scratch, 'plain.duckdb');
      writeFileSync(plain, 'no database '.repeat(2000));
      expect(await refusal(plain)).toMatch(/output: duckdb:.*no DuckDB database/);
      const other = join(scratch, 'other.duckdb');
      await query(other, 'CREATE TABLE articles (mine INTEGER)');
      expect(await refusal(other)).toMatch(/none that hearsay made/);
      expect(await query(other, 'SELECT count(*) AS rows FROM articles')).toEqual([{ rows: 0 }]);
    });

    it('tables of another version', async () => {
      const file = freshFile();
      await (await openDuckdbSink(file)).close();
      await query(file, 'UPDATE hearsay SET version = 99');
      expect(await refusal(file)).toMatch(/tables of version 99/);
    });
  });
});
