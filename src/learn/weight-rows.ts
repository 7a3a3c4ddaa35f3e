import { KeyIndex } from './key-index.ts';
import type { Column } from './packed.ts';

const FILTER_BITS = 20;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

/**
 * The weights of a linear model: for each feature key one row of weights by state, in steps of one common scale. Rows are
 * stored sparse but held dense, for those that are looked up most are nearly full. A bitmap that fits the processor's cache
 * answers most look-ups of unknown keys.
 */
export class WeightRows {
  readonly #index: KeyIndex;
  readonly #filter: Int32Array;
  /** Length of a row: one more than the largest state that has a weight. */
  readonly #width: number;
  readonly #weights: Int8Array;

  constructor({ keys, counts, states, weights }: WeightColumns) {
    const width = states.reduce((most, state) => Math.max(most, state + 1), 0);
    const filter = new Int32Array(1 << (FILTER_BITS - 5));
    const dense = new Int8Array(keys.length * width);
    let pair = 0;
    for (let row = 0; row < keys.length; row++) {
      const bit = keys[row] & FILTER_MASK;
      filter[bit >>> 5] |= 1 << (bit & 31);
      for (const end = pair + counts[row]; pair < end; pair++)
        dense[row * width + states[pair]] = weights[pair];
    }
    this.#index = new KeyIndex(keys);
    this.#filter = filter;
    this.#width = width;
    this.#weights = dense;
  }

  /** Adds the row of `key`, if there is one, to `scores[at .. at + number of states - 1]`. */
  add(key: number, scores: Float32Array, at: number): void {
    const bit = key & FILTER_MASK;
    if (((this.#filter[bit >>> 5] >>> (bit & 31)) & 1) === 0) return;
    const row = this.#index.find(key);
    if (row < 0) return;
    const weights = this.#weights;
    const width = this.#width;
    const first = row * width;
    for (let state = 0; state < width; state++) scores[at + state] += weights[first + state];
  }

  /** Adds the rows of `keys[0 .. count - 1]`. */
  addAll(keys: Int32Array, count: number, scores: Float32Array, at: number): void {
    for (let i = 0; i < count; i++) this.add(keys[i], scores, at);
  }
}

/** How {@link WeightRows} are stored: keys sorted, the length of each row, and the rows one after another. */
export interface WeightColumns {
  readonly [column: string]: Column;
  readonly keys: Int32Array;
  readonly counts: Uint8Array;
  readonly states: Uint8Array;
  readonly weights: Int8Array;
}

/** Float weights as training leaves them: row `i` of `keys[i]` is `weights[i * states .. (i + 1) * states - 1]`. */
export interface DenseWeights {
  readonly states: number;
  readonly keys: Int32Array;
  readonly weights: Float32Array;
}

/** Size of one step of 8-bit weights: the largest weight becomes 127. */
export function weightScale(weights: Float32Array): number {
  let largest = 0;
  for (let i = 0; i < weights.length; i++) largest = Math.max(largest, Math.abs(weights[i]));
  return largest / 127 || 1;
}

/**
 * Rounds weights to 8 bits in steps of `scale` and keeps the `maxRows` rows with the largest weights (of equals the one
 * with the smaller key). Rows and weights that round to nothing are left out.
 */
export function quantizeRows(dense: DenseWeights, scale: number, maxRows: number): WeightColumns {
  const { states, weights } = dense;
  const strength = new Float32Array(dense.keys.length);
  for (let i = 0; i < weights.length; i++) {
    const row = Math.floor(i / states);
    strength[row] = Math.max(strength[row], Math.abs(weights[i]));
  }
  const unsigned = (row: number): number => dense.keys[row] >>> 0;
  const kept = [...dense.keys.keys()]
    .filter((row) => Math.round(strength[row] / scale) > 0)
    .sort((a, b) => strength[b] - strength[a] || unsigned(a) - unsigned(b))
    .slice(0, maxRows)
    .sort((a, b) => unsigned(a) - unsigned(b));
  const counts = new Uint8Array(kept.length);
  const pairs: number[] = [];
  kept.forEach((row, i) => {
    for (let state = 0; state < states; state++) {
      const weight = Math.max(-127, Math.min(127, Math.round(weights[row * states + state] / scale)));
      if (weight === 0) continue;
      pairs.push(state, weight);
      counts[i]++;
    }
  });
  return {
    keys: Int32Array.from(kept, (row) => dense.keys[row]),
    counts,
    states: Uint8Array.from({ length: pairs.length / 2 }, (_, i) => pairs[2 * i]),
    weights: Int8Array.from({ length: pairs.length / 2 }, (_, i) => pairs[2 * i + 1]),
  };
}
