import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/run/resuming/fingerprint.ts';
import { IdSet } from '../../src/run/resuming/id-set.ts';
import { KnownArticles, knownToAll } from '../../src/run/resuming/known-articles.ts';
import type { Sink } from '../../src/write/sink.ts';
import { articleOf } from '../articles.ts';

const print = (n: number) => n.toString(16).padStart(16, '0');
const holding = (...held: [id: string, fingerprint: string][]): Sink => ({
  name: 'test',
  async write() {},
  known: () => held.map(([id, fingerprint]) => ({ id, fingerprint, path: null })),
  async close() {},
});

describe('what is known', () => {
  it('is what all destinations hold as it is', async () => {
    const known = await knownToAll([
      holding(['same', print(1)], ['differs', print(2)], ['first only', print(3)]),
      holding(['second only', print(4)], ['differs', print(9)], ['same', print(1)]),
    ]);
    expect(known.isToDo('same', print(1))).toBe(false);
    expect(known.isToDo('same', print(7))).toBe(true);
    for (const id of ['differs', 'first only', 'second only', 'nobody'])
      for (let n = 1; n < 10; n++) expect(known.isToDo(id, print(n))).toBe(true);
    expect(['same', 'differs', 'second only', 'nobody'].map((id) => known.has(id))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('is the same in another thread, and of many', async () => {
    const many = Array.from({ length: 5000 }, (_, i): [string, string] => [`id ${i}`, print(i + 1)]);
    const { buffers } = await knownToAll([holding(...many), holding(...[...many].reverse())]);
    const there = new KnownArticles(structuredClone(buffers));
    expect(many.filter(([id, fingerprint]) => there.isToDo(id, fingerprint))).toEqual([]);
    expect(there.isToDo('id 5000', print(1))).toBe(true);
  });

  it('is nothing without destinations that keep anything', async () => {
    const stream: Sink = { name: 'stream', async write() {}, async close() {} };
    const known = await knownToAll([holding(['a', print(1)]), stream]);
    expect(known.isToDo('a', print(1))).toBe(true);
  });
});

describe('a set of ids', () => {
  it('holds what was added, once', () => {
    const set = new IdSet();
    const ids = Array.from({ length: 3000 }, (_, i) => `${i}`);
    expect(ids.map((id) => set.add(id))).not.toContain(false);
    expect(ids.map((id) => set.add(id))).not.toContain(true);
    expect(set.size).toBe(3000);
    expect(set.has('2999')).toBe(true);
    expect(set.has('3000')).toBe(false);
    expect([set.add('\ud800'), set.add('\ud801')]).toEqual([true, true]);
  });
});

describe('a fingerprint', () => {
  const source = { path: 'a.txt', format: 'txt', sha256: 'f'.repeat(64) } as const;
  const article = articleOf('x', { source, published: '2026-02-05' });
  const plain = fingerprintOf(article, 'maker');

  it('changes with whatever the record depends on', () => {
    const others = [
      fingerprintOf(article, 'other maker'),
      ...[
        { id: 'other' },
        { title: 'A title' },
        { byline: ['Ana Ruiz'] },
        { publisher: 'Herald' },
        { published: null },
        { source: { ...source, sha256: 'e'.repeat(64) } },
        { source: { ...source, url: 'https://a.example/b' } },
        { source: { ...source, format: 'md' as const } },
      ].map((change) => fingerprintOf({ ...article, ...change }, 'maker')),
    ];
    expect(new Set([plain, ...others]).size).toBe(others.length + 1);
    expect(plain).toMatch(/^[0-9a-f]{16}$/);
  });

  it('does not change with the place that the file lies in', () =>
    expect(fingerprintOf({ ...article, source: { ...source, path: 'b/a.txt' } }, 'maker')).toBe(plain));
});
