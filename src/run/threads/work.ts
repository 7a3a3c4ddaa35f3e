import type { RawFile } from '../../read/reader.ts';
import type { Job } from '../jobs/job.ts';
import type { Analyst } from './analyst.ts';

/** What a thread or process is asked for: to do a job, or only to read a file or what texts a job has. */
export type Task = Job | { readonly file: RawFile } | { readonly textsOf: Job };

/** What {@link Threads} promise for it. */
export function work(analyst: Analyst, task: Task) {
  if ('textsOf' in task) return analyst.texts(task.textsOf);
  return 'file' in task ? analyst.read(task.file) : analyst.analyse(task);
}
