import { type Transitions, Viterbi } from '../../learn/sequences/viterbi.ts';
import { AveragedWeights } from './averaged-weights.ts';
import type { FeatureLists } from './feature-lists.ts';
import { SeededRandom } from './random.ts';

/** Sequences to learn from: sequence `s` is positions `sequences[s] .. sequences[s + 1] - 1` of `features` and `states`. */
export interface SequenceExamples {
  /** Features by position, as indexes `0 .. features - 1`. */
  readonly lists: FeatureLists;
  readonly features: number;
  readonly sequences: Uint32Array;
  /** The right state of each position. */
  readonly states: Uint8Array;
}

export interface PerceptronOptions {
  readonly epochs: number;
  readonly seed: number;
  /** Share of features hidden at random from each position each time it is seen. */
  readonly dropout: number;
  /** Added to the score of every wrong state, so that right ones learn to win by a distance. */
  readonly margin: number;
  /** Called after each epoch with the number of positions that were wrong. */
  readonly onEpoch?: (epoch: number, wrong: number) => void;
}

/** `emissions[feature * states + state]`; `transitions` as in {@link Transitions}. */
export interface SequenceWeights {
  readonly emissions: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * Averaged structured perceptron (Collins 2002) with feature dropout. The order of the sequences is shuffled by the seed.
 * Emission weights come back scaled by `1 - dropout`, to be used with all features.
 * @param shape legal steps; its weights are not read
 */
export function trainPerceptron(
  examples: SequenceExamples,
  shape: Transitions,
  options: PerceptronOptions,
): SequenceWeights {
  const { lists, sequences } = examples;
  const { states } = shape;
  const random = new SeededRandom(options.seed);
  const emissions = new AveragedWeights(examples.features * states);
  const steps = new AveragedWeights((states + 1) * states);
  const viterbi = new Viterbi({ ...shape, weights: steps.values });
  const order = Uint32Array.from({ length: sequences.length - 1 }, (_, s) => s);
  const longest = order.reduce((most, s) => Math.max(most, sequences[s + 1] - sequences[s]), 0);
  const scores = new Float32Array(longest * states);
  const path = new Uint8Array(longest);
  const seen = new VisibleFeatures(lists, options.dropout, random);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let wrong = 0;
    for (const s of order) {
      const first = sequences[s];
      const length = sequences[s + 1] - first;
      seen.draw(first, length);
      scores.fill(0, 0, length * states);
      for (let i = 0; i < length; i++) {
        const at = i * states;
        for (let k = seen.starts[i]; k < seen.starts[i + 1]; k++) {
          const row = seen.features[k] * states;
          for (let state = 0; state < states; state++) scores[at + state] += emissions.values[row + state];
        }
        const right = at + examples.states[first + i];
        for (let cell = at; cell < at + states; cell++) if (cell !== right) scores[cell] += options.margin;
      }
      viterbi.decode(scores, length, path, 0);
      wrong += correct(examples.states.subarray(first, first + length), path, seen, emissions, steps, states);
      emissions.tick();
      steps.tick();
    }
    options.onEpoch?.(epoch, wrong);
  }
  const averaged = emissions.average();
  for (let i = 0; i < averaged.length; i++) averaged[i] *= 1 - options.dropout;
  return { emissions: averaged, transitions: steps.average() };
}

/** Moves weights towards the right states and away from those on `path`; returns the number of wrong positions. */
function correct(
  right: Uint8Array,
  path: Uint8Array,
  seen: VisibleFeatures,
  emissions: AveragedWeights,
  steps: AveragedWeights,
  states: number,
): number {
  let wrong = 0;
  for (let i = 0; i < right.length; i++) {
    const isWrong = right[i] !== path[i];
    if (isWrong) {
      wrong++;
      for (let k = seen.starts[i]; k < seen.starts[i + 1]; k++) {
        const row = seen.features[k] * states;
        emissions.add(row + right[i], 1);
        emissions.add(row + path[i], -1);
      }
    }
    const before = i ? right[i - 1] : states;
    const guessed = i ? path[i - 1] : states;
    if (isWrong || before !== guessed) {
      steps.add(before * states + right[i], 1);
      steps.add(guessed * states + path[i], -1);
    }
  }
  return wrong;
}

/** The features of one sequence that are visible this time. */
class VisibleFeatures {
  features = new Int32Array(1 << 12);
  starts = new Uint32Array(1 << 8);
  readonly #lists: FeatureLists;
  readonly #dropout: number;
  readonly #random: SeededRandom;

  constructor(lists: FeatureLists, dropout: number, random: SeededRandom) {
    this.#lists = lists;
    this.#dropout = dropout;
    this.#random = random;
  }

  draw(first: number, length: number): void {
    const { keys, starts } = this.#lists;
    const most = starts[first + length] - starts[first];
    if (most > this.features.length) this.features = new Int32Array(most * 2);
    if (length + 1 > this.starts.length) this.starts = new Uint32Array(length * 2);
    let count = 0;
    for (let i = 0; i < length; i++) {
      for (let k = starts[first + i]; k < starts[first + i + 1]; k++)
        if (this.#dropout === 0 || this.#random.next() >= this.#dropout) this.features[count++] = keys[k];
      this.starts[i + 1] = count;
    }
  }
}
