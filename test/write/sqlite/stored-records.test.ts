import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ArticleRecord, analyze, createPipeline, readArticles } from '../../../src/index.ts';
import { openSqliteSink } from '../../../src/write/sqlite/sqlite.ts';
import { recordsInSqlite } from '../../../src/write/sqlite/stored-records.ts';
import { batchOf } from '../sink-contract.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-stored-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Without what the tables do not hold. */
function held(record: ArticleRecord): ArticleRecord {
  return {
    ...record,
    sentences: [],
    quotes: record.quotes.map(({ source, ...quote }) => {
      const { candidates: _, ...rest } = source ?? ({} as NonNullable<typeof source>);
      return { ...quote, source: source && rest };
    }),
    claims: record.claims.map((claim) => ({ ...claim, hedges: [], reasons: [] })),
  };
}

async function readBack(file: string): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for await (const record of recordsInSqlite(file)) records.push(record);
  return records;
}

describe('records in SQLite', () => {
  it('are read as they were written, but for what the tables do not hold', async () => {
    const file = join(scratch, 'news.db');
    const records: ArticleRecord[] = [];
    for await (const article of readArticles('corpus')) records.push(analyze(article));
    const sink = await openSqliteSink(file);
    await sink.write(batchOf(...records));
    await sink.collate!(true);
    await sink.close();
    records.sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(await readBack(file)).toEqual(records.map(held));
  });

  it('have the words of offsets that count code points', async () => {
    const file = join(scratch, 'points.db');
    const record = createPipeline({ offsets: 'codepoint' }).analyze({
      id: 'a',
      text: 'The ferry 🚢🚢 left, said Ana Ruiz. "It is late 🚢," she told reporters.',
    });
    expect(record.quotes.length).toBeGreaterThan(0);
    const sink = await openSqliteSink(file);
    await sink.write(batchOf(record));
    await sink.close();
    expect(await readBack(file)).toEqual([held(record)]);
  });
});
