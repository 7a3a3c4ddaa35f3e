import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/record/record.ts';
import { openFolderSink } from '../../src/write/folder.ts';
import { ClosedPipe, createJsonLinesSink } from '../../src/write/json-lines.ts';
import { openSqliteSink } from '../../src/write/sqlite.ts';
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
      const records = readdirSync(folder).map(
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
    expect(readdirSync(folder)).toEqual(['a1.json']);
    const written = readFileSync(join(folder, 'a1.json'), 'utf8');
    expect(JSON.parse(written)).toEqual(recordOf('a1'));
    expect(written.split('\n').filter((line) => line.startsWith('    {"id":"e'))).toHaveLength(2);
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
