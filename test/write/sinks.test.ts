import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/record/record.ts';
import { openFolderSink } from '../../src/write/folder/folder.ts';
import { openSqliteSink } from '../../src/write/sqlite/sqlite.ts';
import { ClosedPipe, createJsonLinesSink } from '../../src/write/stream/json-lines.ts';
import { batchOf, recordOf, sinkContract } from './sink-contract.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-sinks-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let places = 0;
const freshPlace = () => join(scratch, `${places++}`, 'deeper');

sinkContract('a folder', async () => {
  const folder = freshPlace();
  return {
    sink: await openFolderSink(folder),
    reopen: () => openFolderSink(folder),
    async stored() {
      const records = recordFiles(folder).map(
        (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ArticleRecord,
      );
      return new Map(records.map((record) => [record.id, record]));
    },
  };
});

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

sinkContract('JSON Lines', async () => {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk) => chunks.push(chunk));
  return {
    sink: createJsonLinesSink(stream),
    reopen: async () => createJsonLinesSink(stream),
    async stored() {
      const lines = Buffer.concat(chunks).toString().split('\n').filter(Boolean);
      const records = lines.map((line) => JSON.parse(line) as ArticleRecord);
      return new Map(records.map((record) => [record.id, record]));
    },
  };
});

function recordFiles(folder: string): string[] {
  return readdirSync(folder).filter((file) => !file.startsWith('.'));
}

