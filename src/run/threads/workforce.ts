import type { ReadOptions } from '../../read/reader.ts';
import type { Analysis, ArticleText, Job } from '../jobs/job.ts';
import type { Limits } from '../limits.ts';
import type { KnownArticles } from '../resuming/known-articles.ts';
import type { AnalysisOptions } from './analyst.ts';
import { salvage } from './salvage.ts';
import { startThreads } from './threads.ts';

/** Who does the analysis: this thread, or others. What they give is the same. */
export interface Workforce {
  /** Jobs that may be given out before the first result is taken. */
  readonly jobsAtOnce: number;
  analyse(job: Job): Analysis | Promise<Analysis>;
  /** The texts of its articles; none if they cannot be read. */
  texts(job: Job): ArticleText[] | Promise<ArticleText[]>;
  /** What is under way is given back as far as it is done; nothing more is begun. */
  stop(): void;
  close(): Promise<void>;
}

export interface Employment {
  readonly options: AnalysisOptions;
  readonly reading: ReadOptions;
  readonly limits: Limits;
  readonly known?: KnownArticles;
}

/** @param workers threads; 0 for the calling thread alone */
export function hireFor(workers: number, employment: Employment): Promise<Workforce> {
  return workers === 0 ? hireSelf(employment) : hireThreads(workers, employment);
}

/** This thread: for a single article, which is not worth another one. Where threads analyse, it loads nothing for that. */
export async function hireSelf({ options, reading, ...working }: Employment): Promise<Workforce> {
  const { Analyst } = await import('./analyst.ts');
  let stopped = false;
  const analyst = new Analyst(options, reading, { ...working, stopped: () => stopped });
  return {
    jobsAtOnce: 1,
    analyse: (job) => analyst.analyse(job),
    texts: (job) => analyst.texts(job),
    stop() {
      stopped = true;
    },
    async close() {},
  };
}

/** Threads of their own: what ends one of them costs one article. */
async function hireThreads(
  workers: number,
  employment: Employment,
  start = startThreads,
): Promise<Workforce> {
  const { known, ...rest } = employment;
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const threads = await start(workers, { ...rest, known: known?.buffers, stop: stop.buffer });
  let closing = false;
  return {
    jobsAtOnce: workers + 1,
    analyse: (job) => salvage(threads, job, () => closing),
    texts: (job) => threads.texts(job).catch(() => []), // what ends a thread is set aside when it is analysed
    stop() {
      Atomics.store(stop, 0, 1);
    },
    async close() {
      closing = true;
      await threads.close();
    },
  };
}
