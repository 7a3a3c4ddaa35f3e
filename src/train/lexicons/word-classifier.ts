import { SeededRandom } from '../learning/random.ts';
import type { Matrix } from './kmeans.ts';

/** How often each word of a sample was of each class: `counts[i * classes + c]` for the word in row `rows[i]`. */
export interface ClassCounts {
  readonly rows: Int32Array;
  readonly counts: Float32Array;
  readonly classes: number;
}

const HIDDEN = 48;
const EPOCHS = 15;
const RATE = 0.05;
const DECAY = 1e-5;
/** Unit vectors are stretched by this, so that AdaGrad's steps, which do not know of scale, move far enough. */
const STRETCH = 3;
/** A frequent word counts as a few rare ones, not as thousands. */
const MAX_WEIGHT = 3;

/**
 * A network of one hidden layer that tells from a word's vector how likely it is of each class. Trained with AdaGrad
 * (Duchi et al. 2011) on the words `use` of the sample (indexes into its rows); seeded, hence repeatable.
 */
export class WordClassifier {
  readonly #dimensions: number;
  readonly #classes: number;
  readonly #inner: Layer;
  readonly #outer: Layer;
  readonly #input: Float32Array;
  readonly #hidden = new Float32Array(HIDDEN);
  readonly #hiddenError = new Float32Array(HIDDEN);
  readonly #probabilities: Float32Array;

  constructor(matrix: Matrix, sample: ClassCounts, use: Int32Array, seed: number) {
    const random = new SeededRandom(seed);
    this.#dimensions = matrix.dimensions;
    this.#classes = sample.classes;
    this.#inner = new Layer(matrix.dimensions, HIDDEN, 0.3, random);
    this.#outer = new Layer(HIDDEN, sample.classes, 0.5, random);
    this.#input = new Float32Array(matrix.dimensions);
    this.#probabilities = new Float32Array(sample.classes);
    const order = use.slice();
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      random.shuffle(order);
      const rate = RATE * (1 - epoch / EPOCHS) + RATE / 25;
      for (const i of order) this.#learn(matrix.data, sample, i, rate);
    }
  }

  /** Probabilities of the classes of the vector at `data[at]`; valid until the next call. */
  classify(data: Float32Array, at: number): Float32Array {
    const probabilities = this.#probabilities;
    for (let d = 0; d < this.#dimensions; d++) this.#input[d] = data[at + d] * STRETCH;
    this.#inner.forward(this.#input, this.#hidden);
    for (let h = 0; h < HIDDEN; h++) this.#hidden[h] = Math.max(0, this.#hidden[h]);
    this.#outer.forward(this.#hidden, probabilities);
    const highest = Math.max(...probabilities);
    let sum = 0;
    for (let c = 0; c < this.#classes; c++) {
      probabilities[c] = Math.exp(probabilities[c] - highest);
      sum += probabilities[c];
    }
    for (let c = 0; c < this.#classes; c++) probabilities[c] /= sum;
    return probabilities;
  }

  #learn(data: Float32Array, { rows, counts, classes }: ClassCounts, i: number, rate: number): void {
    const at = rows[i] * this.#dimensions;
    const own = counts.subarray(i * classes, (i + 1) * classes);
    const total = own.reduce((sum, count) => sum + count, 0);
    const weight = Math.min(MAX_WEIGHT, Math.sqrt(total));
    const errors = this.classify(data, at);
    for (let c = 0; c < classes; c++) errors[c] = weight * (errors[c] - own[c] / total);
    this.#hiddenError.fill(0);
    this.#outer.backward(this.#hidden, errors, rate, this.#hiddenError);
    for (let h = 0; h < HIDDEN; h++) if (this.#hidden[h] === 0) this.#hiddenError[h] = 0;
    this.#inner.backward(this.#input, this.#hiddenError, rate);
  }
}

/** A linear layer with AdaGrad's running sums. The last weight of each row is its bias. */
class Layer {
  readonly #inputs: number;
  readonly #outputs: number;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;

  constructor(inputs: number, outputs: number, spread: number, random: SeededRandom) {
    this.#inputs = inputs;
    this.#outputs = outputs;
    this.#weights = new Float32Array((inputs + 1) * outputs);
    for (let i = 0; i < this.#weights.length; i++)
      if ((i + 1) % (inputs + 1) !== 0) this.#weights[i] = (random.next() - 0.5) * spread;
    this.#squares = new Float32Array(this.#weights.length).fill(1e-6);
  }

  forward(input: Float32Array, output: Float32Array): void {
    const inputs = this.#inputs;
    for (let o = 0; o < this.#outputs; o++) {
      const row = o * (inputs + 1);
      let sum = this.#weights[row + inputs];
      for (let i = 0; i < inputs; i++) sum += this.#weights[row + i] * input[i];
      output[o] = sum;
    }
  }

  /** Steps down the gradient of `errors`; adds to `inputErrors`, if given, what the input is to blame for. */
  backward(input: Float32Array, errors: Float32Array, rate: number, inputErrors?: Float32Array): void {
    const inputs = this.#inputs;
    const weights = this.#weights;
    const squares = this.#squares;
    const step = (i: number, gradient: number): void => {
      squares[i] += gradient * gradient;
      weights[i] -= (rate * gradient) / Math.sqrt(squares[i]);
    };
    for (let o = 0; o < this.#outputs; o++) {
      const error = errors[o];
      if (Math.abs(error) < 1e-6) continue;
      const row = o * (inputs + 1);
      for (let i = 0; i < inputs; i++) {
        if (inputErrors) inputErrors[i] += error * weights[row + i];
        step(row + i, error * input[i] + DECAY * weights[row + i]);
      }
      step(row + inputs, error);
    }
  }
}
