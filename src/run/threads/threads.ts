import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import type { ReadResult } from '../../core/set-aside.ts';
import { sharedPackedBytes } from '../../learn/packed.ts';
import type { RawFile, ReadOptions } from '../../read/reader.ts';
import { loadModels } from '../installed-models.ts';
import type { Analysis, ArticleText, Job } from '../jobs/job.ts';
import { heapFor, type Limits } from '../limits.ts';
import type { KnownBuffers } from '../resuming/known-articles.ts';
import type { AnalysisOptions } from './analyst.ts';
import { compileSoon } from './compile-later.ts';

/** What every thread starts with. The models' bytes and what is known lie in shared memory. */
export interface ThreadData {
  readonly models: ReadonlyMap<string, Uint8Array>;
  readonly options: AnalysisOptions;
  readonly reading: ReadOptions;
  readonly limits: Limits;
  readonly known: KnownBuffers | undefined;
  /** One 32-bit number: not 0 once the run is to stop. */
  readonly stop: SharedArrayBuffer;
}

/** As much as the main thread of a program has. Jobs outlive a smaller one: what they copy costs a tenth of a long run. */
const YOUNG_GENERATION_MB = 48;

/** Threads that analyse. A call fails if its thread ends; another thread is started in its place. */
export interface Threads {
  analyse(job: Job): Promise<Analysis>;
  read(file: RawFile): Promise<ReadResult[]>;
  texts(job: Job): Promise<ArticleText[]>;
  close(): Promise<void>;
}

export async function startThreads(workers: number, data: Omit<ThreadData, 'models'>): Promise<Threads> {
  const { Piscina } = await import('piscina');
  loadModels();
  if (workers < availableParallelism()) compileSoon();
  const threads = new Piscina({
    filename: new URL(`./analyst-thread${extname(import.meta.url)}`, import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: { ...data, models: sharedPackedBytes() } satisfies ThreadData,
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
      maxOldGenerationSizeMb: heapFor(data.limits),
    },
  });
  threads.on('error', () => {}); // the call of the thread that ended fails, and says so
  await threads.run({ items: [] } satisfies Job); // a thread that cannot start is no article's fault
  return {
    analyse: (job) => threads.run(job),
    read: (file) => threads.run({ file }),
    texts: (job) => threads.run({ textsOf: job }),
    close: () => threads.destroy(),
  };
}
