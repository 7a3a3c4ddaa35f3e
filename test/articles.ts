import type { Article } from '../src/core/article.ts';

/** An article with this text, for tests. */
export function articleOf(text: string, fields: Partial<Article> = {}): Article {
  return {
    id: 'test',
    text,
    source: { format: 'txt', sha256: '0'.repeat(64) },
    title: null,
    byline: [],
    publisher: null,
    published: null,
    ...fields,
  };
}
