import type { SetAside } from '../core/set-aside.ts';
import { type Batch, runBatch } from '../run/batch.ts';
import type { Workforce } from '../run/threads/workforce.ts';
import { hireFor } from '../run/threads/workforce.ts';
import { RecordBatch, type Sink } from '../write/sink.ts';
import { readShard } from './read-shard.ts';
import type { QueuedShard } from './shard.ts';

/** What workers of one command have in common. */
export type Working = Pick<Batch, 'analysis' | 'workers'> & Required<Pick<Batch, 'limits'>>;

/** What is in a shard. */
export interface AnalysedShard {
  readonly records: RecordBatch;
  readonly articles: number;
  readonly setAside: readonly SetAside[];
}

/** Analyses shard after shard with the same threads, for as long as shards are read the same way. */
export class Crew {
  readonly #working: Working;
  #workforce: Workforce | undefined;
  #reading: string | undefined;

  constructor(working: Working) {
    this.#working = working;
  }

  /** @returns null if the signal came before the end. @throws whatever reading the shard throws */
  async analyse(shard: QueuedShard, signal: AbortSignal): Promise<AnalysedShard | null> {
    const pieces: Uint8Array[] = [];
    const fingerprints: string[] = [];
    const setAside: SetAside[] = [];
    const sink: Sink = {
      name: 'the shard',
      async write(batch) {
        pieces.push(batch.lines);
        fingerprints.push(...batch.fingerprints);
      },
      async close() {},
    };
    try {
      const { ended, counts } = await runBatch(
        {
          ...this.#working,
          inputs: [],
          items: readShard(shard),
          reading: shard.reading,
          sinks: [sink],
          signal,
          onSetAside: (one) => setAside.push(one),
          onProgress() {},
        },
        async (workers, employment) => ({
          ...(await this.#hire(shard, workers, employment)),
          async close() {},
        }),
      );
      if (ended !== 'complete') return null;
      return {
        records: new RecordBatch(Buffer.concat(pieces), fingerprints),
        articles: counts.articles,
        setAside,
      };
    } finally {
      if (signal.aborted) await this.close(); // they were told to stop
    }
  }

  async close(): Promise<void> {
    const workforce = this.#workforce;
    this.#workforce = undefined;
    await workforce?.close();
  }

  /** Threads also for a single article: the next shard has more. */
  async #hire(
    { reading }: QueuedShard,
    _: number,
    employment: Parameters<typeof hireFor>[1],
  ): Promise<Workforce> {
    const key = JSON.stringify(reading);
    if (key !== this.#reading) await this.close();
    this.#reading = key;
    const { known: __, ...rest } = employment;
    this.#workforce ??= await hireFor(this.#working.workers, rest);
    return this.#workforce;
  }
}
