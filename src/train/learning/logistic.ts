import type { IndexOptions } from '../../learn/features/feature-index.ts';
import type { FeatureRows } from '../../learn/features/feature-rows.ts';
import { logistic } from '../../learn/odds.ts';
import type { Examples } from './examples.ts';
import { FeatureCounts, LearnedFeatures } from './learned-features.ts';
import { SeededRandom } from './random.ts';

export interface LogisticOptions {
  /** How the model tells features apart. */
  readonly index: IndexOptions;
  readonly epochs: number;
  /** Share of features left out of each step. */
  readonly dropout: number;
  readonly rate: number;
  readonly l2: number;
  /** Features seen less often are ignored. */
  readonly minCount: number;
  /** One model is trained a seed; the weights are their mean. */
  readonly seeds: readonly number[];
}

/**
 * Logistic regressions, one for each question of the examples, by AdaGrad (Duchi et al. 2011) with feature dropout; the
 * weights are the mean of snapshots, two an epoch from the second on.
 * @param selection the examples to learn from
 */
export function trainLogistic(
  examples: Examples,
  selection: Int32Array,
  options: LogisticOptions,
): FeatureRows<Float32Array> {
  const { keys, starts } = examples.lists;
  const counts = new FeatureCounts(options.index);
  for (const e of selection) counts.add(keys, starts[e], starts[e + 1]);
  const features = new LearnedFeatures(counts, options.minCount);
  const numbers = new Int32Array(starts[examples.length]);
  for (const e of selection)
    for (let k = starts[e]; k < starts[e + 1]; k++) numbers[k] = features.of(keys[k]);
  const weights = new Float32Array(features.size * examples.width);
  for (const seed of options.seeds) {
    const learned = learnWeights(examples, selection, numbers, features.size, options, seed);
    for (let k = 0; k < weights.length; k++) weights[k] += learned[k] / options.seeds.length;
  }
  return features.rows(weights, examples.width);
}

/**
 * Weights of one seed, row by number.
 * @param numbers of each entry of the examples' keys the number of its feature, or -1
 */
function learnWeights(
  examples: Examples,
  selection: Int32Array,
  numbers: Int32Array,
  size: number,
  options: LogisticOptions,
  seed: number,
): Float32Array {
  const { width, targets, amounts } = examples;
  const { starts } = examples.lists;
  const weights = new Float32Array(size * width);
  const squares = new Float32Array(size * width).fill(1e-3);
  const mean = new Float32Array(size * width);
  const random = new SeededRandom(seed);
  const order = selection.slice();
  const rows = new Int32Array(1 << 12);
  const shares = new Float64Array(1 << 12).fill(1);
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
        const row = numbers[k];
        if (row < 0 || (options.dropout !== 0 && random.next() < options.dropout)) continue;
        if (amounts !== null) shares[n] = amounts[k];
        rows[n++] = row * width;
      }
      sums.fill(0);
      for (let k = 0; k < n; k++) for (let t = 0; t < width; t++) sums[t] += shares[k] * weights[rows[k] + t];
      for (let t = 0; t < width; t++) {
        const weight = examples.weights[e * width + t];
        if (weight === 0) continue;
        const error = weight * (targets[e * width + t] - logistic(sums[t]));
        for (let k = 0; k < n; k++) {
          const at = rows[k] + t;
          const gradient = error * shares[k] - options.l2 * weights[at];
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
  return weights;
}
