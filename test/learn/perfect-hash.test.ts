import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureKey } from '../../src/learn/feature-key.ts';
import { bucketShift, perfectHash, slotOf, slotRatio } from '../../src/learn/perfect-hash.ts';

const hashes = (count: number, template: number): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => featureKey(template, i, 0));

describe('perfect hash', () => {
  it('gives each key a slot of its own within the table', () => {
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(1000), (count, template) => {
        const keys = hashes(count, template);
        const { seeds, slots } = perfectHash(keys);
        const taken = new Set<number>();
        for (const key of keys) taken.add(slotOf(key, seeds[key >>> bucketShift(seeds)], slotRatio(slots)));
        expect(taken.size).toBe(count);
        for (const slot of taken) expect(slot < slots && Number.isInteger(slot)).toBe(true);
        expect(slots).toBeLessThan(count * 1.2 + 3);
      }),
      { numRuns: 30 },
    );
  });

  it('sends strangers to slots of the table too', () => {
    const { seeds, slots } = perfectHash(hashes(100, 1));
    for (const key of hashes(1000, 2))
      expect(slotOf(key, seeds[key >>> bucketShift(seeds)], slotRatio(slots))).toBeLessThan(slots);
  });

  it('does not depend on the order of the keys', () => {
    const keys = hashes(500, 3);
    expect(perfectHash(keys.slice().reverse())).toEqual(perfectHash(keys));
  });

  it('refuses keys that are not distinct', () => {
    expect(() => perfectHash(Int32Array.of(7, 7))).toThrow(RangeError);
  });
});
