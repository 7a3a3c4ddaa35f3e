import { open, stat } from 'node:fs/promises';
import { batchLines } from '../read/input/lines.ts';
import { readArticles } from '../read/read.ts';
import type { ReadItem } from '../read/reader.ts';
import { isS3, parseS3 } from '../s3/address.ts';
import type { QueuedFile, QueuedShard } from './shard.ts';

/**
 * What a shard holds, as reading gives it.
 * @throws Error if a file is not there: another worker may have it
 */
export async function* readShard(shard: QueuedShard): AsyncGenerator<ReadItem> {
  const { reading } = shard;
  if ('files' in shard) {
    for (const { path } of shard.files) await checkThere(path);
    const inputs = shard.files.map(({ path, name }) => ({ path, name, isListed: true as const }));
    yield* readArticles(inputs, reading);
  } else if ('part' in shard) {
    const { path, name } = shard.file;
    await checkThere(path);
    yield* readArticles([{ path, name, isListed: true }], { ...reading, shard: shard.part });
  } else {
    const source = 'lines' in shard ? { path: '<stdin>', name: '' } : shard.file;
    yield* batchLines(once(await linesOf(shard)), source, shard.firstLine);
  }
}

/** The bytes of a shard of JSON Lines. @throws Error if the file is not there, or is shorter by now */
export async function linesOf(shard: QueuedShard): Promise<Uint8Array> {
  if ('lines' in shard) return new TextEncoder().encode(shard.lines);
  if (!('start' in shard)) throw new Error('no shard of JSON Lines');
  const bytes = await bytesOf(shard.file, shard.start, shard.end);
  if (bytes.length < shard.end - shard.start) throw new Error(`${shard.file.path} is shorter than it was`);
  return bytes;
}

async function bytesOf({ path }: QueuedFile, start: number, end: number): Promise<Uint8Array> {
  if (isS3(path)) {
    const { S3Bucket } = await import('../s3/objects.ts');
    const { bucket, key } = parseS3(path);
    return new Uint8Array(await new S3Bucket(bucket, 'input').slice(key, start, end));
  }
  const file = await open(path);
  try {
    const bytes = new Uint8Array(end - start);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function checkThere(path: string): Promise<void> {
  if (!isS3(path)) await stat(path);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
