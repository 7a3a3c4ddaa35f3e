import { hash } from 'node:crypto';

/**
 * One of `count` parts into which every input falls, `index` from 0: by what files are called from the folder on that was
 * asked for, and by the places of articles in them. So parts do not depend on the machine or on the order of a listing.
 */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Articles that stand one after another in a file and stay together: some dozens are analysed faster than one by one. */
const RUN = 32;
/** Hexadecimal digits of a hash that a number holds exactly. */
const DIGITS = 12;

/**
 * True if a shard is to read what stands at a place in a file. Files begin with different shards, and deal what they hold
 * in runs, shard after shard; with twice as many shards, each falls in two.
 * @param name as in {@link RawFile}
 * @param place 1-based; absent for a file that is not cut
 */
export function isInShard(shard: Shard | undefined, name: string, place = 1): boolean {
  return shard === undefined || isDealt(shard, name, Math.floor((place - 1) / RUN));
}

/** The same for the pieces, counted from 0, that a file is cut into by itself. */
export function isDealt({ index, count }: Shard, name: string, piece: number): boolean {
  const first = Number.parseInt(hash('sha256', name).slice(0, DIGITS), 16);
  return (first + piece) % count === index;
}
