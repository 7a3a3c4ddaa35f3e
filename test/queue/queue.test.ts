import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueStatus } from '../../src/queue/status.ts';
import { connect } from '../../src/write/postgres/connection/connect.ts';
import { RECORD_TABLES } from '../../src/write/tables/tables.ts';
import { BIN, type Finished, hearsay } from '../cli/hearsay.ts';
import { Server } from '../write/postgres/server.ts';
import { StallingProxy } from './stalling-proxy.ts';

/** pg-boss needs a server: PostgreSQL within this process does not do. */
const server = Server.start();
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-queue-'));
afterAll(() => {
  server?.remove();
  rmSync(scratch, { recursive: true, force: true });
});

const WHO = ['Mayor Ana Ruiz', 'Bo Lind', 'Dr. Mina Okafor', 'Carlo Venn of Port Vale'];
const sentence = (n: number) =>
  `${WHO[n % 4]} said on Friday that pier ${n} of ${n % 17} would be closed for ${n} days. `;
/** Lines of a file that is large enough to be cut: it is so by what nobody reads. */
const line = (n: number) =>
  `${JSON.stringify({ id: `a${n}`, text: sentence(n).repeat(2 + (n % 9)), padding: '-'.repeat(39_000) })}\n`;
/** Three shards of two megabytes at most. */
const COUNT = 120;
const LINES = Array.from({ length: COUNT }, (_, n) => line(n)).join('');

const env = { HEARSAY_LEASE: '3' };
const run = (args: readonly string[], stdin = '') =>
  hearsay([...args, '--workers', '1'], stdin, scratch, env);
const enqueue = (url: string, ...args: string[]) =>
  hearsay(['enqueue', ...args, '--queue', url], '', scratch, env);

/** A database of its own for each test, of this name. */
async function database(name: string): Promise<string> {
  const session = await connect(server!.url());
  await session.run(`CREATE DATABASE ${name}`);
  await session.close();
  return server!.url().replace('/postgres?', `/${name}?`);
}

/** All rows of all tables, but for what only all articles together tell. */
async function rowsOf(url: string): Promise<string[]> {
  const session = await connect(url);
  const rows: string[] = [];
  for (const { name, columns } of RECORD_TABLES) {
    const own = columns.filter(
      (column) => !/^(?:thing|saying|copy)/.test(column.name) && column.name !== 'path',
    );
    const found = await session.query(
      `SELECT to_json(one)::text AS row FROM (SELECT ${own.map((column) => `"${column.name}"`).join(', ')} FROM hearsay."${name}") AS one`,
    );
    rows.push(...found.map(({ row }) => `${name} ${row}`));
  }
  await session.close();
  return rows.sort();
}

/** A worker that goes on by itself. */
function begin(
  url: string,
  ...args: string[]
): { child: ChildProcess; ended: Promise<Finished>; said(): string } {
  const child = spawn(process.execPath, [BIN, 'work', '--queue', url, '--workers', '1', ...args], {
    cwd: scratch,
    env: { ...process.env, ...env },
  });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, stdout: '', stderr }));
  return { child, ended, said: () => stderr };
}

/** Once a worker is connected and a shard is under way. */
async function underWay(url: string): Promise<void> {
  await expect
    .poll(() => queueStatus(url), { timeout: 600_000, interval: 20 })
    .toMatchObject({ workers: 1, queues: [{ active: 1 }] });
}

