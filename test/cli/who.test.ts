import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hearsay } from './hearsay.ts';

const ARTICLES = [
  {
    id: 'close',
    title: 'Harbour to close',
    published: '2026-02-05',
    text: 'PORT VALE - Mayor Ana Ruiz said on Thursday: “The harbour will close in May, and nobody will buy it.” Ruiz spoke beside Lars Ek of Vale Shipping.',
  },
  {
    id: 'open',
    title: 'Harbour to stay open',
    published: '2026-02-07',
    text: 'PORT VALE - “I was wrong, and the harbour stays,” Minister Ana Ruiz told Lars Ek. She left at once.',
  },
];

describe('hearsay who and collate', () => {
  let folder: string;
  let database: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-who-'));
    database = join(folder, 'news.db');
    const lines = ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join('');
    await hearsay(['--from', 'jsonl', '--to', `sqlite:${database}`, '--quiet'], lines);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints the card of a person, by any part of the name', async () => {
    const { code, stdout, stderr } = await hearsay(['who', 'RUIZ', database]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^Ana Ruiz {2}\(person, female, t[0-9a-f]{16}\)\n2 articles, 2026-02-05 to 2026-02-07, 2 quotes\n/,
    );
    expect(stdout).toMatch(/^titles {2}Mayor \(1, 2026-02-05\); Minister \(1, 2026-02-07\)$/m);
    expect(stdout).toMatch(/^beside {2}Lars Ek \(2\)/m);
    expect(stdout).toMatch(
      /^2026-02-07 {2}Harbour to stay open\n {2}tell: I was wrong, and the harbour stays/m,
    );
  });

  it('prints it as JSON, by the id of a thing too', async () => {
    const card = JSON.parse((await hearsay(['who', 'ana ruiz', `sqlite:${database}`, '--json'])).stdout);
    expect(card).toMatchObject({
      type: 'person',
      name: 'Ana Ruiz',
      articles: 2,
      quotes: { count: 2 },
      others: [],
    });
    const again = JSON.parse((await hearsay(['who', card.id, database, '--json'])).stdout);
    expect(again).toEqual(card);
  });

  it.each([
    [['who', 'Nobody Atall', 'news.db'], 2, /nobody and nothing called "Nobody Atall"/],
    [
      ['who', 'Ruiz', 'missing.db'],
      2,
      /missing\.db: expected a SQLite file that hearsay made; there is none/,
    ],
    [['collate', 'missing.db'], 2, /there is none/],
  ])('%j says what is wrong', async (args, code, message) => {
    const finished = await hearsay(args, '', folder);
    expect(finished.code).toBe(code);
    expect(finished.stderr).toMatch(message);
    expect(finished.stdout).toBe('');
  });

  it('collates whenever it is asked to', async () => {
    const { code, stderr } = await hearsay(['collate', database]);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^hearsay: 2 articles: \d+ entities are \d+ things; 0 copies, 0 sayings in several articles\n$/,
    );
  });
});
