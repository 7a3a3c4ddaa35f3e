import type { FeatureRows } from './feature-rows.ts';

/** Sums rows of eight weights. */
export interface RowSums {
  /** Writes to `out[at .. at + 8)` the sum of the rows of the features `keys[from .. to)`, at most 256 of them. */
  sum(keys: Int32Array, from: number, to: number, out: Float32Array, at: number): void;
}

const WIDTH = 8;
const LANES = 0x00ff00ff;
const BIAS = 128;
/** The bias in each byte of a word. */
const BIASES = 0x80808080 | 0;

/** The fastest sums for these rows. @param rows of width 8, packed or real */
export function rowSums(rows: FeatureRows): RowSums {
  if (rows.width !== WIDTH) throw new RangeError(`rows must be ${WIDTH} wide, not ${rows.width}`);
  return rows.weights instanceof Int8Array ? packedSums(rows, rows.weights) : realSums(rows);
}

/**
 * Sums of 8-bit rows, two to an addition: a weight is kept as a byte from 0 to 255 (128 means nothing), four to a 32-bit
 * word; the word's even and odd bytes are added as two 16-bit lanes, which 256 rows cannot overflow. A feature without
 * weights has a row of nothing, so that no step of the loop depends on a guess of the processor.
 */
function packedSums(rows: FeatureRows, weights: Int8Array): RowSums {
  const { scale } = rows;
  const words = new Int32Array(2 + weights.length / 4);
  new Int8Array(words.buffer).set(weights, WIDTH);
  for (let k = 0; k < words.length; k++) words[k] ^= BIASES;
  return {
    sum(keys, from, to, out, at) {
      let even0 = 0;
      let odd0 = 0;
      let even1 = 0;
      let odd1 = 0;
      for (let k = from; k < to; k++) {
        const word = rows.number(keys[k]) << 1;
        const first = words[word];
        const second = words[word + 1];
        even0 = (even0 + (first & LANES)) | 0;
        odd0 = (odd0 + ((first >>> 8) & LANES)) | 0;
        even1 = (even1 + (second & LANES)) | 0;
        odd1 = (odd1 + ((second >>> 8) & LANES)) | 0;
      }
      const nothing = (to - from) * BIAS;
      out[at] = ((even0 & 0xffff) - nothing) * scale;
      out[at + 1] = ((odd0 & 0xffff) - nothing) * scale;
      out[at + 2] = ((even0 >>> 16) - nothing) * scale;
      out[at + 3] = ((odd0 >>> 16) - nothing) * scale;
      out[at + 4] = ((even1 & 0xffff) - nothing) * scale;
      out[at + 5] = ((odd1 & 0xffff) - nothing) * scale;
      out[at + 6] = ((even1 >>> 16) - nothing) * scale;
      out[at + 7] = ((odd1 >>> 16) - nothing) * scale;
    },
  };
}

function realSums(rows: FeatureRows): RowSums {
  const { weights, scale } = rows;
  const sums = new Float64Array(WIDTH);
  return {
    sum(keys, from, to, out, at) {
      sums.fill(0);
      for (let k = from; k < to; k++) {
        const row = rows.at(keys[k]);
        if (row < 0) continue;
        for (let y = 0; y < WIDTH; y++) sums[y] += weights[row + y];
      }
      for (let y = 0; y < WIDTH; y++) out[at + y] = sums[y] * scale;
    },
  };
}
