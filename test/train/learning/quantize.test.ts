import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeatureRows } from '../../../src/learn/features/feature-rows.ts';
import { quantizeRows } from '../../../src/train/learning/quantize.ts';
import { realRows } from '../../../src/train/learning/real-rows.ts';

const WIDTH = 3;
const BITS = 8;
const keyOf = (place: number): number => place << (32 - BITS);
/** Rows at these places. */
const real = (places: readonly number[], weights: readonly number[]): FeatureRows<Float32Array> =>
  realRows(places.map(keyOf), Float32Array.from(weights), WIDTH, { bits: BITS, checked: true });
const placesOf = ({ index }: FeatureRows): number[] => [...index.keys()].map((key) => key >>> (32 - BITS));

describe('real weights', () => {
  it('of two features on one place are those of the stronger', () => {
    const keys = [keyOf(4) | (1 << 23), keyOf(4), keyOf(3)];
    const rows = realRows(keys, Float32Array.of(1, 0, 2, 0, -3, 0, 5, 0, 0), WIDTH, {
      bits: BITS,
      checked: true,
    });
    expect([...rows.weights]).toEqual([5, 0, 0, 0, -3, 0]);
    expect(keys.map((key) => rows.at(key) >= 0)).toEqual([false, true, true]);
  });
});

describe('quantised weights', () => {
  it('are what was trained, to within half a step', () => {
    const weight = fc.float({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(255), { minLength: 1, maxLength: 20 }),
        fc.infiniteStream(weight),
        (places, stream) => {
          const trained = real(
            places.toSorted((a, b) => a - b),
            [...stream.take(places.length * WIDTH)],
          );
          const rows = quantizeRows(trained);
          for (const place of places)
            for (let y = 0; y < WIDTH; y++) {
              const at = rows.at(keyOf(place));
              const steps = at < 0 ? 0 : rows.weights[at + y];
              const error = Math.abs(steps * rows.scale - trained.weights[trained.at(keyOf(place)) + y]);
              expect(error).toBeLessThanOrEqual(rows.scale * 0.501);
            }
        },
      ),
    );
  });

  it('keep the strongest rows', () => {
    const rows = quantizeRows(real([1, 2, 3], [1, 0, 0, 0, -127, 0, 0, 0, 4]), { most: 2 });
    expect(placesOf(rows)).toEqual([2, 3]);
    expect([...rows.weights]).toEqual([0, -127, 0, 0, 0, 4]);
  });

  it('leave out rows that round to nothing, or to fewer steps than asked for', () => {
    const trained = real([1, 2, 9], [0.4, 0, 0, 0, 0, 127, 3, 0, 0]);
    expect(placesOf(quantizeRows(trained))).toEqual([2, 9]);
    expect(placesOf(quantizeRows(trained, { least: 4 }))).toEqual([2]);
  });
});
