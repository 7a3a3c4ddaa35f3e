import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../src/record/record.ts';
import { SQLITE_SCHEMA } from '../../../src/write/sqlite/schema.ts';
import { openSqliteSink } from '../../../src/write/sqlite/sqlite.ts';
import { RECORD_TABLES, TABLES, TABLES_VERSION } from '../../../src/write/tables/tables.ts';
import { collateContract } from '../collate-contract.ts';
import { batchOf, recordOf, sinkContract } from '../sink-contract.ts';
import { tablesContract } from '../tables-contract.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-sqlite-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let places = 0;
const freshPlace = () => join(scratch, `${places++}`, 'deeper');
const freshFile = () => join(scratch, `${places++}.db`);

tablesContract('SQLite', async () => {
  const file = freshFile();
  return { sink: await openSqliteSink(file), query: async (sql) => query(file, sql) };
});

const placeIn = (file: string) => ({
  open: () => openSqliteSink(file),
  query: async (sql: string) => query(file, sql),
});
collateContract(
  'SQLite',
  async () => placeIn(freshFile()),
  async () => {
    const file = freshFile();
    const old = new Database(file);
    old.exec(readFileSync(new URL('version-6.sql', import.meta.url), 'utf8'));
    old.close();
    return placeIn(file);
  },
);

sinkContract('SQLite', async () => {
  const file = join(freshPlace(), 'records.db');
  return {
    sink: await openSqliteSink(file),
    reopen: () => openSqliteSink(file),
    async stored() {
      const rows = query(file, 'SELECT id, text, pipeline FROM articles') as ArticleRecord[];
      return new Map(rows.map((row) => [row.id, row]));
    },
  };
});

