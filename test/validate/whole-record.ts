import { hash } from 'node:crypto';
import type { ArticleRecord } from '../../src/record/record.ts';

const TEXT = '“The 🐟 quota falls … on Friday,” Ana Ruiz said, “by 12 percent.” Port Vale may protest.';

/** The offsets of words in the text. */
function span(text: string): { start: number; end: number; text: string } {
  const start = TEXT.indexOf(text);
  return { start, end: start + text.length, text };
}

/** A small record with something in every list, in which everything holds. */
export function wholeRecord(): ArticleRecord {
  return {
    schema: 'hearsay/1',
    id: 'quota',
    source: {
      path: 'quota.txt',
      url: 'https://example.org/quota',
      format: 'txt',
      sha256: hash('sha256', TEXT),
    },
    title: 'Quota falls',
    byline: ['B. Okoro'],
    publisher: 'Northwire',
    published: '2026-02-05',
    language: 'en',
    text: TEXT,
    offsets: 'utf-16',
    sentences: [
      [0, TEXT.indexOf(' Port')],
      [TEXT.indexOf('Port'), TEXT.length],
    ],
    entities: [
      {
        id: 'e1',
        type: 'person',
        name: 'Ana Ruiz',
        titles: ['Minister'],
        gender: { value: 'female', basis: 'title', confidence: 0.9 },
        mentions: [
          { ...span('Ana Ruiz'), kind: 'name', confidence: 0.9, rule: 'full name' },
          { ...span('Ana Ruiz'), kind: 'nominal', confidence: 0.5, rule: 'title' },
        ],
      },
      {
        id: 'e2',
        type: 'place',
        name: 'Port Vale',
        titles: [],
        mentions: [{ ...span('Port Vale'), kind: 'name', confidence: 0.8, rule: 'full name' }],
        place: {
          kind: 'city',
          name: 'Port Vale',
          country: 'GB',
          geonames: 7,
          latitude: 53.05,
          longitude: -2.2,
          confidence: 0.6,
        },
      },
    ],
    dates: [
      {
        id: 'd1',
        ...span('Friday'),
        type: 'DATE',
        value: '2026-02-06',
        from: '2026-02-06',
        to: '2026-02-06',
        rule: 'weekday',
      },
    ],
    quantities: [
      { id: 'n1', ...span('12 percent'), kind: 'percent', value: 12, unit: 'percent', rule: 'percent' },
    ],
    quotes: [
      {
        id: 'q1',
        type: 'direct',
        kind: 'speech',
        content: [span('The 🐟 quota falls … on Friday'), span('by 12 percent')],
        cue: { ...span('said'), lemma: 'say' },
        source: { ...span('Ana Ruiz'), form: 'name', entity: 'e1', confidence: 0.95, rule: 'name' },
        confidence: 0.98,
        parent: null,
        rule: 'marks',
      },
    ],
    claims: [
      {
        id: 'c1',
        ...span('The 🐟 quota falls … on Friday'),
        claimant: 'e1',
        quote: 'q1',
        attribution: 'direct',
        types: ['event'],
        checkworthiness: 0.8,
        confidence: 0.9,
        polarity: 'affirmed',
        modality: 'asserted',
        hedges: [],
        reasons: ['has a date'],
        entities: [],
        dates: ['d1'],
        quantities: [],
      },
      {
        id: 'c2',
        ...span('Port Vale may protest'),
        claimant: null,
        quote: null,
        attribution: 'author',
        types: ['prediction'],
        checkworthiness: 0.3,
        confidence: 0.6,
        polarity: 'affirmed',
        modality: 'hedged',
        hedges: [span('may')],
        reasons: [],
        entities: ['e2'],
        dates: [],
        quantities: [],
      },
    ],
    keywords: ['quota'],
    notes: [],
    pipeline: 'test',
  };
}
