import { FeatureRows } from '../../learn/feature-rows.ts';
import { FeatureLists } from '../learning/feature-lists.ts';
import { logistic } from '../learning/logistic.ts';
import { SeededRandom } from '../learning/random.ts';

/** Examples of a multi-output logistic regression: sparse binary features, `width` targets an example. */
export class Examples {
  readonly width: number;
  readonly lists = new FeatureLists();
  readonly targets: number[] = [];

  constructor(width: number) {
    this.width = width;
  }

  get length(): number {
    return this.lists.length;
  }

  /** Appends one example with the features `keys[0 .. count - 1]`, which are copied. */
  add(keys: Int32Array, count: number, targets: readonly number[]): void {
    this.lists.push(keys, count);
    this.targets.push(...targets);
  }
}

export interface LogisticOptions {
  readonly bits: number;
  readonly epochs: number;
  /** Share of features left out of each step. */
  readonly dropout: number;
  readonly rate: number;
  readonly l2: number;
  /** Features seen less often are ignored. */
  readonly minCount: number;
  readonly seed: number;
}

/** How often each key occurs, up to 255. */
export class KeyCounts {
  readonly counts: Uint8Array;

  constructor(bits: number) {
    this.counts = new Uint8Array(1 << bits);
  }

  add(keys: Int32Array, from: number, to: number): void {
    for (let k = from; k < to; k++) if (this.counts[keys[k]] < 255) this.counts[keys[k]]++;
  }
}

/** Features worth learning. */
export interface LearnedFeatures {
  readonly size: number;
  /** Number of each key or -1; frequent features have low numbers, so that their weights share the cache. */
  readonly numbers: Int32Array;
}

/** Numbers the features that occur at least `minCount` times. */
export function numberFeatures({ counts }: KeyCounts, minCount: number): LearnedFeatures {
  const sizes = new Int32Array(256);
  for (const count of counts) sizes[count]++;
  const next = new Int32Array(256);
  let size = 0;
  for (let count = 255; count >= minCount; count--) {
    next[count] = size;
    size += sizes[count];
  }
  const numbers = new Int32Array(counts.length).fill(-1);
  for (let key = 0; key < counts.length; key++)
    if (counts[key] >= minCount) numbers[key] = next[counts[key]]++;
  return { size, numbers };
}

/** Rows by key from rows by number. */
export function rowsByKey(
  { size, numbers }: LearnedFeatures,
  weights: Float32Array,
  width: number,
  bits: number,
): FeatureRows<Float32Array> {
  const keys = new Int32Array(size);
  const sorted = new Float32Array(size * width);
  let at = 0;
  for (let key = 0; key < numbers.length; key++) {
    const number = numbers[key];
    if (number < 0) continue;
    sorted.set(weights.subarray(number * width, (number + 1) * width), at * width);
    keys[at++] = key;
  }
  return FeatureRows.real(keys, sorted, width, bits);
}

/**
 * Logistic regression by AdaGrad (Duchi et al. 2011) with feature dropout; the weights are the mean of snapshots.
 * @param selection the examples to learn from
 */
export function trainLogistic(
  examples: Examples,
  selection: Int32Array,
  options: LogisticOptions,
): FeatureRows<Float32Array> {
  const { width, targets } = examples;
  const { keys, starts } = examples.lists;
  const counts = new KeyCounts(options.bits);
  for (const e of selection) counts.add(keys, starts[e], starts[e + 1]);
  const features = numberFeatures(counts, options.minCount);
  const { size, numbers } = features;
  const weights = new Float32Array(size * width);
  const squares = new Float32Array(size * width).fill(1e-3);
  const mean = new Float32Array(size * width);
  const random = new SeededRandom(options.seed);
  const order = selection.slice();
  const rows = new Int32Array(1 << 12);
  const sums = new Float64Array(width);
  let snapshots = 0;
  const every = Math.max(1, order.length >> 1);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    for (let step = 0; step < order.length; step++) {
      const e = order[step];
      let n = 0;
      for (let k = starts[e]; k < starts[e + 1]; k++) {
        const row = numbers[keys[k]];
        if (row >= 0 && (options.dropout === 0 || random.next() >= options.dropout)) rows[n++] = row * width;
      }
      sums.fill(0);
      for (let k = 0; k < n; k++) for (let t = 0; t < width; t++) sums[t] += weights[rows[k] + t];
      for (let t = 0; t < width; t++) {
        const error = targets[e * width + t] - logistic(sums[t]);
        for (let k = 0; k < n; k++) {
          const at = rows[k] + t;
          const gradient = error - options.l2 * weights[at];
          squares[at] += gradient * gradient;
          weights[at] += (rate * gradient) / Math.sqrt(squares[at]);
        }
      }
      if (epoch > 0 && (step + 1) % every === 0) {
        snapshots++;
        for (let k = 0; k < weights.length; k++) mean[k] += weights[k];
      }
    }
  }
  for (let k = 0; k < weights.length; k++)
    weights[k] = (mean[k] / Math.max(1, snapshots)) * (1 - options.dropout);
  return rowsByKey(features, weights, width, options.bits);
}
