import { describe, expect, it } from 'vitest';
import { type Growth, growthOf, measure, type Steps } from '../../scripts/growth/measure.ts';
import { news, SHAPES } from '../../scripts/growth/shapes.ts';

/** Small, so that the suite stays short; the script has them large. */
const SIZE = 6_000;
const FACTOR = 4;
/** What is linear stays well under this however small the text; what grows with the square reaches 2. */
const MOST = 1.7;
const ROUNDS = 4;

/** Known to grow faster, until it is mended: quotes in one paragraph. */
const NOT_YET = new Set(['quotes of one paragraph']);

/** How a shape grows; what looks bad is measured again, since whatever else the machine does can only add to a time. */
function growthOfShape(shape: (typeof SHAPES)[number]): Growth {
  const [small, large] = [new Map<string, number>(), new Map<string, number>()];
  for (let round = 1; ; round++) {
    keepLeast(small, measure(shape, SIZE, 20));
    keepLeast(large, measure(shape, FACTOR * SIZE, 20));
    const growth = growthOf(small, large, FACTOR);
    if (growth.exponent <= MOST || round === ROUNDS) return growth;
  }
}

function keepLeast(least: Map<string, number>, steps: Steps): void {
  for (const [step, seconds] of steps)
    least.set(step, Math.min(seconds, least.get(step) ?? Number.POSITIVE_INFINITY));
}

describe('time grows no faster than the text, by the ratio of two sizes', () => {
  measure(news, 50_000, 60); // warm

  it.each(SHAPES.filter(({ name }) => !NOT_YET.has(name)).map((shape) => [shape.name, shape] as const))(
    '%s',
    (_, shape) => {
      const { exponent, step } = growthOfShape(shape);
      expect(exponent > MOST ? `${step}: ${exponent.toFixed(2)}` : 'linear').toBe('linear');
    },
  );
});

describe('how growth is told', () => {
  const steps = (seconds: Record<string, number>): Steps => new Map(Object.entries(seconds));

  it('names the step that grows fastest, and passes over what takes no time', () => {
    const small = steps({ names: 0.1, dates: 0.1, quick: 0.0001 });
    expect(growthOf(small, steps({ names: 0.4, dates: 1.6, quick: 0.02 }), 4)).toMatchObject({
      step: 'dates',
      exponent: 2,
    });
    const endless = steps({ names: Number.POSITIVE_INFINITY });
    expect(growthOf(small, endless, 4)).toMatchObject({ step: 'names', exponent: Number.POSITIVE_INFINITY });
  });
});
