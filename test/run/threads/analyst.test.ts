import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAliases } from '../../../src/link/names/alias-file.ts';
import type { ArticleRecord } from '../../../src/record/record.ts';
import { recordSchema } from '../../../src/record/schema.ts';
import { Analyst } from '../../../src/run/threads/analyst.ts';
import { articleOf } from '../../articles.ts';

const analyst = new Analyst();
const record = (text: string) => analyst.record(articleOf(text, { published: '2026-02-05' }));

type Slice = Pick<ArticleRecord['dates'][number], 'start' | 'end' | 'text'>;

/** What must hold of every record, whatever its text. */
function expectInvariants(record: ArticleRecord): void {
  recordSchema.parse(record);
  const { text, entities, dates, quantities, quotes, claims } = record;
  const mentions = entities.flatMap((entity) => entity.mentions);
  const spans: Slice[] = [
    ...mentions,
    ...dates,
    ...quantities,
    ...quotes.flatMap(({ content, cue }) => (cue ? [...content, cue] : content)),
    ...quotes.flatMap(({ source }) => (source?.text === undefined ? [] : [source as Slice])),
    ...claims,
    ...claims.flatMap(({ hedges }) => hedges),
  ];
  for (const { start, end, text: spanText } of spans) {
    if (text.slice(start, end) !== spanText) expect(spanText).toBe(text.slice(start, end));
    if (start >= end || splitsPair(text, start) || splitsPair(text, end))
      expect([start, end]).toBe('whole characters');
  }
  for (const list of [dates, quantities, claims, ...entities.map((entity) => entity.mentions)])
    expect(isSorted(list.map(({ start }) => start))).toBe(true);
  expect(isSorted(quotes.map(({ content }) => content[0].start))).toBe(true);
  const named = mentions
    .filter(({ kind }) => kind === 'name' || kind === 'alias')
    .sort((a, b) => a.start - b.start);
  for (let i = 1; i < named.length; i++) expect(named[i].start).toBeGreaterThanOrEqual(named[i - 1].end);
  expectReferences(record);
}

function expectReferences({ entities, dates, quantities, quotes, claims }: ArticleRecord): void {
  const ids = [...entities, ...dates, ...quantities, ...quotes, ...claims].map(({ id }) => id);
  const known = new Set(ids);
  expect(known.size).toBe(ids.length);
  const references = [
    ...quotes.flatMap(({ parent, source }) => [parent, source?.entity, ...(source?.candidates ?? [])]),
    ...claims.flatMap((claim) => [
      claim.claimant,
      claim.quote,
      ...claim.entities,
      ...claim.dates,
      ...claim.quantities,
    ]),
  ];
  expect(references.filter((reference) => reference && !known.has(reference))).toEqual([]);
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && text.codePointAt(at - 1)! > 0xffff;
}

function isSorted(numbers: readonly number[]): boolean {
  return numbers.every((n, i) => i === 0 || numbers[i - 1] <= n);
}

/** Pieces that news is made of, and that it is not. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      'Mayor Ana Ruiz',
      ' said ',
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '. ',
      ', ',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      '—',
      '(',
      ')',
    ],
    ...[
      'on Friday',
      '12 percent',
      '$3.5 million',
      'Feb. 6',
      'U.S.',
      'the ministry',
      'she',
      'according to',
      '👩🏽‍🚒',
      'שלום',
    ],
    ...[
      'مرحبا',
      'İstanbul',
      '\ud83d',
      '\udc1f',
      '\u202e',
      '\u0000',
      'e\u0301',
      '😀',
      'By Jane Doe\n',
      'PARIS (AP) — ',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

describe('records of any text', () => {
  it('keep the invariants', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => expectInvariants(record(parts.join('')))),
      { numRuns: 150 },
    );
  });

  it.each([
    ['one letter', 'a'.repeat(1_000_000)],
    ['one capital word', 'Ruiz '.repeat(50_000)],
    ['opening quotation marks', '“'.repeat(50_000)],
    ['straight quotation marks', '" '.repeat(50_000)],
    ['brackets', '('.repeat(100_000)],
    ['line breaks', '\n'.repeat(200_000)],
    ['digits', '1'.repeat(200_000)],
    ['full stops', '.'.repeat(200_000)],
    ['surrogates', '\ud83d'.repeat(100_000)],
    ['says who', 'he said '.repeat(10_000)],
  ])('%s without end', (_, text) => expectInvariants(record(text)));
});

describe('Analyst', () => {
  it('uses the names that the user gives', () => {
    const aliases = parseAliases('Ana Ruiz,Ana Ruiz Ortega,person', 'aliases.csv');
    const named = new Analyst({ aliases }).record(articleOf('The harbour closed, Ana Ruiz said on Friday.'));
    expect(named.entities.map(({ name }) => name)).toContain('Ana Ruiz Ortega');
  });

  it('gives the same record whatever it analysed before', () => {
    const text = 'The harbour closed on Friday, “for good,” Mayor Ana Ruiz said in Port Vale.';
    const alone = JSON.stringify(new Analyst().record(articleOf(text)));
    for (const other of ['Mayor Ana Ruiz is a place.', '', 'harbour Harbour HARBOUR', text])
      analyst.record(articleOf(other));
    expect(JSON.stringify(analyst.record(articleOf(text)))).toBe(alone);
  });

  it('gives the same record when its vocabulary has grown and when it has been emptied', () => {
    const text = 'The harbour closed on Friday, “for good,” O’Malley of NATO’s Port Vale office said.';
    const alone = JSON.stringify(new Analyst().record(articleOf(text)));
    const reader = new Analyst();
    for (let i = 0; i < 5; i++) {
      const words = Array.from({ length: 14_000 + i }, (_, w) => `word${i}x${w}`).join(' ');
      reader.record(articleOf(words));
      expect(JSON.stringify(reader.record(articleOf(text)))).toBe(alone);
    }
  });

  it('sets an article aside if its analysis fails, and does the others', () => {
    const broken = articleOf('fine', { id: 'broken' });
    let reads = 0;
    Object.defineProperty(broken, 'published', {
      get() {
        if (reads++ > 0) throw new Error('no such thing'); // a stage reads it, after the fingerprint was made
        return null;
      },
    });
    const articles = [articleOf('One.', { id: 'a' }), broken, articleOf('Two.', { id: 'b' })];
    const analysis = analyst.analyse({ items: articles.map((article) => ({ article })) });
    expect(analysis.setAside).toMatchObject([
      { path: 'broken', reason: expect.stringContaining('no such thing') },
    ]);
    const ids = new TextDecoder().decode(analysis.lines).match(/"id":"[ab]"/g);
    expect(ids).toEqual(['"id":"a"', '"id":"b"']);
    expect(analysis.counts.articles).toBe(2);
  });

  it('parses the files and lines that a job holds', () => {
    const bytes = new TextEncoder().encode('{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n');
    const idsOf = (lines: Uint8Array) => new TextDecoder().decode(lines).match(/"id":"[ab]"/g);
    const files = analyst.analyse({ items: [{ path: 'x', name: 'x', bytes }] });
    const lines = analyst.analyse({ batch: { path: 'x', name: 'x', firstLine: 1, lines: bytes } });
    expect(idsOf(files.lines)).toEqual(['"id":"a"', '"id":"b"']);
    expect(idsOf(lines.lines)).toEqual(['"id":"a"', '"id":"b"']);
  });
});
