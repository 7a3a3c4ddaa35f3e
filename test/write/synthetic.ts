import type { ArticleRecord } from '../../src/record/record.ts';
import { recordOf } from './sink-contract.ts';

const FIRST = ['Ana', 'Bo', 'Carla', 'Dov', 'Eun', 'Femi', 'Greta', 'Hugo', 'Inés', 'Jomo'];
const LAST = ['Ruiz', 'Okoro', 'Lindqvist', 'Haddad', 'Pell', 'Quill', 'Tanaka', 'Ueda', 'Vance', 'Wirth'];
const THINGS = [
  'quota',
  'harbour',
  'tariff',
  'bridge',
  'butter',
  'vaccine',
  'ferry',
  'school',
  'mine',
  'grid',
];
const COUNTRIES = ['GB', 'KE', 'JP', 'PE', 'DK', 'TR', 'CA', 'NZ', 'IN', 'FR'];

/** Records of made-up articles, all alike in shape and each with its own names, days and words. */
export function* syntheticRecords(count: number): Generator<ArticleRecord> {
  const base = recordOf('base');
  for (let i = 0; i < count; i++) yield recordNumber(i, base);
}

function recordNumber(i: number, base: ArticleRecord): ArticleRecord {
  const pick = <T>(list: readonly T[], salt: number): T =>
    list[(i * 7 + salt * 3 + (i >> salt)) % list.length];
  const [person, place] = base.entities;
  const [quote] = base.quotes;
  const [claim] = base.claims;
  const [date] = base.dates;
  const day = (offset: number) =>
    new Date(Date.UTC(2024, 0, 1 + ((i * 13 + offset) % 900))).toISOString().slice(0, 10);
  const what = `the ${pick(THINGS, 1)} of the ${pick(THINGS, 2)} number ${i} costs ${i % 97} percent`;
  const isUnnamed = i % 5 === 0;
  return {
    ...base,
    id: `article-${i}`,
    title: `What of the ${pick(THINGS, 3)}, asks article ${i}`,
    published: day(0),
    text: `${what}. ${base.text}`,
    entities: [
      { ...person, name: `${pick(FIRST, 1)} ${pick(LAST, 2)}` },
      { ...place, place: { ...place.place!, country: pick(COUNTRIES, 1) } },
    ],
    quotes: ['q1', 'q2'].map((id, n) => ({
      ...quote,
      id,
      confidence: (i % 100) / 100,
      content: [{ ...quote.content[0], text: `${what}, for the ${n + 1}. time` }],
      source: {
        ...quote.source!,
        ...(isUnnamed && {
          form: 'nominal' as const,
          entity: null,
          unnamed: pick(['official', 'expert'] as const, 1),
        }),
      },
    })),
    claims: ['c1', 'c2'].map((id, n) => ({
      ...claim,
      id,
      text: `${what}, for the ${n + 1}. time`,
      checkworthiness: ((i * 31 + n) % 10_007) / 10_007,
    })),
    dates: ['d1', 'd2'].map((id, n) => ({ ...date, id, value: day(n), from: day(n), to: day(n + 3) })),
  };
}
