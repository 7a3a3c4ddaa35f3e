import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureIndex } from '../../../src/learn/features/feature-index.ts';
import { FeatureRows } from '../../../src/learn/features/feature-rows.ts';
import { SparseRows, sparseRowColumns } from '../../../src/learn/features/sparse-rows.ts';

const WIDTH = 45;
const weight = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: -127, max: 127 }));
const BITS = 8;
const keyOf = (i: number): number => i << (32 - BITS);
const rowsOf = (list: readonly (readonly number[])[], width: number): FeatureRows<Int8Array> =>
  new FeatureRows(
    FeatureIndex.of(
      list.map((_, i) => keyOf(i)),
      { bits: BITS, checked: true },
    ),
    Int8Array.from(list.flat()),
    width,
    1,
  );

describe('SparseRows', () => {
  it('add the rows of the keys they know and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(weight, { minLength: WIDTH, maxLength: WIDTH }), { maxLength: 40 }),
        fc.array(fc.nat(60), { maxLength: 20 }),
        (list, wanted) => {
          const rows = new SparseRows(sparseRowColumns(rowsOf(list, WIDTH)));
          const expected = new Int16Array(WIDTH + 2).fill(1);
          const sums = new Int16Array(WIDTH + 2).fill(1);
          for (const i of wanted)
            list[i]?.forEach((w, output) => {
              expected[1 + output] += w;
            });
          rows.addAll(Int32Array.from([-1, ...wanted.map(keyOf)]), 1 + wanted.length, sums, 1);
          expect(sums).toEqual(expected);
        },
      ),
    );
  });

  it('take no feature for another that its index tells from it, wherever its slot is', () => {
    const keys = fc.uniqueArray(fc.integer(), { maxLength: 200, selector: (key) => key >>> (32 - BITS) });
    fc.assert(
      fc.property(keys, fc.array(fc.integer(), { maxLength: 50 }), (known, others) => {
        const index = FeatureIndex.of(known, { bits: BITS, checked: true });
        const rows = new SparseRows(
          sparseRowColumns(
            new FeatureRows(
              index,
              Int8Array.from({ length: known.length }, (_, row) => 1 + (row % 100)),
              1,
              1,
            ),
          ),
        );
        for (const key of [...known, ...others, -1, 0]) {
          const sums = new Int16Array(1);
          rows.addAll(Int32Array.of(key), 1, sums, 0);
          const row = index.row(key);
          expect(sums[0]).toBe(row < 0 ? 0 : 1 + (row % 100));
        }
      }),
    );
  });

  it('have 64 outputs at most, and weights for all of them', () => {
    const full = Array.from({ length: 64 }, (_, output) => output - 70);
    const sums = new Int16Array(64);
    new SparseRows(sparseRowColumns(rowsOf([[...full].reverse(), full], 64))).addAll(
      Int32Array.of(keyOf(1)),
      1,
      sums,
      0,
    );
    expect([...sums]).toEqual(full);
    expect(() => sparseRowColumns(rowsOf([new Array(65).fill(1)], 65))).toThrow(RangeError);
  });
});
