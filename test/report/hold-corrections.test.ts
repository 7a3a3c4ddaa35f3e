import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/report/corrections.ts';
import { faultOf } from '../../src/report/hold-corrections.ts';
import { HARBOUR, recordOf } from './records.ts';

const record = recordOf(HARBOUR);
const quote = record.quotes.find(({ content }) => content[0].text.startsWith('We have counted'))!;
const content = quote.content.map(({ start, end }) => [start, end] as const);
const text = quote.content[0].text;
const entity = { about: 'entity', article: 'harbour' } as const;
const said = { about: 'quote', article: 'harbour', content, text } as const;

describe('a record as corrections say', () => {
  it.each<Correction>([
    { ...entity, name: 'Ruiz', canonical: 'Ana Ruiz', type: '' },
    { ...entity, name: 'Ana Ruiz', canonical: 'Ana Ruiz', type: 'person' },
    { ...entity, name: 'Photo Desk', canonical: '', type: '' },
    { ...said, speaker: 'Ana Ruiz' },
    { ...said, content: [[0, 5]], speaker: false },
  ])('holds: %j', (correction) => {
    expect(faultOf(record, correction)).toBeNull();
  });

  it.each<[Correction, RegExp]>([
    [{ ...entity, name: 'Ana Ruiz', canonical: 'Ana María Ruiz', type: '' }, /not yet "Ana María Ruiz"/],
    [{ ...entity, name: 'Ana Ruiz', canonical: '', type: '' }, /still a name/],
    [
      { ...entity, name: 'Ana Ruiz', canonical: 'Ana Ruiz', type: 'place' },
      /expected a place, found a person/,
    ],
    [{ ...entity, name: 'Nobody', canonical: 'No One', type: '' }, /found no such name/],
    [{ ...said, speaker: 'Tomas Lind' }, /expected Tomas Lind to say it, found Ana Ruiz/],
    [{ ...said, speaker: null }, /expected nobody to say it, found Ana Ruiz/],
    [{ ...said, speaker: false }, /still a quote/],
    [{ ...said, content: [[0, 5]], speaker: 'Ana Ruiz' }, /found no such quote/],
  ])('does not hold: %j', (correction, fault) => {
    expect(faultOf(record, correction)).toMatch(fault);
  });
});
