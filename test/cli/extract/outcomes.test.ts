import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleLines, BIN, type Finished, hearsay } from '../hearsay.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-outcomes-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const at = (name: string) => join(scratch, name);

const TEXT = 'The harbour closed on Friday, Mayor Ana Ruiz said.';
const GERMAN =
  'Der Hafen wurde am Freitag geschlossen, sagte die Bürgermeisterin, und niemand weiß, wann er wieder geöffnet wird, denn das Geld fehlt seit Jahren.';

beforeAll(() => {
  for (const folder of ['articles', 'empty', 'pictures', 'twice/a', 'twice/b'])
    mkdirSync(at(folder), { recursive: true });
  const files: Record<string, string | Uint8Array> = {
    'articles/one.txt': TEXT,
    'articles/two.jsonl': articleLines(2),
    'pictures/a.jpg': 'x',
    'twice/a/x.txt': TEXT,
    'twice/b/x.txt': TEXT,
    'empty.txt': '',
    'empty.jsonl': '',
    'blank.md': ' \n\n',
    'photo.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    'report.pdf': '%PDF-1.7',
    'german.txt': `${GERMAN} ${GERMAN}`,
    'broken.json': '{"text": ',
    'no-text.json': '{"headline": "x"}',
    'array.json': '[]',
    'broken.jsonl': `${articleLines(1)}{"text": \n`,
    'cut.txt.gz': gzipSync(TEXT.repeat(50)).subarray(0, 60),
    'signed.jsonl.gz': Buffer.concat([gzipSync(articleLines(2)), Buffer.from('signed')]),
    'koi8.txt': Buffer.from('e7c1d7c1ced820dac1cbd2cfc5d4d3d120d720d0d1d4cec9c3d52e20'.repeat(9), 'hex'),
    'front.md': '---\n"\n---\nText.',
    'deep.html': `<html><body>${'<div>'.repeat(5000)}`,
    'large.txt': 'The harbour closed, Ana Ruiz said. '.repeat(400),
    'colliding.jsonl': articleLines(2) + articleLines(1),
    'foreign.db': 'not a database, but long enough to be looked at as if it were one. '.repeat(20),
    'aliases.csv': 'alias,name,type\n',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
  symlinkSync(at('gone.txt'), at('link.txt'));
  symlinkSync('circle.txt', at('circle.txt'));
});

/** Name, arguments, exit status, first line on standard error; what comes on standard input, if not an article. */
type Row = readonly [args: string, code: number, message: RegExp, stdin?: string | Uint8Array];

const ROWS: readonly Row[] = [
  // all written
  ['', 0, /1 article: \d+ entit/],
  ['--from jsonl --to -', 0, /3 articles: /, articleLines(3)],
  ['--from jsonl --to -', 0, /0 articles: /, ''],
  ['articles --to -', 0, /3 articles: /],
  ['articles/*.txt --to -', 0, /1 article: /],
  ['twice --to -', 0, /2 articles: /],
  ['colliding.jsonl --to -', 0, /3 articles: /],
  // some set aside
  ['', 1, /<stdin>: empty: there is no text; /, ''],
  ['large.txt --max-size 0.01', 1, /large\.txt: too large: 0\.014 MB of text, more than 0\.01 MB; split/],
  // wrong usage, nothing done
  ['missing.txt', 2, /missing\.txt: no such file or folder/],
  ['link.txt', 2, /link\.txt: no such file or folder/],
  ['articles/one.txt/x', 2, /articles\/one\.txt\/x: no such file or folder/],
  ['circle.txt', 2, /circle\.txt: links that lead in a circle/],
  [`${'x'.repeat(256)}.txt`, 2, /x+\.txt: a name longer than there may be/],
  ['articles missing.txt', 2, /missing\.txt: no such file or folder/],
  ['empty', 2, /empty: no articles/],
  ['pictures', 2, /pictures: no articles/],
  ['*.nothing', 2, /\*\.nothing: no file matches/],
  ['--from doc', 2, /--from: expected one of txt, md, html, json, jsonl, [^\n]*found "doc"/],
  ['--workers 0', 2, /--workers: expected a whole number from 1 to \d+, found "0"/],
  ['--published 2026-02-30', 2, /--published: expected a date like 2026-02-05, found "2026-02-30"/],
  ['--offsets bytes', 2, /--offsets: expected one of utf-16, codepoint/],
  ['--max-size 0', 2, /--max-size: expected megabytes, above 0 and up to 128, found "0"/],
  ['--aliases missing.csv', 2, /--aliases: missing\.csv cannot be read/],
  ['--set-aside missing/x', 2, /--set-aside: missing\/x cannot be written/],
  ['--json-summary missing/x', 2, /--json-summary: missing\/x cannot be written/],
  ['--retry missing', 2, /--retry: missing cannot be read/],
  ['--retry articles/one.txt', 2, /--retry: articles\/one\.txt:1: expected a line that --set-aside wrote/],
  ['--watch', 2, /--watch: expected a folder/],
  ['empty.txt --watch', 2, /--watch: empty\.txt is no folder/],
  [
    '--to postgres://db.invalid/x',
    2,
    /postgres:\/\/db\.invalid\/x: there is no such host; check the address/,
  ],
  [
    '--to mysql://me:secret@db',
    2,
    /--to mysql:\/\/me@db: expected a folder, .*"mysql:" is not a kind of dest/,
  ],
  ['--to a --to a', 2, /--to a is given twice/],
  ['--to out.csv', 2, /--to out\.csv: expected a folder; .*one a table, give csv:out$/],
  ['--to out.xlsx', 2, /--to out\.xlsx: .*give csv:out$/],
  ['--to out.parquet', 2, /--to out\.parquet: .*one a table, give parquet:out$/],
  ['--to out.duckdb', 2, /--to out\.duckdb: .*give duckdb:out\.duckdb$/],
  ['--to parquet:', 2, /--to "parquet:": expected a folder, .*parquet:FOLDER/],
  ['--to csv:aliases.csv', 2, /aliases\.csv: cannot write there: it is a file/],
  ['--excel --to -', 2, /--excel is for CSV: expected --to csv:FOLDER/],
  ['--to news.db', 2, /--to news\.db: expected a folder; for a database give sqlite:news\.db/],
  [
    '--to out.jsonl',
    2,
    /--to out\.jsonl: expected a folder; for a file of JSON Lines give --to - > out\.jsonl/,
  ],
  ['--to articles/one.txt', 2, /--to articles\/one\.txt: expected a folder/],
  ['--to aliases.csv/x', 2, /aliases\.csv\/x: cannot write there/],
  ['--to /proc/no/such', 2, /\/proc\/no\/such: cannot write there/],
  ['--to sqlite:articles', 2, /sqlite:articles: the file cannot be opened or made/],
  ['--to sqlite:foreign.db', 2, /sqlite:foreign\.db: the file is no SQLite database/],
  [
    '--to sqlite:/proc/x.db',
    2,
    /(?:\/proc: cannot write there|sqlite:\/proc\/x\.db: the file cannot be opened)/,
  ],
  ['--nonsense', 2, /unknown option '--nonsense'/],
];

/** What cannot be read, and what is said of it. All is read in one run. */
const UNREADABLE: readonly (readonly [file: string, message: RegExp])[] = [
  ['empty.txt', /empty\.txt: empty: there is no text; /],
  ['empty.jsonl', /empty\.jsonl: empty: there is no line; /],
  ['blank.md', /blank\.md: empty/],
  ['photo.txt', /photo\.txt: binary: a PNG image; /],
  ['report.pdf', /report\.pdf: (?:damaged PDF|.*npm install unpdf)/],
  ['german.txt', /german\.txt: not English: reads as German; /],
  ['broken.json', /broken\.json: invalid JSON/],
  ['no-text.json', /no-text\.json: no text: none of the fields \(headline\) holds it; /],
  ['array.json', /array\.json: empty: the array holds no article; /],
  ['broken.jsonl', /broken\.jsonl:2: invalid JSON/],
  ['cut.txt.gz', /cut\.txt\.gz: truncated gzip/],
  ['signed.jsonl.gz', /signed\.jsonl\.gz:3: bytes that are no gzip follow its end/],
  ['koi8.txt', /koi8\.txt: not English: reads as letters of an encoding that is not known; /],
  ['front.md', /front\.md: invalid YAML front matter/],
  ['deep.html', /deep\.html: empty: /],
];

describe('what is set aside', () => {
  let result: Finished;
  beforeAll(async () => {
    result = await hearsay([...UNREADABLE.map(([file]) => file), '--to', '-'], '', scratch);
  });

  it.each(UNREADABLE)('%s is, and it is said why', (_, message) => {
    expect(result.stderr).toMatch(new RegExp(`^hearsay: (?:${message.source})`, 'm'));
  });

  it('makes the exit status 1', () => {
    expect(result.code).toBe(1);
    expect(result.stderr).toMatch(new RegExp(`^hearsay: ${UNREADABLE.length} set aside`, 'm'));
  });
});

describe('what becomes of it: exit status, and the first line on standard error', () => {
  it.each(ROWS)('hearsay %s: %i', async (...row) => {
    const [args, code, message, stdin = TEXT] = row as unknown as Row;
    const result = await hearsay(args.split(' ').filter(Boolean), stdin, scratch);
    const [first] = result.stderr.split('\n');
    expect(first).toMatch(new RegExp(`^hearsay: (?:${message.source})`));
    expect(result.code).toBe(code);
    if (code === 2) {
      expect(result.stdout).toBe('');
      expect(result.stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    }
  });
});

describe.skipIf(process.platform === 'win32')('what happens to it', () => {
  /** The program, waiting for input; ended by these signals, one after another, once it has begun. */
  async function signalled(
    args: string[],
    signals: NodeJS.Signals[],
    begun: (child: ChildProcess) => Promise<unknown>,
  ): Promise<{ code: number; stderr: string }> {
    const child = spawn(process.execPath, [BIN, ...args], { cwd: scratch });
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    child.stdin.on('error', () => {});
    await begun(child);
    for (const signal of signals) child.kill(signal);
    const [code] = await once(child, 'close');
    return { code, stderr };
  }

  it.each<[NodeJS.Signals[]]>([[['SIGINT']], [['SIGTERM']], [['SIGHUP']]])(
    '%j: what is done is written, and the summary says how to go on',
    async (signals) => {
      const { code, stderr } = await signalled(['--from', 'jsonl', '--to', '-'], signals, (child) => {
        child.stdin!.write(articleLines(3));
        return once(child.stdout!, 'data');
      });
      expect(code).toBe(130);
      expect(stderr).toMatch(/^hearsay: 3 articles: [\s\S]*\nhearsay: interrupted: the same command goes on/);
    },
  );

  it('a named pipe that nobody writes to is let go on the first signal', async () => {
    execFileSync('mkfifo', [at('pipe.txt')]);
    // it is opened long before the article in front of it has been analysed
    const args = ['articles/one.txt', 'pipe.txt', '--to', '-'];
    const { code, stderr } = await signalled(args, ['SIGTERM'], ({ stdout }) => once(stdout!, 'data'));
    expect(code).toBe(130);
    expect(stderr).toMatch(/interrupted/);
  });

  it('following a folder ends on a signal', async () => {
    const { code, stderr } = await signalled(
      ['articles', '--watch', '--to', at('followed')],
      ['SIGINT'],
      () =>
        expect
          .poll(() => existsSync(at('followed')) && readdirSync(at('followed')), { timeout: 600_000 })
          .toContain('a1.json'),
    );
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/interrupted/);
  });

  it.each<[args: string, code: number, message: RegExp, before?: string]>([
    ['>&-', 0, /^hearsay: standard output is closed: the records go nowhere; .*\nhearsay: 1 article: /],
    ['> /dev/null', 0, /^hearsay: 1 article: /],
    ['--to there >&-', 0, /^hearsay: 1 article: /],
    ['2>&-', 0, /^$/],
    ['--quiet --json-summary /dev/fd/3 3>&1 > there.jsonl | cat >&2', 0, /^\{\s*"articles": 1/],
    ['> full.jsonl', 3, /^hearsay: standard output: cannot write: EFBIG/, 'ulimit -f 1'],
    [
      '> /dev/null',
      3,
      /^hearsay: too many open files; allow more \(ulimit -n 1024\)[^\n]*\n$/,
      'ulimit -n 24',
    ],
  ])('hearsay articles/one.txt %s: %i', (args, code, message, before = ':') => {
    const command = `${before}; "$0" "$1" articles/one.txt ${args}`;
    const child = spawnSync('sh', ['-c', command, process.execPath, BIN], { cwd: scratch, encoding: 'utf8' });
    expect([child.status, child.stderr]).toEqual([code, expect.stringMatching(message)]);
  });

  it('a folder on standard input: it is no stream', () => {
    const child = spawnSync('sh', ['-c', '"$0" "$1" < articles', process.execPath, BIN], {
      cwd: scratch,
      encoding: 'utf8',
    });
    expect([child.status, child.stderr]).toEqual([
      2,
      'hearsay: standard input is a folder, which is no stream; give it as an argument: hearsay FOLDER\n',
    ]);
  });

  it('lines come out while more are awaited', async () => {
    const child = spawn(process.execPath, [BIN, '--to', '-', '--workers', '1', '--quiet']);
    for (let i = 0; i < 3; i++) {
      child.stdin.write(articleLines(1)); // and nothing after it: were it not handed on, this would wait for ever
      const [chunk] = await once(child.stdout, 'data');
      expect(String(chunk)).toMatch(/^\{.*\}\n$/);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});
