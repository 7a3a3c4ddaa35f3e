import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hearsay } from '../hearsay.ts';

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

  it.each([
    ['a file', (records: string) => ({ args: [records], input: '' })],
    ['a gzipped file', (records: string) => ({ args: [zipped(records)], input: '' })],
    [
      'standard input',
      (records: string) => ({ args: ['-', '--to', 'found'], input: readFileSync(records, 'utf8') }),
    ],
  ])('collates records of %s', async (_, told) => {
    const scratch = mkdtempSync(join(folder, 'records-'));
    const records = join(scratch, 'news.jsonl');
    const lines = ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join('');
    writeFileSync(records, (await hearsay(['--from', 'jsonl', '--quiet'], lines)).stdout);
    const { args, input } = told(records);
    const { code, stdout, stderr } = await hearsay(['collate', ...args], input, scratch);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^hearsay: 2 articles: \d+ entities are \d+ things; 0 copies, 0 sayings/);
    const place = join(scratch, args[2] ?? 'news.collated');
    expect(readdirSync(place).sort()).toEqual([
      'copies.jsonl',
      'entities.jsonl',
      'sayings.jsonl',
      'things.jsonl',
    ]);
    const read = (name: string) =>
      readFileSync(join(place, `${name}.jsonl`), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const ruiz = read('things').find(({ name }) => name === 'Ana Ruiz');
    expect(ruiz).toMatchObject({ type: 'person', gender: 'female', articles: 2 });
    expect(
      read('entities')
        .filter(({ thing }) => thing === ruiz.id)
        .map(({ article }) => article),
    ).toEqual(['close', 'open']);
  });

  it('says of standard input that it needs a folder, and of a file what is no record', async () => {
    const withoutFolder = await hearsay(['collate', '-'], '{}');
    expect([withoutFolder.code, withoutFolder.stderr]).toEqual([
      2,
      expect.stringMatching(/expected --to FOLDER/),
    ]);
    const other = join(folder, 'other.jsonl');
    writeFileSync(other, '{"schema": "other"}\n');
    const { code, stderr } = await hearsay(['collate', other]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/other\.jsonl:1: expected a record of hearsay/);
  });
});

function zipped(file: string): string {
  writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
  rmSync(file);
  return `${file}.gz`;
}
