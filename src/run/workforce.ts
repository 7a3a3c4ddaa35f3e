import { extname } from 'node:path';
import { sharedPackedBytes } from '../learn/packed.ts';
import type { ReadOptions } from '../read/reader.ts';
import { type Analysis, type AnalysisOptions, Analyst, type Job } from './analyst.ts';
import { loadModels } from './installed-models.ts';

/** Who does the analysis: this thread, or several others. */
export interface Workforce {
  /** Jobs that may be given out before the first result is taken. */
  readonly jobsAtOnce: number;
  analyse(job: Job): Analysis | Promise<Analysis>;
  close(): Promise<void>;
}

/** What every thread starts with. The models' bytes lie in shared memory. */
export interface ThreadData {
  readonly models: ReadonlyMap<string, Uint8Array>;
  readonly options: AnalysisOptions;
  readonly reading: ReadOptions;
}

/** What an article leaves behind is dead when its record is written: a small nursery costs no time and saves memory. */
const YOUNG_GENERATION_MB = 12;

/** One worker is the calling thread itself; more are threads of their own. What they give is the same. */
export async function hire(
  workers: number,
  options: AnalysisOptions,
  reading: ReadOptions,
): Promise<Workforce> {
  return workers === 1 ? hireSelf(options, reading) : hireThreads(workers, options, reading);
}

function hireSelf(options: AnalysisOptions, reading: ReadOptions): Workforce {
  const analyst = new Analyst(options, reading);
  return { jobsAtOnce: 1, analyse: (job) => analyst.analyse(job), async close() {} };
}

async function hireThreads(
  workers: number,
  options: AnalysisOptions,
  reading: ReadOptions,
): Promise<Workforce> {
  const { Piscina } = await import('piscina');
  loadModels();
  const data: ThreadData = { models: sharedPackedBytes(), options, reading };
  const threads = new Piscina<Job, Analysis>({
    filename: new URL(`./analyst-thread${extname(import.meta.url)}`, import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  return {
    jobsAtOnce: workers + 1,
    analyse: (job) =>
      threads.run(job, { transferList: 'batch' in job ? [job.batch.lines.buffer as ArrayBuffer] : [] }),
    close: () => threads.destroy(),
  };
}
