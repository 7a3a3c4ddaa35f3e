import { describe, expect, it } from 'vitest';
import type { Quote } from '../../../../src/core/layers/quotes.ts';
import { confidenceOf, isLikelyEnough } from '../../../../src/detect/quotes/ranking/confidence.ts';

describe('confidence of a score', () => {
  it('lies between those of the steps beside it', () => {
    const calibration = [0.1, 0.5, 0.9];
    expect([0, 1 / 6, 1 / 3, 1 / 2, 1].map((score) => confidenceOf(score, calibration))).toEqual([
      0.1, 0.1, 0.3, 0.5, 0.9,
    ]);
  });
});

describe('what is reported', () => {
  const quote = (type: Quote['type'], confidence: number, hasSource = true): Quote => {
    const span = { start: 0, end: 5, firstToken: 0, endToken: 1 };
    const rest = { kind: 'speech', cue: null, parent: null, rule: 'model', layout: null } as const;
    return { ...span, ...rest, type, content: [span], source: hasSource ? span : null, confidence };
  };
  it.each([
    ['direct', 0.1, false, true],
    ['mixed', 0.4, true, true],
    ['mixed', 0.6, false, false],
    ['indirect', 0.41, true, true],
    ['indirect', 0.39, true, false],
    ['indirect', 0.6, false, false],
    ['indirect', 0.7, false, true],
  ] as const)('%s at %f, with a source: %s', (type, confidence, hasSource, isReported) => {
    expect(isLikelyEnough(quote(type, confidence, hasSource), hasSource)).toBe(isReported);
  });
});