function query(file: string, sql: string): unknown[] {
  const database = new Database(file);
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

describe('SQLite', () => {
  it('finds words in texts, quotes and claims, in step with what is written, replaced and removed', async () => {
    const file = join(freshPlace(), 'records.db');
    const sink = await openSqliteSink(file);
    const found = (table: string, words: string) =>
      query(file, `SELECT rowid FROM ${table}_fts WHERE ${table}_fts MATCH '${words}'`).length;
    await sink.write(batchOf(recordOf('a1'), recordOf('a2'), recordOf('a3')));
    expect([found('articles', 'quotas'), found('quotes', 'falling'), found('claims', 'percent')]).toEqual([
      3, 3, 3,
    ]);
    await sink.write(batchOf({ ...recordOf('a1'), text: 'Eels only.', title: null, quotes: [], claims: [] }));
    await sink.remove!(['a2']);
    await sink.close();
    expect([found('articles', 'quotas'), found('quotes', 'falling'), found('claims', 'percent')]).toEqual([
      1, 1, 1,
    ]);
    expect(found('articles', 'eel')).toBe(1);
    const database = new Database(file);
    database.exec('VACUUM'); // it may give rows other numbers
    for (const { name } of TABLES.filter(({ search }) => search.length > 0))
      database.exec(`INSERT INTO ${name}_fts (${name}_fts, rank) VALUES ('integrity-check', 1)`);
    database.close();
  });

  it('refuses a file that is no database', async () => {
    const file = freshFile();
    writeFileSync(file, 'not a database, but long enough to be looked at as if it were one. '.repeat(20));
    await expect(openSqliteSink(file)).rejects.toMatchObject({ code: 'output' });
  });

  it.skipIf(process.platform === 'win32')(
    'says that its file was taken away while it was written',
    async () => {
      const file = freshFile();
      const sink = await openSqliteSink(file);
      await sink.write(batchOf(recordOf('a')));
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
      await expect(sink.write(batchOf(recordOf('b')))).rejects.toMatchObject({
        message: expect.stringContaining('was moved or removed while it was written'),
      });
      await sink.close().catch(() => {});
    },
  );
});

describe('SQLite files of others', () => {
  /** A database that these statements made, and what becomes of it and of the attempt to write there. */
  async function refusal(sql: string): Promise<{ message: string; isUnchanged: boolean }> {
    const file = freshFile();
    const database = new Database(file);
    database.exec(sql);
    database.close();
    const before = readFileSync(file);
    const error = await openSqliteSink(file).then(
      () => new Error('it was opened'),
      (e: Error) => e,
    );
    expect(error).toMatchObject({ code: 'output' });
    return { message: error.message, isUnchanged: readFileSync(file).equals(before) };
  }

  it.each([
    ['a table of another program', 'CREATE TABLE claims (claim TEXT)', /hearsay did not make/],
    ['a view of the same name', 'CREATE VIEW who_said_what AS SELECT 1', /hearsay did not make/],
    [
      'a newer version',
      `PRAGMA application_id = ${0x68656172}; PRAGMA user_version = 99; CREATE TABLE a (b)`,
      /a newer hearsay made it/,
    ],
    [
      'an older version that lacks what is needed',
      `PRAGMA application_id = ${0x68656172}; PRAGMA user_version = 1; CREATE TABLE articles (id TEXT PRIMARY KEY)`,
      /its table articles lacks "format"; move it away/,
    ],
  ])('are refused unchanged: %s', async (_, sql, message) => {
    const refused = await refusal(sql);
    expect(refused.message).toMatch(message);
    expect(refused.isUnchanged).toBe(true);
  });

  it('may be held by another program for a while', async () => {
    const file = join(freshPlace(), 'records.db');
    await (await openSqliteSink(file)).close();
    const other = new Database(file);
    const sink = await openSqliteSink(file);
    other.exec('BEGIN IMMEDIATE');
    const written = sink.write(batchOf(recordOf('a')));
    await setTimeout(50);
    other.exec('COMMIT');
    await written;
    await sink.close();
    expect(query(file, 'SELECT id FROM articles')).toEqual([{ id: 'a' }]);
    other.close();
  });
});

describe('SQLite files of an older hearsay', () => {
  const made = readFileSync(new URL('version-1.sql', import.meta.url), 'utf8');

  it('are brought up to date with all that is in them', async () => {
    const file = freshFile();
    const old = new Database(file);
    old.exec(made);
    old.exec(
      'CREATE VIEW mine AS SELECT count(*) AS articles FROM articles; CREATE INDEX my_paths ON articles (path)',
    );
    const before = contentOf(old);
    old.close();
    await (await openSqliteSink(file)).close();
    const now = new Database(file);
    expect(contentOf(now)).toEqual(before);
    const fresh = new Database(':memory:');
    fresh.exec(SQLITE_SCHEMA);
    const schema = (database: Database.Database) =>
      database
        .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE '%my%' ORDER BY name")
        .all() as { name: string }[];
    expect(schema(now).filter(({ name }) => name !== 'mine')).toEqual(schema(fresh));
    expect(now.prepare('SELECT articles FROM mine').all()).toEqual([{ articles: 1 }]);
    expect(now.prepare("SELECT name FROM sqlite_schema WHERE name = 'my_paths'").all()).toHaveLength(1);
    expect(now.prepare('PRAGMA user_version').all()).toEqual([{ user_version: TABLES_VERSION }]);
    expect(now.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(now.prepare("SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH 'quotas'").all()).toHaveLength(1);
    now.close();
    const sink = await openSqliteSink(file);
    await sink.remove!(['port-vale-9e136276f975ea63']);
    await sink.close();
    expect(query(file, "SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH 'quotas'")).toEqual([]);
  });

  /** All rows, by table; of the columns that version 1 had. */
  function contentOf(database: Database.Database): unknown {
    return RECORD_TABLES.filter(({ name }) => made.includes(`CREATE TABLE ${name} `)).map(({ name, key }) => {
      const [, columns] = new RegExp(`CREATE TABLE ${name} \\(([^]*?)PRIMARY KEY`).exec(made)!;
      const selected = [...columns.matchAll(/"\w+"/g)].join(', ');
      const order = key.map((column) => `"${column}"`).join(', ');
      return database.prepare(`SELECT ${selected} FROM ${name} ORDER BY ${order}`).all();
    });
  }
});
