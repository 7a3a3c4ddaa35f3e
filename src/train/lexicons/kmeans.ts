import { SeededRandom } from '../learning/random.ts';

/** Vectors as rows of one flat array: `data.length === rows * dimensions`. */
export interface Matrix {
  readonly data: Float32Array;
  readonly rows: number;
  readonly dimensions: number;
}

export interface KMeansOptions {
  readonly clusters: number;
  readonly iterations: number;
  /** Centres are fitted on the first `sample` rows only (the most frequent words). */
  readonly sample: number;
  readonly seed: number;
}

/** Scales every row to unit length in place; a row of zeros stays. */
export function normalizeRows({ data, rows, dimensions }: Matrix): void {
  for (let row = 0; row < rows; row++) scaleToUnit(data, row * dimensions, dimensions);
}

/**
 * Spherical k-means (Dhillon & Modha 2001) over unit vectors: the cluster of each row, `0 .. clusters - 1`.
 * Starts from random rows; a centre that loses all its rows starts anew from a random row. Seeded, hence repeatable.
 */
export function sphericalKMeans(matrix: Matrix, options: KMeansOptions): Uint16Array {
  const { data, rows, dimensions } = matrix;
  const { clusters, iterations, seed } = options;
  const sample = Math.min(options.sample, rows);
  const random = new SeededRandom(seed);
  const row = (i: number): Float32Array => data.subarray(i * dimensions, (i + 1) * dimensions);
  const centres = new Float32Array(clusters * dimensions);
  const chosen = new Set<number>();
  while (chosen.size < clusters) chosen.add(random.below(sample));
  [...chosen].forEach((i, k) => {
    centres.set(row(i), k * dimensions);
  });
  const assigned = new Uint16Array(rows);
  for (let iteration = 0; iteration < iterations; iteration++) {
    assign(matrix, sample, centres, clusters, assigned);
    moveCentres(matrix, sample, centres, clusters, assigned);
    for (let k = 0; k < clusters; k++)
      if (!scaleToUnit(centres, k * dimensions, dimensions))
        centres.set(row(random.below(sample)), k * dimensions);
  }
  assign(matrix, rows, centres, clusters, assigned);
  return assigned;
}

/** Writes the index of the nearest centre (largest dot product, the first of equals) of rows `0 .. count - 1`. */
function assign(
  { data, dimensions }: Matrix,
  count: number,
  centres: Float32Array,
  clusters: number,
  assigned: Uint16Array,
): void {
  for (let i = 0; i < count; i++) {
    const x = i * dimensions;
    let best = -Infinity;
    let nearest = 0;
    for (let k = 0; k < clusters; k++) {
      const c = k * dimensions;
      let even = 0; // two sums keep the processor's adders busy
      let odd = 0;
      for (let d = 0; d < dimensions; d += 2) {
        even += data[x + d] * centres[c + d];
        odd += data[x + d + 1] * centres[c + d + 1];
      }
      if (even + odd > best) {
        best = even + odd;
        nearest = k;
      }
    }
    assigned[i] = nearest;
  }
}

/** Sets each centre to the sum of the rows assigned to it (of zeros if there is none). */
function moveCentres(
  { data, dimensions }: Matrix,
  count: number,
  centres: Float32Array,
  clusters: number,
  assigned: Uint16Array,
): void {
  centres.fill(0, 0, clusters * dimensions);
  for (let i = 0; i < count; i++) {
    const x = i * dimensions;
    const c = assigned[i] * dimensions;
    for (let d = 0; d < dimensions; d++) centres[c + d] += data[x + d];
  }
}

/** False if the vector has no length. */
function scaleToUnit(data: Float32Array, at: number, dimensions: number): boolean {
  let squares = 0;
  for (let d = 0; d < dimensions; d++) squares += data[at + d] ** 2;
  if (squares === 0) return false;
  const scale = 1 / Math.sqrt(squares);
  for (let d = 0; d < dimensions; d++) data[at + d] *= scale;
  return true;
}
