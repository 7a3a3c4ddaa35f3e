import { inKernel, KernelWatch, kernel, kernelArray } from '../kernel/kernel.ts';
import { type FeatureRows, type KernelRows, kernelRows } from './feature-rows.ts';

/** Bytes that the kernel adds up at once: a row and, as the last, what is checked of its feature. */
const STRIDE = 16;
/** At most so many weights a row. */
export const MAX_WIDTH = STRIDE - 1;
/** So many bytes can be added up in a lane of 16 bits. */
const LANE_ROOM = 256;

/** Sums the rows of any list of keys: for rows of up to {@link MAX_WIDTH} weights whose features are checked. */
export class KeySums {
  /** After {@link addEach}: which of its keys have a row, and the sum of the first two weights of each of these. */
  found = new Int32Array(0);
  gains = new Int32Array(0);
  readonly #rows: FeatureRows<Int8Array>;
  readonly #tables: KernelRows | null;
  readonly #keys = kernelArray(Int32Array, LANE_ROOM);
  readonly #sums = kernelArray(Float32Array, STRIDE);
  readonly #found = kernelArray(Int32Array, LANE_ROOM + 1);
  readonly #gains = kernelArray(Int32Array, LANE_ROOM + 1);
  readonly #watch = new KernelWatch();

  constructor(rows: FeatureRows<Int8Array>) {
    if (rows.width > MAX_WIDTH)
      throw new RangeError(`rows must be at most ${MAX_WIDTH} wide, not ${rows.width}`);
    if (rows.index.checks === null) throw new RangeError('features must be checked');
    this.#rows = rows;
    const isThere = [this.#keys, this.#sums, this.#found, this.#gains].every(inKernel);
    this.#tables = isThere ? kernelRows(rows, STRIDE) : null;
  }

  /** Adds the row of `key` to `scores[at .. at + width - 1]`, if there is one. */
  add(key: number, scores: Float32Array, at: number): boolean {
    const { weights, width } = this.#rows;
    const row = this.#rows.at(key);
    if (row < 0) return false;
    for (let y = 0; y < width; y++) scores[at + y] += weights[row + y];
    return true;
  }

  /** Adds the rows of `keys[0 .. count - 1]` to `scores[at .. at + width - 1]`; a key without a row adds nothing. */
  addAll(keys: Int32Array, count: number, scores: Float32Array, at: number): void {
    if (this.#tables === null) {
      for (let k = 0; k < count; k++) this.add(keys[k], scores, at);
      return;
    }
    const { index, rows } = this.#tables;
    const { shift } = this.#rows.index;
    const sums = this.#sums;
    for (let from = 0; from < count; from += LANE_ROOM) {
      const length = Math.min(LANE_ROOM, count - from);
      kernel!.sum16(index, rows, shift, this.#address(keys, from, length), length, sums.byteOffset);
      for (let y = 0; y < this.#rows.width; y++) scores[at + y] += sums[y];
    }
  }

  /** As {@link addAll}, and notes what each key adds: see {@link found}. @returns how many keys have a row */
  addEach(keys: Int32Array, count: number, scores: Float32Array, at: number): number {
    if (count > this.found.length) {
      this.found = new Int32Array(count * 2);
      this.gains = new Int32Array(count * 2);
    }
    if (this.#tables === null) return this.#addEach(keys, count, scores, at);
    const { index, rows } = this.#tables;
    const sums = this.#sums;
    const [found, gains] = [this.#found, this.#gains];
    let known = 0;
    for (let from = 0; from < count; from += LANE_ROOM) {
      const length = Math.min(LANE_ROOM, count - from);
      const added = kernel!.sum16Each(
        index,
        rows,
        this.#rows.index.shift,
        this.#address(keys, from, length),
        length,
        sums.byteOffset,
        found.byteOffset,
        gains.byteOffset,
      );
      for (let y = 0; y < this.#rows.width; y++) scores[at + y] += sums[y];
      for (let row = 0; row < added; row++, known++) {
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
