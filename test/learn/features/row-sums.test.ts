import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureIndex } from '../../../src/learn/features/feature-index.ts';
import { FeatureRows } from '../../../src/learn/features/feature-rows.ts';
import { type FeatureKind, featureKeys, STRIDE, setFeature } from '../../../src/learn/features/features.ts';
import { ChainSums, RowSums } from '../../../src/learn/features/row-sums.ts';
import { NEGLIGIBLE } from '../../../src/learn/sequences/chain.ts';

const SCALE = 0.3;
/** Bits so few that many features have a row. */
const BITS = 8;
const INDEX = { bits: BITS, checked: false };

type Feature = readonly [number, number];

/** Things with features of a kind of 1 to 37 templates, and rows for some hashes. */
const cases = (width: number, things: number) =>
  fc.integer({ min: 1, max: 37 }).chain((count) =>
    fc.record({
      kind: fc.constant<FeatureKind>({ first: 100, count }),
      things: fc.array(
        fc.array(fc.tuple(fc.nat(3), fc.oneof(fc.nat(3), fc.integer())), {
          minLength: count,
          maxLength: count,
        }),
        { minLength: 1, maxLength: things },
      ),
      rows: fc.uniqueArray(fc.nat((1 << BITS) - 1), { minLength: 1, maxLength: 150 }).chain((keys) =>
        fc
          .array(fc.integer({ min: -127, max: 127 }), {
            minLength: keys.length * width,
            maxLength: keys.length * width,
          })
          .map((weights) => ({ keys: Int32Array.from(keys).sort(), weights })),
      ),
    }),
  );

interface Rows {
  readonly keys: Int32Array;
  readonly weights: readonly number[];
}

const indexOf = ({ keys }: Rows): FeatureIndex =>
  FeatureIndex.of(
    Array.from(keys, (key) => key << (32 - BITS)),
    INDEX,
  );
const packed = (rows: Rows, width: number): FeatureRows =>
  new FeatureRows(indexOf(rows), Int8Array.from(rows.weights), width, SCALE);
const real = (rows: Rows, width: number): FeatureRows =>
  new FeatureRows(indexOf(rows), Float32Array.from(rows.weights), width, SCALE);

function fill(values: Int32Array, at: number, features: readonly Feature[]): void {
  features.forEach(([a, b], place) => {
    setFeature(values, at + place, a, b);
  });
}

/** The sum of output `y` by definition. */
function plainSum(
  rows: Rows,
  kind: FeatureKind,
  features: readonly Feature[],
  width: number,
  y: number,
): number {
  const values = new Int32Array(STRIDE);
  fill(values, 0, features);
  const keys = new Int32Array(kind.count);
  featureKeys(kind, values, 0, keys);
  return keys.reduce((sum, key) => {
    const row = rows.keys.indexOf(key >>> (32 - BITS));
    return row < 0 ? sum : sum + rows.weights[row * width + y];
  }, 0);
}

describe('RowSums', () => {
  it.each([1, 2, 3, 4])('of rows %d wide are the sums of the definition, packed and real', (width) => {
    fc.assert(
      fc.property(cases(width, 1), ({ kind, things: [features], rows }) => {
        const expected = Float64Array.from({ length: width }, (_, y) =>
          plainSum(rows, kind, features, width, y),
        );
        for (const open of [packed, real]) {
          const sums = new RowSums(open(rows, width), kind);
          fill(sums.values, 0, features);
          sums.run();
          sums.run();
          expect(sums.sums).toEqual(expected);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('refuse rows of checked features, and wider ones', () => {
    const checked = FeatureIndex.of([0], { bits: BITS, checked: true });
    expect(
      () => new RowSums(new FeatureRows(checked, new Int8Array(4), 4, 1), { first: 0, count: 1 }),
    ).toThrow(/checked/);
    const rows = new FeatureRows(FeatureIndex.of([0], INDEX), new Int8Array(5), 5, 1);
    expect(() => new RowSums(rows, { first: 0, count: 1 })).toThrow(/4 wide/);
  });
});

describe('ChainSums', () => {
  const WIDTH = 8;

  it('give the potentials of the sums of the definition, packed and real, with small templates and without', () => {
    fc.assert(
      fc.property(cases(WIDTH, 5), fc.boolean(), ({ kind, things, rows }, isSmall) => {
        const ofSmall = things.every((features) => features[0][1] >= 0 && features[0][1] < 4);
        const small = isSmall && ofSmall ? [{ place: 0, aBits: 2, bBits: 2 }] : [];
        for (const open of [packed, real]) {
          const chain = new ChainSums(open(rows, WIDTH), kind, things.length, small);
          things.forEach((features, i) => {
            fill(chain.values, i * STRIDE, features);
          });
          chain.run(things.length);
          things.forEach((features, i) => {
            const sums = Array.from({ length: WIDTH }, (_, y) => plainSum(rows, kind, features, WIDTH, y));
            const top = Math.max(...sums);
            const expected = sums.map((sum) => Math.exp((sum - top) * SCALE));
            const found = chain.potentials.subarray(i * WIDTH, (i + 1) * WIDTH);
            for (let y = 0; y < WIDTH; y++)
              expect(found[y]).toBeCloseTo(expected[y] < Math.exp(NEGLIGIBLE) ? 0 : expected[y], 4);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('refuse rows of another width', () => {
    const rows = new FeatureRows(FeatureIndex.of([0], INDEX), Int8Array.of(1), 1, 1);
    expect(() => new ChainSums(rows, { first: 0, count: 1 }, 1)).toThrow(/8 wide/);
  });
});
