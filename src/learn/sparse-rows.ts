import type { Column } from './packed.ts';
import { bucketShift, perfectHash, slotOf, slotRatio } from './perfect-hash.ts';
import type { QuantizedRows } from './quantize.ts';

/** A weight and what it is for, in 16 bits: the number of the output below, the weight above. */
const OUTPUT_BITS = 6;
const OUTPUT_MASK = (1 << OUTPUT_BITS) - 1;

/** How {@link SparseRows} are stored. */
export interface SparseRowColumns {
  readonly [column: string]: Column;
  readonly seeds: Uint16Array;
  /** By slot of a {@link PerfectHash}: a key and where its weights begin; they end where those of the next slot begin. */
  readonly slots: Int32Array;
  readonly weights: Int16Array;
}

/**
 * The weights of a linear model with up to 64 outputs, of which a feature has a weight for a few only; used as they lie in
 * the file.
 */
export class SparseRows {
  readonly #seeds: Uint16Array;
  readonly #slots: Int32Array;
  readonly #weights: Int16Array;
  readonly #shift: number;
  readonly #ratio: number;

  constructor({ seeds, slots, weights }: SparseRowColumns) {
    this.#seeds = seeds;
    this.#slots = slots;
    this.#weights = weights;
    this.#shift = bucketShift(seeds);
    this.#ratio = slotRatio(slots.length / 2 - 1);
  }

  /** Adds the row of `key`, if there is one, to the sums that begin at `sums[at]`, one an output. */
  add(key: number, sums: Int16Array, at: number): void {
    const slots = this.#slots;
    const slot = 2 * slotOf(key, this.#seeds[key >>> this.#shift], this.#ratio);
    if (slots[slot] !== key) return;
    const weights = this.#weights;
    for (let i = slots[slot + 1]; i < slots[slot + 3]; i++)
      sums[at + (weights[i] & OUTPUT_MASK)] += weights[i] >> OUTPUT_BITS;
  }
}

/** Columns of a packed file for quantised rows. */
export function sparseRowColumns({ states, keys, weights }: QuantizedRows): SparseRowColumns {
  if (states > 1 << OUTPUT_BITS)
    throw new RangeError(`rows of ${states} weights; ${1 << OUTPUT_BITS} at most`);
  const hash = perfectHash(keys);
  const rows = new Map<number, number>();
  keys.forEach((key, row) => {
    const seed = hash.seeds[key >>> bucketShift(hash.seeds)];
    rows.set(slotOf(key, seed, slotRatio(hash.slots)), row);
  });
  const slots = new Int32Array(2 * (hash.slots + 1));
  const packed: number[] = [];
  for (let slot = 0; slot <= hash.slots; slot++) {
    slots[2 * slot + 1] = packed.length;
    const row = rows.get(slot);
    if (row === undefined) continue;
    slots[2 * slot] = keys[row];
    for (let output = 0; output < states; output++) {
      const weight = weights[row * states + output];
      if (weight !== 0) packed.push((weight << OUTPUT_BITS) | output);
    }
  }
  return { seeds: hash.seeds, slots, weights: Int16Array.from(packed) };
}
