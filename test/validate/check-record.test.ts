import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, createPipeline } from '../../src/index.ts';
import type { ArticleRecord } from '../../src/record/record.ts';
import { checkRecord } from '../../src/validate/check-record.ts';
import { checkText, describeProblem } from '../../src/validate/check-text.ts';
import { wholeRecord } from './whole-record.ts';

const TEXT =
  'PORT VALE, Feb. 6 (Northwire) - “The 🐟 quota falls by 12 percent on Friday,” Minister Ana Ruiz said. She may resign.\n\nRuiz told reporters that Port Vale had lost 30 boats since 2019. “Nobody asked us,” said the harbour master, Ole Brandt.';

const record = (): ArticleRecord => analyze({ text: TEXT, published: '2026-02-06' });

describe('a record of the program', () => {
  it('holds, whatever its offsets count', () => {
    expect(record().quotes.length).toBeGreaterThan(1);
    expect(checkRecord(record())).toEqual([]);
    expect(checkRecord(createPipeline({ offsets: 'codepoint' }).analyze(TEXT))).toEqual([]);
  });

  it('holds for any text', () => {
    const word = fc.constantFrom(
      'Ana',
      'Ruiz',
      'said',
      'that',
      '“',
      '”',
      '🐟',
      '\ud800',
      '.',
      ',',
      '\n\n',
      '12',
      'May',
      'he',
    );
    const pipelines = (['utf-16', 'codepoint'] as const).map((offsets) => createPipeline({ offsets }));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(1), (words, unit) => {
        const text = `The ${words.join(' ')}`;
        expect(checkRecord(JSON.parse(JSON.stringify(pipelines[unit].analyze(text))))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** The fields at fault in a whole record that was changed for the worse. */
function fieldsAt(change: (record: ArticleRecord) => void): string[] {
  const changed = wholeRecord();
  expect(checkRecord(changed)).toEqual([]);
  change(changed);
  return checkRecord(changed).map(({ at }) => at);
}

describe('a damaged record', () => {
  it.each<[string, (record: ArticleRecord) => void, string]>([
    ['an unknown field', (r) => Object.assign(r.quotes[0], { tone: 'calm' }), 'quotes[0]'],
    ['a field of another type', (r) => Object.assign(r.dates[0], { start: '3' }), 'dates[0].start'],
    ['no record', (r) => Object.assign(r, { schema: 'other', id: 7 }), 'schema'],
    ['a span behind the end', (r) => (r.claims[0].end = 9999), 'claims[0]'],
    ['an empty span', (r) => (r.quantities[0].end = r.quantities[0].start), 'quantities[0]'],
    ['other words than the text has', (r) => (r.dates[0].text = 'Monday'), 'dates[0].text'],
    [
      'half a character',
      (r) => Object.assign(r.quotes[0].content[0], { end: r.text.indexOf('🐟') + 1 }),
      'quotes[0].content[0]',
    ],
    ['offsets that count something else', (r) => (r.offsets = 'codepoint'), 'sentences[1]'],
    [
      'unsorted mentions',
      (r) => r.entities[1].mentions.push(r.entities[0].mentions[1]),
      'entities[1].mentions[1]',
    ],
    ['unsorted entities', (r) => r.entities.reverse(), 'entities[1]'],
    ['an id twice', (r) => (r.entities[1].id = 'e1'), 'entities[1].id'],
    ['a speaker who is not there', (r) => (r.quotes[0].source!.entity = 'e9'), 'quotes[0].source.entity'],
    ['a quote in itself', (r) => (r.quotes[0].parent = 'q1'), 'quotes[0].parent'],
    ['a date that is not there', (r) => r.claims[0].dates.push('d2'), 'claims[0].dates'],
    ['another text', (r) => (r.source.sha256 = '0'.repeat(64)), 'source.sha256'],
    ['days in the wrong order', (r) => (r.dates[0].from = '2026-03-01'), 'dates[0]'],
    ['days without a value', (r) => (r.dates[0].value = null), 'dates[0]'],
    ['a range that falls', (r) => (r.quantities[0].high = 3), 'quantities[0].high'],
    ['half a source', (r) => delete r.quotes[0].source!.end, 'quotes[0].source'],
    ['another claimant than the speaker', (r) => (r.claims[0].claimant = null), 'claims[0].claimant'],
    ['an author who speaks', (r) => (r.claims[0].attribution = 'author'), 'claims[0].attribution'],
    ['a date left out', (r) => (r.claims[0].dates = []), 'claims[0].dates'],
  ])('is told by field: %s', (_, change, field) => {
    expect(fieldsAt(change)[0]).toBe(field);
  });

  it('that is no JSON is one problem', () => {
    expect(checkText('{"schema":').problems).toMatchObject([{ at: 'the record', expected: 'JSON' }]);
  });

  it('is described in a line', () => {
    const text = JSON.stringify({ ...record(), language: 'de' });
    expect(checkText(text).problems!.map((problem) => describeProblem('a.jsonl:3', problem))).toEqual([
      'a.jsonl:3: language: expected "en", found "de"',
    ]);
  });
});
