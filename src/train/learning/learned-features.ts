import { CHECK_BITS, type IndexOptions } from '../../learn/features/feature-index.ts';
import type { FeatureRows } from '../../learn/features/feature-rows.ts';
import { realRows } from './real-rows.ts';

/** How often features occur. */
export class FeatureCounts {
  readonly index: IndexOptions;
  /** By key, as far as the model looks at it. */
  readonly counts = new Map<number, number>();
  readonly #mask: number;

  /** @param index how the model that is trained tells features apart */
  constructor(index: IndexOptions) {
    this.index = index;
    this.#mask = -1 << (32 - index.bits - (index.checked ? CHECK_BITS : 0));
  }

  /** What of a key is looked at. */
  seen(key: number): number {
    return key & this.#mask;
  }

  /** Counts `keys[from .. to - 1]`. */
  add(keys: Int32Array, from: number, to: number): void {
    for (let k = from; k < to; k++) {
      const key = this.seen(keys[k]);
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }
}

/** Features worth learning, numbered. */
export class LearnedFeatures {
  readonly #counts: FeatureCounts;
  /** By number: frequent features have low numbers, so that their weights share the cache. */
  readonly #keys: readonly number[];
  readonly #numbers: ReadonlyMap<number, number>;

  /** Those that occur at least `minCount` times. */
  constructor(all: FeatureCounts, minCount: number) {
    const { counts } = all;
    this.#counts = all;
    this.#keys = [...counts.keys()]
      .filter((key) => counts.get(key)! >= minCount)
      .sort((a, b) => counts.get(b)! - counts.get(a)! || (a >>> 0) - (b >>> 0));
    this.#numbers = new Map(this.#keys.map((key, number) => [key, number]));
  }

  get size(): number {
    return this.#keys.length;
  }

  /** Number of a feature, or -1. */
  of(key: number): number {
    return this.#numbers.get(this.#counts.seen(key)) ?? -1;
  }

  /** The rows of a model, from weights row by number. */
  rows(weights: Float32Array, width: number): FeatureRows<Float32Array> {
    return realRows(this.#keys, weights, width, this.#counts.index);
  }
}
