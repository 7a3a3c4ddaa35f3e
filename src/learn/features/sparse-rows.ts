import type { Column } from '../packed.ts';
import { CHECK_BITS, FeatureIndex } from './feature-index.ts';
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
  /** Slots by the first bits of a key, of two integers: what is looked at of a key, and where its weights lie. */
  readonly #slots: Int32Array;
  readonly #slotShift: number;
  readonly #keyShift: number;
  readonly #weights: Int16Array;

  constructor({ bitmap, checks, starts, weights }: SparseRowColumns) {
    const index = new FeatureIndex(bitmap, checks);
    const bits = 32 - Math.clz32(index.size + (index.size >> 1));
    this.#keyShift = index.shift - CHECK_BITS;
    this.#slotShift = 32 - bits;
    this.#weights = weights;
    this.#slots = new Int32Array(2 << bits).fill(-1);
    for (const [row, key] of index.keys().entries()) {
      const place = this.#place(key);
      this.#slots[place] = key >>> this.#keyShift;
      this.#slots[place + 1] = (starts[row] << OUTPUT_BITS) | (starts[row + 1] - starts[row]);
    }
  }

  #place(key: number): number {
    const slots = this.#slots;
    const wanted = key >>> this.#keyShift;
    let place = (key >>> this.#slotShift) << 1;
    while (slots[place] !== wanted && slots[place] >= 0) place = place + 2 === slots.length ? 0 : place + 2;
    return place;
  }

  /** Adds the rows of `keys[0 .. count - 1]` to the sums that begin at `sums[at]`, one an output. */
  addAll(keys: Int32Array, count: number, sums: Int16Array, at: number): void {
    const weights = this.#weights;
    const slots = this.#slots;
    for (let k = 0; k < count; k++) {
      const place = this.#place(keys[k]);
      if (slots[place] < 0) continue;
      const row = slots[place + 1];
      const start = row >> OUTPUT_BITS;
      const end = start + (row & OUTPUT_MASK);
      for (let i = start; i < end; i++)
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
