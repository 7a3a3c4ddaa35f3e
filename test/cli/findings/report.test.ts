import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleLines, hearsay } from '../hearsay.ts';

const CLOSING =
  'Mayor Ana Ruiz said on Friday that the harbour will close. "It costs 38 million euros," she told reporters in London.';

describe('hearsay report', () => {
  let folder: string;
  let records: string;
  const at = (name: string) => join(folder, name);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-report-'));
    records = (await hearsay(['--from', 'jsonl', '--to', '-', '--quiet'], articleLines(3))).stdout;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes one page of records on standard input', async () => {
    const { code, stdout, stderr } = await hearsay(
      ['report', '-o', at('new/r.html'), '--title', 'A < B'],
      records,
    );
    expect([code, stdout]).toEqual([0, '']);
    const place = at('new/r.html');
    expect(stderr).toBe(`hearsay: 3 articles; in ${place}\nhearsay: next: open ${place} in a browser\n`);
    const html = readFileSync(at('new/r.html'), 'utf8');
    expect(html).toContain('<title>A &#60; B</title>');
    expect(html).toContain('the harbour will close');
  });

  it('is made of a folder by the main command too', async () => {
    mkdirSync(at('in'));
    writeFileSync(at('in/a.txt'), 'Mayor Ana Ruiz said on Friday that the harbour will close.');
    const { code, stderr } = await hearsay(['in'], '', folder);
    expect(code).toBe(0);
    expect(stderr).toContain('output/report.html');
    expect(readFileSync(at('output/report.html'), 'utf8')).toContain('Ana Ruiz');
    const again = await hearsay(['report', 'output', '-o', 'again.html'], '', folder);
    expect([again.code, again.stderr]).toEqual([
      0,
      'hearsay: 1 article; in again.html\nhearsay: next: open again.html in a browser\n',
    ]);
  });

  it('is the same of a database, but for what its tables do not hold', async () => {
    writeFileSync(at('records.jsonl'), articleLines(3, CLOSING));
    const files = ['--to', 'folder', '--to', 'sqlite:news.db'];
    expect((await hearsay(['records.jsonl', ...files], '', folder)).code).toBe(0);
    const dataOf = async (path: string) => {
      expect(await hearsay(['report', path, '-o', 'd.html'], '', folder)).toMatchObject({ code: 0 });
      const [, json] = /<script [^>]*id="data">(.*?)<\/script>/s.exec(readFileSync(at('d.html'), 'utf8'))!;
      return json.replace(/"reasons":\[[^\]]*\]/g, '"reasons":[]');
    };
    const expected = await dataOf('folder');
    expect(expected).toContain('million');
    expect(await dataOf('news.db')).toBe(expected);
    expect(await dataOf('sqlite:news.db')).toBe(expected);
  });

  it.each([
    [['report', 'missing.jsonl'], '', 2, /missing\.jsonl/],
    [['report', '-o', '/dev/null/no/r.html'], '', 2, /cannot write there/],
    [['report', 'sqlite:missing.db'], '', 2, /missing\.db: expected a SQLite file that hearsay made/],
    [['report', 'postgres://nowhere.invalid/news'], '', 3, /nowhere\.invalid\/news: /],
    [['report', '--schema', 'a'], '', 2, /--schema is for PostgreSQL/],
    [['report'], '{"id": "a", "text": "no record"}\n', 3, /<stdin>:1: expected a record of hearsay/],
    [['report'], 'no JSON\n', 3, /<stdin>:1: expected a record of hearsay/],
  ] as const)('%j: exit and reason', async (args, stdin, status, reason) => {
    const { code, stderr } = await hearsay(args, stdin, folder);
    expect([code, stderr]).toEqual([status, expect.stringMatching(reason)]);
  });
});

describe('hearsay evaluate', () => {
  it('says which corrections a run does not follow, and that of --aliases does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-evaluate-'));
    const at = (name: string) => join(folder, name);
    writeFileSync(
      at('gold.jsonl'),
      '{"about":"entity","article":"a0","name":"Ana Ruiz","canonical":"Ana María Ruiz","type":""}\n',
    );
    writeFileSync(at('names.csv'), 'alias,canonical,type\nAna Ruiz,Ana María Ruiz,\n');
    const run = async (...flags: string[]) => {
      const { stdout } = await hearsay(
        ['--from', 'jsonl', '--to', '-', '--quiet', ...flags],
        articleLines(1),
      );
      return hearsay(['evaluate', '--gold', at('gold.jsonl')], stdout);
    };
    expect(await run()).toEqual({
      code: 1,
      stdout: 'a0: "Ana Ruiz" is not yet "Ana María Ruiz"\n',
      stderr: 'hearsay: 0 of 1 as the corrections say\n',
    });
    expect(await run('--aliases', at('names.csv'))).toEqual({
      code: 0,
      stdout: '',
      stderr: 'hearsay: 1 of 1 as the corrections say\n',
    });
    rmSync(folder, { recursive: true });
  });
});
