import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureRows } from '../../src/learn/feature-rows.ts';
import { rowSums } from '../../src/learn/row-sums.ts';

const BITS = 8;
const WIDTH = 8;

const rowsOf = fc.uniqueArray(fc.nat((1 << BITS) - 1), { minLength: 1, maxLength: 60 }).chain((keys) =>
  fc.record({
    keys: fc.constant(Int32Array.from(keys).sort()),
    weights: fc
      .array(fc.integer({ min: -127, max: 127 }), {
        minLength: keys.length * WIDTH,
        maxLength: keys.length * WIDTH,
      })
      .map((weights) => Int8Array.from(weights)),
  }),
);

describe('rowSums', () => {
  it('gives for packed rows what the plain definition gives', () => {
    fc.assert(
      fc.property(
        rowsOf,
        fc.array(fc.nat((1 << BITS) - 1), { maxLength: 256 }),
        ({ keys, weights }, wanted) => {
          const { bitmap } = FeatureRows.real(keys, Float32Array.from(weights), WIDTH, BITS);
          const features = Int32Array.from(wanted);
          const sums = (values: Int8Array | Float32Array): Float32Array => {
            const out = new Float32Array(WIDTH + 1);
            rowSums(new FeatureRows(bitmap, values, WIDTH, 0.5)).sum(features, 0, features.length, out, 1);
            return out;
          };
          const plain = new Float32Array(WIDTH + 1);
          for (const key of features) {
            const row = keys.indexOf(key);
            if (row >= 0) for (let y = 0; y < WIDTH; y++) plain[1 + y] += weights[row * WIDTH + y] * 0.5;
          }
          expect(sums(weights)).toEqual(plain);
          expect(sums(Float32Array.from(weights))).toEqual(plain);
        },
      ),
    );
  });

  it('does not overflow with 256 rows of the largest weights', () => {
    for (const weight of [127, -127]) {
      const rows = new FeatureRows(Uint32Array.of(1), new Int8Array(WIDTH).fill(weight), WIDTH, 1);
      const out = new Float32Array(WIDTH);
      rowSums(rows).sum(new Int32Array(256), 0, 256, out, 0);
      expect(out).toEqual(new Float32Array(WIDTH).fill(256 * weight));
    }
  });

  it('refuses rows of another width', () => {
    expect(() => rowSums(new FeatureRows(Uint32Array.of(1), Int8Array.of(1), 1, 1))).toThrow(/8 wide/);
  });
});
