import { describe, expect, test } from 'vitest';
import { logistic } from '../../../src/learn/odds.ts';
import { calibrate } from '../../../src/train/claims/calibration.ts';
import { areaUnderCurve, averagePrecision } from '../../../src/train/claims/measures.ts';
import { Examples } from '../../../src/train/learning/examples.ts';
import { trainLogistic } from '../../../src/train/learning/logistic.ts';

const options = {
  index: { bits: 8, checked: true },
  epochs: 20,
  dropout: 0,
  rate: 0.1,
  l2: 1e-4,
  minCount: 1,
  seeds: [3],
};
const keyOf = (place: number): number => place << 24;

describe('logistic regression', () => {
  const examples = new Examples(2);
  const keys = [Int32Array.of(keyOf(0), keyOf(2)), Int32Array.of(keyOf(1), keyOf(2))];
  examples.add(keys[0], 2, [1, 1], [1, 0], Float32Array.of(1, 0.5));
  examples.add(keys[1], 2, [0, 1], [1, 1], Float32Array.of(1, 0.5));
  const model = trainLogistic(examples, Int32Array.of(0, 1), options);
  const weight = (place: number, question: number): number =>
    model.weights[model.at(keyOf(place)) + question];

  test('learns what tells the examples apart', () => {
    expect(weight(0, 0)).toBeGreaterThan(0.3);
    expect(weight(1, 0)).toBeLessThan(-0.3);
    expect(Math.abs(weight(2, 0))).toBeLessThan(0.2);
    expect(trainLogistic(examples, Int32Array.of(0, 1), options)).toEqual(model);
  });

  test('learns nothing of a question from an example without an answer', () => {
    expect(weight(0, 1)).toBe(0);
    expect(weight(1, 1)).toBeGreaterThan(0.3);
  });

  test('gives no weight to features that are seen too seldom', () => {
    const few = trainLogistic(examples, Int32Array.of(0, 1), { ...options, minCount: 2 });
    expect(few.index.size).toBe(1);
  });
});

describe('calibration', () => {
  test('calibration makes probabilities of scores', () => {
    const scores = Array.from({ length: 400 }, (_, i) => (i % 20) / 5 - 2);
    const labels = scores.map((score, i) => logistic(2 * score - 1) > ((i * 7) % 100) / 100);
    const { slope, offset } = calibrate(scores, labels);
    expect(slope).toBeGreaterThan(1.4);
    expect(slope).toBeLessThan(2.6);
    expect(offset).toBeLessThan(-0.5);
  });
});

describe('measures', () => {
  test('area under the curve counts ties half', () => {
    expect(areaUnderCurve([3, 2, 1], [true, true, false])).toBe(1);
    expect(areaUnderCurve([1, 1], [true, false])).toBe(0.5);
    expect(areaUnderCurve([1, 2], [true, false])).toBe(0);
  });

  test('average precision is the mean precision at each positive', () => {
    expect(averagePrecision([3, 2, 1], [true, false, true])).toBeCloseTo((1 + 2 / 3) / 2);
  });
});
