import { describe, expect, it } from 'vitest';
import { BoostedTrees } from '../../../../src/learn/boosted-trees.ts';
import { kernelArray } from '../../../../src/learn/kernel/kernel.ts';
import { SeededRandom } from '../../../../src/train/learning/random.ts';
import { type BoostingExamples, binned, trainTrees } from '../../../../src/train/quotes/ranking/boosting.ts';

describe('boosted trees', () => {
  it('sum the leaves that the values lead to', () => {
    const inf = Number.POSITIVE_INFINITY;
    const trees = new BoostedTrees(
      {
        features: Uint32Array.from([0, 1, 1, 1, 0, 0]),
        cuts: Float32Array.from([0.5, 2, 3, 1, inf, inf]),
        leaves: Float32Array.from([1, 2, 4, 8, 16, 32, 64, 128]),
      },
      2,
    );
    const sums = new Float64Array(4);
    trees.sum(Float32Array.from([0, 1, 0, 2, 1, 0, 1, 3]), 2, 4, sums);
    expect([...sums]).toEqual([1 + 64, 2 + 64, 4 + 16, 8 + 64]);

    const values = [0, 0.5, 1].flatMap((first) => [0, 1, 2, 3, NaN].flatMap((second) => [first, second]));
    const lists = values.length / 2;
    const plain = new Float64Array(lists);
    trees.sum(Float32Array.from(values), 2, lists, plain);
    const inKernel = kernelArray(Float32Array, values.length);
    inKernel.set(values);
    const summed = kernelArray(Float64Array, lists);
    trees.sum(inKernel, 2, lists, summed);
    expect([...summed]).toEqual([...plain]);
  });
});

describe('boosting', () => {
  /** Either of two numbers is large, but not both; a third says nothing. */
  function examples(): BoostingExamples {
    const random = new SeededRandom(1);
    const count = 2000;
    const values = Float32Array.from({ length: count * 3 }, () => random.next());
    const targets = Float32Array.from({ length: count }, (_, i) =>
      values[3 * i] > 0.5 !== values[3 * i + 1] > 0.5 ? 1 : 0,
    );
    return { width: 3, values, targets, margins: new Float32Array(count) };
  }
  const options = { trees: 40, depth: 3, rate: 0.3, lambda: 1, least: 1, sample: 0.7, seed: 2 };

  it('learns what no sum of the values says', () => {
    const given = examples();
    const selection = Int32Array.from({ length: 1000 }, (_, i) => i);
    const trees = trainTrees(given, binned(given), selection, options);
    const sums = new Float64Array(2000);
    trees.sum(given.values, 3, 2000, sums);
    let right = 0;
    for (let i = 1000; i < 2000; i++) if (sums[i] > 0 === (given.targets[i] === 1)) right++;
    expect(right).toBeGreaterThan(900);
  });

  it('gives the same trees each time', () => {
    const given = examples();
    const selection = Int32Array.from({ length: 500 }, (_, i) => 2 * i);
    const one = trainTrees(given, binned(given), selection, options);
    const two = trainTrees(given, binned(given), selection, options);
    expect(one.columns).toEqual(two.columns);
  });
});
