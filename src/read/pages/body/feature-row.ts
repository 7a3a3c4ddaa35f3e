import { featureKey } from '../../../learn/feature-key.ts';

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
    this.#places[this.#size++] = featureKey(template, a, b) & (FEATURE_PLACES - 1);
  }

  /** The features gathered since the last call. */
  take(): Int32Array {
    const places = this.#places.slice(0, this.#size);
    this.#size = 0;
    return places;
  }
}

/** How many of the ascending edges a value has reached. */
export function binOf(value: number, edges: readonly number[]): number {
  let bin = 0;
  while (bin < edges.length && value >= edges[bin]) bin++;
  return bin;
}

export const SHARES = [0.001, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97];
