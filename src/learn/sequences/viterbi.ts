/**
 * Weights of going from one state to the next, and which steps are legal.
 * `weights[from * states + to]`; row `states` is the step into the first position of a sequence.
 */
export interface Transitions {
  readonly states: number;
  readonly weights: Float32Array;
  /** For each state those that may stand before it: `before[2 * state] .. before[2 * state + 1] - 1`. */
  readonly before: Uint8Array;
  /** 1 for each state that may begin a sequence. */
  readonly first: Uint8Array;
}

const NEVER = -1e9;

/**
 * The best legal sequence of states (Viterbi 1967), and what each position would lose by another state.
 * Buffers are kept between calls.
 */
export class Viterbi {
  readonly #transitions: Transitions;
  #forward = new Float32Array(0);
  #backward = new Float32Array(0);
  #from = new Uint8Array(0);

  constructor(transitions: Transitions) {
    this.#transitions = transitions;
  }

  /**
   * Writes the best states to `path[at .. at + length - 1]`; of equals the one with the smaller state wins.
   * @param scores `length * states` scores of each state at each position
   */
  decode(scores: Float32Array, length: number, path: Uint8Array, at: number): void {
    if (length === 0) return;
    const { states, weights, before, first } = this.#transitions;
    this.#reserve(length * states);
    const best = this.#forward;
    const from = this.#from;
    for (let state = 0; state < states; state++)
      best[state] = first[state] ? scores[state] + weights[states * states + state] : NEVER;
    for (let o = states; o < length * states; o += states) {
      for (let state = 0; state < states; state++) {
        const end = before[2 * state + 1];
        let highest = -Infinity;
        let winner = 0;
        for (let previous = before[2 * state]; previous < end; previous++) {
          const score = best[o - states + previous] + weights[previous * states + state];
          if (score > highest) {
            highest = score;
            winner = previous;
          }
        }
        best[o + state] = highest + scores[o + state];
        from[o + state] = winner;
      }
    }
    let state = argmax(best, (length - 1) * states, states);
    for (let i = length - 1; i >= 0; i--) {
      path[at + i] = state;
      state = from[i * states + state];
    }
  }

  /**
   * After {@link decode} of the same scores: writes to `marginals` for each position and state the score of the best
   * sequence that passes through it (max-marginals).
   */
  maxMarginals(scores: Float32Array, length: number, marginals: Float32Array): void {
    if (length === 0) return;
    const { states, weights, before } = this.#transitions;
    const after = this.#backward;
    const last = (length - 1) * states;
    for (let cell = last; cell < last + states; cell++) after[cell] = 0;
    for (let o = last - states; o >= 0; o -= states) {
      for (let cell = o; cell < o + states; cell++) after[cell] = -Infinity; // `fill` takes longer for so few
      for (let next = 0; next < states; next++) {
        const onward = after[o + states + next] + scores[o + states + next];
        const end = before[2 * next + 1];
        for (let previous = before[2 * next]; previous < end; previous++) {
          const score = onward + weights[previous * states + next];
          if (score > after[o + previous]) after[o + previous] = score;
        }
      }
    }
    for (let i = 0; i < length * states; i++) marginals[i] = this.#forward[i] + after[i];
  }

  #reserve(cells: number): void {
    if (cells <= this.#forward.length) return;
    this.#forward = new Float32Array(cells * 2);
    this.#backward = new Float32Array(cells * 2);
    this.#from = new Uint8Array(cells * 2);
  }
}

function argmax(values: Float32Array, at: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (values[at + i] > values[at + best]) best = i;
  return best;
}
