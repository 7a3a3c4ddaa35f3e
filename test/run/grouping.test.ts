import { expect, it } from 'vitest';
import type { Document, LayerName } from '../../src/core/document.ts';
import { createStages } from '../../src/run/stages.ts';
import { corpusTexts } from '../articles.ts';

/** The document with words in place of the ids of word types, which depend on the words that were met before. */
function withWords({ vocabulary, tokens, lemmas, ...rest }: Document<LayerName>) {
  const wordsOf = (types: Uint32Array): string[] =>
    Array.from(types.subarray(0, tokens.length), (type) => vocabulary.words[type]);
  return { ...rest, tokens: wordsOf(tokens.types), lemmas: wordsOf(lemmas) };
}

it('an article gets the same layers alone and in a group of others', () => {
  const articles = corpusTexts();
  expect(articles.length).toBeGreaterThan(5);
  const together = createStages().runAll(articles);
  const oneByOne = createStages();
  for (const [i, article] of articles.entries()) {
    const outcome = together[i];
    if ('error' in outcome) throw outcome.error;
    expect(withWords(oneByOne.run(article))).toEqual(withWords(outcome.document));
  }
});
