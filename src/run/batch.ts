import { setTimeout } from 'node:timers/promises';
import type { SetAside } from '../core/set-aside.ts';
import { readArticles } from '../read/read.ts';
import type { Input, ReadItem, ReadOptions } from '../read/reader.ts';
import { ClosedPipe } from '../write/json-lines.ts';
import { RecordBatch, type Sink } from '../write/sink.ts';
import type { AnalysisOptions, Counts, Job } from './analyst.ts';
import { inOrder } from './in-order.ts';
import { jobsOf } from './jobs.ts';
import { hire } from './workforce.ts';

/** So long the second job is waited for before threads are started for it. */
const PATIENCE_MS = 100;

export interface Batch {
  readonly inputs: readonly Input[];
  readonly reading: ReadOptions;
  readonly analysis: AnalysisOptions;
  /** Threads that analyse; a single job is not worth a thread and is done in this one. */
  readonly workers: number;
  /** Open, and closed by whoever opened them. */
  readonly sinks: readonly Sink[];
  /** Ends the batch after what is under way; everything done so far is written. */
  readonly signal: AbortSignal;
  /** Sees what is read as it passes, for a display of progress. */
  watch?(items: AsyncIterable<ReadItem>): AsyncIterable<ReadItem>;
  /** Called for each input that is set aside, in order. */
  onSetAside(setAside: SetAside): void;
  /** Called after each write with the counts so far. */
  onProgress(counts: Readonly<Counts>): void;
}

export interface Outcome {
  readonly counts: Readonly<Counts>;
  readonly setAside: number;
  readonly ended: 'complete' | 'interrupted' | 'closed pipe';
}

/**
 * Reads, analyses and writes all inputs; memory use does not depend on how much there is.
 * @throws HearsayError `input` if an input cannot be opened, `output` if a destination fails
 */
export async function runBatch(batch: Batch): Promise<Outcome> {
  const counts: Counts = { articles: 0, tokens: 0, entities: 0, quotes: 0, claims: 0 };
  let setAside = 0;
  const read = readArticles(batch.inputs, batch.reading);
  const { isSingle, jobs } = await lookAhead(jobsOf(batch.watch ? batch.watch(read) : read, batch.signal));
  const workforce = await hire(isSingle ? 1 : batch.workers, batch.analysis, batch.reading);
  try {
    for await (const analysis of inOrder(jobs, workforce.jobsAtOnce, (job) => workforce.analyse(job))) {
      setAside += analysis.setAside.length;
      for (const one of analysis.setAside) batch.onSetAside(one);
      if (analysis.counts.articles > 0) {
        const records = new RecordBatch(analysis.lines);
        for (const sink of batch.sinks) await sink.write(records);
      }
      for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] += analysis.counts[key];
      batch.onProgress(counts);
    }
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
    return { counts, setAside, ended: 'closed pipe' };
  } finally {
    await workforce.close();
  }
  return { counts, setAside, ended: batch.signal.aborted ? 'interrupted' : 'complete' };
}

/** The same jobs, and whether there is but one (or none). A second that takes long to come is taken to come. */
async function lookAhead(
  jobs: AsyncGenerator<Job>,
): Promise<{ isSingle: boolean; jobs: AsyncGenerator<Job> }> {
  const first = await jobs.next();
  const second = first.done ? first : jobs.next();
  const isSingle = await Promise.race([
    Promise.resolve(second).then(({ done }) => done === true),
    setTimeout(PATIENCE_MS, false),
  ]);
  async function* again(): AsyncGenerator<Job> {
    if (!first.done) yield first.value;
    const { done, value } = await second;
    if (!done) yield value;
    yield* jobs;
  }
  return { isSingle, jobs: again() };
}
