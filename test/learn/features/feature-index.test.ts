import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_BITS, FeatureIndex } from '../../../src/learn/features/feature-index.ts';
import { featureKey } from '../../../src/learn/features/feature-key.ts';

const BITS = 10;
const SHIFT = 32 - BITS;

describe('FeatureIndex', () => {
  it('numbers the places of its keys in their order, and knows no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat((1 << BITS) - 1), { maxLength: 200 }), (places) => {
        const index = FeatureIndex.of(
          places.map((place) => place << SHIFT),
          { bits: BITS, checked: false },
        );
        const sorted = places.toSorted((a, b) => a - b);
        expect(index.size).toBe(places.length);
        expect([...index.keys()].map((key) => key >>> SHIFT)).toEqual(sorted);
        for (let place = 0; place < 1 << BITS; place++)
          expect(index.row((place << SHIFT) | 5)).toBe(sorted.indexOf(place));
      }),
      { numRuns: 15 },
    );
  });

  it('tells features of a place apart by the bits that are checked', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat((1 << BITS) - 1), { maxLength: 50 }),
        fc.integer(),
        (places, mixed) => {
          const keys = places.map((place) => (place << SHIFT) | (Math.imul(place, mixed) >>> BITS));
          const index = FeatureIndex.of(keys, { bits: BITS, checked: true });
          const sorted = keys.toSorted((a, b) => (a >>> 0) - (b >>> 0));
          const checked = (key: number): number => key >>> (SHIFT - CHECK_BITS);
          expect(index.keys().map(checked)).toEqual(sorted.map(checked));
          for (const [row, key] of sorted.entries()) {
            expect(index.row(key)).toBe(row);
            expect(index.row(key ^ 1)).toBe(row);
            expect(index.row(key ^ (1 << (SHIFT - 1)))).toBe(-1);
            expect(index.row(key ^ (1 << (SHIFT - CHECK_BITS)))).toBe(-1);
          }
        },
      ),
    );
    const keys = [1 << SHIFT, (1 << SHIFT) | (1 << (SHIFT - 1))];
    expect(() => FeatureIndex.of(keys, { bits: BITS, checked: true })).toThrow(RangeError);
    expect(FeatureIndex.of(keys, { bits: BITS, checked: false }).size).toBe(1);
  });

  it('has as many bits as it was made with', () => {
    for (const bits of [5, 12, 24])
      expect(FeatureIndex.of([], { bits, checked: false }).shift).toBe(32 - bits);
  });
});

describe('featureKey', () => {
  it('spreads features over places as chance would', () => {
    const places = 1 << 14;
    const taken = new Set<number>();
    for (let template = 0; template < 16; template++)
      for (let a = 0; a < 32; a++) for (let b = 0; b < 32; b++) taken.add(featureKey(template, a, b) >>> 18);
    expect(taken.size / places).toBeGreaterThan(0.97 * (1 - 1 / Math.E));
    expect(taken.size / places).toBeLessThan(1.03 * (1 - 1 / Math.E));
  });
});
