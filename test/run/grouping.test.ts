import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Document, LayerName } from '../../src/core/document.ts';
import { createStages } from '../../src/run/stages.ts';
import { articleOf } from '../articles.ts';

const corpus = new URL('../../corpus/', import.meta.url);

/** The document with words in place of the ids of word types, which depend on the words that were met before. */
function withWords({ vocabulary, tokens, lemmas, ...rest }: Document<LayerName>) {
  const wordsOf = (types: Uint32Array): string[] =>
    Array.from(types.subarray(0, tokens.length), (type) => vocabulary.words[type]);
  return { ...rest, tokens: wordsOf(tokens.types), lemmas: wordsOf(lemmas) };
}

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
    expect(withWords(oneByOne.run(article))).toEqual(withWords(outcome.document));
  }
});
