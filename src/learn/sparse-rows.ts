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
  #places = new Int32Array(8);
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

  /** Adds the rows of `keys[0 .. count - 1]` to the sums that begin at `sums[at]`, one an output. */
  addAll(keys: Int32Array, count: number, sums: Int16Array, at: number): void {
    const slots = this.#slots;
    const weights = this.#weights;
    const rows = this.#find(keys, count);
    const places = this.#places;
    for (let row = 0; row < rows; row++) {
      const place = places[row];
      for (let i = slots[place + 1]; i < slots[place + 3]; i++)
        sums[at + (weights[i] & OUTPUT_MASK)] += weights[i] >> OUTPUT_BITS;
    }
  }

  /** Notes the places of the keys that have rows, and returns how many they are. All are read at once, before any is used. */
  #find(keys: Int32Array, count: number): number {
    if (count > this.#places.length) this.#places = new Int32Array(count * 2);
    const places = this.#places;
    const seeds = this.#seeds;
    const slots = this.#slots;
    for (let k = 0; k < count; k++)
      places[k] = 2 * slotOf(keys[k], seeds[keys[k] >>> this.#shift], this.#ratio);
    let rows = 0;
    for (let k = 0; k < count; k++) {
      const place = places[k];
      places[rows] = place;
      if (slots[place] === keys[k]) rows++;
    }
    return rows;
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
