import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../src/record/record.ts';
import { hearsay } from '../hearsay.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-copies-'));
afterAll(() => rmSync(folder, { recursive: true }));

const told = (of: number) =>
  `PORT VALE, Feb. ${of} (Reuters) - Mayor Ana Ruiz said on Friday that pier ${of} will close: “We cannot pay for ${of} cranes.”`;
const lines = (articles: readonly { id: string; text: string; published?: string }[]) =>
  articles.map((article) => `${JSON.stringify(article)}\n`).join('');

/** Some hundred articles, so that there are several jobs; each third repeats one before it, with other marks. */
const ARTICLES = Array.from({ length: 300 }, (_, i) =>
  i % 3 === 2
    ? {
        id: `a${i}`,
        text: told(i < 30 ? 0 : i - 23)
          .replace(/[“”]/g, '"')
          .replaceAll(' - ', ' – '),
        published: '2026-01-01',
      }
    : { id: `a${i}`, text: told(i) },
);

async function recordsOf(input: string, ...flags: string[]): Promise<ArticleRecord[]> {
  const { stdout, stderr, code } = await hearsay(['--from', 'jsonl', '--to', '-', ...flags], input);
  expect(code, stderr).toBe(0);
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as ArticleRecord)));
}

describe('--copies skip', () => {
  it('writes what repeats an article before it as its copy, whoever works', async () => {
    const all = await recordsOf(lines(ARTICLES), '--workers', '1');
    const one = await recordsOf(lines(ARTICLES), '--copies', 'skip', '--workers', '1');
    const three = await recordsOf(lines(ARTICLES), '--copies', 'skip', '--workers', '3');
    expect(three).toEqual(one);
    expect(one.map(({ id }) => id)).toEqual(ARTICLES.map(({ id }) => id));
    const copies = one.filter(({ copy_of }) => copy_of !== undefined);
    expect(copies).toHaveLength(100);
    expect(copies.slice(8, 12).map(({ id, copy_of }) => [id, copy_of])).toEqual([
      ['a26', 'a0'],
      ['a29', 'a0'],
      ['a32', 'a9'],
      ['a35', 'a12'],
    ]);
    for (const { text, published, entities, quotes, claims, sentences } of copies)
      expect([text !== '', published, entities, quotes, claims, sentences]).toEqual([
        true,
        '2026-01-01',
        [],
        [],
        [],
        [],
      ]);
    const rest = (records: ArticleRecord[]) => records.filter(({ id }) => Number(id.slice(1)) % 3 !== 2);
    expect(rest(one)).toEqual(rest(all));
    const valid = await hearsay(['validate'], one.map((record) => `${JSON.stringify(record)}\n`).join(''));
    expect([valid.code, valid.stdout]).toEqual([0, '']);
  });

  it('keeps what was found: the copy is that of the analysed one, whichever is earlier; again, nothing is done', async () => {
    const file = join(folder, 'news.db');
    const run = async (articles: typeof ARTICLES, ...flags: string[]) => {
      const args = ['--from', 'jsonl', '--to', `sqlite:${file}`, '--copies', 'skip', ...flags];
      return (await hearsay(args, lines(articles))).stderr;
    };
    const query = (sql: string): unknown[] => {
      const database = new Database(file, { readonly: true });
      try {
        return database.prepare(sql).all();
      } finally {
        database.close();
      }
    };
    const few = ARTICLES.slice(0, 3);
    const copies = () => query('SELECT id, copy_of, copy_share FROM articles ORDER BY id');
    expect(await run(few)).toMatch(/^hearsay: 3 articles: .*; 1 of them copies, not analysed/);
    const expected = [
      { id: 'a0', copy_of: null, copy_share: null },
      { id: 'a1', copy_of: null, copy_share: null },
      { id: 'a2', copy_of: 'a0', copy_share: 1 },
    ];
    expect(copies()).toEqual(expected);
    expect(query('SELECT count(DISTINCT article) AS n FROM who_said_what')).toEqual([{ n: 2 }]);
    expect(await run(few)).toMatch(/^hearsay: 0 articles: .*; 3 unchanged/);
    // the first one is otherwise now: what was its copy stands for itself
    const other = [{ ...few[0], text: told(99) }, ...few.slice(1)];
    expect(await run(other)).toMatch(/^hearsay: 2 articles: [^;]*; 2 replaced; 1 unchanged/);
    expect(copies()).toEqual(expected.map((row) => ({ ...row, copy_of: null, copy_share: null })));
    expect(query('SELECT count(DISTINCT article) AS n FROM who_said_what')).toEqual([{ n: 3 }]);
  });

  it.each([
    [['--copies', 'drop'], /--copies: expected one of analyse, skip, found "drop"/],
    [['--copies', 'skip', '--watch'], /--copies skip: not with --watch/],
  ])('%j is refused', async (flags, message) => {
    const { code, stderr } = await hearsay([...flags, folder]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});
