import { readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../src/core/article.ts';

const CORPUS = new URL('../corpus/', import.meta.url);

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

/** The plain texts of the corpus. */
export function corpusTexts(): Article[] {
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith('.txt'))
    .map((id) => articleOf(readFileSync(new URL(id, CORPUS), 'utf8'), { id }));
}
