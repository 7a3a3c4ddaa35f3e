import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureIndex } from '../../../src/learn/features/feature-index.ts';
import { FeatureRows } from '../../../src/learn/features/feature-rows.ts';
import { KeySums, MAX_WIDTH } from '../../../src/learn/features/key-sums.ts';
import { kernelArray } from '../../../src/learn/kernel/kernel.ts';

const weight = fc.integer({ min: -127, max: 127 });
const rowsOf = (width: number) =>
  fc.array(fc.array(weight, { minLength: width, maxLength: width }), { maxLength: 60 });

const BITS = 12;
/** Key of row `i` of the list; those of the last forty have the places of the first, but for what is checked of them. */
const keyOf = (i: number): number =>
  (((i % 60) * 40) << (32 - BITS)) | ((i + (i < 60 ? 0 : 99)) << (24 - BITS));
function open(list: readonly (readonly number[])[], width: number): KeySums {
  const index = FeatureIndex.of(
    list.map((_, i) => keyOf(i)),
    { bits: BITS, checked: true },
  );
  return new KeySums(new FeatureRows(index, Int8Array.from(list.flat()), width, 1));
}

describe('KeySums', () => {
  it('add up the rows of the keys they know, however often and however many', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: MAX_WIDTH })
          .chain((width) =>
            fc.tuple(fc.constant(width), rowsOf(width), fc.array(fc.nat(99), { maxLength: 700 })),
          ),
        ([width, list, wanted]) => {
          const rows = open(list, width);
          const expected = new Float32Array(width + 2).fill(1);
          for (const i of wanted)
            list[i]?.forEach((w, state) => {
              expected[1 + state] += w;
            });
          const together = new Float32Array(width + 2).fill(1);
          rows.addAll(Int32Array.from(wanted, keyOf), wanted.length, together, 1);
          expect(together).toEqual(expected);
          const inKernel = kernelArray(Int32Array, wanted.length + 1);
          inKernel.set(wanted.map(keyOf));
          const there = new Float32Array(width + 2).fill(1);
          rows.addAll(inKernel, wanted.length, there, 1);
          expect(there).toEqual(expected);
          const each = new Float32Array(width + 2).fill(1);
          const known = rows.addEach(Int32Array.from(wanted, keyOf), wanted.length, each, 1);
          expect(each).toEqual(expected);
          const places = [...wanted.keys()].filter((k) => list[wanted[k]] !== undefined);
          expect([...rows.found.subarray(0, known)]).toEqual(places);
          if (width > 1)
            expect([...rows.gains.subarray(0, known)]).toEqual(
              places.map((k) => list[wanted[k]][0] + list[wanted[k]][1]),
            );
          const singly = new Float32Array(width + 2).fill(1);
          for (const i of wanted) rows.add(keyOf(i), singly, 1);
          expect(singly).toEqual(expected);
        },
      ),
    );
  });

  it('hold the largest weights of as many rows as a lane has room for', () => {
    const rows = open([new Array(MAX_WIDTH).fill(127), new Array(MAX_WIDTH).fill(-127)], MAX_WIDTH);
    const sums = new Float32Array(MAX_WIDTH);
    rows.addAll(new Int32Array(600).fill(keyOf(0)), 600, sums, 0);
    rows.addAll(new Int32Array(257).fill(keyOf(1)), 257, sums, 0);
    expect(sums).toEqual(new Float32Array(MAX_WIDTH).fill(127 * (600 - 257)));
  });

  it('are of checked features, and of fifteen weights at most', () => {
    expect(() => open([new Array(16).fill(1)], 16)).toThrow(RangeError);
    const index = FeatureIndex.of([keyOf(0)], { bits: BITS, checked: false });
    expect(() => new KeySums(new FeatureRows(index, new Int8Array(3), 3, 1))).toThrow(/checked/);
  });
});
