import { stir } from '../../../../learn/features/feature-key.ts';

/** Places for weights of hashed features. */
export const FEATURE_PLACES = 1 << 15;

/** More than a block can have: what lies beyond is not kept. */
const MAX_FEATURES = 256;

/** Gathers the features of one block: places in the table of weights. */
export class FeatureRow {
  readonly #places = new Int32Array(MAX_FEATURES);
  #size = 0;

  /** @param template what is asked; `a`, `b` the answer */
  add(template: number, a: number, b = 0): void {
    this.#places[this.#size++] = placeOf(template, a, b);
  }

  /** The features gathered since the last call. */
  take(): Int32Array {
    const places = this.#places.slice(0, this.#size);
    this.#size = 0;
    return places;
  }
}

/**
 * Where a feature has its weight: MurmurHash3 (Appleby), by which this model was trained; all others go by `featureKey`. Its
 * features share few places, so that another hash asks for other strengths of learning.
 */
function placeOf(template: number, a: number, b: number): number {
  let h = stir(stir(Math.imul(template, 0x9e3779b1), a), b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) & (FEATURE_PLACES - 1);
}

/** How many of the ascending edges a value has reached. */
export function binOf(value: number, edges: readonly number[]): number {
  let bin = 0;
  while (bin < edges.length && value >= edges[bin]) bin++;
  return bin;
}

export const SHARES = [0.001, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97];
