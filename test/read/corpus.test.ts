import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { articleOf, readAll } from './reading.ts';

test('every article of corpus/ is read, with a title and an id of its own', async () => {
  const path = fileURLToPath(new URL('../../corpus', import.meta.url));
  const articles = (await readAll([{ path }])).map(articleOf);
  expect(articles.length).toBeGreaterThanOrEqual(38);
  expect(new Set(articles.map((article) => article.id)).size).toBe(articles.length);
  expect(new Set(articles.map((article) => article.source.format))).toEqual(
    new Set(['txt', 'md', 'html', 'json', 'jsonl', 'csv', 'feed', 'eml', 'lexisnexis', 'nitf']),
  );
  for (const article of articles) {
    expect(article.title).not.toBeNull();
    expect(article.text.split(/\s+/).length).toBeGreaterThan(250);
    expect(article.text).not.toMatch(/\ufffd|<\/?p>|[\x80-\x9f]/);
  }
});
