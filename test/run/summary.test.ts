import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/run/batch.ts';
import { describeProgress } from '../../src/run/progress.ts';
import { describeOutcome, describeSetAside } from '../../src/run/summary.ts';

const counts = { articles: 1234567, tokens: 9, entities: 1, quotes: 0, claims: 1000 };
const outcome: Outcome = { counts, setAside: 0, ended: 'complete' };

describe('the closing line', () => {
  it('counts what was found', () =>
    expect(describeOutcome(outcome, 12.34)).toBe(
      '1,234,567 articles: 1 entity, 0 quotes, 1,000 claims; 12.3 s',
    ));
  it('says what was set aside and that it was interrupted', () =>
    expect(describeOutcome({ ...outcome, setAside: 2, ended: 'interrupted' }, 1)).toMatch(
      /claims; 2 set aside; 1\.0 s; interrupted: run it again/,
    ));
});

describe('an input set aside', () => {
  it.each([
    [undefined, 'a.txt: empty; give text'],
    [3, 'a.txt:3: empty; give text'],
  ])('at line %s', (line, expected) =>
    expect(
      describeSetAside({ path: 'a.txt', ...(line && { line }), reason: 'empty', hint: 'give text' }),
    ).toBe(expected),
  );
});

describe('progress', () => {
  it.each([
    [undefined, '1,000 articles, 100 a second'],
    [0.25, '1,000 articles, 100 a second, 25%, 0:30 left'],
    [1, '1,000 articles, 100 a second, 100%'],
  ])('with a share of %s read', (share, expected) =>
    expect(describeProgress({ ...counts, articles: 1000 }, 10, share)).toBe(expected),
  );
});
