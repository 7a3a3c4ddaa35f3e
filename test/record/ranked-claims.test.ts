import { describe, expect, test } from 'vitest';
import { claimsTable } from '../../src/cli/claims/claims-table.ts';
import { schemaOrgClaim } from '../../src/exchange/formats/schema-org/claim.ts';
import { ClaimRanking } from '../../src/record/ranked-claims.ts';
import type { ArticleRecord, RecordedClaim } from '../../src/record/record.ts';
import { emptyRecord } from '../records.ts';

function claim(text: string, checkworthiness: number, fields: Partial<RecordedClaim> = {}): RecordedClaim {
  return {
    id: 'c1',
    start: 0,
    end: text.length,
    text,
    claimant: null,
    quote: null,
    attribution: 'author',
    types: ['event'],
    checkworthiness,
    confidence: 0.9,
    polarity: 'affirmed',
    modality: 'asserted',
    hedges: [],
    reasons: ['numbers'],
    entities: [],
    dates: [],
    quantities: [],
    ...fields,
  };
}

function record(claims: RecordedClaim[], fields: Partial<ArticleRecord> = {}): ArticleRecord {
  return emptyRecord({
    source: { path: 'news/a.txt', format: 'txt', sha256: '0'.repeat(64) },
    title: 'A bridge',
    publisher: 'The Daily Invention',
    published: '2026-02-05',
    text: 'First line.\nSecond line.',
    claims,
    ...fields,
  });
}

function rank(size: number, ...records: ArticleRecord[]) {
  const ranking = new ClaimRanking(size);
  for (const one of records) ranking.add(one);
  return ranking.claims;
}

describe('ranking of claims', () => {
  test('keeps the most check-worthy of all records in order', () => {
    const claims = rank(2, record([claim('one', 0.2), claim('two', 0.8)]), record([claim('three', 0.5)]));
    expect(claims.map(({ text }) => text)).toEqual(['two', 'three']);
  });

  test('leaves out the worse of two claims in the same words', () => {
    const claims = rank(5, record([claim('Rates rose.', 0.6)]), record([claim('“Rates rose”', 0.7)]));
    expect(claims.map(({ checkworthiness }) => checkworthiness)).toEqual([0.7]);
  });

  test('names the claimant: an entity, the words for a source, or none', () => {
    const entities: ArticleRecord['entities'] = [
      { id: 'e1', type: 'person', name: 'Ana Tolvaj', titles: [], mentions: [] },
    ];
    const [{ claimant }] = rank(1, record([claim('x', 0.5, { claimant: 'e1' })], { entities }));
    expect(claimant).toEqual({ name: 'Ana Tolvaj', type: 'person' });
    expect(rank(1, record([claim('x', 0.5)]))[0].claimant).toBeNull();
  });

  test('says where the claim stands', () => {
    expect(rank(1, record([claim('x', 0.5, { start: 12, end: 13 })]))[0].article.place).toBe('news/a.txt:2');
    const source = { path: 'news/all.jsonl', line: 7, format: 'jsonl', sha256: '0'.repeat(64) } as const;
    expect(rank(1, record([claim('x', 0.5)], { source }))[0].article.place).toBe('news/all.jsonl:7');
  });
});

test('a schema.org Claim names its author and where it appeared', () => {
  const [ranked] = rank(1, record([claim('Rates rose', 0.5)]));
  expect(schemaOrgClaim(ranked)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Claim',
    text: 'Rates rose',
    author: { '@type': 'Organization', name: 'The Daily Invention' },
    appearance: {
      '@type': 'NewsArticle',
      identifier: 'a',
      headline: 'A bridge',
      datePublished: '2026-02-05',
      publisher: { '@type': 'Organization', name: 'The Daily Invention' },
    },
  });
});

test('the table breaks long claims and says why they were chosen', () => {
  const table = claimsTable(rank(1, record([claim('word '.repeat(12).trim(), 0.5)])), 40);
  expect(table.split('\n')).toEqual([
    '  1  0.50  the writer  (news/a.txt:1)',
    `          ${'word '.repeat(6).trim()}`,
    `          ${'word '.repeat(6).trim()}`,
    '          why: event; numbers',
    '',
  ]);
});
