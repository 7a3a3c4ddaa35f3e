import { describe, expect, test } from 'vitest';
import { calibrate } from '../../../src/train/claims/calibration.ts';
import { linearScore, trainLogistic } from '../../../src/train/claims/logistic.ts';
import { areaUnderCurve, averagePrecision } from '../../../src/train/claims/measures.ts';
import { logistic } from '../../../src/train/learning/logistic.ts';

const options = { epochs: 20, rate: 0.1, vectorRate: 0.05, decay: 1e-4, vectorScale: 1, seed: 3 };

describe('logistic regression', () => {
  test('learns from features and from vectors', () => {
    const examples = [
      { features: Int32Array.of(0, 2), vector: Float32Array.of(1), target: 1, weight: 1 },
      { features: Int32Array.of(1, 2), vector: Float32Array.of(-1), target: 0, weight: 1 },
    ];
    const model = trainLogistic(examples, 3, options);
    expect(model.weights[0]).toBeGreaterThan(0);
    expect(model.weights[1]).toBeLessThan(0);
    expect(model.direction[0]).toBeGreaterThan(0);
    expect(linearScore(model, examples[0])).toBeGreaterThan(linearScore(model, examples[1]));
    expect(trainLogistic(examples, 3, options)).toEqual(model);
  });

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
