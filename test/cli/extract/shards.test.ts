import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../../src/write/parquet/part-files.ts';
import { RECORD_TABLES } from '../../../src/write/tables/tables.ts';
import { articleLines, BIN, hearsay } from '../hearsay.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hearsay-parts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const run = (args: string, stdin = '', env: NodeJS.ProcessEnv = {}) =>
  hearsay(args.split(' '), stdin, scratch, env);

const WHO = ['Mayor Ana Ruiz', 'Bo Lind', 'Dr. Mina Okafor', 'Carlo Venn'];

beforeAll(() => {
  mkdirSync(join(scratch, 'in'));
  for (let n = 0; n < 24; n++)
    writeFileSync(join(scratch, 'in', `${n}.txt`), `${WHO[n % 4]} said on Friday that pier ${n} is closed.`);
});

const linesOf = (text: string) => text.split('\n').filter(Boolean).sort();
const partsOf = (folder: string) => readdirSync(join(scratch, folder)).sort();

describe('parts', () => {
  it('of JSON Lines are together what a run in one go writes', async () => {
    const { stdout } = await run('in --to - --quiet');
    for (let i = 0; i < 2; i++) expect((await run(`in --shard ${i}/2 --to lines --quiet`)).code).toBe(0);
    const parts = partsOf('lines');
    expect(parts).toEqual([0, 1].map((i) => `part-0000${i}-of-00002.jsonl`));
    const written = parts.map((part) => readFileSync(join(scratch, 'lines', part), 'utf8'));
    expect(linesOf(written.join(''))).toEqual(linesOf(stdout));
  });

  it('of Parquet hold the rows of a run in one go', async () => {
    await run('in --to parquet:whole --quiet');
    for (let i = 0; i < 2; i++) await run(`in --shard ${i}/2 --to parquet:halves --quiet`);
    for (const table of RECORD_TABLES) {
      const rowsOf = async (folder: string) => {
        const parts = partsOf(`${folder}/${table.name}`).map((file) => file.replace('.parquet', ''));
        const rows = await Promise.all(parts.map((part) => readTable(join(scratch, folder), table, part)));
        // what all articles together tell is no part's
        const own = table.columns.map(({ name }) => !/^(?:thing|saying|copy)/.test(name));
        return rows
          .flat()
          .map((row) => JSON.stringify(row.filter((_, c) => own[c])))
          .sort();
      };
      expect(await rowsOf('halves'), table.name).toEqual(await rowsOf('whole'));
    }
  });

  it('one that is there is not made again, unless it is asked for', async () => {
    await run('in --shard 0/2 --to there --quiet');
    const part = join(scratch, 'there', 'part-00000-of-00002.jsonl');
    writeFileSync(part, 'kept\n');
    const again = await run('in --shard 0/2 --to there');
    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('nothing to do') });
    expect(readFileSync(part, 'utf8')).toBe('kept\n');
    await run('in --shard 0/2 --to there --force --quiet');
    expect(readFileSync(part, 'utf8')).toContain('"schema"');
  });

  it('a shard without articles has an empty part', async () => {
    await run('in/1.txt --shard 0/2 --to one --quiet');
    await run('in/1.txt --shard 1/2 --to one --quiet');
    const sizes = partsOf('one').map((part) => readFileSync(join(scratch, 'one', part)).length);
    expect(sizes.filter((size) => size === 0)).toHaveLength(1);
  });

  it('one that is killed leaves nothing that counts, and the next run clears it away', async () => {
    const args = ['--from', 'jsonl', '--shard', '0/1', '--to', 'killed', '--quiet'];
    const child = spawn(process.execPath, [BIN, ...args], { cwd: scratch });
    child.stdin.write(articleLines(200));
    await expect.poll(() => scratchOf('killed'), { timeout: 600_000, interval: 50 }).not.toEqual([]);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(partsOf('killed').filter((file) => !file.startsWith('.'))).toEqual([]);
    await run(args.join(' '), articleLines(200));
    expect(partsOf('killed')).toEqual(['part-00000-of-00001.jsonl']);
  });

  function scratchOf(folder: string): string[] {
    try {
      return partsOf(folder).filter((file) => file.startsWith('.'));
    } catch {
      return [];
    }
  }

  it.each([
    ['JOB_COMPLETION_INDEX', { JOB_COMPLETION_INDEX: '2' }, 'auto/3'],
    ['AWS_BATCH_JOB_ARRAY_INDEX', { AWS_BATCH_JOB_ARRAY_INDEX: '2', AWS_BATCH_JOB_ARRAY_SIZE: '3' }, 'auto'],
    [
      'SLURM_ARRAY_TASK_ID',
      { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_COUNT: '3' },
      'auto',
    ],
  ])('which one says %s', async (name, env, shard) => {
    await run(`in/2.txt --shard ${shard} --to ${name} --quiet`, '', env);
    expect(partsOf(name)).toEqual(['part-00002-of-00003.jsonl']);
  });

  it.each([
    ['in --shard 3/3 --to out', /--shard: expected I\/N with I from 0 to N - 1/],
    ['in --shard three --to out', /--shard: expected I\/N with I from 0, auto\/N or auto, found "three"/],
    ['in --shard auto/3 --to out', /--shard auto: expected one of the variables JOB_COMPLETION_INDEX/],
    ['in --shard 0/3', /--shard: expected --to/],
    ['in --shard 0/3 --to sqlite:x.db --prune', /--prune looks at all there is/],
    ['in --shard 0/3 --to out --copies skip', /--copies skip looks at all there is/],
    ['in --files-from list.txt --to out', /--files-from names all that is read/],
    ['--files-from nowhere.txt --to out', /--files-from: nowhere\.txt cannot be read/],
    ['in --to sqlite:x.db --set-aside -', /--set-aside -/],
  ])('refused: %s', async (args, message) => {
    const { code, stderr } = await run(args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});
