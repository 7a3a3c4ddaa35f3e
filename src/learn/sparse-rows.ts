import { KeyTable, type QuantizedRows } from './key-table.ts';
import type { Column } from './packed.ts';
import { perfectHash } from './perfect-hash.ts';

/** A weight and what it is for, in 16 bits: the number of the output below, the weight above. */
const OUTPUT_BITS = 6;
const OUTPUT_MASK = (1 << OUTPUT_BITS) - 1;
const SLOT_WORDS = 2;

/** How {@link SparseRows} are stored. */
export interface SparseRowColumns {
  readonly [column: string]: Column;
  readonly seeds: Uint16Array;
  /** Slots of a {@link KeyTable}: a key and where its weights begin; they end where those of the next slot begin. */
  readonly slots: Int32Array;
  readonly weights: Int16Array;
}

/**
 * The weights of a linear model with up to 64 outputs, of which a feature has a weight for a few only; used as they lie in
 * the file.
 */
export class SparseRows {
  readonly #table: KeyTable;
  readonly #weights: Int16Array;
  #places = new Int32Array(32);

  constructor({ seeds, slots, weights }: SparseRowColumns) {
    // The last slot has no key: it says where the weights of the one before end.
    this.#table = new KeyTable(slots, { seeds, slots: slots.length / SLOT_WORDS - 1 }, SLOT_WORDS);
    this.#weights = weights;
  }

  /** Adds the rows of `keys[0 .. count - 1]` to the sums that begin at `sums[at]`, one an output. */
  addAll(keys: Int32Array, count: number, sums: Int16Array, at: number): void {
    if (count > this.#places.length) this.#places = new Int32Array(count * 2);
    const places = this.#places;
    const weights = this.#weights;
    const slots = this.#table.words;
    const rows = this.#table.findAll(keys, 0, count, places);
    for (let row = 0; row < rows; row++) {
      const place = places[row];
      const end = slots[place + SLOT_WORDS + 1];
      for (let i = slots[place + 1]; i < end; i++)
        sums[at + (weights[i] & OUTPUT_MASK)] += weights[i] >> OUTPUT_BITS;
    }
  }
}

/** Columns of a packed file for quantised rows. */
export function sparseRowColumns({ states, keys, weights }: QuantizedRows): SparseRowColumns {
  if (states > 1 << OUTPUT_BITS)
    throw new RangeError(`rows of ${states} weights; ${1 << OUTPUT_BITS} at most`);
  const hash = perfectHash(keys);
  const slots = new Int32Array((hash.slots + 1) * SLOT_WORDS);
  const table = new KeyTable(slots, hash, SLOT_WORDS);
  const rows = new Map(Array.from(keys, (key, row) => [table.slot(key), row]));
  const packed: number[] = [];
  for (let place = 0; place < slots.length; place += SLOT_WORDS) {
    slots[place + 1] = packed.length;
    const row = rows.get(place);
    if (row === undefined) continue;
    slots[place] = keys[row];
    for (let output = 0; output < states; output++) {
      const weight = weights[row * states + output];
      if (weight !== 0) packed.push((weight << OUTPUT_BITS) | output);
    }
  }
  return { seeds: hash.seeds, slots, weights: Int16Array.from(packed) };
}
