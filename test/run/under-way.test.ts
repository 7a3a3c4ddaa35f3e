import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedText } from '../../scripts/faults/articles.ts';
import { buildFaultyProgram } from '../../scripts/faults/build.ts';
import { FAULTS } from '../../scripts/faults/stages.ts';
import type { Job } from '../../src/run/jobs/job.ts';
import { UnderWay } from '../../src/run/resuming/under-way.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-under-way-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('an article that ends the whole program', () => {
  let program = '';
  beforeAll(async () => {
    program = await buildFaultyProgram();
  });

  it('is set aside by the next runs, however many workers they have, and all others are there', () => {
    const folder = join(scratch, 'ends');
    const articles = join(folder, 'articles');
    const output = join(folder, 'output');
    mkdirSync(articles, { recursive: true });
    // few: each halving of the job down to the culprit ends another process
    for (let n = 100; n < 106; n++) writeFileSync(join(articles, `${n}.txt`), inventedText(n));
    const culprit = join(articles, '103.txt');
    writeFileSync(culprit, `${inventedText(103)} ${FAULTS.aborts}`);
    const run = (workers: number) => {
      const args = [program, articles, '--to', output, '--workers', String(workers), '--quiet'];
      const { status, signal, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      return { status, signal, stderr };
    };
    const files = (ending: string) => readdirSync(output).filter((name) => name.endsWith(ending));

    expect(run(2).signal).toBe('SIGABRT');
    expect(files('.under-way')).toHaveLength(1);
    for (const workers of [1, 2]) {
      const { status, stderr } = run(workers);
      expect(status).toBe(1);
      expect(stderr).toMatch(/103\.txt: it brought the analysis down: the process ended with SIG/);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(files('.json').length).toBe(5);
    }
    writeFileSync(culprit, inventedText(103));
    expect(run(1)).toEqual({ status: 0, signal: null, stderr: '' });
    expect(files('.under-way')).toEqual([]);
  });
});

describe('what is under way', () => {
  const lines = (firstLine: number, count: number): Job => ({
    batch: { path: 'a.jsonl', firstLine, lines: Buffer.from('{}\n'.repeat(count - 1)) } as never,
  });
  const file = (path: string): Job => ({ items: [{ path, name: path, bytes: Buffer.from('It rains.') }] });
  const dead = (folder: string, content: string): void => {
    mkdirSync(folder);
    writeFileSync(join(folder, `.hearsay-${2 ** 22 + 1}.under-way`), content);
  };

  it('is suspect to the next run if the program died, and nothing beside it', () => {
    const folder = join(scratch, 'died');
    dead(folder, JSON.stringify([{ path: 'b.txt' }, { path: 'a.jsonl', line: 10, lines: 5 }]));
    const underWay = new UnderWay(folder);
    expect(readdirSync(folder)).toEqual([`.hearsay-${process.pid}.under-way`]);
    expect(
      [lines(1, 9), lines(1, 10), lines(14, 3), lines(15, 3)].map((job) => underWay.isSuspect(job)),
    ).toEqual([false, true, true, false]);
    expect([file('b.txt'), file('c.txt')].map((job) => underWay.isSuspect(job))).toEqual([true, false]);
    underWay.close(false);
    expect(new UnderWay(folder).isSuspect(file('b.txt'))).toBe(true);
    underWay.close(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is nothing once it is done', () => {
    const folder = join(scratch, 'done');
    mkdirSync(folder);
    const underWay = new UnderWay(folder);
    const [a, b] = [file('a.txt'), lines(1, 9)];
    underWay.begin(a);
    underWay.begin(b);
    underWay.end(a);
    expect(new UnderWay(folder).isSuspect(a)).toBe(false);
    underWay.begin(b);
    expect(new UnderWay(folder).isSuspect(b)).toBe(true);
    underWay.end(b);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is left to a run that still goes on, and a half-written file is none', () => {
    const folder = join(scratch, 'others');
    dead(folder, '[{"path":"b.t');
    writeFileSync(join(folder, `.hearsay-${process.ppid}.under-way`), JSON.stringify([{ path: 'c.txt' }]));
    const underWay = new UnderWay(folder);
    expect([file('b.txt'), file('c.txt')].map((job) => underWay.isSuspect(job))).toEqual([false, false]);
    expect(readdirSync(folder)).toEqual([`.hearsay-${process.ppid}.under-way`]);
  });
});
