import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureKey } from '../../src/learn/feature-key.ts';
import { SparseRows, sparseRowColumns } from '../../src/learn/sparse-rows.ts';

const WIDTH = 45;
const weight = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: -127, max: 127 }));
const keyOf = (i: number): number => featureKey(5, i, 0);

describe('SparseRows', () => {
  it('add the rows of the keys they know and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(weight, { minLength: WIDTH, maxLength: WIDTH }), { maxLength: 40 }),
        fc.array(fc.nat(60), { maxLength: 20 }),
        (list, wanted) => {
          const keys = Int32Array.from(list, (_, i) => keyOf(i));
          const quantized = { states: WIDTH, keys, weights: Int8Array.from(list.flat()) };
          const rows = new SparseRows(sparseRowColumns(quantized));
          const expected = new Int16Array(WIDTH + 2).fill(1);
          const sums = new Int16Array(WIDTH + 2).fill(1);
          for (const i of wanted)
            list[i]?.forEach((w, output) => {
              expected[1 + output] += w;
            });
          rows.addAll(Int32Array.from([0, ...wanted.map(keyOf)]), 1 + wanted.length, sums, 1);
          expect(sums).toEqual(expected);
        },
      ),
    );
  });

  it('have 64 outputs at most', () => {
    const row = { states: 65, keys: Int32Array.of(keyOf(0)), weights: new Int8Array(65) };
    expect(() => sparseRowColumns(row)).toThrow(RangeError);
  });
});
