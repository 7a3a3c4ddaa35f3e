import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureKeys } from '../../src/learn/feature-keys.ts';
import { FeatureRows } from '../../src/learn/feature-rows.ts';
import { kernelArray } from '../../src/learn/kernel/kernel.ts';
import { ChainSums, RowSums } from '../../src/learn/row-sums.ts';

const BITS = 8;
const SCALE = 0.3;
const feature = fc.nat((1 << BITS) - 1);

/** Rows of some features, rising, and their weights. */
const rowsOf = (width: number) =>
  fc.uniqueArray(feature, { minLength: 1, maxLength: 60 }).chain((keys) =>
    fc.record({
      keys: fc.constant(Int32Array.from(keys).sort()),
      weights: fc.array(fc.integer({ min: -127, max: 127 }), {
        minLength: keys.length * width,
        maxLength: keys.length * width,
      }),
    }),
  );

interface Rows {
  readonly keys: Int32Array;
  readonly weights: readonly number[];
}

const packed = ({ keys, weights }: Rows, width: number): FeatureRows => {
  const { bitmap } = FeatureRows.real(keys, new Float32Array(), width, BITS);
  return new FeatureRows(bitmap, Int8Array.from(weights), width, SCALE);
};

/** The sum of output `y` by definition. */
const plainSum = ({ keys, weights }: Rows, width: number, wanted: readonly number[], y: number): number =>
  wanted.reduce((sum, key) => {
    const row = keys.indexOf(key);
    return row < 0 ? sum : sum + weights[row * width + y];
  }, 0);

/** Lists of features in the kernel's memory, where they are summed there, and in memory of their own, where they are not. */
const roomsFor = (wanted: readonly number[]): FeatureKeys[] =>
  [kernelArray(Int32Array, wanted.length + 1), new Int32Array(wanted.length + 1)].map((room) => {
    room.set(wanted);
    const keys = new FeatureKeys(BITS, room);
    keys.length = wanted.length;
    return keys;
  });

describe('RowSums', () => {
  it.each([1, 2, 3, 4])(
    'of rows %d wide are the sums of the definition, in the kernel and out of it',
    (width) => {
      fc.assert(
        fc.property(rowsOf(width), fc.array(feature, { maxLength: 300 }), (rows, wanted) => {
          const expected = Float64Array.from({ length: width }, (_, y) => plainSum(rows, width, wanted, y));
          for (const keys of roomsFor(wanted)) {
            const sums = new RowSums(packed(rows, width), keys);
            sums.run();
            sums.run();
            expect(sums.sums).toEqual(expected);
          }
        }),
        { numRuns: 50 },
      );
    },
  );

  it('refuse wider rows', () => {
    expect(
      () => new RowSums(new FeatureRows(Uint32Array.of(1), new Int8Array(5), 5, 1), new FeatureKeys(5)),
    ).toThrow(/4 wide/);
  });
});

describe('ChainSums', () => {
  const WIDTH = 8;

  it('are the sums of the definition times the scale, in the kernel and out of it', () => {
    fc.assert(
      fc.property(
        rowsOf(WIDTH),
        fc.array(fc.array(feature, { maxLength: 256 }), { minLength: 1, maxLength: 5 }),
        (rows, tokens) => {
          for (const keys of roomsFor(tokens.flat())) {
            const chain = new ChainSums(packed(rows, WIDTH), keys, tokens.length);
            let at = 0;
            tokens.forEach((token, i) => {
              chain.starts[i] = at;
              at += token.length;
            });
            chain.starts[tokens.length] = at;
            chain.run(tokens.length);
            tokens.forEach((token, i) => {
              for (let y = 0; y < WIDTH; y++)
                expect(chain.scores[i * WIDTH + y]).toBe(
                  Math.fround(plainSum(rows, WIDTH, token, y) * SCALE + 0),
                );
            });
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('do not overflow with 256 rows of the largest weights', () => {
    for (const weight of [127, -127]) {
      const rows = new FeatureRows(Uint32Array.of(1), new Int8Array(WIDTH).fill(weight), WIDTH, 1);
      const [keys] = roomsFor(new Array(256).fill(0));
      const chain = new ChainSums(rows, keys, 1);
      chain.starts[1] = 256;
      chain.run(1);
      expect(chain.scores).toEqual(new Float32Array(WIDTH).fill(256 * weight));
    }
  });

  it('refuse rows of another width', () => {
    expect(
      () => new ChainSums(new FeatureRows(Uint32Array.of(1), Int8Array.of(1), 1, 1), new FeatureKeys(5), 1),
    ).toThrow(/8 wide/);
  });
});
