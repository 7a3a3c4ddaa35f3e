import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedMentions } from '../../src/exchange/findings.ts';
import { toConll } from '../../src/exchange/formats/conll.ts';
import { toFollowTheMoney } from '../../src/exchange/formats/follow-the-money.ts';
import { toLabelStudio } from '../../src/exchange/formats/label-studio.ts';
import { toSchemaOrg } from '../../src/exchange/formats/schema-org/article.ts';
import { toSpacy } from '../../src/exchange/formats/spacy.ts';
import { toWebAnnotations } from '../../src/exchange/formats/web-annotation.ts';
import type { ArticleRecord } from '../../src/record/record.ts';
import { wholeRecord } from '../validate/whole-record.ts';
import { anyRecord } from './any-record.ts';

type Found = [start: number, end: number];

/** The words between code points of the text, as a program in Python slices them. */
function sliced({ text }: ArticleRecord, found: readonly Found[]): string[] {
  const points = [...text];
  return found.map(([start, end]) => points.slice(start, end).join('')).sort();
}

const textsOf = (spans: readonly { readonly text: string }[]): string[] =>
  spans.map(({ text }) => text).sort();
const named = (record: ArticleRecord) => namedMentions(record).map(({ mention }) => mention);
const mentions = ({ entities }: ArticleRecord) => entities.flatMap((entity) => entity.mentions);
const content = ({ quotes }: ArticleRecord) => quotes.flatMap((quote) => quote.content);

interface RoundTrip {
  /** Where what is written says that findings lie. */
  found(record: ArticleRecord): Found[];
  /** What lies there by the record. */
  expected(record: ArticleRecord): readonly { readonly text: string }[];
}

const ROUND_TRIPS: Readonly<Record<string, RoundTrip>> = {
  'web-annotation': {
    found: (record) => annotationsOf(record).map(({ start, end }) => [start, end]),
    expected: (r) => [...mentions(r), ...r.dates, ...r.quantities, ...content(r), ...r.claims],
  },
  spacy: {
    found(record) {
      const [, { entities, spans }] = toSpacy(record);
      return [...entities, ...Object.values(spans).flat()].map(([start, end]) => [start, end]);
    },
    expected: (r) => [...named(r), ...r.dates, ...r.quantities, ...content(r), ...r.claims],
  },
  'label-studio': {
    found: (record) => regionsOf(record).map(({ start, end }) => [start, end]),
    expected: (r) => [
      ...mentions(r),
      ...r.dates,
      ...r.quantities,
      ...content(r),
      ...r.quotes.flatMap(({ cue, source }) => [cue!, { text: source!.text! }]),
      ...r.claims,
    ],
  },
  conll: {
    found: (record) => namesOf(toConll(record)),
    expected: named,
  },
  followthemoney: {
    found: (record) =>
      toFollowTheMoney(record)
        .filter(({ schema }) => schema === 'Mention')
        .map(({ id }) => {
          const [, start, end] = /-mention-(\d+)-(\d+)$/.exec(id)!;
          return [Number(start), Number(end)];
        }),
    expected: (record) =>
      namedMentions(record)
        .filter(({ entity: { type } }) => type === 'person' || type === 'organization')
        .map(({ mention }) => mention),
  },
  'schema.org': {
    found: (record) =>
      [...JSON.stringify(toSchemaOrg(record)).matchAll(/"#char=(\d+),(\d+)"/g)].map(([, start, end]) => [
        Number(start),
        Number(end),
      ]),
    expected: (record) => [...content(record), ...record.claims],
  },
};

/** What annotations select, each by both selectors. */
function annotationsOf(
  record: ArticleRecord,
): { start: number; end: number; exact: string; prefix: string }[] {
  const { items } = toWebAnnotations(record) as { items: { target: unknown }[] };
  return items
    .flatMap(({ target }) => target as { selector: object[] } | { selector: object[] }[])
    .map(({ selector }) => Object.assign({}, ...selector));
}

function regionsOf(record: ArticleRecord): { start: number; end: number; text: string }[] {
  return (toLabelStudio(record).predictions[0].result as { type: string; value: never }[])
    .filter(({ type }) => type === 'labels')
    .map(({ value }) => value);
}

