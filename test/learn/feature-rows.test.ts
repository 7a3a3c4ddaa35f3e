import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureRows, packFeatureRows } from '../../src/learn/feature-rows.ts';

const BITS = 10;

describe('FeatureRows', () => {
  it('finds the row of each key and of no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat((1 << BITS) - 1), { maxLength: 200 }), (keys) => {
        const sorted = Int32Array.from(keys).sort();
        const rows = FeatureRows.real(
          sorted,
          Float32Array.from(sorted, (_, row) => row),
          1,
          BITS,
        );
        for (let key = 0; key < 1 << BITS; key++) {
          const row = sorted.indexOf(key);
          expect(rows.at(key)).toBe(row);
          if (row >= 0) expect(rows.weights[rows.at(key)]).toBe(row);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('packs weights in steps, clips them and leaves out rows that are too small', () => {
    const rows = FeatureRows.real(
      Int32Array.of(3, 40, 900),
      Float32Array.of(1, -2, 0.01, 0, 0.5, 9),
      2,
      BITS,
    );
    const { bitmap, weights } = packFeatureRows(rows, 2, 2);
    const packed = new FeatureRows(bitmap, weights, 2, 2 / 127);
    expect(packed.at(40)).toBe(-1);
    expect([...weights]).toEqual([64, -127, 32, 127]);
    expect(packed.at(900)).toBe(2);
  });
});
