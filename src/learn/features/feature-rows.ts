import { kernel, kernelTable } from '../kernel/kernel.ts';
import { type Column, columnOf } from '../packed.ts';
import { FeatureIndex } from './feature-index.ts';

/** 8-bit in a packed model, real while training. */
type Weights = Int8Array | Float32Array;

/** The weights of a linear model: for each feature that has any a row of `width`, one for each output. */
export class FeatureRows<W extends Weights = Weights> {
  readonly index: FeatureIndex;
  /** Row after row. */
  readonly weights: W;
  readonly width: number;
  /** Real weight of one step of `weights`. */
  readonly scale: number;

  constructor(index: FeatureIndex, weights: W, width: number, scale: number) {
    if (weights.length !== index.size * width)
      throw new RangeError(`${index.size} rows of ${width} weights, but ${weights.length} weights`);
    this.index = index;
    this.weights = weights;
    this.width = width;
    this.scale = scale;
  }

  /** The rows out of a packed file in which their columns are called `name.*`. */
  static packed(
    columns: Readonly<Record<string, Column>>,
    name: string,
    width: number,
    scale: number,
  ): FeatureRows<Int8Array> {
    const checks = `${name}.checks` in columns ? columnOf(columns, `${name}.checks`, Uint8Array) : null;
    const index = new FeatureIndex(columnOf(columns, `${name}.bitmap`, Uint32Array), checks);
    return new FeatureRows(index, columnOf(columns, `${name}.weights`, Int8Array), width, scale);
  }

  /** Where the row of a feature starts in `weights`, or below 0. */
  at(key: number): number {
    return this.index.row(key) * this.width;
  }
}

/** The columns of a packed file that {@link FeatureRows.packed} reads. */
export function rowColumns(
  { index, weights }: FeatureRows<Int8Array>,
  name: string,
): Readonly<Record<string, Column>> {
  const { bitmap, checks } = index;
  return {
    [`${name}.bitmap`]: bitmap,
    ...(checks === null ? {} : { [`${name}.checks`]: checks }),
    [`${name}.weights`]: weights,
  };
}

/** Where packed rows lie in the kernel's memory. */
export interface KernelRows {
  readonly index: number;
  readonly rows: number;
}

/**
 * Puts packed rows into the kernel's memory, once; null if they are real, or there is no room or no kernel.
 * @param stride bytes a row there, the last of them for what is checked; the first row is that of no feature: nothing
 */
export function kernelRows({ index, weights, width }: FeatureRows, stride: number): KernelRows | null {
  if (kernel === null || !(weights instanceof Int8Array)) return null;
  const { bitmap, checks, size } = index;
  const placed = kernelTable(bitmap, Int32Array, 2 * bitmap.length, (table) => {
    index.writePairs(table);
  });
  const rows = kernelTable(weights, Int8Array, (1 + size) * stride, (table) => {
    if (stride === width) table.set(weights, stride);
    else
      for (let row = 0; row < size; row++) {
        const at = (row + 1) * stride;
        for (let y = 0; y < width; y++) table[at + y] = weights[row * width + y];
        if (checks !== null) table[at + stride - 1] = checks[row];
      }
  });
  return placed && rows && { index: placed.byteOffset, rows: rows.byteOffset };
}
