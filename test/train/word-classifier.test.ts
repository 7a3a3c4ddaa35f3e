import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../src/train/learning/random.ts';
import { normalizeRows } from '../../src/train/lexicons/kmeans.ts';
import { WordClassifier } from '../../src/train/lexicons/word-classifier.ts';

/** Vectors of four dimensions; the class says whether the first two agree in sign, which no linear rule can tell. */
function problem() {
  const random = new SeededRandom(4);
  const rows = 400;
  const data = Float32Array.from({ length: rows * 4 }, () => random.next() - 0.5);
  const matrix = { data, rows, dimensions: 4 };
  normalizeRows(matrix);
  const counts = new Float32Array(rows * 2);
  for (let row = 0; row < rows; row++) counts[2 * row + (data[4 * row] * data[4 * row + 1] > 0 ? 1 : 0)] = 1;
  return { matrix, sample: { rows: Int32Array.from({ length: rows }, (_, row) => row), counts, classes: 2 } };
}

describe('WordClassifier', () => {
  const { matrix, sample } = problem();
  const use = sample.rows.filter((row) => row % 4 !== 0);

  it('tells classes of vectors that it has not seen', () => {
    const classifier = new WordClassifier(matrix, sample, use, 1);
    const unseen = sample.rows.filter((row) => row % 4 === 0);
    const right = unseen.filter((row) => {
      const probabilities = classifier.classify(matrix.data, row * 4);
      expect(probabilities[0] + probabilities[1]).toBeCloseTo(1);
      return probabilities[1] > 0.5 === sample.counts[2 * row + 1] > 0;
    });
    expect(right.length / unseen.length).toBeGreaterThan(0.85);
  });

  it('is the same for the same seed', () => {
    const [first, second] = [1, 1].map((seed) =>
      new WordClassifier(matrix, sample, use, seed).classify(matrix.data, 0).slice(),
    );
    expect(first).toEqual(second);
  });
});
