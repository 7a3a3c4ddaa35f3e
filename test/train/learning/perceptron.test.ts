import { describe, expect, it } from 'vitest';
import { bioTransitions } from '../../../src/learn/sequences/bio.ts';
import { Viterbi } from '../../../src/learn/sequences/viterbi.ts';
import { FeatureLists, numbered } from '../../../src/train/learning/feature-lists.ts';
import { FeatureCounts, LearnedFeatures } from '../../../src/train/learning/learned-features.ts';
import { trainPerceptron } from '../../../src/train/learning/perceptron.ts';

/** Sequences over the words 0..3: 1 begins a span, 2 goes on with it if one is open, the rest is outside. */
const SENTENCES = [
  { words: [0, 1, 2, 3], states: [0, 1, 2, 0] },
  { words: [3, 2, 0], states: [0, 0, 0] },
  { words: [1, 0, 1, 2], states: [1, 0, 1, 2] },
  { words: [2, 3, 1], states: [0, 0, 1] },
];

function examples() {
  const lists = new FeatureLists();
  const sequences = [0];
  for (const { words } of SENTENCES) {
    for (const word of words) lists.push(Int32Array.of(word), 1);
    sequences.push(lists.length);
  }
  return {
    lists,
    features: 4,
    sequences: Uint32Array.from(sequences),
    states: Uint8Array.from(SENTENCES.flatMap(({ states }) => states)),
  };
}

const shape = bioTransitions(1, new Float32Array(12));
const options = { epochs: 20, seed: 5, dropout: 0, margin: 1 };

describe('trainPerceptron', () => {
  it('learns what depends on the word and on the state before', () => {
    const { emissions, transitions } = trainPerceptron(examples(), shape, options);
    const viterbi = new Viterbi({ ...shape, weights: transitions });
    for (const { words, states } of SENTENCES) {
      const scores = Float32Array.from(words.flatMap((word) => [...emissions.slice(word * 3, word * 3 + 3)]));
      const path = new Uint8Array(words.length);
      viterbi.decode(scores, words.length, path, 0);
      expect([...path]).toEqual(states);
    }
  });

  it('gives the same weights for the same seed, and others for another', () => {
    const noisy = { ...options, dropout: 0.3 };
    expect(trainPerceptron(examples(), shape, noisy)).toEqual(trainPerceptron(examples(), shape, noisy));
    expect(trainPerceptron(examples(), shape, { ...noisy, seed: 6 })).not.toEqual(
      trainPerceptron(examples(), shape, noisy),
    );
  });
});

describe('learned features', () => {
  it('are those that occur often enough, the most frequent first; the others leave the lists', () => {
    const lists = new FeatureLists();
    const [rare, often, oftener] = [3 << 24, 7 << 24, 255 << 24];
    lists.push(Int32Array.of(often, oftener, rare), 3);
    lists.push(Int32Array.of(oftener, often, oftener), 3);
    const counts = new FeatureCounts({ bits: 8, checked: false });
    counts.add(lists.keys, 0, lists.starts[lists.length]);
    const features = new LearnedFeatures(counts, 2);
    const result = numbered(lists, features);
    expect([...result.keys.slice(0, result.starts[2])]).toEqual([1, 0, 0, 1, 0]);
    expect([...result.starts.slice(0, 3)]).toEqual([0, 2, 5]);
    const rows = features.rows(Float32Array.of(0.5, -2), 1);
    expect([often, oftener].map((key) => rows.weights[rows.at(key)])).toEqual([-2, 0.5]);
    expect(rows.at(rare)).toBeLessThan(0);
  });
});
