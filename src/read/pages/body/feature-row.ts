import { featureKey } from '../../../learn/feature-key.ts';

/** Places for weights of hashed features. */
export const FEATURE_PLACES = 1 << 15;

/** Gathers the features of one block: places in the table of weights. */
export class FeatureRow {
  #places: number[] = [];

  /** @param template what is asked; `a`, `b` the answer */
  add(template: number, a: number, b = 0): void {
    this.#places.push(featureKey(template, a, b) & (FEATURE_PLACES - 1));
  }

  /** The features gathered since the last call. */
  take(): Int32Array {
    const places = Int32Array.from(this.#places);
    this.#places = [];
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
