import { expect, test } from 'vitest';
import { readInventedArticles } from '../../../src/train/link/invented-articles.ts';
import { readLabelledChains } from '../../../src/train/link/labelled-chains.ts';

test('the labelled names of corpus/ are whole words of its articles, each labelled once', async () => {
  const texts = new Map((await readInventedArticles()).map(({ id, text }) => [id, text]));
  let articles = 0;
  for (const { id, chains } of readLabelledChains()) {
    const text = texts.get(id);
    if (text === undefined) continue;
    articles++;
    const names = chains.flat().sort((a, b) => a[0] - b[0]);
    for (const [i, [start, end]] of names.entries()) {
      const around = `${text[start - 1] ?? ' '}${text.slice(start, end)}${text[end] ?? ' '}`;
      expect(around, id).toMatch(/^[^\p{L}\p{N}][\p{L}\p{N}].*[\p{L}\p{N}.][^\p{L}\p{N}]$/u);
      if (i > 0) expect(start, id).toBeGreaterThanOrEqual(names[i - 1][1]);
    }
  }
  expect(articles).toBe(14);
});
