import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createStages } from '../../src/run/stages.ts';
import { articleOf } from '../articles.ts';

const corpus = new URL('../../corpus/', import.meta.url);

it('an article gets the same layers alone and in a group of others', () => {
  const articles = readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .map((id) => articleOf(readFileSync(new URL(id, corpus), 'utf8'), { id }));
  expect(articles.length).toBeGreaterThan(5);
  const together = createStages().runAll(articles);
  const oneByOne = createStages();
  for (const [i, article] of articles.entries()) {
    const outcome = together[i];
    if ('error' in outcome) throw outcome.error;
    const { vocabulary: _, ...alone } = oneByOne.run(article);
    const { vocabulary: __, ...grouped } = outcome.document;
    // ids of word types depend on which words were met before, and on nothing else
    expect({ ...alone, tokens: null }).toEqual({ ...grouped, tokens: null });
  }
});
