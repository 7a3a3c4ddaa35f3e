import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { queueStatus } from '../src/queue/status.ts';
import { connect } from '../src/write/postgres/connection/connect.ts';
import { RECORD_TABLES } from '../src/write/tables/tables.ts';
import { Server } from '../test/write/postgres/server.ts';
import { writeNews } from './many/articles.ts';
import { begin, endOf, kill, run } from './many/processes.ts';

// npx tsx scripts/queue-run.ts [--articles 20000] [--workers 4] [--kills 3] [--scale 1,2,4]
// Workers on a queue of a PostgreSQL server of its own (apt-get install postgresql), each killed several times, the server
// killed and started once: the tables must be those of a run in one go, row for row. Then the same without trouble by some
// numbers of workers: articles a second.
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    workers: { type: 'string', default: '4' },
    kills: { type: 'string', default: '3' },
    scale: { type: 'string', default: '' },
  },
});
const [count, workers, kills] = [values.articles, values.workers, values.kills].map(Number);
const LEASE = { HEARSAY_LEASE: '5' };
const server = Server.start();
if (!server) throw new Error('no PostgreSQL on this machine: apt-get install postgresql');
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-queue-run-'));
const news = writeNews(join(scratch, 'news'), count);

const single = await database('single');
const alone = await run([news, '--to', single, '--workers', '1', '--quiet']);
console.log(`${count} articles in one go into PostgreSQL, one thread: ${alone.toFixed(1)} s`);
const expected = await digestsOf(single);

const troubled = await database('troubled');
await run(['enqueue', news, '--queue', troubled], LEASE);
const started = performance.now();
let isDone = false;
const ended = Promise.all(Array.from({ length: workers }, (_, i) => troubledWorker(i)));
await setTimeout(alone * 300);
server.kill();
server.start();
console.log('the server was killed and started');
await ended;
isDone = true;
const found = await digestsOf(troubled);
const differences = RECORD_TABLES.filter(({ name }) => found.get(name) !== expected.get(name)).map(
  ({ name }) => name,
);
const { queues } = await queueStatus(troubled);
console.log(
  `${workers} workers, each killed ${kills} times: ${seconds(started)} s; ${JSON.stringify(queues[0])}`,
);
console.log(
  differences.length === 0 ? 'tables equal to those of the run in one go' : `DIFFERENT: ${differences}`,
);

const plain = childSeconds('self');
await run([news, '--shard', '0/1', '--to', join(scratch, 'plain'), '--workers', '1', '--quiet']);
const analysis = childSeconds('self') - plain;
console.log(`processor time of the analysis, to a file: ${analysis.toFixed(1)} s`);
for (const n of values.scale.split(',').filter(Boolean).map(Number)) {
  const url = await database(`scale_${n}`);
  await run(['enqueue', news, '--queue', url]);
  const begun = performance.now();
  const [own, servers] = [childSeconds('self'), childSeconds(server.process)];
  await Promise.all(Array.from({ length: n }, () => endOf(worker(url))));
  const took = Number(seconds(begun));
  await setTimeout(1000); // the server's processes for them have ended
  const spent = [childSeconds('self') - own, childSeconds(server.process) - servers];
  const [byWorkers, byServer] = spent.map((time) => time.toFixed(1));
  console.log(
    `${n} workers: ${took} s, ${Math.round(count / took)} articles a second; processor time of workers ${byWorkers} s, of the server ${byServer} s`,
  );
}
server.remove();
rmSync(scratch, { recursive: true });
process.exit(differences.length > 0 ? 1 : 0);

function worker(url: string, env = {}): ChildProcess {
  return begin(['work', '--queue', url, '--until-empty', '--workers', '1', '--quiet'], env);
}

async function troubledWorker(i: number): Promise<void> {
  for (let n = 0; n < kills && !isDone; n++) {
    const child = worker(troubled, LEASE);
    const code = endOf(child);
    await setTimeout(1500 + Math.random() * 4000);
    kill(child);
    console.log(`worker ${i}: ${(await code) === null ? 'killed' : 'had ended'}`);
  }
  const code = await endOf(worker(troubled, LEASE));
  if (code !== 0) throw new Error(`worker ${i} ended with ${code}`);
}

async function database(name: string): Promise<string> {
  const session = await connect(server!.url());
  await session.run(`CREATE DATABASE ${name}`);
  await session.close();
  return server!.url().replace('/postgres?', `/${name}?`);
}

/** A digest of the rows of each table that records fill, but for what only all articles together tell. */
async function digestsOf(url: string): Promise<Map<string, string>> {
  const session = await connect(url);
  const digests = new Map<string, string>();
  for (const { name, key, columns } of RECORD_TABLES) {
    const own = columns.filter((column) => !/^(?:thing|saying|copy)/.test(column.name));
    const rows = await session.query(
      `SELECT ${own.map((column) => `"${column.name}"`).join(', ')} FROM hearsay."${name}" ORDER BY ${key.map((column) => `"${column}"`).join(', ')}`,
    );
    digests.set(name, `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`);
  }
  await session.close();
  return digests;
}

/** Processor time of the children of a process that have ended, on Linux. */
function childSeconds(pid: number | 'self'): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const TICKS = 100;
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
