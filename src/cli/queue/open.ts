import { hash } from 'node:crypto';
import { Queue } from '../../queue/queue.ts';
import { pipelineName } from '../../run/installed-models.ts';
import { type AnalysisOptions, makerOf } from '../../run/threads/analyst.ts';
import { asUsage } from '../inputs.ts';

/** A worker that the server has not heard of for so long has lost its shard; all other waiting of a queue is a part of it. */
const LEASE_SECONDS = 60;
/** Digits of a digest of options. */
const DIGITS = 8;

export interface OpenQueue {
  readonly queue: Queue;
  /** What records depend on, for people. */
  readonly pipeline: string;
  readonly leaseSeconds: number;
}

/** The queue of this program with these options. HEARSAY_LEASE is for tests: seconds. @throws HearsayError `usage` */
export async function openQueue(url: string, analysis: AnalysisOptions): Promise<OpenQueue> {
  const name = pipelineName();
  const options = makerOf(name, analysis);
  const isPlain = options === makerOf(name, {});
  const pipeline = isPlain ? name : `${name} with options ${hash('sha256', options).slice(0, DIGITS)}`;
  const leaseSeconds = Number(process.env.HEARSAY_LEASE || LEASE_SECONDS);
  const queue = await asUsage('output', () => Queue.open(url, pipeline, leaseSeconds));
  return { queue, pipeline, leaseSeconds };
}
