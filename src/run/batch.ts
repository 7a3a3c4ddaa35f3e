import { setTimeout } from 'node:timers/promises';
import type { SetAside } from '../core/set-aside.ts';
import type { OpenContainer } from '../read/containers/open.ts';
import { followArticles } from '../read/input/finding/follow.ts';
import { isGzip } from '../read/input/gzip.ts';
import { countNewlines } from '../read/input/lines.ts';
import { readArticles } from '../read/read.ts';
import type { Input, ReadItem, ReadOptions } from '../read/reader.ts';
import { RecordBatch, type Sink } from '../write/sink.ts';
import { ClosedPipe } from '../write/stream/json-lines.ts';
import { withOriginals } from './copies/originals.ts';
import { inOrder } from './in-order.ts';
import type { Analysis, Counts, Job } from './jobs/job.ts';
import { jobsOf } from './jobs/jobs.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { createApartOpener } from './opening/apart.ts';
import { countGone } from './resuming/gone.ts';
import { knownToAll } from './resuming/known-articles.ts';
import type { UnderWay } from './resuming/under-way.ts';
import { Tally } from './telling/tally.ts';
import type { AnalysisOptions } from './threads/analyst.ts';
import { guarded } from './threads/guarded.ts';
import { hireFor } from './threads/workforce.ts';

/** So long the second job is waited for before threads are started for it. */
const PATIENCE_MS = 100;
/** A single article is analysed in this thread if its file is smaller than this: it cannot exhaust the memory. */
const SMALL_FILE = 1 << 18;

export interface Batch {
  readonly inputs: readonly Input[];
  /** What is read instead, by whoever runs the batch. */
  readonly items?: AsyncIterable<ReadItem>;
  readonly reading: ReadOptions;
  readonly analysis: AnalysisOptions;
  /** Threads that analyse; a single article is not worth a thread and is done in this one. */
  readonly workers: number;
  readonly limits?: Limits;
  /** Articles are analysed even if the destinations hold them as they are. */
  readonly force?: boolean;
  /** Articles that the inputs do not hold any more are removed from the destinations. */
  readonly prune?: boolean;
  /** Articles with the text of one before them are written as its copies, and not analysed. */
  readonly skipCopies?: boolean;
  /** The inputs are folders, and what changes in them is read until the signal comes. */
  readonly follow?: boolean;
  /** Keeps what is being analysed, in case that ends the program. */
  readonly underWay?: UnderWay;
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

export interface Outcome
  extends Readonly<Pick<Tally, 'counts' | 'setAside' | 'replaced' | 'collisions' | 'passedOver'>> {
  /** Articles that destinations hold and the inputs do not any more; removed if that was asked for. */
  readonly gone: number;
  readonly ended: 'complete' | 'interrupted' | 'closed pipe';
}

/**
 * Reads, analyses and writes all inputs; memory use does not depend on how much there is, but for some dozens of bytes
 * an article.
 * @param hire finds who analyses
 * @param openers finds who opens containers
 * @throws HearsayError `input` if an input cannot be opened, `output` if a destination fails
 */
export async function runBatch(batch: Batch, hire = hireFor, openers = createApartOpener): Promise<Outcome> {
  const { inputs, reading, analysis: options, limits = DEFAULT_LIMITS, underWay, sinks, signal } = batch;
  const known = await knownToAll(sinks);
  const tally = new Tally(known, batch.follow);
  const opener = openers(limits);
  const read = readInputs(batch, (kind) => tally.passOver(kind), opener.open);
  const { isSmall, jobs } = await lookAhead(jobsOf(batch.watch ? batch.watch(read) : read, signal));
  const employment = { options, reading, limits, ...(batch.force ? {} : { known }) };
  const hired = await hire(isSmall ? 0 : batch.workers, employment);
  const workforce = underWay ? guarded(hired, underWay, employment) : hired;
  const stop = () => workforce.stop();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  let gone = 0;
  let ended: Outcome['ended'] = 'complete';
  let isAllRead = false;
  try {
    const work = async (job: Job) => ({ job, analysis: await workforce.analyse(job) });
    const all = batch.skipCopies ? withOriginals(jobs, workforce) : jobs;
    for await (const { job, analysis } of inOrder(all, workforce.jobsAtOnce, work)) {
      const isToRepeat = !signal.aborted && tally.leavesOutLater(analysis);
      const result = isToRepeat ? await workforce.analyse({ ...job, force: true }) : analysis;
      await take(result, batch);
      tally.add(result);
      batch.onProgress(tally.counts);
    }
    isAllRead = !signal.aborted;
    if (signal.aborted && !batch.follow) ended = 'interrupted';
    else if (!batch.follow && !reading.only && !reading.shard)
      gone = await countGone(sinks, inputs, tally, batch.prune === true);
    if (ended === 'complete') {
      await workforce.close(); // comparing articles has the memory that analysing them had
      for (const sink of sinks) {
        await sink.collate?.();
        await sink.commit?.();
      }
    }
  } catch (error) {
    if (!(error instanceof ClosedPipe)) throw error;
    ended = 'closed pipe';
  } finally {
    signal.removeEventListener('abort', stop);
    await workforce.close();
    await opener.close();
    underWay?.close(isAllRead);
  }
  const { counts, setAside, replaced, collisions, passedOver } = tally;
  return { counts, setAside, replaced, collisions, passedOver, gone, ended };
}

function readInputs(
  { inputs, items, reading, follow }: Batch,
  onPassedOver: (kind: string) => void,
  open: OpenContainer,
): AsyncIterable<ReadItem> {
  if (items) return items;
  if (!follow) return readArticles(inputs, reading, onPassedOver, open);
  const folders = inputs.flatMap((input) => ('path' in input ? input.path : []));
  return followArticles(folders, reading, onPassedOver, open);
}

/** Says what a job set aside, and writes its records to all destinations. */
async function take({ setAside, counts, met, lines }: Analysis, { onSetAside, sinks }: Batch): Promise<void> {
  for (const one of setAside) onSetAside(one);
  const fingerprints = met.flatMap(({ fingerprint }) => fingerprint ?? []);
  const records = new RecordBatch(lines, fingerprints, setAside);
  for (const sink of sinks)
    if (counts.articles > 0 || (sink.takesSetAside && setAside.length > 0)) await sink.write(records);
}

/** The same jobs, and whether there is but a small one. A second that takes long to come is taken to come. */
async function lookAhead(
  jobs: AsyncGenerator<Job>,
): Promise<{ isSmall: boolean; jobs: AsyncGenerator<Job> }> {
  const first = await jobs.next();
  const second = first.done ? first : jobs.next();
  const isOnly = await Promise.race([
    Promise.resolve(second).then(({ done }) => done === true),
    setTimeout(PATIENCE_MS, false),
  ]);
  async function* again(): AsyncGenerator<Job> {
    if (!first.done) yield first.value;
    const { done, value } = await second;
    if (!done) yield value;
    yield* jobs;
  }
  return { isSmall: first.done || (isOnly && isSmall(first.value)), jobs: again() };
}

function isSmall(job: Job): boolean {
  if ('batch' in job) return job.batch.lines.length < SMALL_FILE && countNewlines(job.batch.lines) <= 1;
  if (job.items.length > 1) return false;
  const [item] = job.items;
  return !('bytes' in item) || (item.bytes.length < SMALL_FILE && !isGzip(item.bytes));
}