function query(file: string, sql: string): unknown[] {
  const database = new Database(file);
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

describe('a folder of JSON files', () => {
  it('holds each record whole, a line a finding, and no unfinished files', async () => {
    const folder = freshPlace();
    const sink = await openFolderSink(folder);
    await sink.write(batchOf(recordOf('a1')));
    expect(readdirSync(folder)).toEqual(['.hearsay.jsonl', 'a1.json']);
    const written = readFileSync(join(folder, 'a1.json'), 'utf8');
    expect(JSON.parse(written)).toEqual(recordOf('a1'));
    expect(written.split('\n').filter((line) => line.startsWith('    {"id":"e'))).toHaveLength(2);
  });

  /** A folder after a run, and what a run after it knows. */
  async function reopened(change: (folder: string) => void): Promise<string[]> {
    const folder = freshPlace();
    const sink = await openFolderSink(folder);
    await sink.write(batchOf(recordOf('a'), recordOf('b'), recordOf('c')));
    await sink.close();
    change(folder);
    const again = await openFolderSink(folder);
    const ids: string[] = [];
    for await (const { id } of again.known!()) ids.push(id);
    await again.close();
    return ids;
  }

  it.each<[string, (folder: string) => void, string[]]>([
    [
      'is there without a line of the index',
      (folder) => cutIndex(folder, (text) => text.split('\n').slice(0, 2).join('\n')),
      ['a', 'b'],
    ],
    ['has half a line in the index', (folder) => cutIndex(folder, (text) => text.slice(0, -9)), ['a', 'b']],
    ['is gone', (folder) => rmSync(join(folder, 'b.json')), ['a', 'c']],
    ['is damaged', (folder) => writeFileSync(join(folder, 'b.json'), '{"id": "b"'), ['a', 'c']],
    [
      'is named by a line that points elsewhere',
      (folder) => cutIndex(folder, (text) => text.replace('"b.json"', '"../b.json"')),
      ['a', 'c'],
    ],
  ])('does not know a record that %s', async (_, change, expected) => {
    expect(await reopened(change)).toEqual(expected);
  });

  function cutIndex(folder: string, change: (text: string) => string): void {
    const index = join(folder, '.hearsay.jsonl');
    writeFileSync(index, change(readFileSync(index, 'utf8')));
  }

  it('goes on after half a line of the index', async () => {
    const folder = freshPlace();
    const sink = await openFolderSink(folder);
    await sink.write(batchOf(recordOf('a'), recordOf('b')));
    await sink.close();
    cutIndex(folder, (text) => text.slice(0, -9));
    const second = await openFolderSink(folder);
    await second.write(batchOf(recordOf('b')));
    await second.close();
    const third = await openFolderSink(folder);
    expect([...(third.known!() as Iterable<{ id: string }>)].map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('writes its index anew when most of it does not count any more', async () => {
    const folder = freshPlace();
    const sink = await openFolderSink(folder);
    for (let i = 0; i < 20; i++) await sink.write(batchOf(recordOf('a')));
    await sink.close();
    expect(readFileSync(join(folder, '.hearsay.jsonl'), 'utf8').split('\n')).toHaveLength(2);
  });

  it('removes what processes that are gone left unfinished, and nothing else', async () => {
    const folder = freshPlace();
    await openFolderSink(folder);
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    for (const name of [
      `a.json.${gone}.tmp`,
      `.hearsay.jsonl.${gone}.tmp`,
      `a.json.${process.ppid}.tmp`,
      'mine.7.tmp',
    ])
      writeFileSync(join(folder, name), '');
    await openFolderSink(folder);
    expect(recordFiles(folder).sort()).toEqual([`a.json.${process.ppid}.tmp`, 'mine.7.tmp']);
  });

  it('says where it cannot write', async () => {
    const folder = freshPlace();
    const sink = await openFolderSink(folder);
    rmSync(folder, { recursive: true });
    await expect(sink.write(batchOf(recordOf('a1')))).rejects.toMatchObject({
      code: 'output',
      message: expect.stringContaining('a1.json'),
    });
  });
});

describe('SQLite', () => {
  it('joins who said what', async () => {
    const file = join(freshPlace(), 'records.db');
    const sink = await openSqliteSink(file);
    await sink.write(batchOf(recordOf('a1')));
    await sink.close();
    expect(query(file, 'SELECT article, published, who, how, what FROM who_said_what')).toEqual([
      {
        article: 'a1',
        published: '2026-02-05',
        who: 'Ana Ruiz',
        how: 'say',
        what: 'The 🐟 quota falls … by 12 percent on Friday',
      },
    ]);
  });

  it('leaves nothing behind of a record that is replaced', async () => {
    const file = join(freshPlace(), 'records.db');
    const sink = await openSqliteSink(file);
    await sink.write(batchOf(recordOf('a1')));
    await sink.write(
      batchOf({ ...recordOf('a1'), entities: [], dates: [], quantities: [], quotes: [], claims: [] }),
    );
    await sink.close();
    for (const table of ['entities', 'mentions', 'dates', 'quantities', 'quotes', 'claims'])
      expect(query(file, `SELECT * FROM ${table}`)).toEqual([]);
  });

  it('refuses a file that is no database', async () => {
    const file = `${freshPlace().replace('/deeper', '')}.db`;
    writeFileSync(file, 'not a database, but long enough to be looked at as if it were one. '.repeat(20));
    await expect(openSqliteSink(file)).rejects.toMatchObject({ code: 'output' });
  });
});

describe('SQLite files of others', () => {
  /** A database that these statements made, and what becomes of it and of the attempt to write there. */
  async function refusal(sql: string): Promise<{ message: string; isUnchanged: boolean }> {
    const file = `${freshPlace().replace('/deeper', '')}.db`;
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
    [
      'a table of another program',
      'CREATE TABLE claims (claim TEXT)',
      /this version of hearsay did not make/,
    ],
    [
      'a view of the same name',
      'CREATE VIEW who_said_what AS SELECT 1',
      /this version of hearsay did not make/,
    ],
    ['an older hearsay', 'CREATE TABLE articles (id TEXT PRIMARY KEY, pipeline TEXT)', /move it away/],
    [
      'another version',
      `PRAGMA application_id = ${0x68656172}; PRAGMA user_version = 99; CREATE TABLE a (b)`,
      /another version of hearsay/,
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

describe('JSON Lines', () => {
  it('tells a closed pipe from a failure', async () => {
    const failing = (code: string) =>
      createJsonLinesSink(
        new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) }),
      );
    await expect(failing('EPIPE').write(batchOf(recordOf('a')))).rejects.toBeInstanceOf(ClosedPipe);
    await expect(failing('ENOSPC').write(batchOf(recordOf('a')))).rejects.toMatchObject({ code: 'output' });
  });
});
