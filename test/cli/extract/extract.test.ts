import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../src/record/record.ts';
import { recordSchema } from '../../../src/record/schema.ts';
import { articleLines, BIN, hearsay } from '../hearsay.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-cli-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const at = (name: string) => join(scratch, name);
const recordsIn = (stdout: string): ArticleRecord[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The article of "expected one line": no progress, no trace. */
const oneLine = (text: RegExp) => new RegExp(`^hearsay: ${text.source}[^\\n]*\\n$`);

beforeAll(() => {
  mkdirSync(at('corpus/deeper'), { recursive: true });
  mkdirSync(at('empty'));
  writeFileSync(at('corpus/one.txt'), 'The harbour closed on Friday, Mayor Ana Ruiz said.\n');
  writeFileSync(at('corpus/deeper/two.jsonl'), articleLines(2));
});

describe('records', () => {
  it('one article on standard input gives one record on standard output', async () => {
    const text = 'The harbour closed, “for good,” Mayor Ana Ruiz said.';
    const { code, stdout, stderr } = await hearsay([], text);
    expect(code).toBe(0);
    const [record, ...more] = recordsIn(stdout);
    expect(more).toEqual([]);
    expect(recordSchema.parse(record).text).toBe(text);
    expect(stderr).toMatch(
      /^hearsay: 1 article: \d+ entit[^\n]*\nhearsay: 1 article without a date[^\n]*\n$/,
    );
  });

  it('JSON Lines keep their ids and their order, and the bytes do not depend on the number of workers', async () => {
    const input = articleLines(250);
    const one = await hearsay(['--from', 'jsonl', '--to', '-', '--workers', '1'], input);
    const three = await hearsay(['--from', 'jsonl', '--to', '-', '--workers', '3'], input);
    expect(one.code).toBe(0);
    expect(recordsIn(one.stdout).map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, i) => `a${i}`));
    expect(three.stdout === one.stdout).toBe(true);
  });

  it('a folder gives a file for each article, a database and a page, under output/', async () => {
    const { code, stdout } = await hearsay(['corpus/'], '', scratch);
    expect([code, stdout]).toEqual([0, '']);
    const files = readdirSync(at('output')).sort();
    expect(files).toEqual([
      '.hearsay.jsonl',
      'a0.json',
      'a1.json',
      'hearsay.db',
      expect.stringMatching(/^one-/),
      'report.html',
    ]);
  });

  it('several destinations get the same records', async () => {
    const { code, stdout } = await hearsay(
      ['--to', '-', '--to', at('both'), '--from', 'jsonl'],
      articleLines(3),
    );
    expect(code).toBe(0);
    expect(recordsIn(stdout)).toHaveLength(3);
    expect(readdirSync(at('both'))).toHaveLength(4);
  });

  it('--published gives a date to articles that have none, --offsets counts code points', async () => {
    const { stdout } = await hearsay(
      ['--published', '2026-02-05', '--offsets', 'codepoint'],
      'A 🐟 was found, Ana Ruiz said.',
    );
    expect(recordsIn(stdout)).toMatchObject([
      { published: '2026-02-05', offsets: 'codepoint', sentences: [[0, 29]] },
    ]);
  });

  it('--known finds names of the user and binds them, in every thread; another list is another record', async () => {
    const lines = articleLines(40, 'The Otter of Norva told nobody, and the harbour closed.');
    const run = async (id: string) => {
      writeFileSync(at('known.csv'), `id,name,aliases,type\n${id},Ana Ruiz,Otter of Norva,person\n`);
      const args = [
        '--known',
        at('known.csv'),
        '--from',
        'jsonl',
        '--to',
        `sqlite:${at('known.db')}`,
        '--workers',
        '2',
      ];
      return (await hearsay(args, lines)).stderr;
    };
    const known = () => {
      const database = new Database(at('known.db'));
      try {
        return database.prepare('SELECT known, name, count(*) AS articles FROM entities GROUP BY 1, 2').all();
      } finally {
        database.close();
      }
    };
    await run('q1');
    expect(known()).toContainEqual({ known: 'q1', name: 'Ana Ruiz', articles: 40 });
    expect(await run('q1')).toMatch(/40 unchanged/);
    await run('q2');
    expect(known()).toContainEqual({ known: 'q2', name: 'Ana Ruiz', articles: 40 });
  });

  it('--aliases gives entities the names of the user', async () => {
    writeFileSync(at('aliases.csv'), 'alias,name,type\nAna Ruiz,Ana Ruiz Ortega,person\n');
    const { stdout } = await hearsay(
      ['--aliases', at('aliases.csv')],
      'The harbour closed, Ana Ruiz said on Friday.',
    );
    expect(recordsIn(stdout)[0].entities.map(({ name }) => name)).toContain('Ana Ruiz Ortega');
  });

  it('--quiet says nothing', async () => {
    expect((await hearsay(['--quiet'], 'The harbour closed.')).stderr).toBe('');
  });
});

