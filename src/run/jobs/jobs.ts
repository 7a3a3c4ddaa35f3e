import { withPauses } from '../../read/input/waiting.ts';
import type { ReadItem } from '../../read/reader.ts';
import type { Job, JobItem } from './job.ts';

/** A job of articles and files ends when it holds this many, or this much. */
const MAX_ITEMS = 32;
const MAX_SIZE = 1 << 18;

/**
 * Groups what is read into jobs, in order; what has been read does not wait long for more. Ends early, leaving nothing
 * half read, when `signal` is aborted.
 */
export async function* jobsOf(items: AsyncIterable<ReadItem>, signal: AbortSignal): AsyncGenerator<Job> {
  let gathered: JobItem[] = [];
  let size = 0;
  for await (const item of withPauses(untilAborted(items, signal), () => gathered.length > 0)) {
    if (item === null) {
      yield { items: gathered };
      gathered = [];
      size = 0;
    } else if ('lines' in item) {
      if (gathered.length > 0) yield { items: gathered };
      gathered = [];
      size = 0;
      yield { batch: item };
    } else {
      gathered.push(item);
      size += sizeOf(item);
      if (gathered.length < MAX_ITEMS && size < MAX_SIZE) continue;
      yield { items: gathered };
      gathered = [];
      size = 0;
    }
  }
  if (gathered.length > 0) yield { items: gathered };
}

/** Code units of an article's text, or bytes of a file. */
function sizeOf(item: JobItem): number {
  if ('bytes' in item) return item.bytes.length;
  return 'article' in item ? item.article.text.length : 0;
}

/** The items until the signal comes, even while the next item is still awaited. */
async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let stop = () => {};
  signal.addEventListener('abort', () => stop());
  try {
    while (!signal.aborted) {
      const next = await new Promise<IteratorResult<T> | null>((resolve, reject) => {
        stop = () => resolve(null);
        iterator.next().then(resolve, reject);
      });
      if (next === null || next.done) return;
      yield next.value;
    }
  } finally {
    void iterator.return?.(); // not awaited: it may be waiting for input that never comes
  }
}
