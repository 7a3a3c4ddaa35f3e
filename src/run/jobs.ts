import type { ReadResult } from '../core/set-aside.ts';
import type { ReadItem } from '../read/reader.ts';
import type { Job } from './analyst.ts';

/** A job of articles ends when it holds this many, or this much text. */
const MAX_ARTICLES = 32;
const MAX_CODE_UNITS = 1 << 18;

/**
 * Groups what is read into jobs, in order. Ends early, leaving nothing half read, when `signal` is aborted.
 */
export async function* jobsOf(items: AsyncIterable<ReadItem>, signal: AbortSignal): AsyncGenerator<Job> {
  let results: ReadResult[] = [];
  let units = 0;
  for await (const item of untilAborted(items, signal)) {
    if ('lines' in item) {
      if (results.length > 0) yield { results };
      results = [];
      units = 0;
      yield { batch: item };
    } else {
      results.push(item);
      units += 'article' in item ? item.article.text.length : 0;
      if (results.length < MAX_ARTICLES && units < MAX_CODE_UNITS) continue;
      yield { results };
      results = [];
      units = 0;
    }
  }
  if (results.length > 0) yield { results };
}

/** The items until the signal comes, even while the next item is still awaited. */
async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let stop = () => {};
  signal.addEventListener('abort', () => stop());
  while (!signal.aborted) {
    const next = await new Promise<IteratorResult<T> | null>((resolve, reject) => {
      stop = () => resolve(null);
      iterator.next().then(resolve, reject);
    });
    if (next === null || next.done) return;
    yield next.value;
  }
}
