import { logistic } from '../learning/logistic.ts';
import { SeededRandom } from '../learning/random.ts';

/** What is known of one sentence: indexes of its features, and the mean of its word vectors. */
export interface Evidence {
  readonly features: Int32Array;
  readonly vector: Float32Array;
}

/** One example: the evidence, the probability that it should get, and how much it counts. */
export interface WeightedExample extends Evidence {
  readonly target: number;
  readonly weight: number;
}

export interface LogisticOptions {
  readonly epochs: number;
  /** Step sizes of feature weights and of the weights of vector components. */
  readonly rate: number;
  readonly vectorRate: number;
  /** Strength of L2 regularisation. */
  readonly decay: number;
  /** Vectors are multiplied by this. */
  readonly vectorScale: number;
  readonly seed: number;
}

/** `score = sum of weights / sqrt(number of features) + direction * vector` */
export interface LinearModel {
  readonly weights: Float32Array;
  readonly direction: Float32Array;
}

/**
 * Logistic regression by AdaGrad (Duchi et al. 2011) on sparse features and a dense vector. Features count
 * `1 / sqrt(number of features)` each, so that long sentences do not score higher for being long. The weights are the
 * mean over the last half of the epochs.
 */
export function trainLogistic(
  examples: readonly WeightedExample[],
  features: number,
  options: LogisticOptions,
): LinearModel {
  const { epochs, rate, vectorRate, decay, vectorScale } = options;
  const sparse = new AdaGrad(features, decay, rate);
  const dense = new AdaGrad(examples[0].vector.length, decay, vectorRate);
  const random = new SeededRandom(options.seed);
  const order = Uint32Array.from(examples.keys());
  const averaged = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order);
    for (const i of order) {
      const { features: active, vector, target, weight } = examples[i];
      const share = 1 / Math.sqrt(active.length);
      let score = 0;
      for (let k = 0; k < active.length; k++) score += sparse.values[active[k]] * share;
      for (let d = 0; d < vector.length; d++) score += dense.values[d] * vector[d] * vectorScale;
      const slope = (logistic(score) - target) * weight;
      for (let k = 0; k < active.length; k++) sparse.step(active[k], slope * share);
      for (let d = 0; d < vector.length; d++) dense.step(d, slope * vector[d] * vectorScale);
    }
    if (epoch >= epochs - averaged) {
      sparse.addToMean(averaged);
      dense.addToMean(averaged);
    }
  }
  return { weights: sparse.mean, direction: dense.mean.map((value) => value * vectorScale) };
}

/** Score of a linear model before it is made a probability. */
export function linearScore({ weights, direction }: LinearModel, { features, vector }: Evidence): number {
  let sum = 0;
  for (let k = 0; k < features.length; k++) sum += weights[features[k]];
  sum /= Math.sqrt(features.length);
  for (let d = 0; d < vector.length; d++) sum += direction[d] * vector[d];
  return sum;
}

class AdaGrad {
  readonly values: Float64Array;
  readonly mean: Float32Array;
  readonly #squares: Float64Array;
  readonly #decay: number;
  readonly #rate: number;

  constructor(length: number, decay: number, rate: number) {
    this.values = new Float64Array(length);
    this.mean = new Float32Array(length);
    this.#squares = new Float64Array(length).fill(1e-6);
    this.#decay = decay;
    this.#rate = rate;
  }

  step(i: number, slope: number): void {
    const gradient = slope + this.#decay * this.values[i];
    this.#squares[i] += gradient * gradient;
    this.values[i] -= (this.#rate * gradient) / Math.sqrt(this.#squares[i]);
  }

  addToMean(parts: number): void {
    for (let i = 0; i < this.mean.length; i++) this.mean[i] += this.values[i] / parts;
  }
}
