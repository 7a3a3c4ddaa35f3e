import type { Column } from './packed.ts';

/** Columns of a {@link FeatureRows} in a packed file. */
export interface FeatureRowColumns {
  readonly bitmap: Uint32Array;
  readonly weights: Int8Array;
}

/** 8-bit in a packed model, real while training. */
type Weights = Int8Array | Float32Array;

/**
 * Weight rows of hashed features. Which of the `2^bits` hash values have a row is a bitmap; the row's number is the
 * count of set bits before it (rank, as in Jacobson 1989), so that the index costs 2 bits a hash value in memory and a
 * look-up touches one cache line for a feature without weights, two for one with.
 */
export class FeatureRows<W extends Weights = Weights> {
  readonly width: number;
  /** Row after row. */
  readonly weights: W;
  /** Real weight of one step of `weights`. */
  readonly scale: number;
  /** Pairs: 32 bits of the map, number of set bits before them. */
  readonly index: Int32Array;
  readonly bitmap: Uint32Array;

  /** @param width weights a row. */
  constructor(bitmap: Uint32Array, weights: W, width: number, scale: number) {
    this.bitmap = bitmap;
    this.width = width;
    this.weights = weights;
    this.scale = scale;
    this.index = new Int32Array(bitmap.length * 2);
    let before = 0;
    for (let i = 0; i < bitmap.length; i++) {
      this.index[2 * i] = bitmap[i];
      this.index[2 * i + 1] = before;
      before += popcount(bitmap[i]);
    }
  }

  /** The rows that {@link packFeatureRows} made, out of a packed file in which their columns are called `name.*`. */
  static packed(
    columns: Readonly<Record<string, Column>>,
    name: string,
    width: number,
    scale: number,
  ): FeatureRows<Int8Array> {
    return new FeatureRows(
      columns[`${name}.bitmap`] as Uint32Array,
      columns[`${name}.weights`] as Int8Array,
      width,
      scale,
    );
  }

  /** Real rows in training. @param keys hash values below `2^bits`, rising */
  static real(
    keys: Int32Array,
    weights: Float32Array,
    width: number,
    bits: number,
  ): FeatureRows<Float32Array> {
    const bitmap = new Uint32Array(1 << (bits - 5));
    for (const key of keys) bitmap[key >>> 5] |= 1 << (key & 31);
    return new FeatureRows(bitmap, weights, width, 1);
  }

  /** Where the row of the feature starts in `weights`, or -1. */
  at(key: number): number {
    const index = this.index;
    const word = (key >>> 5) << 1;
    const bits = index[word];
    const bit = 1 << (key & 31);
    if ((bits & bit) === 0) return -1;
    return (index[word + 1] + popcount(bits & (bit - 1))) * this.width;
  }
}

/**
 * Columns of a packed file for rows of real weights: `limit` becomes 127, weights are rounded and clipped.
 * @param least rows without a weight of at least so many steps go
 */
export function packFeatureRows(rows: FeatureRows, limit: number, least: number): FeatureRowColumns {
  const { width, weights } = rows;
  const bitmap = new Uint32Array(rows.bitmap.length);
  const packed = new Int8Array(weights.length);
  let kept = 0;
  let row = 0;
  for (let word = 0; word < bitmap.length; word++)
    for (let bit = 0; bit < 32; bit++) {
      if (((rows.bitmap[word] >>> bit) & 1) === 0) continue;
      let any = false;
      for (let l = 0; l < width; l++) {
        const step = Math.round((weights[row * width + l] / limit) * 127);
        packed[kept * width + l] = Math.max(-127, Math.min(127, step));
        if (Math.abs(packed[kept * width + l]) >= least) any = true;
      }
      row++;
      if (!any) continue;
      bitmap[word] |= 1 << bit;
      kept++;
    }
  return { bitmap, weights: packed.slice(0, kept * width) };
}

function popcount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
