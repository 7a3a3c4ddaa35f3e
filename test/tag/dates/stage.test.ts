import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TimeExpression } from '../../../src/core/layers/time.ts';
import { Pipeline } from '../../../src/run/pipeline.ts';
import { isoInterval } from '../../../src/tag/dates/calendar/interval.ts';
import { createDateTagger } from '../../../src/tag/dates/stage.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';
import { noNames } from '../no-names.ts';
import { EXPRESSIONS } from './expressions.ts';

const pipeline = new Pipeline()
  .add(createTokenizer())
  .add(createPosTagger())
  .add(noNames)
  .add(createDateTagger());
const read = (text: string, published: string | null = '2026-02-05') =>
  pipeline.run(articleOf(text, { published }));
const found = (text: string, published?: string | null) =>
  read(text, published).dates.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);

const VALUE =
  /^(?:(?:PRESENT|PAST|FUTURE)_REF|P(?:[\dX.]+(?:Y|M|W|D|Q|DE|CE|ML|WE))+(?:6M)?|PT[\dX.]+[HMS](?:30[MS])?|XXXX-.*|BC\d{4}|\d{4}.*|\d{3}X|\d{2}XX)$/;

function check({ text, dates }: { text: string; dates: readonly TimeExpression[] }): void {
  let end = 0;
  for (const date of dates) {
    expect(date.start).toBeGreaterThanOrEqual(end);
    expect(date.end).toBeGreaterThan(date.start);
    end = date.end;
    expect(end).toBeLessThanOrEqual(text.length);
    if (date.value !== null) expect(date.value).toMatch(VALUE);
    expect({ from: date.from, to: date.to }).toEqual(isoInterval(date.value));
    if (date.from !== null) expect(date.from <= date.to!).toBe(true);
  }
}

const SENTENCES = Object.values(EXPRESSIONS)
  .flat()
  .map(([text]) => text.replaceAll(/[[\]]/g, ''));
const WORDS = SENTENCES.flatMap((sentence) => sentence.split(' '));

afterEach(() => {
  vi.useRealTimers();
});

describe('date tagger', () => {
  it('keeps its promises for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 4 })), {
          maxLength: 30,
        })
        .map((words) => words.join(' ')),
      fc
        .array(fc.constantFrom(...WORDS, 'السبت', '\ud83d', '🎆', '\n\n', '-', '/', ','), { maxLength: 40 })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('2026-02-05', '2024-02-29', '1989-12-31', '0001-01-01', '9999-12-31', null),
        (words, published) => {
          check(read(words, published));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('reads the same whatever day it is', () => {
    const text = SENTENCES.join('\n');
    const results = ['1999-12-31', '2026-02-05', '2043-07-01'].map((today) => {
      vi.useFakeTimers({ now: new Date(`${today}T12:00:00Z`) });
      return [found(text), found(text, null)];
    });
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
    expect(results[0][0].length).toBeGreaterThan(150);
  });

  it('tells the year of a day from what happened on it', () => {
    const values = (text: string): string[] => found(text, '2025-12-28').map((line) => line.split(' = ')[1]);
    for (const text of [
      'The painter died on January 5 at her home.',
      'He was arrested on Jan. 5 after a chase.',
      'The law took effect on January 5, officials said.',
      'The storm on January 5 killed nine people.',
      'On January 5, police in the old town arrested a man.',
    ])
      expect(values(text)).toEqual(['2025-01-05']);
    for (const text of [
      'The trial was set for January 5.',
      'The bridge will be opened on January 5.',
      'The club said on Monday that it would move on January 5.',
      'The deadline is January 5.',
      'On January 5, the town will choose a mayor.',
    ])
      expect(values(text).at(-1)).toBe('2026-01-05');
    expect(found('She died on June 28 in Upton.', '2025-06-10')).toEqual(['June 28 = 2024-06-28']);
  });

  it('resolves only what is absolute when the article has no date', () => {
    const text =
      'The bank failed on Friday. It was founded on May 3, 2011 and sold last year, two weeks after a 12-day strike in March.';
    expect(found(text, null)).toEqual([
      'Friday = null',
      'May 3, 2011 = 2011-05-03',
      'last year = null',
      'two weeks = P2W',
      '12-day = P12D',
      'March = null',
    ]);
    expect(read(text, null).published).toBeNull();
  });

  it('takes the publication date from the article before its own lines', () => {
    expect(read('Posted Feb. 9, 2026\n\nThe bank failed on Monday.').published).toBe('2026-02-05');
  });

  it.each([
    ['PORT VALE, Feb. 6, 2026 (Northwire) - The bank failed on Thursday.', '2026-02-06', '2026-02-05'],
    [
      'Bank fails in Port Vale\nUpdated 6 February 2026\n\nThe bank failed on Thursday.',
      '2026-02-06',
      '2026-02-05',
    ],
    ['Bank fails\nBy B. Okoro, 2026-02-06\n\nThe bank failed on Thursday.', '2026-02-06', '2026-02-05'],
  ])('finds the publication date in %j', (text, published, thursday) => {
    const document = read(text, null);
    expect(document.published).toBe(published);
    expect(document.dates.at(-1)?.value).toBe(thursday);
  });

  it.each(['0001-01-01', '9999-12-31'])('takes the placeholder %s for no date', (placeholder) => {
    expect(read('The bank failed on Friday.', placeholder)).toMatchObject({
      published: null,
      dates: [{ value: null }],
    });
  });

  it('does not take a date that the story tells for its publication date', () => {
    const text =
      'The bank that was founded by two brothers on May 3, 2011 in Port Vale failed on Thursday, its owners said.';
    expect(read(text, null).published).toBeNull();
  });

  it.each([
    ['Filed 3/4/2026. The law of 5 May 2019 applies.', '2026-04-03'],
    ['Filed 3/4/2026. The law of May 5, 2019 applies.', '2026-03-04'],
    ['Filed 3/4/2026, paid 25/4/2026.', '2026-04-03'],
    ['Filed 3/4/2026, paid 4/25/2026.', '2026-03-04'],
    ['Filed 3/4/2026.', '2026-03-04'],
  ])('reads the order of day and month from the article: %s', (text, value) => {
    expect(read(text).dates[0]?.value).toBe(value);
  });

  it('names the rule of each result', () => {
    expect(read('The 12-day war ended on Friday, February 6.').dates.map(({ rule }) => rule)).toEqual([
      'duration',
      'month-day',
    ]);
  });
});
