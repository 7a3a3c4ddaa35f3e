import { describe, expect, it } from 'vitest';
import { buildRecord, recordOfCopy } from '../../src/record/build-record.ts';
import { recordSchema } from '../../src/record/schema.ts';
import { fullDocument } from '../documents.ts';

const record = buildRecord(fullDocument(), 'hearsay test');

describe('buildRecord', () => {
  it('is what the schema says, keys in the order of the schema', () => {
    expect(recordSchema.parse(record)).toEqual(record);
    expect(Object.keys(record)).toEqual(
      Object.keys(recordSchema.shape).filter((key) => key !== 'copy_of'), // of what is not analysed
    );
  });

  it('of a copy has the same keys, and nothing that was found', () => {
    const copy = recordOfCopy(fullDocument('a1').article, 'a0', 'test');
    expect(recordSchema.parse(copy)).toEqual(copy);
    const keys = Object.keys(recordSchema.shape).filter((key) => key !== 'dateline');
    expect(Object.keys(copy)).toEqual(keys);
  });

  it('slices every span from the text', () => {
    const { text, entities, dates, quantities, quotes, claims } = record;
    const spans = [
      ...entities.flatMap(({ mentions }) => mentions),
      ...dates,
      ...quantities,
      ...quotes.flatMap(({ content, cue, source }) => [...content, cue!, source!]),
      ...claims,
      ...claims.flatMap(({ hedges }) => hedges),
    ];
    expect(spans).toHaveLength(11);
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  });

  it('numbers what it found and refers by number', () => {
    expect(record.quotes[0]).toMatchObject({
      id: 'q1',
      confidence: 0.9877,
      source: { text: 'Minister Ana Ruiz', form: 'name', entity: 'e1', rule: 'name' },
    });
    expect(record.claims[0]).toMatchObject({
      id: 'c1',
      quote: 'q1',
      claimant: 'e1',
      entities: [],
      dates: ['d1'],
      quantities: ['n1'],
    });
  });

  it('reads place and agency from the dateline', () => {
    expect(record.dateline).toEqual({ place: 'PORT VALE', agency: 'Northwire' });
  });

  it('keeps a speaker whom no words name', () => {
    const document = fullDocument();
    const unsourced = {
      ...document,
      quotes: [{ ...document.quotes[0], source: null }],
      speakers: { ...document.speakers, quotes: [{ ...document.speakers.quotes[0], form: 'none' as const }] },
    };
    expect(buildRecord(unsourced, 'test').quotes[0].source).toEqual({
      form: 'none',
      entity: 'e1',
      confidence: 0.95,
      rule: 'name',
    });
  });

  it('says so when dates stay without value for want of a publication date', () => {
    const document = fullDocument();
    const dates = [{ ...document.dates[0], value: null, from: null, to: null }];
    expect(buildRecord({ ...document, published: null, dates }, 'test').notes).toMatchObject([
      { code: 'no-publication-date' },
    ]);
    expect(record.notes).toEqual([]);
  });
});
