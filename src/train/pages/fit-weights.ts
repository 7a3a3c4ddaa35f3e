import { weigh } from '../../read/pages/body/body-model.ts';
import { FEATURE_PLACES } from '../../read/pages/body/features/feature-row.ts';
import { SeededRandom } from '../learning/random.ts';

/** A block to learn from. */
export interface Example {
  readonly places: Int32Array;
  readonly label: number;
  readonly weight: number;
}

const EPOCHS = 5;
const RATE = 0.03;
const DECAY = 2e-5;
const SEED = 7;

/** Logistic regression by stochastic gradient descent with a rate of its own for each weight (AdaGrad), the last half averaged. */
export function fitWeights(examples: readonly Example[], epochs = EPOCHS): Float32Array {
  const weights = new Float32Array(FEATURE_PLACES);
  const squares = new Float32Array(FEATURE_PLACES).fill(1e-3);
  const sums = new Float64Array(FEATURE_PLACES);
  const order = Uint32Array.from(examples, (_, i) => i);
  const random = new SeededRandom(SEED);
  const half = epochs >> 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const at of order) {
      const { places, label, weight } = examples[at];
      const error = weight * (1 / (1 + Math.exp(-weigh(weights, places))) - label);
      if (Math.abs(error) < 1e-4) continue;
      for (const place of places) {
        const gradient = error + DECAY * weights[place];
        squares[place] += gradient * gradient;
        weights[place] = (weights[place] - (RATE * gradient) / Math.sqrt(squares[place])) * (1 - 10 * DECAY);
      }
    }
    if (epoch >= half) for (let i = 0; i < FEATURE_PLACES; i++) sums[i] += weights[i];
  }
  return Float32Array.from(sums, (sum) => sum / (epochs - half));
}
