import type { FeatureKeys } from './feature-keys.ts';
import type { FeatureRows } from './feature-rows.ts';
import { inKernel, kernel, kernelArray, kernelTable } from './kernel/kernel.ts';

/** Where packed rows lie in the kernel's memory. */
interface Tables {
  readonly index: number;
  readonly rows: number;
}

/** @param stride bytes a row in the kernel's memory; the first one is that of no feature: nothing */
function tablesOf({ index, bitmap, weights, width }: FeatureRows, stride: number): Tables | null {
  if (!(weights instanceof Int8Array)) return null;
  const placed = kernelTable(bitmap, Int32Array, () => index);
  const rows = kernelTable(weights, Int8Array, () => {
    const padded = new Int8Array((1 + weights.length / width) * stride);
    for (let row = 0; row * width < weights.length; row++)
      for (let y = 0; y < width; y++) padded[(row + 1) * stride + y] = weights[row * width + y];
    return padded;
  });
  return placed && rows && { index: placed.byteOffset, rows: rows.byteOffset };
}

/** Adds the rows of `keys[from .. to - 1]` to `sums`: the definition of all sums here, and how real rows are summed. */
function addRows(rows: FeatureRows, keys: Int32Array, from: number, to: number, sums: Float64Array): void {
  const { weights, width } = rows;
  for (let k = from; k < to; k++) {
    const row = rows.at(keys[k]);
    if (row < 0) continue;
    for (let y = 0; y < width; y++) sums[y] += weights[row + y];
  }
}

/** Sums rows of one to four weights over a list of features. */
export class RowSums {
  /** Sums of the last {@link run}, in steps of the weights. */
  readonly sums: Float64Array;
  readonly #rows: FeatureRows;
  readonly #keys: FeatureKeys;
  readonly #tables: Tables | null;
  readonly #out = kernelArray(Int32Array, 4);

  /** @param keys the list, filled anew before each run */
  constructor(rows: FeatureRows, keys: FeatureKeys) {
    if (rows.width > 4) throw new RangeError(`rows must be at most 4 wide, not ${rows.width}`);
    this.sums = new Float64Array(rows.width);
    this.#rows = rows;
    this.#keys = keys;
    this.#tables = inKernel(this.#out) ? tablesOf(rows, rows.width === 1 ? 1 : 4) : null;
  }

  run(): void {
    const { sums } = this;
    const { keys, length } = this.#keys;
    const tables = this.#tables;
    if (tables === null || !inKernel(keys)) {
      addRows(this.#rows, keys, 0, length, sums.fill(0));
    } else if (sums.length === 1) {
      sums[0] = kernel!.sum1(tables.index, tables.rows, keys.byteOffset, length);
    } else {
      const out = this.#out;
      kernel!.sum4(tables.index, tables.rows, keys.byteOffset, length, out.byteOffset);
      for (let y = 0; y < sums.length; y++) sums[y] = out[y];
    }
  }
}

const WIDTH = 8;

/** Sums rows of eight weights for the tokens of a chain. */
export class ChainSums {
  /** Where the features of each token begin in the list, and where those of the last one end: filled before each run. */
  readonly starts: Int32Array;
  /** After {@link run}: eight sums a token, times the scale of the rows. */
  readonly scores: Float32Array;
  readonly #rows: FeatureRows;
  readonly #keys: FeatureKeys;
  readonly #tables: Tables | null;
  readonly #sums = new Float64Array(WIDTH);

  /** @param keys the list of features, at most 256 a token @param most tokens */
  constructor(rows: FeatureRows, keys: FeatureKeys, most: number) {
    if (rows.width !== WIDTH) throw new RangeError(`rows must be ${WIDTH} wide, not ${rows.width}`);
    this.starts = kernelArray(Int32Array, most + 1);
    this.scores = kernelArray(Float32Array, most * WIDTH);
    this.#rows = rows;
    this.#keys = keys;
    this.#tables = inKernel(this.starts, this.scores) ? tablesOf(rows, WIDTH) : null;
  }

  /** @param length tokens of the chain */
  run(length: number): void {
    const { starts, scores } = this;
    const { keys } = this.#keys;
    const { scale } = this.#rows;
    if (this.#tables !== null && inKernel(keys)) {
      const { index, rows } = this.#tables;
      kernel!.sum8(index, rows, keys.byteOffset, starts.byteOffset, length, scale, scores.byteOffset);
      return;
    }
    const sums = this.#sums;
    for (let i = 0; i < length; i++) {
      addRows(this.#rows, keys, starts[i], starts[i + 1], sums.fill(0));
      for (let y = 0; y < WIDTH; y++) scores[i * WIDTH + y] = sums[y] * scale;
    }
  }
}
