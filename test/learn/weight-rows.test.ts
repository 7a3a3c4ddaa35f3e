import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortKeys } from '../../src/learn/key-index.ts';
import { quantizeRows, WeightRows, weightScale } from '../../src/learn/weight-rows.ts';

const STATES = 3;
const dense = (keys: number[], weights: number[]) => ({
  states: STATES,
  keys: sortKeys(Int32Array.from(keys)),
  weights: Float32Array.from(weights),
});

describe('quantised weights', () => {
  it('add what was trained, to within half a step', () => {
    const weight = fc.float({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 20 }),
        fc.infiniteStream(weight),
        (keys, stream) => {
          const trained = dense(keys, [...stream.take(keys.length * STATES)]);
          const scale = weightScale(trained.weights);
          const rows = new WeightRows(quantizeRows(trained, scale, Number.POSITIVE_INFINITY));
          trained.keys.forEach((key, row) => {
            const scores = new Float32Array(STATES);
            rows.add(key, scores, 0);
            for (let s = 0; s < STATES; s++)
              expect(Math.abs(scores[s] * scale - trained.weights[row * STATES + s])).toBeLessThanOrEqual(
                scale * 0.501,
              );
          });
        },
      ),
    );
  });

  it('keep the strongest rows', () => {
    const columns = quantizeRows(dense([1, 2, 3], [1, 0, 0, 0, -9, 0, 0, 0, 4]), 1, 2);
    expect([...columns.keys]).toEqual([2, 3]);
    expect([...columns.weights]).toEqual([-9, 4]);
    expect([...columns.states]).toEqual([1, 2]);
  });

  it('leave out what rounds to nothing', () => {
    const columns = quantizeRows(dense([1, 2], [0.4, 0, 0, 0, 0, 2]), 1, 9);
    expect([...columns.keys]).toEqual([2]);
  });

  it('add nothing for a key they do not know', () => {
    const rows = new WeightRows(quantizeRows(dense([5], [3, 3, 3]), 1, 9));
    const scores = new Float32Array(STATES);
    rows.addAll(Int32Array.of(6, 5 + (1 << 20), -5), 3, scores, 0);
    expect([...scores]).toEqual([0, 0, 0]);
  });
});
