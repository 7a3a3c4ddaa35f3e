import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPipeline } from '../../src/index.ts';
import type { ArticleRecord } from '../../src/record/record.ts';
import { openCsvSink } from '../../src/write/csv/csv.ts';
import { openDuckdbSink } from '../../src/write/duckdb/duckdb.ts';
import { openParquetSink } from '../../src/write/parquet/parquet.ts';
import { openSink } from '../../src/write/postgres/postgres.ts';
import type { Sink } from '../../src/write/sink.ts';
import { openSqliteSink } from '../../src/write/sqlite/sqlite.ts';
import type { Column } from '../../src/write/tables/table.ts';
import { COLLATED_TABLES, RECORD_TABLES, TABLES } from '../../src/write/tables/tables.ts';
import { postgresOfFile } from './postgres/start.ts';
import { batchOf } from './sink-contract.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-same-'));
const postgres = postgresOfFile();
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const duckdb = await import('@duckdb/node-api').catch(() => null);

/** By SAME_ARTICLES=2000 the same is shown of more. */
const ARTICLES = Number(process.env.SAME_ARTICLES ?? 200);

/** Some hundred articles, the same in every run, with what destinations write differently: lists, nulls, odd text. */
function someRecords(): ArticleRecord[] {
  const pipeline = createPipeline();
  return Array.from({ length: ARTICLES }, (_, i) => {
    const text = [
      `PORT VALE, Feb. ${(i % 27) + 1} (Northwire) - Minister Ana Ruiz said on Friday that the “quota” would fall by ${i} percent.`,
      `“We looked at ${i + 2} ports,” she told reporters 🐟, “and\tnone was = to Port Vale.”`,
      i % 3 === 0
        ? 'Two officials said, "It may close in 2027."'
        : `=HYPERLINK("x") Ole Brandt of Vale Fish denied it.\r\n`,
    ].join('\n\n');
    const title = ['-5 degrees', '@home', '', 'Quota, "falls"', null][i % 5];
    const record = pipeline.analyze({
      text,
      id: `a${i}`,
      ...(title !== null && { title }),
      ...(i % 2 === 0 && { published: '2026-02-05', byline: ['B. Okoro', 'Ana “A” Lee'] }),
    });
    return { ...record, pipeline: 'test' };
  });
}

type Rows = Record<string, unknown>[];

/** What each kind of destination holds when the records have come, some of them twice and one in another form first. */
interface Place {
  open(): Promise<Sink>;
  rows(table: string): Promise<Rows>;
}

const at = (name: string): string => join(scratch, name);
const PLACES: Readonly<Record<string, Place>> = {
  SQLite: {
    open: () => openSqliteSink(at('sqlite.db')),
    async rows(table) {
      const database = new Database(at('sqlite.db'));
      const rows = database.prepare(`SELECT * FROM ${table}`).all() as Rows;
      database.close();
      return rows;
    },
  },
  CSV: {
    open: () => openCsvSink(at('csv')),
    rows: async (table) =>
      parse(readFileSync(at(`csv/${table}.csv`)), {
        columns: true,
        cast: (value, { quoting }) =>
          value === '' && !quoting ? null : value.replace(/^'(?=[=+\-@\t\r])/, ''),
      }),
  },
  Parquet: {
    open: () => openParquetSink(at('parquet')),
    async rows(table) {
      const files = readdirSync(at(`parquet/${table}`)).map((file) =>
        readFileSync(at(`parquet/${table}/${file}`)),
      );
      const parts = files.map(({ buffer, byteOffset, byteLength }) =>
        parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) }),
      );
      return (await Promise.all(parts)).flat();
    },
  },
  PostgreSQL: {
    open: () => openSink('postgres://test', 'same', postgres.connect),
    rows: (table) => postgres.session.query(`SELECT * FROM same.${table}`),
  },
  ...(duckdb && {
    DuckDB: {
      open: () => openDuckdbSink(at('news.duckdb')),
      rows: (table) => queryDuckdb(at('news.duckdb'), `SELECT * FROM ${table}`),
    },
    'Parquet as DuckDB reads it': {
      open: () => openParquetSink(at('parquet-2')),
      rows: (table) => queryDuckdb(':memory:', `SELECT * FROM '${at('parquet-2')}/${table}/*.parquet'`),
    },
  }),
};

async function queryDuckdb(file: string, sql: string): Promise<Rows> {
  const instance = await duckdb!.DuckDBInstance.fromCache(file, { threads: '1' });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
  return rows as Rows;
}

/** A value as every destination gives it: lists as JSON, days as ISO 8601, numbers as text. */
function comparable({ type }: Column, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (type === 'json' || type === 'texts' || type === 'spans')
    return JSON.stringify(typeof value === 'string' ? JSON.parse(value) : value);
  return type === 'integer' || type === 'real' ? String(Number(value)) : String(value);
}

/** Of all rows, in whatever order they stand. */
function digest(columns: readonly Column[], rows: Rows): string {
  const lines = rows.map((row) =>
    JSON.stringify(columns.map((column) => comparable(column, row[column.name]))),
  );
  return `${lines.length} rows, ${hash('sha256', lines.sort().join('\n')).slice(0, 16)}`;
}

/** What records themselves do not tell. */
const COLLATED_COLUMNS = [
  'entities.thing',
  'entities.thing_name',
  'entities.thing_rule',
  'entities.thing_confidence',
  'articles.copy_of',
  'articles.copy_share',
  'quotes.saying',
];
const records = someRecords();

/** Writes the records in several batches and runs, some twice, one in another form first, one that goes again; collates. */
async function fill(place: Place): Promise<void> {
  const sink = await place.open();
  await sink.write(batchOf({ ...records[7], quotes: [], claims: [], title: 'before' }));
  for (let i = 0; i < records.length; i += 30) await sink.write(batchOf(...records.slice(i, i + 30)));
  await sink.write(batchOf({ ...records[0], id: 'gone' }));
  await sink.collate?.();
  await sink.close();
  const again = await place.open();
  await again.write(batchOf(...records.slice(50, 60)));
  await again.remove!(['gone']);
  await again.collate?.();
  await again.close();
}

describe.each(Object.entries(PLACES))('%s', (name, place) => {
  beforeAll(() => fill(place));

  it.each(RECORD_TABLES)('holds the $name of the records', async ({ name: table, columns, rows }) => {
    const all = records.flatMap((record) => rows({ ...record, fingerprint: '7465737400000000' }));
    const expected = all.map((row) => Object.fromEntries(columns.map((column, c) => [column.name, row[c]])));
    const told = columns.filter(({ name: column }) => !COLLATED_COLUMNS.includes(`${table}.${column}`));
    expect(digest(told, await place.rows(table))).toBe(digest(told, expected));
  });

  it.each(TABLES)('holds of the $name what SQLite holds', async ({ name: table, columns }) => {
    const expected = digest(columns, await PLACES.SQLite.rows(table));
    if (name === 'SQLite' && COLLATED_TABLES.includes(TABLES.find((one) => one.name === table)!))
      expect(expected).not.toMatch(/^0 rows/);
    expect(digest(columns, await place.rows(table))).toBe(expected);
  });
});
