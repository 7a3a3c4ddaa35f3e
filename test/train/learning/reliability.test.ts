import { expect, it } from 'vitest';
import { reliability, reliabilityTable } from '../../../src/train/learning/reliability.ts';

it('puts all that was said in one band each, and leaves out bands without any', () => {
  const judged = [0, 0.5, 0.99, 1].map((confidence) => ({ confidence, right: confidence > 0.4 }));
  const bands = reliability(judged, [0, 0.2, 0.4, 0.6, 1]);
  expect(bands.map(({ from, count }) => [from, count])).toEqual([
    [0, 1],
    [0.4, 1],
    [0.6, 2],
  ]);
  expect(bands.at(-1)).toMatchObject({ to: 1, right: 1, said: 0.995 });
  expect(reliabilityTable(bands, 'names').at(-1)).toBe('| 0.6 to 1 | 2 | 99.5% | 100.0% |');
});
