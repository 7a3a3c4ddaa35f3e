import { describe, expect, it } from 'vitest';
import { growthOf, growthOfShape, measure, type Question, type Steps } from '../../scripts/growth/measure.ts';
import { news } from '../../scripts/growth/shape.ts';
import { SHAPES } from '../../scripts/growth/shapes.ts';

/** Small, so that the suite stays short; the script has them large. */
const SMALL: Question = {
  sizes: [6_000, 24_000],
  // what is linear stays well under this however small the text; what grows with the square reaches 2
  most: 1.7,
  rounds: 4,
  leastSeconds: 0.03,
  mostSeconds: 20,
};

describe('time grows no faster than the text, by the ratio of two sizes', () => {
  measure(news, 50_000, 60); // warm

  // what grows does so each time; what else the process does in between does not
  it.each(SHAPES.map((shape) => [shape.name, shape] as const))('%s', { retry: 2 }, (_, shape) => {
    const { exponent, step } = growthOfShape(shape, SMALL);
    expect(exponent > SMALL.most ? `${step}: ${exponent.toFixed(2)}` : 'linear').toBe('linear');
  });
});

describe('how growth is told', () => {
  const steps = (seconds: Record<string, number>): Steps => new Map(Object.entries(seconds));

  it('names the step that grows fastest, and passes over what takes no time', () => {
    const small = steps({ names: 0.1, dates: 0.1, quick: 0.0001 });
    expect(growthOf([small, steps({ names: 0.4, dates: 1.6, quick: 0.02 })], 4, 0.03)).toMatchObject({
      step: 'dates',
      exponent: 2,
    });
    const endless = steps({ names: Number.POSITIVE_INFINITY });
    expect(growthOf([small, endless], 4, 0.03)).toMatchObject({
      step: 'names',
      exponent: Number.POSITIVE_INFINITY,
    });
  });
});
