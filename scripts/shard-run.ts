import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { S3Bucket } from '../src/s3/objects.ts';
import { S3Server } from '../test/s3/server.ts';
import { writeNews } from './many/articles.ts';
import { begin, endOf, kill, run } from './many/processes.ts';

// npx tsx scripts/shard-run.ts [--articles 20000] [--shards 40] [--processes 4] [--kills 10] [--s3 local|own]
// Shards done by several processes, some killed at random moments and run again: the parts must be together what a run in
// one go writes, byte for byte; in a folder, and in a bucket of a server on this machine (own: the one that the usual
// variables name, bucket "news"; then it is read from there, too).
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '20000' },
    shards: { type: 'string', default: '40' },
    processes: { type: 'string', default: '4' },
    kills: { type: 'string', default: '10' },
    s3: { type: 'string', default: 'local' },
  },
});
const [count, shards, processes] = [values.articles, values.shards, values.processes].map(Number);
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-shard-run-'));
const news = writeNews(join(scratch, 'news'), count);
const whole = join(scratch, 'whole');
const seconds = await run([news, '--shard', '0/1', '--to', whole, '--workers', '1', '--quiet']);
const expected = linesOf(await filesOf(whole));
console.log(`${count} articles in one go, one thread: ${seconds.toFixed(1)} s`);

const server = values.s3 === 'own' ? undefined : await S3Server.start();
Object.assign(process.env, server?.env);
const bucket = new S3Bucket('news', 'output');
if (values.s3 === 'own') await upload(news);
let wrong = 0;
await shardRun('folder', news, join(scratch, 'parts'), () => filesOf(join(scratch, 'parts')));
await shardRun('bucket', values.s3 === 'own' ? 's3://news/in/news' : news, 's3://news/parts', () =>
  objectsOf('parts/'),
);
await server?.close();
rmSync(scratch, { recursive: true });
process.exit(wrong > 0 ? 1 : 0);

/** All shards, by several processes; so many of them are killed while they work. */
async function shardRun(name: string, input: string, to: string, parts: () => Promise<Map<string, Buffer>>) {
  const started = performance.now();
  const waiting = Array.from({ length: shards }, (_, i) => i);
  let kills = Number(values.kills);
  let starts = 0;
  await Promise.all(
    Array.from({ length: processes }, async () => {
      for (let i = waiting.shift(); i !== undefined; i = waiting.shift()) {
        const child = begin([input, '--shard', `${i}/${shards}`, '--to', to, '--workers', '1', '--quiet']);
        starts++;
        const ended = endOf(child);
        if (kills > 0 && Math.random() < 0.5) {
          kills--;
          const timeout = new AbortController();
          const after = setTimeout(Math.random() * 4000, undefined, { signal: timeout.signal });
          void after.then(() => kill(child)).catch(() => {});
          const code = await ended;
          timeout.abort();
          if (code !== 0) waiting.push(i);
        } else if ((await ended) !== 0) wrong++;
      }
    }),
  );
  const took = (performance.now() - started) / 1000;
  const found = await parts();
  const isEqual = linesOf(found).join('') === expected.join('');
  if (!isEqual || found.size !== shards) wrong++;
  console.log(
    `${name}: ${shards} shards, ${processes} processes, ${starts} starts, ${kills} kills left: ${took.toFixed(1)} s; ${found.size} parts, ${isEqual ? 'equal to the run in one go' : 'DIFFERENT'}`,
  );
}

async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const files = readdirSync(folder).filter((file) => !file.startsWith('.'));
  return new Map(files.map((file) => [file, readFileSync(join(folder, file))]));
}

async function objectsOf(prefix: string): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for await (const { key } of bucket.list(prefix)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of bucket.read(key)) pieces.push(piece);
    found.set(key, Buffer.concat(pieces));
  }
  return found;
}

async function upload(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    await bucket.put(`in/news${path.slice(folder.length)}`, path, false);
  }
}

/** Digests of the records, without the path that they were read from, sorted. */
function linesOf(files: ReadonlyMap<string, Buffer>): string[] {
  const lines = [...files.values()].flatMap((bytes) => bytes.toString().split('\n').filter(Boolean));
  return lines
    .map((line) => line.replace(/"source":\{"path":"[^"]*",/, '"source":{'))
    .map((line) => createHash('sha256').update(line).digest('base64'))
    .sort();
}
