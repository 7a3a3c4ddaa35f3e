import type { FinishedDocument } from '../src/core/document.ts';
import { POS } from '../src/core/layers/pos.ts';
import type { TokenSpan } from '../src/core/layers/span.ts';
import { MarkReader } from '../src/detect/marks/mark-reader.ts';
import { Pipeline } from '../src/run/pipeline.ts';
import { createTokenizer } from '../src/tokenize/tokenizer.ts';
import { articleOf } from './articles.ts';

const TEXT =
  'PORT VALE, Feb. 6 (Northwire) - “The 🐟 quota falls by 12 percent on Friday,” Minister Ana Ruiz said. She may resign.';

/** A document with something in every layer, and a character outside the basic plane before most of it. */
export function fullDocument(id = 'a1'): FinishedDocument {
  const document = new Pipeline()
    .add(createTokenizer())
    .run(articleOf(TEXT, { id, title: 'Quota falls', byline: ['B. Okoro'], published: '2026-02-05' }));
  const { tokens } = document;
  const span = (words: string): TokenSpan => {
    const start = TEXT.indexOf(words);
    const end = start + words.length;
    return { start, end, firstToken: tokens.starts.indexOf(start), endToken: tokens.ends.indexOf(end) + 1 };
  };
  const quoted = span('The 🐟 quota falls by 12 percent on Friday');
  return {
    ...document,
    pos: new Uint8Array(tokens.length).fill(POS.NN),
    lemmas: tokens.types,
    names: [{ ...span('Ana Ruiz'), type: 'person', confidence: 0.9 }],
    published: '2026-02-05',
    dates: [
      {
        ...span('Friday'),
        type: 'DATE',
        value: '2026-02-06',
        from: '2026-02-06',
        to: '2026-02-06',
        rule: 'weekday',
      },
    ],
    quantities: [{ ...span('12 percent'), kind: 'percent', value: 12, unit: 'percent', rule: 'percent' }],
    marks: new MarkReader().read(TEXT, tokens, document.sentences, document.vocabulary),
    quotes: [
      {
        start: quoted.start,
        end: quoted.end,
        type: 'direct',
        kind: 'speech',
        content: [span('The 🐟 quota falls'), span('by 12 percent on Friday')],
        cue: { ...span('said'), lemma: 'say' },
        source: span('Minister Ana Ruiz'),
        confidence: 0.987654,
        parent: null,
        rule: 'marks',
        layout: null,
      },
    ],
    claims: [
      {
        ...quoted,
        quote: 0,
        types: ['quantity'],
        polarity: 'affirmed',
        modality: 'predicted',
        hedges: [span('may')],
        confidence: 0.9,
        checkworthiness: 0.8,
        reasons: ['has a number'],
      },
    ],
    entities: [
      {
        type: 'person',
        name: 'Ana Ruiz',
        titles: ['Minister'],
        mentions: [
          { ...span('Ana Ruiz'), kind: 'name', confidence: 0.9, rule: 'full name' },
          { ...span('She'), kind: 'pronoun', confidence: 0.7, rule: 'pronoun' },
        ],
      },
      {
        type: 'place',
        name: 'Port Vale',
        titles: [],
        mentions: [{ ...span('PORT VALE'), kind: 'name', confidence: 0.8, rule: 'full name' }],
        place: {
          kind: 'city',
          name: 'Port Vale',
          country: 'XX',
          geonames: null,
          latitude: 1.5,
          longitude: -2.5,
          confidence: 0.6,
        },
      },
    ],
    speakers: {
      quotes: [{ entity: 0, form: 'name', confidence: 0.95, rule: 'name' }],
      claims: [{ entity: 0, attribution: 'direct' }],
    },
  };
}
