import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { S3Bucket } from '../../src/s3/objects.ts';
import { hearsay } from '../cli/hearsay.ts';
import { parquetOf } from '../read/binary-samples.ts';
import { S3Server } from './server.ts';

let server: S3Server;
let bucket: S3Bucket;
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-s3-test-'));
const folder = join(scratch, 'desk');

const text = (n: number) => `Bo Lind said on Friday that pier ${n} is closed.`;
const lines = Array.from({ length: 50 }, (_, n) => `${JSON.stringify({ text: text(n) })}\n`).join('');
/** Names with all that has to be written otherwise in an address. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'one.txt': text(1),
  'two, three + four & (five)!.txt': text(2),
  'ünïcode/ø.txt': text(3),
  'lines.jsonl': lines,
  'packed.jsonl.gz': gzipSync(lines),
  'rows.parquet': parquetOf([{ text: text(4) }, { text: text(5) }]),
};

beforeAll(async () => {
  server = await S3Server.start();
  for (const [name, value] of Object.entries(server.env)) vi.stubEnv(name, value);
  bucket = new S3Bucket('news', 'output');
  for (const [name, content] of Object.entries(FILES)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    await bucket.put(`desk/${name}`, path, true);
  }
  writeFileSync(join(scratch, 'picture.jpg'), 'x');
  await bucket.put('desk/picture.jpg', join(scratch, 'picture.jpg'), true);
  await bucket.put('desk-other/one.txt', join(folder, 'one.txt'), true);
});
afterEach(() => {
  server.trouble = () => null;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
});

const run = (args: string, env: NodeJS.ProcessEnv = {}) => hearsay(args.split(' '), '', scratch, env);
/** Records without the path, which says where they were read. */
const records = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { source, ...record } = JSON.parse(line);
      return JSON.stringify({ ...record, source: { ...source, path: undefined } });
    })
    .sort();

describe('a bucket', () => {
  it('is read as the same folder on disk, with the same ids', async () => {
    const there = await run('s3://news/desk --to -');
    const here = await run('desk --to -');
    expect(there.stderr).toMatch(/not read: 1 \.jpg/);
    expect(there.code).toBe(0);
    expect(records(there.stdout)).toEqual(records(here.stdout));
    expect(records(there.stdout)).toHaveLength(105);
  });

  it('gives one object by its address, also in a list', async () => {
    writeFileSync(join(scratch, 'list.txt'), 's3://news/desk/one.txt\ns3://news/desk/gone.txt\n');
    const one = await run('s3://news/desk/one.txt --quiet');
    const listed = await run('--files-from list.txt --quiet');
    expect(one.code).toBe(0);
    expect(listed).toMatchObject({ code: 1, stdout: one.stdout });
    expect(listed.stderr).toMatch(/s3:\/\/news\/desk\/gone\.txt: .*no articles below this address/);
  });

  it('holds more than a page of objects', async () => {
    // this server cannot list more than a page: as S3 answers
    const names = ['a b', 'c+d', 'e&f', 'g/h'];
    server.trouble = (request, response) => {
      const query = new URL(request.url!, 'http://x').searchParams;
      const from = query.get('start-after');
      const at = from === null ? 0 : names.indexOf(from.replace('many/', '')) + 1;
      const entries = names.slice(at, at + 2).map((name) => {
        const key = encodeURIComponent(`many/${name}`).replaceAll('%20', '+').replaceAll('%2F', '/');
        return `<Contents><Key>${key}</Key><LastModified>x</LastModified><ETag>&quot;x&quot;</ETag><Size>${name.length}</Size></Contents>`;
      });
      response.end(
        `<?xml version="1.0"?><ListBucketResult><Name>news</Name><Prefix>many/</Prefix><IsTruncated>${at + 2 < names.length}</IsTruncated><EncodingType>url</EncodingType>${entries.join('')}</ListBucketResult>`,
      );
      return 'answered';
    };
    const objects: object[] = [];
    for await (const object of bucket.list('many/')) objects.push(object);
    expect(objects).toEqual(names.map((name) => ({ key: `many/${name}`, size: 3, etag: '"x"' })));
  });

  it.each(['s3://news/out', 'parquet:s3://news/tables'])('takes parts: %s', async (destination) => {
    for (let i = 0; i < 2; i++)
      expect(await run(`s3://news/desk --shard ${i}/2 --to ${destination} --quiet`)).toMatchObject({
        code: 0,
        stderr: '',
      });
    const local = destination.replace('s3://news/', '');
    for (let i = 0; i < 2; i++) await run(`s3://news/desk --shard ${i}/2 --to ${local} --quiet`);
    const prefix = destination.replace(/.*s3:\/\/news\//, '');
    const keys: string[] = [];
    for await (const { key } of bucket.list(`${prefix}/`)) {
      keys.push(key);
      const pieces: Uint8Array[] = [];
      for await (const piece of bucket.read(key)) pieces.push(piece);
      expect(Buffer.concat(pieces).equals(readFileSync(join(scratch, key))), key).toBe(true);
    }
    const files = readdirSync(join(scratch, prefix), { recursive: true, encoding: 'utf8' });
    expect(keys).toEqual(
      files
        .filter((file) => /\./.test(file))
        .map((file) => `${prefix}/${file}`)
        .sort(),
    );
  });

  it('keeps a part that is there, also one that comes meanwhile', async () => {
    writeFileSync(join(scratch, 'first'), 'first');
    writeFileSync(join(scratch, 'second'), 'second');
    await bucket.put('race', join(scratch, 'first'), true);
    await bucket.put('race', join(scratch, 'second'), true);
    expect(Buffer.from(await bucket.slice('race', 0, 5)).toString()).toBe('first');
    await bucket.put('race', join(scratch, 'second'), false);
    expect(Buffer.from(await bucket.slice('race', 1, 4)).toString()).toBe('eco');
    const again = await run('s3://news/desk --shard 0/2 --to s3://news/out');
    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('nothing to do') });
  });
});

