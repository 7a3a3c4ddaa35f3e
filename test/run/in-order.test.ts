import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/run/in-order.ts';
import { collect } from '../collect.ts';

async function* from<T>(items: readonly T[], onAsked = (_: T) => {}): AsyncGenerator<T> {
  for (const item of items) {
    onAsked(item);
    yield item;
  }
}

describe('inOrder', () => {
  it('gives results in the order of the items, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 3 })), fc.integer({ min: 1, max: 5 }), async (turns, limit) => {
        const work = async (index: number) => {
          for (let turn = 0; turn < turns[index]; turn++) await null;
          return index;
        };
        const indexes = turns.map((_, i) => i);
        expect(await collect(inOrder(from(indexes), limit, work))).toEqual(indexes);
      }),
    );
  });

  it('asks for no more than it may hold', async () => {
    let asked = 0;
    const results = inOrder(
      from([1, 2, 3, 4, 5, 6], () => asked++),
      3,
      async (item) => item,
    );
    await results.next();
    expect(asked).toBe(3);
    await results.next();
    expect(asked).toBe(4);
  });

  it('throws a failure in its turn, after the results before it', async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error('two');
      return item;
    };
    const results = inOrder(from([1, 2, 3]), 3, work);
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('two');
  });
});
