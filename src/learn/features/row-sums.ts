import { inKernel, kernel, kernelArray, kernelTable } from '../kernel/kernel.ts';
import { exponentiate, NEGLIGIBLE } from '../sequences/chain.ts';
import { type FeatureRows, type KernelRows, kernelRows } from './feature-rows.ts';
import { type FeatureKind, featureKeys, STRIDE } from './features.ts';

/** Most templates of a kind, with room for what the kernel writes behind the last key. */
const MOST_KEYS = STRIDE;

/** Sums the rows of a thing's features: for rows of one to four weights whose features are not checked. */
export class RowSums {
  /** The features, filled anew before each {@link run}. */
  readonly values = kernelArray(Int32Array, STRIDE);
  /** Sums of the last {@link run}, in steps of the weights. */
  readonly sums: Float64Array;
  readonly #rows: FeatureRows;
  readonly #kind: FeatureKind;
  readonly #keys = kernelArray(Int32Array, MOST_KEYS);
  readonly #out = kernelArray(Int32Array, 4);
  readonly #tables: KernelRows | null;

  constructor(rows: FeatureRows, kind: FeatureKind) {
    if (rows.width > 4) throw new RangeError(`rows must be at most 4 wide, not ${rows.width}`);
    refuseChecked(rows);
    this.sums = new Float64Array(rows.width);
    this.#rows = rows;
    this.#kind = kind;
    const isThere = [this.values, this.#keys, this.#out].every(inKernel);
    this.#tables = isThere ? kernelRows(rows, rows.width === 1 ? 1 : 4) : null;
  }

  run(): void {
    const { sums, values } = this;
    if (this.#tables === null) {
      featureKeys(this.#kind, values, 0, this.#keys);
      addRows(this.#rows, this.#keys, this.#kind.count, sums.fill(0));
      return;
    }
    const { index, rows } = this.#tables;
    const { first, count } = this.#kind;
    const { shift } = this.#rows.index;
    const keys = this.#keys.byteOffset;
    if (sums.length === 1) {
      sums[0] = kernel!.sum1(index, rows, values.byteOffset, first, count, shift, keys);
      return;
    }
    const out = this.#out;
    kernel!.sum4(index, rows, values.byteOffset, first, count, shift, keys, out.byteOffset);
    for (let y = 0; y < sums.length; y++) sums[y] = out[y];
  }
}

const WIDTH = 8;

/** More than any sum of a token's packed weights lies below another. */
const MOST_STEPS = 2 * 127 * MOST_KEYS;

/** A template whose two integers are small, by its place: none has more bits than these. */
export interface SmallTemplate {
  readonly place: number;
  readonly aBits: number;
  readonly bBits: number;
}

/**
 * Potentials of the tokens of a chain from the rows of their features, eight weights each: e to the power of a state's score, in
 * proportion to the token's largest, which becomes 1. Packed weights are whole steps, so that powers are looked up. What small
 * templates give is kept by their integers themselves, so that it need not be hashed, and lies together in memory.
 */
export class ChainSums {
  /** The features of one token after another, filled anew before each {@link run}. */
  readonly values: Int32Array;
  /** After {@link run}: eight potentials a token. */
  readonly potentials: Float64Array;
  readonly #rows: FeatureRows;
  readonly #kind: FeatureKind;
  readonly #keys = kernelArray(Int32Array, MOST_KEYS);
  readonly #tables: KernelRows | null;
  /** As the kernel wants them: see assembly/sums.ts. */
  readonly #wide: Int32Array;
  readonly #small: Int32Array;
  /** Of packed weights: potential of what lies 0, 1, 2... steps below the largest score; the last of all that lies deeper. */
  readonly #factors: Float64Array;
  readonly #sums = new Float64Array(WIDTH);
  readonly #scores = new Float32Array(WIDTH);

  /** @param most tokens of a chain */
  constructor(rows: FeatureRows, kind: FeatureKind, most: number, small: readonly SmallTemplate[] = []) {
    if (rows.width !== WIDTH) throw new RangeError(`rows must be ${WIDTH} wide, not ${rows.width}`);
    refuseChecked(rows);
    this.values = kernelArray(Int32Array, most * STRIDE);
    this.potentials = kernelArray(Float64Array, most * WIDTH);
    this.#rows = rows;
    this.#kind = kind;
    this.#wide = kernelArray(Int32Array, kind.count - small.length);
    this.#small = kernelArray(Int32Array, small.length * 4);
    this.#factors = factorsOf(rows.scale);
    const isThere = [this.values, this.potentials, this.#keys, this.#wide, this.#small, this.#factors].every(
      inKernel,
    );
    const tables = isThere ? kernelRows(rows, WIDTH) : null;
    this.#tables = tables !== null && this.#place(small, tables) ? tables : null;
  }

  /** @param length tokens of the chain */
  run(length: number): void {
    if (this.#tables === null) this.#runPlainly(length);
    else {
      const { index, rows } = this.#tables;
      const { first, count } = this.#kind;
      const [wide, small, factors] = [this.#wide, this.#small, this.#factors];
      kernel!.potentials8(
        index,
        rows,
        this.values.byteOffset,
        first,
        count,
        this.#rows.index.shift,
        this.#keys.byteOffset,
        wide.byteOffset,
        wide.length,
        small.byteOffset,
        small.length / 4,
        length,
        factors.byteOffset,
        factors.length - 1,
        this.potentials.byteOffset,
      );
    }
  }

  /** {@link run} by its definition. */
  #runPlainly(length: number): void {
    const sums = this.#sums;
    const scores = this.#scores;
    const factors = this.#factors;
    for (let i = 0; i < length; i++) {
      featureKeys(this.#kind, this.values, i * STRIDE, this.#keys);
      addRows(this.#rows, this.#keys, this.#kind.count, sums.fill(0));
      const potentials = this.potentials.subarray(i * WIDTH, (i + 1) * WIDTH);
      if (this.#rows.weights instanceof Int8Array) {
        const top = Math.max(...sums);
        for (let y = 0; y < WIDTH; y++) potentials[y] = factors[Math.min(top - sums[y], factors.length - 1)];
      } else {
        for (let y = 0; y < WIDTH; y++) scores[y] = sums[y] * this.#rows.scale;
        exponentiate(scores, 1, potentials);
      }
    }
  }

  /** Lays out which templates are small, and the rows of all their values. @returns whether there was room */
  #place(small: readonly SmallTemplate[], { index, rows }: KernelRows): boolean {
    const { first, count } = this.#kind;
    const { shift } = this.#rows.index;
    const places = new Set(small.map(({ place }) => place));
    for (let place = 0, n = 0; place < count; place++) if (!places.has(place)) this.#wide[n++] = 4 * place;
    const sizeOf = ({ aBits, bBits }: SmallTemplate): number => WIDTH << (aBits + bBits);
    const length = small.reduce((sum, template) => sum + sizeOf(template), 0);
    // A table of its own beside that of the rows, which begins with the first weight.
    const table = kernelTable((this.#rows.weights as Int8Array).subarray(1), Int8Array, length, (all) => {
      let begin = all.byteOffset;
      for (const { place, aBits, bBits } of small) {
        kernel!.allRows8(index, rows, first + place, shift, aBits, bBits, begin);
        begin += WIDTH << (aBits + bBits);
      }
    });
    if (table === null) return false;
    let begin = table.byteOffset;
    for (const [n, template] of small.entries()) {
      this.#small.set([4 * template.place, template.bBits, begin], 4 * n);
      begin += sizeOf(template);
    }
    return true;
  }
}

/** Potentials by how many steps of `scale` below the largest, down to none. */
function factorsOf(scale: number): Float64Array {
  const steps = Math.ceil(-NEGLIGIBLE / scale);
  const factors = kernelArray(Float64Array, Math.min(steps, MOST_STEPS) + 1);
  for (let step = 0; step < factors.length - 1; step++) factors[step] = Math.exp(-step * scale);
  return factors;
}

function refuseChecked({ index }: FeatureRows): void {
  if (index.checks !== null) throw new RangeError('rows of checked features are summed by KeySums');
}

/** Adds the rows of `count` keys to `sums`: the definition of all sums here, and how real rows are summed. */
function addRows(rows: FeatureRows, keys: Int32Array, count: number, sums: Float64Array): void {
  const { weights, width } = rows;
  for (let k = 0; k < count; k++) {
    const row = rows.at(keys[k]);
    if (row < 0) continue;
    for (let y = 0; y < width; y++) sums[y] += weights[row + y];
  }
}