describe('one bad article costs one article', () => {
  it('invalid JSON on line 3: the others are written, exit 1', async () => {
    const lines = articleLines(5).split('\n');
    lines[2] = '{"id": "a2", "text": "broken';
    const { code, stdout, stderr } = await hearsay(['--from', 'jsonl', '--to', '-'], lines.join('\n'));
    expect(code).toBe(1);
    expect(recordsIn(stdout).map(({ id }) => id)).toEqual(['a0', 'a1', 'a3', 'a4']);
    expect(stderr).toMatch(/^hearsay: <stdin>:3: invalid JSON[^\n]*\n/);
    expect(stderr).toMatch(/\nhearsay: 1 set aside/);
  });

  it('a truncated .gz: what came before it is written, exit 1', async () => {
    const packed = gzipSync(articleLines(1_000));
    writeFileSync(at('cut.jsonl.gz'), packed.subarray(0, packed.length >> 1));
    const { code, stdout, stderr } = await hearsay([at('cut.jsonl.gz'), at('corpus/one.txt'), '--to', '-']);
    expect(code).toBe(1);
    expect(recordsIn(stdout).length).toBeGreaterThan(1);
    expect(recordsIn(stdout).at(-1)?.source.path).toBe(at('corpus/one.txt'));
    expect(stderr).toMatch(/cut\.jsonl\.gz/);
  });

  it('an empty file is set aside, exit 1', async () => {
    writeFileSync(at('empty.txt'), '');
    const { code, stdout, stderr } = await hearsay([at('empty.txt')]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/empty\.txt: empty/);
  });
});

describe('wrong usage', () => {
  it('an unknown flag names the one that was meant', async () => {
    const { code, stderr } = await hearsay(['--form', 'txt'], 'x');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^hearsay: unknown option '--form'; did you mean --from\?\n$/);
  });

  it.each([['missing.txt'], ['corpus/', '--to', 'sqlite:/proc/x.db']])(
    'leaves no destination behind: %s',
    async (...args) => {
      expect((await hearsay([...args, '--to', 'untouched'], '', scratch)).code).toBe(2);
      expect(readdirSync(scratch)).not.toContain('untouched');
    },
  );
});

describe('a run goes on where it stood', () => {
  const counts = async (...args: string[]) => {
    const { stderr } = await hearsay([
      at('again'),
      '--to',
      at('kept'),
      '--to',
      `sqlite:${at('kept.db')}`,
      ...args,
    ]);
    const [, articles, more] = /^hearsay: (\d+ articles?): .*? claims?(.*); [\d.]+ s/.exec(stderr) ?? [];
    return articles + more;
  };

  it('skips what is there as it is, and replaces what changed', async () => {
    mkdirSync(at('again'));
    for (const name of ['a', 'b', 'c'])
      writeFileSync(at(`again/${name}.txt`), `The ${name} harbour closed, Ana Ruiz said.`);
    expect(await counts()).toBe('3 articles');
    expect(await counts()).toBe('0 articles; 3 unchanged');
    expect(await counts('--published', '2026-02-05')).toBe('3 articles; 3 replaced');
    writeFileSync(at('again/b.txt'), 'The b harbour opened again, Ana Ruiz said.');
    expect(await counts('--published', '2026-02-05')).toBe('1 article; 1 replaced; 2 unchanged');
    rmSync(at('again/c.txt'));
    expect(readdirSync(at('kept'))).toHaveLength(4);
    await counts('--prune', '--published', '2026-02-05');
    expect(readdirSync(at('kept'))).toHaveLength(3);
  });

  it('takes again what was set aside, in the same lines, and writes summaries for programs', async () => {
    const [list, lines] = [at('list.jsonl'), at('lines.jsonl')];
    writeFileSync(lines, articleLines(4).replace('"a2"', '"a2'));
    const first = await hearsay([lines, '--to', '-', '--set-aside', list]);
    expect(first.code).toBe(1);
    const entries = readFileSync(list, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries).toEqual([
      {
        source: { path: lines, line: 3, input: lines },
        stage: 'read',
        code: 'refused',
        message: expect.stringContaining('invalid JSON'),
        hint: expect.any(String),
      },
    ]);
    writeFileSync(lines, articleLines(4));
    const again = await hearsay(['--retry', list, '--to', '-', '--json-summary', at('summary.json')]);
    expect(again.code).toBe(0);
    expect(recordsIn(again.stdout).map(({ id }) => id)).toEqual(['a2']);
    expect(JSON.parse(readFileSync(at('summary.json'), 'utf8'))).toMatchObject({
      articles: 1,
      setAside: 0,
      ended: 'complete',
    });
  });

  it('refuses a database that an older hearsay made, which stays as it is', async () => {
    mkdirSync(at('old/output'), { recursive: true });
    mkdirSync(at('old/corpus'));
    writeFileSync(at('old/corpus/a.txt'), 'The harbour closed.');
    const database = new Database(at('old/output/hearsay.db'));
    database.exec('CREATE TABLE articles (id TEXT PRIMARY KEY)');
    database.close();
    const { code, stderr } = await hearsay(['corpus/'], '', at('old'));
    expect(code).toBe(2);
    expect(stderr).toMatch(
      oneLine(/sqlite:output\/hearsay\.db: a database that hearsay did not make; give another file name/),
    );
    expect(readdirSync(at('old/output'))).toEqual(['hearsay.db']);
  });
});

