import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/read/input/lines.ts';
import { readFile } from '../../../src/read/input/whole-file.ts';
import type { RawFile } from '../../../src/read/reader.ts';
import type { Job } from '../../../src/run/jobs/job.ts';
import { JobResult } from '../../../src/run/jobs/job-result.ts';
import { salvage } from '../../../src/run/threads/salvage.ts';
import type { Threads } from '../../../src/run/threads/threads.ts';
import { articleOf } from '../../articles.ts';
import { recordOf } from '../../write/sink-contract.ts';

/** Threads that any article which says "fatal" ends, and any file that says "unreadable". Each job is counted. */
function threads(): Threads & { jobs: number } {
  const die = () => {
    throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
  };
  return {
    jobs: 0,
    async analyse(job) {
      this.jobs++;
      const result = new JobResult();
      for (const item of itemsOf(job))
        if ('setAside' in item) result.setAside(item.setAside);
        else if (item.article.text.includes('fatal')) die();
        else {
          const met = result.meet(item.article.id, '1'.repeat(16));
          result.add({ record: recordOf(item.article.id), tokens: 1, met });
        }
      return result.close(false);
    },
    async read(file) {
      return Buffer.from(file.bytes).includes('unreadable') ? die() : readFile(file, {});
    },
    async texts() {
      return [];
    },
    async close() {},
  };
}

function itemsOf(job: Job) {
  if ('batch' in job) return [...readLines(job.batch, {})];
  return job.items.flatMap((item) => {
    if (!('bytes' in item)) return item;
    if (Buffer.from(item.bytes).includes('unreadable')) throw new Error('gone');
    return readFile(item, {});
  });
}

const idsIn = (lines: Uint8Array) =>
  Buffer.from(lines)
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).id);
const file = (name: string, content: string): RawFile => ({ path: name, name, bytes: Buffer.from(content) });

describe('a job whose thread ends', () => {
  it.each([0, 1, 13, 30, 31])('costs the article that ends it: number %i of 32', async (fatal) => {
    const items = Array.from({ length: 32 }, (_, i) => ({
      article: articleOf(i === fatal ? 'fatal' : 'fine', { id: `n${i}` }),
    }));
    const dying = threads();
    const { lines, setAside, met, counts } = await salvage(dying, { items }, () => false);
    const others = items.map(({ article }) => article.id).filter((id) => id !== `n${fatal}`);
    expect(idsIn(lines)).toEqual(others);
    expect(met.map(({ id }) => id)).toEqual(others);
    expect(counts.articles).toBe(31);
    expect(setAside).toMatchObject([{ path: `n${fatal}`, stage: 'analysis', code: 'crashed' }]);
    expect(dying.jobs).toBeLessThanOrEqual(11); // it is halved
  });

  it('costs the line that ends it, whose number is said', async () => {
    const text = ['fine', '', 'fatal', 'fine', 'fatal', '{']
      .map((word, i) => (word === '{' ? word : word && JSON.stringify({ id: `n${i}`, text: word })))
      .join('\n');
    const batch = { path: 'x.jsonl', name: 'x.jsonl', firstLine: 101, lines: Buffer.from(`${text}\n`) };
    const { lines, setAside } = await salvage(threads(), { batch }, () => false);
    expect(idsIn(lines)).toEqual(['n0', 'n3']);
    expect(setAside.map(({ line, code }) => [line, code])).toEqual([
      [103, 'crashed'],
      [105, 'crashed'],
      [106, undefined],
    ]);
  });

  it('costs one article of a file that holds several', async () => {
    const articles = JSON.stringify([
      { id: 'a', text: 'One.' },
      { id: 'b', text: 'A fatal one.' },
      { id: 'c', text: 'Three.' },
    ]);
    const { lines, setAside } = await salvage(threads(), { items: [file('x.json', articles)] }, () => false);
    expect(idsIn(lines)).toEqual(['a', 'c']);
    expect(setAside).toMatchObject([{ path: 'x.json', line: 2, code: 'crashed' }]);
  });

  it('costs a file that cannot be read', async () => {
    const items = [file('a.txt', 'Fine.'), file('b.txt', 'unreadable'), file('c.txt', 'Fine too.')];
    const { lines, setAside } = await salvage(threads(), { items }, () => false);
    expect(idsIn(lines)).toHaveLength(2);
    expect(setAside).toMatchObject([{ path: 'b.txt', stage: 'read', code: 'crashed' }]);
  });

  it('is not divided when threads end because they are told to', async () => {
    const items = [{ article: articleOf('fatal') }];
    await expect(salvage(threads(), { items }, () => true)).rejects.toThrow('heap');
  });
});
