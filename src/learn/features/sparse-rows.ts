import { type Column, columnOf } from '../packed.ts';
import { CHECK_BITS, FeatureIndex } from './feature-index.ts';
import type { FeatureRows } from './feature-rows.ts';

/** A weight and what it is for, in 16 bits: the number of the output below, the weight above. */
const OUTPUT_BITS = 6;
const OUTPUT_MASK = (1 << OUTPUT_BITS) - 1;

/** Where a row's weights lie, in 32 bits: how many they are below, 64 at most; the place of the first above. */
const COUNT_BITS = 7;
const COUNT_MASK = (1 << COUNT_BITS) - 1;
/** In place of where a row's weights lie: the slot is free. */
const FREE = -1;

/**
 * The weights of a linear model with up to 64 outputs, of which a feature has a weight for a few only; used as they lie in
 * the file. Where a row lies is looked up in a table of slots, a hash table with linear probing: a feature, what is compared of
 * it and where its weights begin and end are then one read of memory, which with {@link FeatureIndex} would be three.
 */
export class SparseRows {
  /** Slots of two integers: what is looked at of a key, and where its weights lie, or {@link FREE}. */
  readonly #slots: Int32Array;
  /** How far a key is shifted to the slot that is looked at first, and to what is looked at of it. */
  readonly #slotShift: number;
  readonly #keyShift: number;
  readonly #weights: Int16Array;

  /** @param columns as {@link sparseRowColumns} makes them */
  constructor(columns: Readonly<Record<string, Column>>) {
    const checks = columnOf(columns, 'checks', Uint8Array);
    const index = new FeatureIndex(columnOf(columns, 'bitmap', Uint32Array), checks);
    // where the weights of each row begin, and where those of the last end
    const starts = columnOf(columns, 'starts', Uint32Array);
    const bits = 32 - Math.clz32((index.size + (index.size >> 1)) | 1); // one to two thirds of the slots are taken
    this.#keyShift = index.shift - CHECK_BITS;
    this.#slotShift = 32 - bits;
    this.#weights = columnOf(columns, 'weights', Int16Array);
    this.#slots = new Int32Array(2 << bits).fill(FREE);
    for (const [row, key] of index.keys().entries()) {
      const slot = this.#slotOf(key);
      this.#slots[slot] = key >> this.#keyShift;
      this.#slots[slot + 1] = (starts[row] << COUNT_BITS) | (starts[row + 1] - starts[row]);
    }
  }

  /** Where the slot of a key begins: its own, or the free one that it would have. */
  #slotOf(key: number): number {
    const slots = this.#slots;
    const wanted = key >> this.#keyShift;
    let slot = (key >>> this.#slotShift) << 1;
    while (slots[slot + 1] !== FREE && slots[slot] !== wanted) slot = (slot + 2) & (slots.length - 1);
    return slot;
  }

  /** Adds the rows of `keys[0 .. count - 1]` to the sums that begin at `sums[at]`, one an output. */
  addAll(keys: Int32Array, count: number, sums: Int16Array, at: number): void {
    const weights = this.#weights;
    const slots = this.#slots;
    for (let k = 0; k < count; k++) {
      const row = slots[this.#slotOf(keys[k]) + 1];
      if (row === FREE) continue;
      const start = row >> COUNT_BITS;
      const end = start + (row & COUNT_MASK);
      for (let i = start; i < end; i++) sums[at + (weights[i] & OUTPUT_MASK)] += weights[i] >> OUTPUT_BITS;
    }
  }
}

/** Columns of a packed file for rows most of whose weights are nothing and whose features are checked. */
export function sparseRowColumns({ index, weights, width }: FeatureRows<Int8Array>): Record<string, Column> {
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
