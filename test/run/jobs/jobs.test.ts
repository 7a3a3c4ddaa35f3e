import { describe, expect, it } from 'vitest';
import type { ReadItem } from '../../../src/read/reader.ts';
import { jobsOf } from '../../../src/run/jobs/jobs.ts';
import { articleOf } from '../../articles.ts';
import { collect } from '../../collect.ts';

const article = (id: string, text = 'x'): ReadItem => ({ article: articleOf(text, { id }) });
const setAside: ReadItem = { setAside: { path: 'p', reason: 'r', hint: 'h' } };
const file = (size: number): ReadItem => ({ path: 'p', name: 'p', bytes: new Uint8Array(size) });
const batch: ReadItem = { path: 'p', name: 'p', firstLine: 1, lines: new Uint8Array(3) };
async function* from(...items: ReadItem[]): AsyncGenerator<ReadItem> {
  yield* items;
}
const signal = new AbortController().signal;

describe('jobsOf', () => {
  it('keeps the order of articles, files, set-aside inputs and batches of lines', async () => {
    const items = [article('a'), setAside, batch, file(3), article('b')];
    expect(await collect(jobsOf(from(...items), signal))).toEqual([
      { items: items.slice(0, 2) },
      { batch },
      { items: items.slice(3) },
    ]);
  });

  it('ends a job when it holds enough articles or enough text', async () => {
    const many = Array.from({ length: 70 }, (_, i) => article(String(i)));
    const large = [article('l', 'x'.repeat(200_000)), file(200_000), article('n')];
    const jobs = await collect(jobsOf(from(...many, ...large), signal));
    expect(jobs.map((job) => ('items' in job ? job.items.length : 0))).toEqual([32, 32, 8, 1]);
  });

  it('stops while it waits for input that never comes', async () => {
    const interruption = new AbortController();
    async function* endless(): AsyncGenerator<ReadItem> {
      yield batch;
      await new Promise(() => {});
    }
    const jobs = jobsOf(endless(), interruption.signal);
    expect((await jobs.next()).value).toEqual({ batch });
    const next = jobs.next();
    interruption.abort();
    expect(await next).toEqual({ value: undefined, done: true });
  });
});
