import { describe, expect, it } from 'vitest';
import { confidence } from '../../../src/tag/names/confidence.ts';
import { calibrate } from '../../../src/train/entities/evaluation/calibrate.ts';
import { SeededRandom } from '../../../src/train/learning/random.ts';
import { reliability } from '../../../src/train/learning/reliability.ts';

const random = new SeededRandom(1);
/** Mentions of which a share that grows with the margin is right. */
const mentions = Array.from({ length: 4000 }, (_, i) => {
  const margin = (i % 20) * 4;
  return { margin, nameClass: i % 2, right: random.next() < 1 / (1 + Math.exp(1 - 0.4 * Math.sqrt(margin))) };
});

describe('calibrate', () => {
  const calibration = calibrate(mentions);

  it('gives confidences that come true', () => {
    const judged = mentions.map(({ margin, nameClass, right }) => ({
      confidence: confidence(calibration, margin, nameClass),
      right,
    }));
    for (const row of reliability(judged, [0, 0.25, 0.5, 0.75, 1]))
      if (row.count > 100) expect(Math.abs(row.said - row.right)).toBeLessThan(0.06);
  });

  it('trusts a wider margin more', () => {
    expect(confidence(calibration, 60, 0)).toBeGreaterThan(confidence(calibration, 4, 0));
  });
});
