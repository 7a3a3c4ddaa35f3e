import { describe, expect, it } from 'vitest';
import { CoreferenceScorer, type Partition } from '../../../src/train/link/coreference.ts';

function scores(gold: Partition, predicted: Partition) {
  const scorer = new CoreferenceScorer();
  scorer.add(gold, predicted);
  return scorer.scores();
}

describe('coreference scores', () => {
  it('are 100 for equal partitions, in any order', () => {
    const result = scores([['a', 'b'], ['c']], [['c'], ['b', 'a']]);
    expect(result.muc.f1).toBe(100);
    expect(result.b3.f1).toBe(100);
    expect(result.ceaf.f1).toBeCloseTo(100);
    expect(result.conll).toBeCloseTo(100);
  });

  // The worked example of Luo (2005): one chain of 5 mentions cut in two, and two others merged.
  it('agree with the example of Luo 2005', () => {
    const gold = [
      ['1', '2', '3', '4', '5'],
      ['6', '7'],
      ['8', '9', 'A', 'B', 'C'],
    ];
    const merged = [
      ['1', '2', '3', '4', '5'],
      ['6', '7', '8', '9', 'A', 'B', 'C'],
    ];
    const { muc, b3, ceaf } = scores(gold, merged);
    expect(muc.f1).toBeCloseTo(94.7, 1);
    expect(b3.f1).toBeCloseTo(86.5, 1);
    expect(ceaf.f1).toBeCloseTo(73.3, 1);
  });

  it('count missing and spurious mentions', () => {
    const { b3 } = scores([['a', 'b']], [['a', 'x']]);
    expect(b3.r).toBe(25);
    expect(b3.p).toBe(25);
  });
});
