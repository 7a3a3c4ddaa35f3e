import { type ForwardBackward, type Lattice, STATES, type Transitions } from './chain.ts';

/** A labelling of a lattice, and how probable it is. */
export interface Path {
  readonly probability: number;
  readonly states: Uint8Array;
}

/**
 * States less probable than this are left out. A labelling is no more probable than any state on its way: none above
 * this is lost.
 */
const LEAST_SHARE = 5e-3;

/** The k most probable labellings by list Viterbi (Forney 1973; k entries a state) over the probable states. */
export class BestPaths {
  readonly #k: number;
  /** The probable states of each token, {@link STATES} places a token, and how many there are. */
  #states = new Uint8Array(0);
  #stateCounts = new Uint8Array(0);
  /** By token and state: k probabilities of ways up to there, best first, and how many there are. */
  #ways = new Float64Array(0);
  #wayCounts = new Uint8Array(0);
  /** Where each way comes from: state * k + rank at the token before. */
  #from = new Uint8Array(0);

  /** @param k at most 31 */
  constructor(k: number) {
    this.#k = k;
  }

  /**
   * At most k labellings, best first.
   * @param passes as run on this lattice
   */
  run(lattice: Lattice, transitions: Transitions, passes: ForwardBackward): Path[] {
    this.#reserve(lattice.length);
    this.#findStates(lattice.length, passes);
    this.#findWays(lattice, transitions.into, passes.scales);
    return this.#paths(lattice.length);
  }

  #findStates(length: number, { forward, backward }: ForwardBackward): void {
    for (let i = 0; i < length; i++) {
      let count = 0;
      for (let at = i * STATES, y = 0; y < STATES; y++)
        if (forward[at + y] * backward[at + y] >= LEAST_SHARE) this.#states[at + count++] = y;
      this.#stateCounts[i] = count;
    }
  }

  #findWays({ length, potentials, classes }: Lattice, into: Float64Array, scales: Float64Array): void {
    const k = this.#k;
    const states = this.#states;
    const stateCounts = this.#stateCounts;
    const ways = this.#ways;
    const wayCounts = this.#wayCounts;
    const from = this.#from;
    for (let n = 0; n < stateCounts[0]; n++) {
      const y = states[n];
      wayCounts[y] = 1;
      ways[y * k] = potentials[y] / scales[0];
    }
    for (let i = 1; i < length; i++) {
      const at = i * STATES;
      const inverse = 1 / scales[i];
      if (stateCounts[i] === 1 && stateCounts[i - 1] === 1) {
        // one state follows one other, as it mostly does far from the cue: the ways to there just go on
        const [x, y] = [states[at - STATES], states[at]];
        const step = into[(classes[i] * STATES + y) * STATES + x] * (potentials[at + y] * inverse);
        const before = (at - STATES + x) * k;
        const slot = (at + y) * k;
        const count = step === 0 ? 0 : wayCounts[at - STATES + x];
        for (let r = 0; r < count; r++) {
          ways[slot + r] = ways[before + r] * step;
          from[slot + r] = x * k + r;
        }
        wayCounts[at + y] = count;
        continue;
      }
      for (let n = 0; n < stateCounts[i]; n++) {
        const y = states[at + n];
        const row = (classes[i] * STATES + y) * STATES;
        const factor = potentials[at + y] * inverse;
        const slot = (at + y) * k;
        let count = 0;
        for (let m = 0; m < stateCounts[i - 1]; m++) {
          const x = states[at - STATES + m];
          const step = into[row + x] * factor;
          if (step === 0) continue;
          const before = (at - STATES + x) * k;
          const entries = wayCounts[at - STATES + x];
          for (let r = 0; r < entries; r++) {
            const way = ways[before + r] * step;
            if (count === k && way <= ways[slot + k - 1]) break;
            let place = count < k ? count++ : k - 1;
            for (; place > 0 && ways[slot + place - 1] < way; place--) {
              ways[slot + place] = ways[slot + place - 1];
              from[slot + place] = from[slot + place - 1];
            }
            ways[slot + place] = way;
            from[slot + place] = x * k + r;
          }
        }
        wayCounts[at + y] = count;
      }
    }
  }

  /** Follows the best ways back from the last token. */
  #paths(length: number): Path[] {
    const k = this.#k;
    const last = (length - 1) * STATES;
    const ends: number[] = [];
    for (let n = 0; n < this.#stateCounts[length - 1]; n++) {
      const y = this.#states[last + n];
      for (let r = 0; r < this.#wayCounts[last + y]; r++) ends.push(y * k + r);
    }
    const ways = this.#ways.subarray(last * k);
    ends.sort((a, b) => ways[b] - ways[a] || a - b);
    return ends.slice(0, k).map((end) => {
      const states = new Uint8Array(length);
      let way = end;
      for (let i = length - 1; i >= 0; i--) {
        states[i] = (way / k) | 0;
        way = this.#from[i * STATES * k + way];
      }
      return { probability: ways[end], states };
    });
  }

  #reserve(length: number): void {
    if (length <= this.#stateCounts.length) return;
    const states = length * 2 * STATES;
    this.#states = new Uint8Array(states);
    this.#stateCounts = new Uint8Array(length * 2);
    this.#ways = new Float64Array(states * this.#k);
    this.#wayCounts = new Uint8Array(states);
    this.#from = new Uint8Array(states * this.#k);
  }
}