/** The names that the tags of CoNLL mark. */
function namesOf(conll: string): Found[] {
  const names: Found[] = [];
  for (const line of conll.split('\n')) {
    const [, start, end, tag = 'O'] = line.split(' ');
    if (tag.startsWith('B-')) names.push([Number(start), Number(end)]);
    else if (tag.startsWith('I-')) names.at(-1)![1] = Number(end);
  }
  return names;
}

describe.each(Object.entries(ROUND_TRIPS))('%s', (_, { found, expected }) => {
  it('keeps the place of every finding, whatever the text and what the record counts', () => {
    expect(sliced(wholeRecord(), found(wholeRecord()))).toEqual(textsOf(expected(wholeRecord())));
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(sliced(record, found(record))).toEqual(textsOf(expected(record)));
      }),
    );
  });
});

describe('what is said beside the places', () => {
  it('web-annotation: words with their context, and what they are', () => {
    for (const { start, end, exact, prefix } of annotationsOf(wholeRecord())) {
      const points = [...wholeRecord().text];
      expect(points.slice(start, end).join('')).toBe(exact);
      expect(points.slice(0, start).join('').endsWith(prefix)).toBe(true);
    }
    const { items } = toWebAnnotations(wholeRecord()) as { items: object[] };
    expect(items).toContainEqual(
      expect.objectContaining({
        id: 'https://example.org/quota#q1',
        body: expect.arrayContaining([
          { type: 'TextualBody', purpose: 'describing', value: 'Ana Ruiz: say' },
        ]),
      }),
    );
  });

  it('conll: four columns, a sentence at a time', () => {
    const lines = toConll(wholeRecord()).split('\n');
    expect(lines.slice(0, 5)).toEqual(['-DOCSTART- -X- O O', '', '“ 0 1 O', 'The 1 4 O', '🐟 5 6 O']);
    expect(lines.filter((line) => line.includes('-PER'))).toEqual(['Ana 33 36 B-PER', 'Ruiz 37 41 I-PER']);
    const port = lines.findIndex((line) => line.endsWith('B-LOC'));
    expect(lines[port - 1]).toBe('');
    expect(lines.slice(-2)).toEqual(['', '']);
  });

  it('spacy: the labels of its English pipelines', () => {
    const [text, { entities, spans }] = toSpacy(wholeRecord());
    expect(text).toBe(wholeRecord().text);
    expect(entities.map(([, , label]) => label)).toEqual(['PERSON', 'GPE']);
    expect(spans.quantities[0][2]).toBe('PERCENT');
  });

  it('label-studio: every relation joins regions that are there', () => {
    const [{ result }] = toLabelStudio(wholeRecord()).predictions;
    const all = result as { id?: string; from_id?: string; to_id?: string; labels?: string[] }[];
    const relations = all.filter(({ from_id }) => from_id !== undefined);
    expect(relations.map(({ labels }) => labels)).toEqual([['same as'], ['said by']]);
    for (const { from_id, to_id } of relations)
      for (const id of [from_id, to_id]) expect(all.filter((region) => region.id === id)).toHaveLength(1);
  });

  it('followthemoney: lists of strings, and references to entities that are there', () => {
    const all = toFollowTheMoney(wholeRecord());
    expect(all.map(({ schema }) => schema)).toEqual(['Article', 'Person', 'Address', 'Mention', 'Note']);
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { properties } of all)
      for (const [name, values] of Object.entries(properties)) {
        expect(values.every((value) => typeof value === 'string' && value !== '')).toBe(true);
        if (['document', 'resolved', 'entity', 'proof'].includes(name)) expect(ids).toContain(values[0]);
      }
    expect(all[1].properties).toMatchObject({ position: ['Minister'], gender: ['female'] });
    expect(all[2].properties).toMatchObject({ full: ['Port Vale'], city: ['Port Vale'], country: ['gb'] });
  });

  it('schema.org: a split quotation has its parts', () => {
    const { hasPart } = toSchemaOrg(wholeRecord()) as { hasPart: object[] };
    expect(hasPart[0]).toMatchObject({
      '@type': 'Quotation',
      text: 'The 🐟 quota falls … on Friday … by 12 percent',
      spokenByCharacter: { '@type': 'Person', '@id': '#e1', name: 'Ana Ruiz' },
      hasPart: [{ '@id': '#char=1,30' }, { text: 'by 12 percent' }],
    });
  });
});
