import { inKernel, KernelWatch, kernel, kernelArray, kernelCopy } from './kernel/kernel.ts';
import { KeyTable, type QuantizedRows } from './key-table.ts';
import type { Column } from './packed.ts';
import { bucketShift, perfectHash } from './perfect-hash.ts';

/** At most so many weights a row. */
export const MAX_WIDTH = 12;
/** A slot of the table: a key and its weights, four to a 32-bit word. */
const SLOT_WORDS = 1 + MAX_WIDTH / 4;

/** A weight is kept as a byte from 1 to 255; 128 means nothing. */
const BIAS = 128;
/** So many bytes can be added up in a lane of 16 bits. */
const LANE_ROOM = 256;

/** How {@link WeightRows} are stored: what a {@link KeyTable} is made of. */
export interface WeightColumns {
  readonly [column: string]: Column;
  readonly seeds: Uint16Array;
  readonly table: Int32Array;
}

/** Where rows lie in the kernel's memory, and how they are found there. */
interface Tables {
  readonly seeds: number;
  readonly shift: number;
  readonly slots: number;
  readonly table: number;
}

/**
 * The weights of a linear model: for each feature key a row of up to twelve 8-bit weights. A key and its row lie side by
 * side within one cache line.
 */
export class WeightRows {
  /** After {@link addEach}: which of its keys have a row, and the sum of the first two weights of each of these. */
  found = new Int32Array(0);
  gains = new Int32Array(0);
  readonly #table: KeyTable;
  /** The table as bytes. */
  readonly #bytes: Uint8Array;
  readonly #width: number;
  readonly #tables: Tables | null;
  readonly #keys = kernelArray(Int32Array, LANE_ROOM);
  readonly #sums = kernelArray(Float32Array, MAX_WIDTH);
  readonly #found = kernelArray(Int32Array, LANE_ROOM + 1);
  readonly #gains = kernelArray(Int32Array, LANE_ROOM + 1);

  readonly #watch = new KernelWatch();

  /** @param width number of weights a row, {@link MAX_WIDTH} at most */
  constructor({ seeds, table }: WeightColumns, width: number) {
    const slots = table.length / SLOT_WORDS;
    this.#table = new KeyTable(table, { seeds, slots }, SLOT_WORDS);
    this.#bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
    this.#width = width;
    const placed = kernelCopy(table);
    const placedSeeds = kernelCopy(seeds);
    this.#tables =
      placed && placedSeeds && [this.#keys, this.#sums, this.#found, this.#gains].every(inKernel)
        ? { seeds: placedSeeds.byteOffset, shift: bucketShift(seeds), slots, table: placed.byteOffset }
        : null;
  }

  /** Adds the row of `key` to `scores[at .. at + width - 1]`, if there is one. */
  add(key: number, scores: Float32Array, at: number): boolean {
    const row = this.#table.find(key);
    if (row < 0) return false;
    const first = 4 * (row + 1);
    for (let i = 0; i < this.#width; i++) scores[at + i] += this.#bytes[first + i] - BIAS;
    return true;
  }

  /** Adds the rows of `keys[0 .. count - 1]` to `scores[at .. at + width - 1]`; a key without a row adds nothing. */
  addAll(keys: Int32Array, count: number, scores: Float32Array, at: number): void {
    if (this.#tables === null) {
      for (let k = 0; k < count; k++) this.add(keys[k], scores, at);
      return;
    }
    const { seeds, shift, slots, table } = this.#tables;
    const sums = this.#sums;
    for (let from = 0; from < count; from += LANE_ROOM) {
      const length = Math.min(LANE_ROOM, count - from);
      kernel!.sum12(seeds, shift, slots, table, this.#address(keys, from, length), length, sums.byteOffset);
      for (let i = 0; i < this.#width; i++) scores[at + i] += sums[i];
    }
  }

  /** As {@link addAll}, and notes what each key adds: see {@link found}. @returns how many keys have a row */
  addEach(keys: Int32Array, count: number, scores: Float32Array, at: number): number {
    if (count > this.found.length) {
      this.found = new Int32Array(count * 2);
      this.gains = new Int32Array(count * 2);
    }
    if (this.#tables === null) return this.#addEach(keys, count, scores, at);
    const { seeds, shift, slots, table } = this.#tables;
    const sums = this.#sums;
    const [found, gains] = [this.#found, this.#gains];
    let known = 0;
    for (let from = 0; from < count; from += LANE_ROOM) {
      const length = Math.min(LANE_ROOM, count - from);
      const rows = kernel!.sum12Each(
        seeds,
        shift,
        slots,
        table,
        this.#address(keys, from, length),
        length,
        sums.byteOffset,
        found.byteOffset,
        gains.byteOffset,
      );
      for (let i = 0; i < this.#width; i++) scores[at + i] += sums[i];
      for (let row = 0; row < rows; row++, known++) {
        this.found[known] = from + found[row];
        this.gains[known] = gains[row];
      }
    }
    return known;
  }

  #addEach(keys: Int32Array, count: number, scores: Float32Array, at: number): number {
    let known = 0;
    for (let k = 0; k < count; k++) {
      const before = scores[at] + scores[at + 1];
      if (!this.add(keys[k], scores, at)) continue;
      this.found[known] = k;
      this.gains[known++] = scores[at] + scores[at + 1] - before;
    }
    return known;
  }

  /** Where the kernel finds `keys[from .. from + length - 1]`. */
  #address(keys: Int32Array, from: number, length: number): number {
    if (this.#watch.isThere(keys)) return keys.byteOffset + 4 * from;
    for (let k = 0; k < length; k++) this.#keys[k] = keys[from + k];
    return this.#keys.byteOffset;
  }
}

/** Columns of a packed file for quantised rows. Slots without a key hold a row of nothing. */
export function weightColumns({ states, keys, weights }: QuantizedRows): WeightColumns {
  if (states > MAX_WIDTH) throw new RangeError(`rows of ${states} weights; ${MAX_WIDTH} at most`);
  const hash = perfectHash(keys);
  const words = new Int32Array(hash.slots * SLOT_WORDS);
  const bytes = new Uint8Array(words.buffer).fill(BIAS);
  for (let slot = 0; slot < hash.slots; slot++) words[slot * SLOT_WORDS] = 0;
  const table = new KeyTable(words, hash, SLOT_WORDS);
  keys.forEach((key, row) => {
    const place = table.slot(key);
    words[place] = key;
    for (let i = 0; i < states; i++) bytes[4 * (place + 1) + i] = weights[row * states + i] + BIAS;
  });
  return { seeds: hash.seeds, table: words };
}
