import { describe, expect, it } from 'vitest';
import { hashWord } from '../../../src/core/vocabulary.ts';
import { vectorFeature } from '../../../src/detect/claims/scoring/claim-features.ts';
import { OUTPUTS } from '../../../src/detect/claims/scoring/claim-model.ts';
import { DIMENSIONS } from '../../../src/train/claims/vectors.ts';
import { takeWordScores } from '../../../src/train/claims/word-scores.ts';
import { realRows } from '../../../src/train/learning/real-rows.ts';

const BITS = 19;
/** The same weight for every output. */
const row = (weight: number): number[] => Array<number>(OUTPUTS).fill(weight);
const model = (weights: readonly (readonly [key: number, weight: number])[]) =>
  realRows(
    weights.map(([key]) => key),
    Float32Array.from(weights.flatMap(([, weight]) => row(weight))),
    OUTPUTS,
    { bits: BITS, checked: true },
  );
/** Vectors that begin with these numbers. */
const vectors = (starts: Readonly<Record<string, readonly number[]>>) =>
  new Map(
    Object.entries(starts).map(([word, start]) => [
      word,
      Array.from({ length: DIMENSIONS }, (_, d) => start[d] ?? 0),
    ]),
  );
const scoresOf = (taken: ReturnType<typeof takeWordScores>, word: string): number[] => {
  const at = taken.words.indexOf(hashWord(word)) * OUTPUTS;
  return [...taken.scores.subarray(at, at + OUTPUTS)];
};

describe('scores of words', () => {
  it('are what their vectors add, which is taken out of the model', () => {
    const rows = model([
      [vectorFeature(0), 0.5],
      [vectorFeature(1), -2],
      [hashWord('budget'), 3],
    ]);
    const taken = takeWordScores(rows, vectors({ river: [4, 1], oxbow: [0, 3] }));
    expect(scoresOf(taken, 'river')).toEqual(row(0));
    expect(scoresOf(taken, 'oxbow')).toEqual(row(-6));
    expect([...taken.words]).toEqual([...taken.words].sort((a, b) => a - b));
    expect([...rows.weights.slice(rows.at(vectorFeature(0)))].slice(0, OUTPUTS)).toEqual(row(0));
    expect(rows.weights.filter((weight) => weight !== 0)).toEqual(Float32Array.from(row(3)));
  });

  it('have nothing of a dimension whose place a stronger feature has, which keeps its weights', () => {
    const stronger = vectorFeature(1) ^ (1 << (31 - BITS)); // differs in what is checked alone
    const rows = model([
      [vectorFeature(0), 0.5],
      [vectorFeature(1), 2],
      [stronger, 7],
    ]);
    expect(rows.at(vectorFeature(1))).toBeLessThan(0);
    const taken = takeWordScores(rows, vectors({ river: [4, 1] }));
    expect(scoresOf(taken, 'river')).toEqual(row(2));
    expect(rows.weights.filter((weight) => weight !== 0)).toEqual(Float32Array.from(row(7)));
  });
});
