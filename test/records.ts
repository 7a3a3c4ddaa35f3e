import type { ArticleRecord } from '../src/record/record.ts';

/** A record in which nothing was found, but for what a test says of it. */
export function emptyRecord(fields: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    schema: 'hearsay/1',
    id: 'a',
    source: { format: 'txt', sha256: '0'.repeat(64) },
    title: null,
    byline: [],
    publisher: null,
    published: null,
    language: 'en',
    text: '',
    offsets: 'utf-16',
    sentences: [],
    entities: [],
    dates: [],
    quantities: [],
    quotes: [],
    claims: [],
    keywords: [],
    notes: [],
    pipeline: 'test',
    ...fields,
  };
}
