import { hash } from 'node:crypto';
import type { ReadOptions } from '../read/reader.ts';
import type { Shard } from '../read/shard.ts';

/** How a shard is read: as whoever put it into the queue said. */
export type ReadingOptions = Pick<ReadOptions, 'from' | 'published' | 'paths'>;

/** A file as the queue knows it. */
export interface QueuedFile {
  readonly path: string;
  /** As in RawFile. */
  readonly name: string;
  /** By which its content is known to have changed: size and time, or what the bucket says. */
  readonly stamp: string;
}

/** What a job of the queue holds: some hundreds of articles. Plain data. */
export type QueuedShard = { readonly reading: ReadingOptions } & (
  | { readonly files: readonly QueuedFile[] }
  /** A part of a file that cannot be cut by bytes. */
  | { readonly file: QueuedFile; readonly part: Shard }
  /** Bytes `start` to `end` of JSON Lines. */
  | { readonly file: QueuedFile; readonly start: number; readonly end: number; readonly firstLine: number }
  /** The lines themselves. */
  | { readonly lines: string; readonly firstLine: number }
);

/** What a job is known by: two of the same content are one. @returns a UUID */
export function shardId(shard: QueuedShard): string {
  const digest = hash('sha256', JSON.stringify(shard));
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What people call a shard. */
export function describeShard(shard: QueuedShard): string {
  if ('lines' in shard) return `lines from ${shard.firstLine} on`;
  if ('files' in shard) {
    const [first, ...others] = shard.files;
    return others.length === 0 ? first.path : `${first.path} and ${others.length} more`;
  }
  if ('part' in shard) return `${shard.file.path}, part ${shard.part.index} of ${shard.part.count}`;
  return `${shard.file.path}:${shard.firstLine}`;
}
