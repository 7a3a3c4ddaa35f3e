import { setTimeout } from 'node:timers/promises';
import type { Input } from '../read/reader.ts';
import { cutInputs } from './cut.ts';
import type { Queue } from './queue.ts';
import type { QueuedShard, ReadingOptions } from './shard.ts';

/** Shards that wait at most: the tables of a queue are slow when they are large. Six million articles, about. */
const MOST_WAITING = 20_000;
/** Shards that go in at once; those that come from a stream go one by one. */
const AT_ONCE = 50;
const PAUSE_MS = 2000;

/** How many shards an input fell into. */
export interface Enqueued {
  shards: number;
  /** They were in the queue already, or done within a day. */
  known: number;
}

/**
 * Puts inputs into the queue, waiting for workers where too many shards wait.
 * @param onWaiting is told once that it waits
 * @throws HearsayError `input`, `output`
 */
export async function enqueue(
  queue: Queue,
  inputs: readonly Input[],
  reading: ReadingOptions,
  signal: AbortSignal,
  onWaiting: () => void,
): Promise<Enqueued> {
  const done: Enqueued = { shards: 0, known: 0 };
  let hasWaited = false;
  let gathered: QueuedShard[] = [];
  const put = async (): Promise<void> => {
    if (gathered.length === 0) return;
    while (!signal.aborted && (await queue.waiting()) > MOST_WAITING) {
      if (!hasWaited) onWaiting();
      hasWaited = true;
      await setTimeout(PAUSE_MS, undefined, { signal }).catch(() => {});
    }
    if (signal.aborted) return;
    done.known += gathered.length - (await queue.add(gathered));
    done.shards += gathered.length;
    gathered = [];
  };
  for await (const shard of cutInputs(inputs, reading)) {
    if (signal.aborted) return done;
    gathered.push(shard);
    if ('lines' in shard || gathered.length >= AT_ONCE) await put();
  }
  await put();
  return done;
}