describe.skipIf(server === null)('workers on a queue', () => {
  let expected: string[];
  beforeAll(async () => {
    writeFileSync(join(scratch, 'lines.jsonl'), LINES);
    const single = await database('single');
    await run(['lines.jsonl', '--to', single, '--quiet']);
    expected = await rowsOf(single);
  });

  it('write together what one run writes, and what is done is not put in again', async () => {
    const url = await database('together');
    expect((await enqueue(url, 'lines.jsonl')).stderr).toMatch(/^hearsay: 3 shards for hearsay /);
    const workers = [0, 1].map(() => begin(url, '--until-empty'));
    for (const { ended } of workers) expect(await ended).toMatchObject({ code: 0 });
    expect(await rowsOf(url)).toEqual(expected);
    expect((await enqueue(url, 'lines.jsonl')).stderr).toMatch(
      /^hearsay: 0 shards for .*; 3 are in the queue already/,
    );
    const status = await hearsay(['queue', 'status', '--queue', url], '', scratch);
    expect(status.stdout).toMatch(/0 pending, 0 active, 3 done; 0 failed[\s\S]*120 articles, 0 set aside/);
  });

  it('one that is killed loses its shard to the next, and one that is told to end does what it has', async () => {
    const url = await database('killed');
    await enqueue(url, 'lines.jsonl');
    for (let i = 0; i < 2; i++) {
      const { child, ended } = begin(url);
      await underWay(url);
      child.kill('SIGKILL');
      await ended;
    }
    const told = begin(url);
    await underWay(url);
    told.child.kill('SIGTERM');
    expect((await told.ended).code).toBe(0);
    const last = await begin(url, '--until-empty').ended;
    expect(last.code).toBe(0);
    expect(await rowsOf(url)).toEqual(expected);
  });

  it('one that is cut off from the database writes nothing more, and its shard is done by another', async () => {
    const url = await database('cut');
    await enqueue(url, 'lines.jsonl');
    const proxy = await StallingProxy.start(join(server!.folder, '.s.PGSQL.5432'));
    const cut = begin(`postgres://owner@127.0.0.1:${proxy.port}/cut?sslmode=disable`);
    await underWay(url);
    proxy.stall();
    await expect.poll(cut.said, { timeout: 600_000 }).toMatch(/lost: another worker has it/);
    expect((await begin(url, '--until-empty').ended).code).toBe(0);
    proxy.goOn();
    cut.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 500));
    cut.child.kill('SIGKILL');
    await cut.ended;
    await proxy.close();
    expect(await rowsOf(url)).toEqual(expected);
  });

  it('write into another database too', async () => {
    const url = await database('queue_only');
    const other = await database('elsewhere');
    await enqueue(url, 'lines.jsonl');
    expect((await begin(url, '--to', other, '--until-empty').ended).code).toBe(0);
    expect(await rowsOf(other)).toEqual(expected);
  });

  it('what ends workers or cannot be read is divided until it is alone, and set aside', async () => {
    const url = await database('poisoned');
    for (let n = 0; n < 4; n++) writeFileSync(join(scratch, `${n}.txt`), sentence(n));
    await enqueue(url, '0.txt', '1.txt', '2.txt', '3.txt');
    rmSync(join(scratch, '2.txt'));
    const { code, stderr } = await begin(url, '--until-empty').ended;
    expect(stderr).toMatch(/failed 2 times, is divided/);
    expect(code).toBe(1);
    const listed = await hearsay(['queue', 'set-aside', '--queue', url], '', scratch);
    expect(
      listed.stdout
        .trimEnd()
        .split('\n')
        .map((one) => JSON.parse(one)),
    ).toEqual([
      expect.objectContaining({
        source: expect.objectContaining({ path: '2.txt' }),
        stage: 'queue',
        message: expect.stringMatching(/4 times with it, last: ENOENT/),
      }),
    ]);
    expect((await rowsOf(url)).filter((row) => row.startsWith('articles'))).toHaveLength(3);
  });

  it('another pipeline is refused, and it is said which one shards wait for', async () => {
    const url = await database('refused');
    await enqueue(url, 'lines.jsonl');
    const { code, stderr } = await begin(url, '--offsets', 'codepoint').ended;
    expect(stderr).toMatch(
      /no shard waits for this pipeline, hearsay .* with options \w+: the queue holds 3 for hearsay-/,
    );
    expect(code).toBe(2);
  });

  it.each([
    [['work'], /--queue: expected postgres:\/\/HOST\/DATABASE, found nothing/],
    [['work', '--queue', 'postgres:///?host=/nowhere'], /no server answers/],
    [['queue', 'how', '--queue', 'postgres://x/y'], /expected status or set-aside, found "how"/],
    [['enqueue', 'nowhere', '--queue', 'postgres://x/y'], /nowhere: no such file/],
  ])('%j is refused', async (args, message) => {
    const { code, stderr } = await hearsay(args, '', scratch);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});
