import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyIndex, sortKeys } from '../../src/learn/key-index.ts';

const distinctKeys = fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 200 });

describe('KeyIndex', () => {
  it('finds every key at its place and no other key', () => {
    fc.assert(
      fc.property(distinctKeys, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (list, stranger) => {
        const keys = sortKeys(Int32Array.from(list));
        const index = new KeyIndex(keys);
        for (const [place, key] of keys.entries()) expect(index.find(key)).toBe(place);
        if (!list.includes(stranger)) expect(index.find(stranger)).toBe(-1);
      }),
    );
  });

  it('takes a key as signed or unsigned', () => {
    const index = new KeyIndex(sortKeys(Int32Array.of(-1, 5)));
    expect(index.find(0xffffffff)).toBe(1);
  });

  it('finds nothing in an empty column', () => {
    expect(new KeyIndex(new Int32Array(0)).find(0)).toBe(-1);
  });
});
