import { hashWord } from '../../core/vocabulary.ts';
import { vectorFeature } from '../../detect/claims/scoring/claim-features.ts';
import { OUTPUTS } from '../../detect/claims/scoring/claim-model.ts';
import type { FeatureRows } from '../../learn/features/feature-rows.ts';
import { sortKeys } from '../../learn/key-index.ts';
import { DIMENSIONS, type WordVectors } from './vectors.ts';

/** What words add to each output by their vectors. */
export interface WordScores {
  /** Hashes of the words, ascending. */
  readonly words: Int32Array;
  /** Of each word a row of `OUTPUTS`. */
  readonly scores: Float32Array;
}

/**
 * What a vector adds depends on its word alone, so it is worked out word by word, and what the model learnt of vectors is taken out
 * of it: its rows become zeros. Of words that share a hash the more frequent one stays.
 */
export function takeWordScores(model: FeatureRows<Float32Array>, vectors: WordVectors): WordScores {
  const directions = Array.from({ length: DIMENSIONS }, (_, d) => takeDirection(model, d));
  const scoreOf = new Map<number, number[]>();
  for (const [word, vector] of vectors) {
    const key = hashWord(word);
    if (!scoreOf.has(key)) scoreOf.set(key, alongAll(directions, vector));
  }
  const words = sortKeys(Int32Array.from(scoreOf.keys()));
  return { words, scores: Float32Array.from([...words].flatMap((key) => scoreOf.get(key)!)) };
}

/** What a dimension of vectors adds to each output: nothing if a stronger feature has its place. */
function takeDirection(model: FeatureRows<Float32Array>, dimension: number): Float32Array {
  const at = model.at(vectorFeature(dimension));
  if (at < 0) return new Float32Array(OUTPUTS);
  const row = model.weights.subarray(at, at + OUTPUTS);
  const direction = row.slice();
  row.fill(0);
  return direction;
}

function alongAll(directions: readonly Float32Array[], vector: readonly number[]): number[] {
  return Array.from({ length: OUTPUTS }, (_, y) =>
    directions.reduce((sum, direction, d) => sum + direction[y] * vector[d], 0),
  );
}