describe('messages', () => {
  it('cannot be forged by the names of files', async () => {
    mkdirSync(at('forged'));
    writeFileSync(at('forged/two\nhearsay: 1 article\u001b[2J.txt'), '');
    const { stderr } = await hearsay([at('forged'), '--to', '-']);
    expect(stderr).toMatch(
      /^hearsay: [^\n]*two\\u000ahearsay: 1 article\\u001b\[2J\.txt: empty[^\n]*\nhearsay: 0 articles/,
    );
  });

  it('help shows the flags of the main command and three examples', async () => {
    const { stdout } = await hearsay(['--help']);
    for (const text of [
      '--to <dest>',
      '--force',
      '--retry <file>',
      'claims',
      'Examples:\n  hearsay articles/',
    ])
      expect(stdout).toContain(text);
  });
});

describe('pipes and signals', () => {
  it('a closed pipe is no failure', async () => {
    const lines = at('many.jsonl');
    writeFileSync(lines, articleLines(250));
    for (const command of [
      `printf x | node "${BIN}" | head -0`,
      `node "${BIN}" "${lines}" --workers 2 | head -1`,
      `node "${BIN}" schema | head -0`,
    ]) {
      const { stdout, stderr } = await promisify(execFile)('bash', [
        '-c',
        `${command}; echo "\${PIPESTATUS[@]}"`,
      ]);
      expect(stdout.trim().split('\n').at(-1)).toMatch(/^(0 )+0$/);
      expect(stderr).not.toMatch(/Error/);
    }
  });

  it.skipIf(process.platform !== 'linux')(
    'output that cannot be written stops the run with status 3',
    async () => {
      for (const args of ['--to -', 'schema']) {
        const command = `printf 'The harbour closed.' | node "${BIN}" ${args} > /dev/full; echo $?`;
        const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command]);
        expect(stdout).toBe('3\n');
        expect(stderr).toMatch(oneLine(/standard output: cannot write: ENOSPC/));
        expect(stderr).not.toMatch(/goes on from there/);
      }
    },
  );

  it.each(['1', '2'])(
    'an interrupt ends the run with whole records and status 130 (%s workers)',
    async (workers) => {
      const child = spawn(process.execPath, [BIN, '--from', 'jsonl', '--to', '-', '--workers', workers]);
      const out: Buffer[] = [];
      child.stdout.on('data', (chunk) => out.push(chunk));
      child.stdin.on('error', () => {});
      child.stdin.write(articleLines(250)); // left open: the program waits for more
      await once(child.stdout, 'data');
      child.kill('SIGINT');
      const [code] = await once(child, 'close');
      expect(code).toBe(130);
      const stdout = Buffer.concat(out).toString();
      expect(stdout.endsWith('\n')).toBe(true);
      expect(recordsIn(stdout).length).toBeGreaterThan(0);
    },
  );
});
