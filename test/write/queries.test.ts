import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../src/write/postgres/connection/session.ts';
import { openSink } from '../../src/write/postgres/postgres.ts';
import { openSqliteSink } from '../../src/write/sqlite/sqlite.ts';
import { type Postgres, startPostgres } from './postgres/start.ts';
import { batchOf } from './sink-contract.ts';
import { syntheticRecords } from './synthetic.ts';

const ARTICLES = 1_000;

/** The queries of the page, asking for what is in the made-up articles. */
const page = readFileSync(new URL('../../docs/destinations.md', import.meta.url), 'utf8');
const QUERIES = [...page.matchAll(/^```sql\n([\s\S]*?)^```$/gm)].map(([, sql]) =>
  sql.replace("'Torben Skaarup'", "'Ana Ruiz'").replaceAll('2026-02-0', '2025-02-0'),
);
const isSearch = (sql: string) => sql.includes('MATCH');

describe('the queries of docs/destinations.md, at 1,000 articles', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'hearsay-queries-'));
  const file = join(scratch, 'news.db');
  let sqlite: Database.Database;
  let server: Postgres;
  let postgres: Session;

  beforeAll(async () => {
    server = await startPostgres();
    const sinks = [await openSqliteSink(file), await openSink('postgres://test', 'news', server.connect)];
    const records = [...syntheticRecords(ARTICLES)];
    for (let i = 0; i < ARTICLES; i += 250)
      for (const sink of sinks) await sink.write(batchOf(...records.slice(i, i + 250)));
    for (const sink of sinks) {
      await sink.collate!();
      await sink.close();
    }
    sqlite = new Database(file);
    postgres = await server.connect();
    await postgres.run('SET search_path = news');
    await postgres.run('VACUUM ANALYZE'); // as the server does by itself after a while
  });

  afterAll(async () => {
    sqlite.close();
    await postgres.close();
    await server.remove();
    rmSync(scratch, { recursive: true });
  });

  it('are there', () => {
    expect(QUERIES.length).toBeGreaterThan(5);
    expect(QUERIES.filter(isSearch)).toHaveLength(1);
  });

  it.each(QUERIES)('have rows, found by index in SQLite: %s', (sql) => {
    expect(sqlite.prepare(sql).all().length).toBeGreaterThan(0);
    const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
    const scans = plan.map(({ detail }) => detail).filter((detail) => /^SCAN (?!.*INDEX)/.test(detail));
    // who is quoted most takes a look at all quotes
    expect(scans.length === 0 || sql.includes('top_sources'), scans.join()).toBe(true);
  });

  it.each(QUERIES.filter((sql) => !isSearch(sql)))('have the same rows in PostgreSQL: %s', async (sql) => {
    expect(await postgres.query(sql)).toEqual(sqlite.prepare(sql).all());
  });

  it.each(QUERIES.filter((sql) => !isSearch(sql)))('can be found by index in PostgreSQL: %s', async (sql) => {
    await postgres.run('SET enable_seqscan = off');
    const plan = (await postgres.query(`EXPLAIN ${sql}`)).map((row) => String(row['QUERY PLAN'])).join('\n');
    await postgres.run('RESET enable_seqscan');
    expect(plan).toMatch(/Index/);
    if (!sql.includes('top_sources')) expect(plan).not.toMatch(/Seq Scan/);
  });

  it('and the search goes by the GIN index in PostgreSQL', async () => {
    const search = /^```psql\n(SELECT[\s\S]*?)^```$/m.exec(page)![1].replaceAll('butter or customer', '471');
    expect(await postgres.query(search)).toHaveLength(2);
    await postgres.run('SET enable_seqscan = off');
    const plan = (await postgres.query(`EXPLAIN ${search}`))
      .map((row) => String(row['QUERY PLAN']))
      .join('\n');
    await postgres.run('RESET enable_seqscan');
    expect(plan).toMatch(/quotes_search/);
  });
});
