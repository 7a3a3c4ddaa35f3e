import { describe, expect, it } from 'vitest';
import { noCounts } from '../../../src/run/jobs/job.ts';
import { knownToAll } from '../../../src/run/resuming/known-articles.ts';
import { describeProgress } from '../../../src/run/telling/progress.ts';
import {
  describeSetAside,
  describeSummary,
  type Summary,
  summaryJson,
} from '../../../src/run/telling/summary.ts';
import { Tally } from '../../../src/run/telling/tally.ts';

const counts = {
  articles: 1234567,
  unchanged: 0,
  undated: 0,
  copies: 0,
  tokens: 12_340_000,
  entities: 1,
  quotes: 0,
  claims: 1000,
};
const summary: Summary = {
  counts,
  setAside: 0,
  replaced: 0,
  collisions: { count: 0, first: [] },
  passedOver: new Map(),
  gone: 0,
  isPruned: false,
  hasFollowed: false,
  ended: 'complete',
  seconds: 12.34,
  places: [],
};

describe('the closing lines', () => {
  it('count what was found, in one line if there is nothing else to say', () =>
    expect(describeSummary(summary)).toEqual([
      '1,234,567 articles: 1 entity, 0 quotes, 1,000 claims; 12.3 s, 1,000,000 words a second',
    ]));

  it('say all that was not as usual, and what to do about it', () => {
    const lines = describeSummary({
      ...summary,
      counts: { ...counts, articles: 3, unchanged: 20, undated: 1, copies: 2 },
      setAside: 2,
      replaced: 1,
      collisions: { count: 4, first: ['a', 'b', 'c'] },
      passedOver: new Map([
        ['hidden', 1],
        ['.jpg', 12],
      ]),
      gone: 5,
      places: ['out', 'sqlite:out/x.db'],
    });
    expect(lines).toEqual([
      '3 articles: 1 entity, 0 quotes, 1,000 claims; 2 of them copies, not analysed; 1 replaced; 20 unchanged; 12.3 s, 1,000,000 words a second',
      '4 articles have the id of one before them and replace it: a, b, c, ...',
      '2 set aside; --set-aside FILE lists them for --retry FILE',
      'not read: 12 .jpg, 1 hidden',
      '1 article without a date; --published DATE gives one',
      '5 records of articles that are gone; --prune removes them',
      'in out, sqlite:out/x.db',
      'next: sqlite3 out/x.db "SELECT who, how, what FROM who_said_what LIMIT 10"',
    ]);
  });

  it('do not take waiting for slowness', () =>
    expect(describeSummary({ ...summary, hasFollowed: true })).toEqual([
      '1,234,567 articles: 1 entity, 0 quotes, 1,000 claims; 12.3 s',
    ]));

  it('say how to go on after an interruption', () =>
    expect(describeSummary({ ...summary, ended: 'interrupted' }).at(-1)).toMatch(
      /^interrupted: the same command/,
    ));

  it('are there for programs too', () =>
    expect(
      JSON.parse(JSON.stringify(summaryJson({ ...summary, passedOver: new Map([['.jpg', 1]]) }))),
    ).toEqual({
      articles: 1234567,
      unchanged: 0,
      undated: 0,
      copies: 0,
      words: 12_340_000,
      entities: 1,
      quotes: 0,
      claims: 1000,
      setAside: 0,
      replaced: 0,
      collisions: { count: 0, first: [] },
      passedOver: { '.jpg': 1 },
      gone: 0,
      pruned: false,
      ended: 'complete',
      seconds: 12.34,
      destinations: [],
    }));
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

describe('an article that is met again in a run', () => {
  const analysis = {
    lines: new Uint8Array(),
    met: [{ id: 'a', fingerprint: '1f' }],
    counts: noCounts(),
    setAside: [],
    isPartial: false,
  };
  it.each([
    ['is another one of its id', false, { collisions: 2, replaced: 0 }],
    ['is a newer one of itself in a folder that is followed', true, { collisions: 0, replaced: 2 }],
  ])('%s', async (_, follows, expected) => {
    const tally = new Tally(await knownToAll([]), follows);
    for (let i = 0; i < 3; i++) tally.add(analysis);
    expect({ collisions: tally.collisions.count, replaced: tally.replaced }).toEqual(expected);
  });
});
