import { describe, expect, it } from 'vitest';
import { normalizeRows, sphericalKMeans } from '../../src/train/lexicons/kmeans.ts';

const ROWS = [
  [9, 1],
  [1, 8],
  [7, 1],
  [0, 3],
  [0, 0],
];
const matrix = () => ({ data: Float32Array.from(ROWS.flat()), rows: ROWS.length, dimensions: 2 });
const options = { clusters: 2, iterations: 5, sample: 4, seed: 3 };

describe('spherical k-means', () => {
  it('puts vectors of one direction together, whatever their length', () => {
    const data = matrix();
    normalizeRows(data);
    const clusters = sphericalKMeans(data, options);
    expect(clusters[0]).toBe(clusters[2]);
    expect(clusters[1]).toBe(clusters[3]);
    expect(clusters[0]).not.toBe(clusters[1]);
  });

  it('gives the same clusters each time', () => {
    const data = matrix();
    normalizeRows(data);
    expect(sphericalKMeans(data, options)).toEqual(sphericalKMeans(data, options));
  });

  it('scales rows to unit length and leaves a row of zeros', () => {
    const data = matrix();
    normalizeRows(data);
    expect(Math.hypot(data.data[0], data.data[1])).toBeCloseTo(1);
    expect([...data.data.slice(8)]).toEqual([0, 0]);
  });
});
