import type { Column } from '../packed.ts';
import { FeatureIndex } from './feature-index.ts';
import type { FeatureRows } from './feature-rows.ts';

/** A weight and what it is for, in 16 bits: the number of the output below, the weight above. */
const OUTPUT_BITS = 6;
const OUTPUT_MASK = (1 << OUTPUT_BITS) - 1;

/** How {@link SparseRows} are stored. */
export interface SparseRowColumns {
  readonly [column: string]: Column;
  readonly bitmap: Uint32Array;
  readonly checks: Uint8Array;
  /** Where the weights of each row begin, and where those of the last end. */
  readonly starts: Uint32Array;
  readonly weights: Int16Array;
}

/**
 * The weights of a linear model with up to 64 outputs, of which a feature has a weight for a few only; used as they lie in
 * the file.
 */
export class SparseRows {
  readonly #index: FeatureIndex;
  readonly #starts: Uint32Array;
  readonly #weights: Int16Array;

  constructor({ bitmap, checks, starts, weights }: SparseRowColumns) {
    this.#index = new FeatureIndex(bitmap, checks);
    this.#starts = starts;
    this.#weights = weights;
  }

  /** Adds the rows of `keys[0 .. count - 1]` to the sums that begin at `sums[at]`, one an output. */
  addAll(keys: Int32Array, count: number, sums: Int16Array, at: number): void {
    const weights = this.#weights;
    const starts = this.#starts;
    for (let k = 0; k < count; k++) {
      const row = this.#index.row(keys[k]);
      if (row < 0) continue;
      const end = starts[row + 1];
      for (let i = starts[row]; i < end; i++)
        sums[at + (weights[i] & OUTPUT_MASK)] += weights[i] >> OUTPUT_BITS;
    }
  }
}

/** Columns of a packed file for rows most of whose weights are nothing and whose features are checked. */
export function sparseRowColumns({ index, weights, width }: FeatureRows<Int8Array>): SparseRowColumns {
  if (width > 1 << OUTPUT_BITS) throw new RangeError(`rows of ${width} weights; ${1 << OUTPUT_BITS} at most`);
  if (index.checks === null) throw new RangeError('features must be checked');
  const starts = new Uint32Array(index.size + 1);
  const packed: number[] = [];
  for (let row = 0; row < index.size; row++) {
    for (let output = 0; output < width; output++) {
      const weight = weights[row * width + output];
      if (weight !== 0) packed.push((weight << OUTPUT_BITS) | output);
    }
    starts[row + 1] = packed.length;
  }
  return { bitmap: index.bitmap, checks: index.checks, starts, weights: Int16Array.from(packed) };
}
