/** States of a chain are the columns of its weight rows: 8, so that rows are aligned and loops unroll. */
export const STATES = 8;

/** Scores below any real one: a transition that is not allowed. */
export const FORBIDDEN = -1e9;

/**
 * A window of tokens to label: `emissions` holds {@link STATES} scores a token, `classes` says which transition matrix
 * leads into the token.
 */
export interface Lattice {
  readonly length: number;
  readonly emissions: Float32Array;
  readonly classes: Uint8Array;
}

/**
 * Forward and backward probabilities of a linear-chain CRF (Lafferty et al. 2001), scaled token by token.
 * `marginal(i, y) = forward * backward`, `logZ` is the log of the partition function.
 */
export class ForwardBackward {
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  potentials = new Float64Array(0);
  scales = new Float64Array(0);
  #matrices = new Float64Array(0);
  readonly #ahead = new Float64Array(STATES);

  /** Exponentiated transitions, class by class, row = from. */
  get matrices(): Float64Array {
    return this.#matrices;
  }

  /** @param transitions log scores: classes x from x to. */
  setTransitions(transitions: Float32Array): void {
    if (this.#matrices.length !== transitions.length) this.#matrices = new Float64Array(transitions.length);
    for (let k = 0; k < transitions.length; k++) this.#matrices[k] = Math.exp(transitions[k]);
  }

  /** Runs both passes and returns the log partition function. */
  run(lattice: Lattice): number {
    const { length, emissions, classes } = lattice;
    if (this.forward.length < length * STATES) this.#grow(length);
    const { forward, backward, potentials, scales } = this;
    const matrices = this.#matrices;
    const ahead = this.#ahead;
    let logZ = 0;
    for (let i = 0; i < length; i++) {
      const at = i * STATES;
      let top = emissions[at];
      for (let y = 1; y < STATES; y++) if (emissions[at + y] > top) top = emissions[at + y];
      let sum = 0;
      const matrix = classes[i] * STATES * STATES;
      for (let y = 0; y < STATES; y++) {
        const below = emissions[at + y] - top;
        if (below < NEGLIGIBLE) {
          potentials[at + y] = 0;
          forward[at + y] = 0;
          continue;
        }
        const potential = Math.exp(below);
        potentials[at + y] = potential;
        let v = 1;
        if (i > 0) {
          v = 0;
          for (let x = 0; x < STATES; x++) {
            const f = forward[at - STATES + x];
            if (f > 0) v += f * matrices[matrix + x * STATES + y];
          }
        }
        v *= potential;
        forward[at + y] = v;
        sum += v;
      }
      if (!(sum > 0)) sum = 1e-300;
      scales[i] = sum;
      logZ += Math.log(sum) + top;
      const inverse = 1 / sum;
      for (let y = 0; y < STATES; y++) forward[at + y] *= inverse;
    }
    const last = (length - 1) * STATES;
    for (let y = 0; y < STATES; y++) backward[last + y] = 1;
    for (let i = length - 2; i >= 0; i--) {
      const next = (i + 1) * STATES;
      const matrix = classes[i + 1] * STATES * STATES;
      const inverse = 1 / scales[i + 1];
      for (let y = 0; y < STATES; y++) ahead[y] = potentials[next + y] * backward[next + y] * inverse;
      for (let x = 0; x < STATES; x++) {
        let v = 0;
        if (forward[next - STATES + x] > 0)
          for (let y = 0; y < STATES; y++)
            if (ahead[y] > 0) v += matrices[matrix + x * STATES + y] * ahead[y];
        backward[next - STATES + x] = v;
      }
    }
    return logZ;
  }

  #grow(length: number): void {
    const n = length * 2;
    this.forward = new Float64Array(n * STATES);
    this.backward = new Float64Array(n * STATES);
    this.potentials = new Float64Array(n * STATES);
    this.scales = new Float64Array(n);
  }
}

/** A labelling of a lattice with its score. */
export interface Path {
  readonly score: number;
  readonly states: Uint8Array;
}

/** Log potential this far below the best one of the same token: taken for none. */
const NEGLIGIBLE = -12;

/** Candidates for the best paths whose score lies this far below the best one at the same token are dropped. */
const BEAM = 7;

/** The k best labellings by list Viterbi (Forney 1973; k entries a state), pruned by a beam. */
export class BestPaths {
  readonly k: number;
  #scores = new Float64Array(0);
  /** Predecessor of each entry: state * k + rank. */
  #from = new Int16Array(0);
  #counts = new Uint8Array(0);

  constructor(k: number) {
    this.k = k;
  }

  /** At most k paths, best first. @param transitions log scores: classes x from x to. */
  run(lattice: Lattice, transitions: Float32Array): Path[] {
    const { k } = this;
    const { length, emissions, classes } = lattice;
    const row = STATES * k;
    if (this.#counts.length < length * STATES) {
      this.#scores = new Float64Array(length * 2 * row);
      this.#from = new Int16Array(length * 2 * row);
      this.#counts = new Uint8Array(length * 2 * STATES);
    }
    const scores = this.#scores;
    const from = this.#from;
    const counts = this.#counts;
    for (let y = 0; y < STATES; y++) {
      counts[y] = emissions[y] > FORBIDDEN / 2 ? 1 : 0;
      scores[y * k] = emissions[y];
    }
    for (let i = 1; i < length; i++) {
      const before = (i - 1) * row;
      const now = i * row;
      let top = -Infinity;
      for (let y = 0; y < STATES; y++) {
        counts[i * STATES + y] = 0;
        if (counts[(i - 1) * STATES + y] > 0 && scores[before + y * k] > top) top = scores[before + y * k];
      }
      const floor = top - BEAM;
      for (let x = 0; x < STATES; x++) {
        const entries = counts[(i - 1) * STATES + x];
        if (entries === 0 || scores[before + x * k] < floor) continue;
        const matrix = (classes[i] * STATES + x) * STATES;
        for (let y = 0; y < STATES; y++) {
          const transition = transitions[matrix + y];
          if (transition <= FORBIDDEN || emissions[i * STATES + y] <= FORBIDDEN) continue;
          const slot = now + y * k;
          let count = counts[i * STATES + y];
          for (let r = 0; r < entries; r++) {
            const previous = scores[before + x * k + r];
            if (previous < floor) break;
            const score = previous + transition;
            if (count === k && score <= scores[slot + k - 1]) break;
            let at = count < k ? count++ : k - 1;
            while (at > 0 && scores[slot + at - 1] < score) {
              scores[slot + at] = scores[slot + at - 1];
              from[slot + at] = from[slot + at - 1];
              at--;
            }
            scores[slot + at] = score;
            from[slot + at] = x * k + r;
          }
          counts[i * STATES + y] = count;
        }
      }
      for (let y = 0; y < STATES; y++)
        for (let r = 0; r < counts[i * STATES + y]; r++) scores[now + y * k + r] += emissions[i * STATES + y];
    }
    const ends: number[] = [];
    const last = (length - 1) * row;
    for (let y = 0; y < STATES; y++)
      for (let r = 0; r < counts[(length - 1) * STATES + y]; r++) ends.push(y * k + r);
    ends.sort((a, b) => scores[last + b] - scores[last + a] || a - b);
    return ends.slice(0, k).map((end) => {
      const states = new Uint8Array(length);
      let entry = end;
      for (let i = length - 1; i >= 0; i--) {
        states[i] = (entry / k) | 0;
        entry = from[i * row + entry];
      }
      return { score: scores[last + end], states };
    });
  }
}