describe('what goes wrong', () => {
  it('is asked for again: refusals for a while, connections that break', async () => {
    let troubles = 0;
    server.trouble = (request, response) => {
      if (troubles++ % 3 === 2) return null;
      if (troubles % 2 === 0) response.writeHead(503).end();
      else request.socket.destroy();
      return 'answered';
    };
    const { code, stdout } = await run('s3://news/desk/one.txt --to - --quiet');
    expect(code).toBe(0);
    expect(records(stdout)).toHaveLength(1);
  });

  it('an object that breaks off is read on from there', async () => {
    const ranges: (string | undefined)[] = [];
    server.trouble = (request, response) => {
      if (request.method !== 'GET' || !request.url?.endsWith('lines.jsonl')) return null;
      ranges.push(request.headers.range);
      if (ranges.length > 1) return null;
      response.writeHead(200, { 'content-length': lines.length, etag: etagOf(lines) });
      response.write(lines.slice(0, 1000), () => setTimeout(() => request.socket.destroy(), 200));
      return 'answered';
    };
    const pieces: Uint8Array[] = [];
    for await (const piece of bucket.read('desk/lines.jsonl')) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe(lines);
    expect(ranges).toEqual([undefined, 'bytes=1000-']);
  });

  it.each([
    ['s3://nowhere/desk', {}, /s3:\/\/nowhere\/: the server says 404 NoSuchBucket/],
    ['s3://news/nothing', {}, /s3:\/\/news\/nothing: no articles below this address/],
    ['s3://news/desk', { AWS_ACCESS_KEY_ID: 'wrong' }, /says 403 [^;]*; check the keys/],
    ['s3://news/desk', { AWS_ACCESS_KEY_ID: '' }, /expected keys in AWS_ACCESS_KEY_ID/],
    ['s3://N/desk', {}, /s3:\/\/N\/desk: expected s3:\/\/BUCKET\/PREFIX/],
  ])('%s %j is refused, and it is said why', async (path, env, message) => {
    const { code, stderr } = await run(`${path} --to -`, env);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

function etagOf(content: string): string {
  return `"${createHash('md5').update(content).digest('hex')}"`;
}
