import type { Shard } from '../../read/shard.ts';
import type { RecordBatch } from '../sink.ts';

/** The part of the whole output that one run writes. */
export interface Part {
  readonly shard: Shard;
  /** A part that is there already is written anew. */
  readonly force: boolean;
}

/** A part that is being written, in a scratch folder. */
export interface OpenPart {
  write(batch: RecordBatch): void | Promise<void>;
  /** Makes the files whole. */
  finish(): Promise<void>;
}

/** Enough digits for all shards that there may be: names sort as numbers do. */
const DIGITS = 5;

/** "part-00003-of-00040" */
export function partName({ index, count }: Shard): string {
  const [i, n] = [index, count].map((number) => String(number).padStart(DIGITS, '0'));
  return `part-${i}-of-${n}`;
}
