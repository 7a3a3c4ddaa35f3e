import { workerData } from 'piscina';
import { adoptPackedBytes } from '../learn/packed.ts';
import { type Analysis, Analyst, type Job } from './analyst.ts';
import type { ThreadData } from './workforce.ts';

const { models, options, reading } = workerData as ThreadData;
adoptPackedBytes(models);
const analyst = new Analyst(options, reading);

/** What a thread does with a job. */
export default function analyse(job: Job): Analysis {
  return analyst.analyse(job);
}
