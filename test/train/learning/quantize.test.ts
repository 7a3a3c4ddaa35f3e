import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortKeys } from '../../../src/learn/key-index.ts';
import { quantizeRows, weightScale } from '../../../src/train/learning/quantize.ts';

const STATES = 3;
const real = (keys: number[], weights: number[]) => ({
  states: STATES,
  keys: sortKeys(Int32Array.from(keys)),
  weights: Float32Array.from(weights),
});

describe('quantised weights', () => {
  it('are what was trained, to within half a step', () => {
    const weight = fc.float({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 20 }),
        fc.infiniteStream(weight),
        (keys, stream) => {
          const trained = real(keys, [...stream.take(keys.length * STATES)]);
          const scale = weightScale(trained.weights);
          const rows = quantizeRows(trained, scale, Number.POSITIVE_INFINITY);
          trained.keys.forEach((key, row) => {
            const kept = rows.keys.indexOf(key);
            for (let s = 0; s < STATES; s++) {
              const steps = kept < 0 ? 0 : rows.weights[kept * STATES + s];
              const error = Math.abs(steps * scale - trained.weights[row * STATES + s]);
              expect(error).toBeLessThanOrEqual(scale * 0.501);
            }
          });
        },
      ),
    );
  });

  it('keep the strongest rows', () => {
    const rows = quantizeRows(real([1, 2, 3], [1, 0, 0, 0, -9, 0, 0, 0, 4]), 1, 2);
    expect([...rows.keys]).toEqual([2, 3]);
    expect([...rows.weights]).toEqual([0, -9, 0, 0, 0, 4]);
  });

  it('leave out rows that round to nothing', () => {
    const rows = quantizeRows(real([1, 2], [0.4, 0, 0, 0, 0, 2]), 1, 9);
    expect([...rows.keys]).toEqual([2]);
  });
});
