import { inOrder } from '../in-order.ts';
import type { ArticleText, Job } from '../jobs/job.ts';
import type { Workforce } from '../threads/workforce.ts';

/**
 * The same jobs, each with the articles that its own repeat, in the order of the input: whoever analyses what, the first
 * of a text is analysed. All jobs are read once more for it; some hundred bytes an article are kept.
 */
export async function* withOriginals(
  jobs: AsyncIterable<Job>,
  { jobsAtOnce, texts }: Pick<Workforce, 'jobsAtOnce' | 'texts'>,
): AsyncGenerator<Job> {
  const first = new Map<string, string>();
  const read = async (job: Job) => ({ job, found: await texts(job) });
  for await (const { job, found } of inOrder(jobs, jobsAtOnce, read))
    yield { ...job, ...repeated(found, first) };
}

function repeated(found: readonly ArticleText[], first: Map<string, string>): Pick<Job, 'originals'> {
  const originals = new Map<string, string>();
  for (const { id, key } of found) {
    const known = first.get(key);
    if (known === undefined) first.set(key, id);
    else if (known !== id) originals.set(key, known);
  }
  return originals.size > 0 ? { originals } : {};
}
