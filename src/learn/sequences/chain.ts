/** States of a chain are the columns of its weight rows: 8, so that rows are aligned and loops unroll. */
export const STATES = 8;

/** Scores below any real one: a transition or state that is not allowed. */
export const FORBIDDEN = -1e9;

/**
 * A window of tokens to label: `potentials` holds {@link STATES} factors a token (see {@link exponentiate}), `classes`
 * says which transition matrix leads into the token.
 */
export interface Lattice {
  readonly length: number;
  readonly potentials: Float64Array;
  readonly classes: Uint8Array;
}

/** Score this far below the best one of the same token: its potential is taken for none. */
export const NEGLIGIBLE = -12;

/**
 * Writes the potentials of `length` tokens with the given log scores, {@link STATES} a token: e to the power of the
 * score, in proportion to the token's largest, which becomes 1.
 */
export function exponentiate(scores: Float32Array, length: number, potentials: Float64Array): void {
  for (let at = 0; at < length * STATES; at += STATES) {
    let top = scores[at];
    for (let y = 1; y < STATES; y++) if (scores[at + y] > top) top = scores[at + y];
    for (let y = 0; y < STATES; y++) {
      const below = scores[at + y] - top;
      potentials[at + y] = below < NEGLIGIBLE ? 0 : Math.exp(below);
    }
  }
}

/** Factors of the transitions between states, a matrix for each class, both ways round so that either pass reads on. */
export class TransitionFactors {
  /** By class, state that is come to, state that is come from. */
  readonly into: Float64Array;
  /** By class, state that is come from, state that is come to. */
  readonly outOf: Float64Array;

  /** @param scores log scores: classes x from x to; at most {@link FORBIDDEN} where the step is not allowed */
  constructor(scores: Float32Array) {
    this.into = new Float64Array(scores.length);
    this.outOf = new Float64Array(scores.length);
    this.set(scores);
  }

  /** Takes other scores for the same classes. */
  set(scores: Float32Array): void {
    for (let matrix = 0; matrix < scores.length; matrix += STATES * STATES)
      for (let x = 0; x < STATES; x++)
        for (let y = 0; y < STATES; y++) {
          const factor = Math.exp(scores[matrix + x * STATES + y]);
          this.outOf[matrix + x * STATES + y] = factor;
          this.into[matrix + y * STATES + x] = factor;
        }
  }
}

/**
 * Forward and backward probabilities of a linear-chain CRF (Lafferty et al. 2001), scaled token by token (Rabiner 1989):
 * `forward * backward` of a token's state is its marginal probability. The arrays are longer than the last lattice.
 */
export class ForwardBackward {
  forward = new Float64Array(0);
  backward = new Float64Array(0);
  /** Their product is the partition function of the lattice, up to the scaling of its potentials. */
  scales = new Float64Array(0);

  /** Runs both passes. */
  run(lattice: Lattice, transitions: TransitionFactors): void {
    if (this.scales.length < lattice.length) {
      this.forward = new Float64Array(lattice.length * 2 * STATES);
      this.backward = new Float64Array(lattice.length * 2 * STATES);
      this.scales = new Float64Array(lattice.length * 2);
    }
    this.#runForward(lattice, transitions.into);
    this.#runBackward(lattice, transitions.outOf);
  }

  // The eight states are unrolled: most have a share at most tokens, so that skipping some costs more than it saves.

  #runForward({ length, potentials, classes }: Lattice, into: Float64Array): void {
    const { forward } = this;
    for (let y = 0; y < STATES; y++) forward[y] = potentials[y];
    this.#scale(0);
    for (let i = 1; i < length; i++) {
      const at = i * STATES;
      const f0 = forward[at - 8];
      const f1 = forward[at - 7];
      const f2 = forward[at - 6];
      const f3 = forward[at - 5];
      const f4 = forward[at - 4];
      const f5 = forward[at - 3];
      const f6 = forward[at - 2];
      const f7 = forward[at - 1];
      let row = classes[i] * STATES * STATES;
      for (let y = 0; y < STATES; y++) {
        const sum =
          f0 * into[row] +
          f1 * into[row + 1] +
          f2 * into[row + 2] +
          f3 * into[row + 3] +
          f4 * into[row + 4] +
          f5 * into[row + 5] +
          f6 * into[row + 6] +
          f7 * into[row + 7];
        forward[at + y] = sum * potentials[at + y];
        row += STATES;
      }
      this.#scale(i);
    }
  }

  /** Divides a token's forward probabilities by their sum. */
  #scale(i: number): void {
    const { forward } = this;
    const at = i * STATES;
    let sum = 0;
    for (let y = 0; y < STATES; y++) sum += forward[at + y];
    if (!(sum > 0)) sum = 1e-300;
    const inverse = 1 / sum;
    for (let y = 0; y < STATES; y++) forward[at + y] *= inverse;
    this.scales[i] = sum;
  }

  #runBackward({ length, potentials, classes }: Lattice, outOf: Float64Array): void {
    const { backward, scales } = this;
    for (let y = 0; y < STATES; y++) backward[(length - 1) * STATES + y] = 1;
    for (let i = length - 1; i > 0; i--) {
      const at = i * STATES;
      const inverse = 1 / scales[i];
      const b0 = potentials[at] * backward[at] * inverse;
      const b1 = potentials[at + 1] * backward[at + 1] * inverse;
      const b2 = potentials[at + 2] * backward[at + 2] * inverse;
      const b3 = potentials[at + 3] * backward[at + 3] * inverse;
      const b4 = potentials[at + 4] * backward[at + 4] * inverse;
      const b5 = potentials[at + 5] * backward[at + 5] * inverse;
      const b6 = potentials[at + 6] * backward[at + 6] * inverse;
      const b7 = potentials[at + 7] * backward[at + 7] * inverse;
      let row = classes[i] * STATES * STATES;
      for (let x = 0; x < STATES; x++) {
        backward[at - STATES + x] =
          b0 * outOf[row] +
          b1 * outOf[row + 1] +
          b2 * outOf[row + 2] +
          b3 * outOf[row + 3] +
          b4 * outOf[row + 4] +
          b5 * outOf[row + 5] +
          b6 * outOf[row + 6] +
          b7 * outOf[row + 7];
        row += STATES;
      }
    }
  }
}
