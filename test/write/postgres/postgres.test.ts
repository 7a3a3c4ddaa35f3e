import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../src/record/record.ts';
import { openSink } from '../../../src/write/postgres/postgres.ts';
import { recordsInPostgres } from '../../../src/write/postgres/stored-records.ts';
import { collateContract } from '../collate-contract.ts';
import { batchOf, recordOf, sinkContract } from '../sink-contract.ts';
import { tablesContract } from '../tables-contract.ts';
import { postgresOfFile } from './start.ts';

const postgres = postgresOfFile();
let schemas = 0;
const freshSchema = () => `news_${schemas++}`;
const open = (schema: string) => openSink('postgres://test', schema, postgres.connect);

sinkContract('PostgreSQL', async () => {
  const schema = freshSchema();
  return {
    sink: await open(schema),
    reopen: () => open(schema),
    async stored() {
      const rows = await postgres.session.query(`SELECT id, text, pipeline FROM ${schema}.articles`);
      return new Map(rows.map((row) => [row.id as string, row as unknown as ArticleRecord]));
    },
  };
});

describe('records in PostgreSQL', () => {
  it('are read as they were written', async () => {
    const schema = freshSchema();
    const sink = await open(schema);
    await sink.write(batchOf(recordOf('b'), recordOf('a')));
    await sink.close();
    const reading = await postgres.connect();
    await reading.run(`SET search_path = ${schema}`);
    const records: ArticleRecord[] = [];
    for await (const record of recordsInPostgres(reading)) records.push(record);
    expect(records).toEqual([recordOf('a'), recordOf('b')]);
  });
});

tablesContract('PostgreSQL', async () => {
  const schema = freshSchema();
  const sink = await open(schema);
  return {
    sink,
    async query(sql) {
      await postgres.session.run(`SET search_path = ${schema}`);
      return postgres.session.query(sql);
    },
  };
});

const placeIn = (schema: string) => ({
  open: () => open(schema),
  async query(sql: string) {
    await postgres.session.run(`SET search_path = ${schema}`);
    return postgres.session.query(sql);
  },
});
collateContract(
  'PostgreSQL',
  async () => placeIn(freshSchema()),
  async () => {
    const schema = freshSchema();
    await postgres.session.run(`CREATE SCHEMA ${schema}; SET search_path = ${schema}`);
    await postgres.session.run(readFileSync(new URL('version-6.sql', import.meta.url), 'utf8'));
    return placeIn(schema);
  },
);

describe('PostgreSQL', () => {
  it('holds the record itself too, as jsonb', async () => {
    const schema = freshSchema();
    const sink = await open(schema);
    const record = { ...recordOf('a1'), title: 'NUL \0 and \ud800, "quoted" \\u0000' };
    await sink.write(batchOf(record));
    await sink.close();
    const [row] = await postgres.session.query(`SELECT record FROM ${schema}.records`);
    expect(row.record).toEqual({ ...record, title: 'NUL \ufffd and \ufffd, "quoted" \\u0000' });
  });

  it('has lists that are lists, and days that are days', async () => {
    const schema = freshSchema();
    const sink = await open(schema);
    const byline = ['B. "Bo" Okoro', 'a\\b', 'NULL', '', '{x,y}'];
    await sink.write(batchOf({ ...recordOf('a1'), byline, published: '0000-03-01' }));
    await sink.close();
    const rows = await postgres.session.query(
      `SELECT byline, byline[1] AS first, extract(month FROM published)::integer AS month FROM ${schema}.articles`,
    );
    expect(rows).toEqual([{ byline, first: byline[0], month: 3 }]);
  });

  it('finds words in texts, quotes and claims', async () => {
    const schema = freshSchema();
    const sink = await open(schema);
    await sink.write(batchOf(recordOf('a1')));
    await sink.write(batchOf({ ...recordOf('a2'), text: 'Eels only.', title: null, quotes: [], claims: [] }));
    await sink.close();
    for (const table of ['articles', 'quotes', 'claims'])
      expect(
        await postgres.session.query(
          `SELECT 1 FROM ${schema}.${table} WHERE search @@ websearch_to_tsquery('english', 'falling quotas')`,
        ),
      ).toHaveLength(1);
  });

  it('holds texts of which more words are made than can be searched', async () => {
    const schema = freshSchema();
    const sink = await open(schema);
    const text = Array.from({ length: 400_000 }, (_, i) => `é${i.toString(36)}-é${i}`).join(' ');
    await sink.write(batchOf({ ...recordOf('a1'), text }));
    await sink.close();
    const rows = await postgres.session.query(`SELECT length(text) AS length FROM ${schema}.articles`);
    expect(rows).toEqual([{ length: text.length }]);
  });
});

describe('schemas', () => {
  it('of others are refused, unchanged', async () => {
    const schema = freshSchema();
    await postgres.session.run(`CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.quotes (price real)`);
    await expect(open(schema)).rejects.toMatchObject({
      code: 'output',
      message: expect.stringMatching(`schema "${schema}" holds "quotes", which hearsay did not make`),
    });
    expect(await tablesOf(schema)).toEqual(['quotes']);
  });

  it('may hold other tables of others', async () => {
    const schema = freshSchema();
    await postgres.session.run(`CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.prices (price real)`);
    await (await open(schema)).close();
    expect(await tablesOf(schema)).toContain('prices');
  });

  it('of a newer hearsay are refused', async () => {
    const schema = freshSchema();
    await (await open(schema)).close();
    await postgres.session.run(`UPDATE ${schema}.hearsay_version SET version = 99`);
    await expect(open(schema)).rejects.toThrow(/a newer hearsay made the tables/);
  });

  it('of an older hearsay get what they lack', async () => {
    const schema = freshSchema();
    const sink = await open(schema);
    await sink.write(batchOf(recordOf('a1')));
    await sink.close();
    await postgres.session.run(`SET search_path = ${schema};
      UPDATE hearsay_version SET version = 1; DROP VIEW who_said_what, unattributed_quotes CASCADE;
      ALTER TABLE quotes DROP COLUMN unnamed CASCADE; DROP INDEX claims_checkworthiness`);
    await (await open(schema)).close();
    expect(await postgres.session.query('SELECT unnamed FROM quotes')).toEqual([{ unnamed: null }]);
    expect(await postgres.session.query('SELECT who FROM who_said_what')).toEqual([{ who: 'Ana Ruiz' }]);
    expect(
      await postgres.session.query("SELECT to_regclass('claims_checkworthiness') IS NULL AS lacking"),
    ).toEqual([{ lacking: false }]);
  });

  it('of an older hearsay that lack what cannot be null are refused', async () => {
    const schema = freshSchema();
    await (await open(schema)).close();
    await postgres.session.run(`SET search_path = ${schema};
      UPDATE hearsay_version SET version = 1; ALTER TABLE mentions DROP COLUMN rule`);
    await expect(open(schema)).rejects.toThrow(/its table mentions lacks "rule"/);
  });

  async function tablesOf(schema: string): Promise<unknown[]> {
    const rows = await postgres.session.query(
      'SELECT table_name FROM information_schema.tables WHERE table_schema = $1 ORDER BY 1',
      [schema],
    );
    return rows.map((row) => row.table_name);
  }
});
