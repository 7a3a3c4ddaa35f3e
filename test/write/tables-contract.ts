import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/record/record.ts';
import type { Sink } from '../../src/write/sink.ts';
import { RECORD_TABLES } from '../../src/write/tables/tables.ts';
import { batchOf, recordOf } from './sink-contract.ts';

/** A database in a fresh place, and the rows that it answers a query with. */
export interface OpenedDatabase {
  readonly sink: Sink;
  query(sql: string): Promise<unknown[]>;
}

/** What every database must answer, whatever its kind. */
export function tablesContract(name: string, open: () => Promise<OpenedDatabase>): void {
  describe(`${name} has the tables and views`, () => {
    const CLAIM = 'The 🐟 quota falls by 12 percent on Friday';

    it('whose rows are those of the records', async () => {
      const { sink, query } = await open();
      await sink.write(batchOf(recordOf('a1')));
      for (const { name: table, columns, rows } of RECORD_TABLES) {
        const expected = rows({ ...recordOf('a1'), fingerprint: '7465737400000000' });
        const list = columns.map((column) => `"${column.name}"`).join(', ');
        const found = (await query(`SELECT ${list} FROM ${table}`)) as Record<string, unknown>[];
        const values = found.map((row) => columns.map((column) => comparable(row[column.name])));
        expect(values.map(String).sort()).toEqual(
          expected
            .map((row) => row.map(comparable))
            .map(String)
            .sort(),
        );
      }
      await sink.close();
    });

    it('that say by whom speech is, or that nobody knows, each quote once', async () => {
      const { sink, query } = await open();
      await sink.write(batchOf(recordOf('a1'), recordOf('a2'), withoutSpeaker('a3'), doubtful('a4')));
      const said = 'SELECT article, published, who, how, what, source FROM who_said_what ORDER BY article';
      expect(await query(said)).toEqual(
        ['a1', 'a2'].map((article) => ({
          article,
          published: '2026-02-05',
          who: 'Ana Ruiz',
          how: 'say',
          what: 'The 🐟 quota falls … by 12 percent on Friday',
          source: 'Minister Ana Ruiz',
        })),
      );
      expect(await query('SELECT article, source, source_form, unnamed FROM unattributed_quotes')).toEqual([
        { article: 'a3', source: 'who', source_form: 'pronoun', unnamed: 'official' },
      ]);
      expect(await query('SELECT who, quotes, direct, articles, first FROM top_sources')).toEqual([
        { who: 'Ana Ruiz', quotes: 2, direct: 2, articles: 2, first: '2026-02-05' },
      ]);
      await sink.close();
    });

    it('that show the claims and the days of the text', async () => {
      const { sink, query } = await open();
      await sink.write(batchOf(recordOf('a1')));
      expect(await query('SELECT claim, claimant FROM checkworthy_claims')).toEqual([
        { claim: CLAIM, claimant: 'Ana Ruiz' },
      ]);
      expect(await query('SELECT "from", "to", words, what FROM timeline')).toEqual([
        { from: '2026-02-06', to: '2026-02-06', words: 'Friday', what: CLAIM },
      ]);
      await sink.close();
    });

    it('that hold nothing any more of a record that was replaced', async () => {
      const { sink, query } = await open();
      await sink.write(batchOf(recordOf('a1')));
      await sink.write(
        batchOf({ ...recordOf('a1'), entities: [], dates: [], quantities: [], quotes: [], claims: [] }),
      );
      for (const { name: table } of RECORD_TABLES)
        expect(await query(`SELECT * FROM ${table}`)).toHaveLength(OF_EACH_ARTICLE.includes(table) ? 1 : 0);
      await sink.close();
    });
  });
}

/** Tables with a row for each article, whatever is in it. */
const OF_EACH_ARTICLE = ['articles', 'signatures'];

/** A value as text, lists as JSON, so that databases with and without lists are alike. */
function comparable(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
}

function withoutSpeaker(id: string): ArticleRecord {
  return changingQuotes(recordOf(id), (quote) => ({
    ...quote,
    source: {
      start: 0,
      end: 3,
      text: 'who',
      form: 'pronoun',
      entity: null,
      unnamed: 'official',
      confidence: 0,
      rule: 'none',
    },
  }));
}

function doubtful(id: string): ArticleRecord {
  return changingQuotes(recordOf(id), (quote) => ({ ...quote, confidence: 0.3 }));
}

function changingQuotes(
  record: ArticleRecord,
  change: (quote: ArticleRecord['quotes'][number]) => ArticleRecord['quotes'][number],
): ArticleRecord {
  return { ...record, quotes: record.quotes.map(change) };
}
