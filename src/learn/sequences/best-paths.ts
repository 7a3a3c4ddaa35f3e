import { type ForwardBackward, type Lattice, STATES, type Transitions } from './chain.ts';

/** A labelling of a lattice, and how probable it is. */
export interface Path {
  probability: number;
  /** The state of each token; longer than the lattice, and another's after the next run. */
  readonly states: Uint8Array;
}

/**
 * States less probable than this are left out. A labelling is no more probable than any state on its way: none above
 * this is lost.
 */
const LEAST_SHARE = 5e-3;
/** Where a state is so probable, no other is probable enough. */
const CERTAIN = 1 - LEAST_SHARE + 1e-9;

/**
 * The k most probable labellings by list Viterbi (Forney 1973; k entries a state) over the probable states. Where one state
 * follows one other, as it mostly does far from the cue, the ways to there just go on: such tokens are one stretch with the token
 * before them, and ways are kept once a stretch.
 */
export class BestPaths {
  readonly #k: number;
  /** The only probable state of each token; of the first one of a stretch, which may have several, that of its last way. */
  #only = new Uint8Array(0);
  /** First token of each stretch, and how many stretches there are. */
  #starts = new Int32Array(0);
  #stretches = 0;
  /** The probable states of the first token of a stretch, {@link STATES} places a stretch, and how many there are. */
  #states = new Uint8Array(0);
  #stateCounts = new Uint8Array(0);
  /** By stretch and state: k probabilities of ways up to its end, best first, and how many there are. */
  #ways = new Float64Array(0);
  #wayCounts = new Uint8Array(0);
  /** Where each way comes from: state * k + rank in the stretch before. */
  #from = new Uint8Array(0);
  readonly #paths: Path[] = [];

  /** @param k at most 31 */
  constructor(k: number) {
    this.#k = k;
  }

  /**
   * At most k labellings, best first.
   * @param passes as run on this lattice
   */
  run(lattice: Lattice, transitions: Transitions, passes: ForwardBackward): readonly Path[] {
    this.#reserve(lattice.length);
    this.#findWays(lattice, transitions.into, passes);
    return this.#follow(lattice.length);
  }

  #findWays({ length, potentials, classes }: Lattice, into: Float64Array, passes: ForwardBackward): void {
    const k = this.#k;
    const only = this.#only;
    const stateCounts = this.#stateCounts;
    const ways = this.#ways;
    const wayCounts = this.#wayCounts;
    const { forward, backward, scales } = passes;
    this.#starts[0] = 0;
    this.#findStates(0, 0, passes);
    for (let n = 0; n < stateCounts[0]; n++) {
      const y = this.#states[n];
      wayCounts[y] = 1;
      ways[y * k] = potentials[y] / scales[0];
    }
    let stretch = 0;
    for (let i = 1; i < length; i++) {
      // the state before is the likeliest to go on, and to be certain
      const x = only[i - 1];
      const at = i * STATES;
      const goesOn = forward[at + x] * backward[at + x] >= CERTAIN;
      if (goesOn) {
        only[i] = x;
        stateCounts[stretch + 1] = 1;
        this.#states[(stretch + 1) * STATES] = x;
      } else this.#findStates(stretch + 1, i, passes);
      if (stateCounts[stretch + 1] === 1 && stateCounts[stretch] === 1) {
        const y = only[i];
        const step = into[(classes[i] * STATES + y) * STATES + x] * (potentials[at + y] * (1 / scales[i]));
        // the ways of a stretch stand at the state of its first token
        const slot = stretch * STATES + this.#states[stretch * STATES];
        const end = slot * k + wayCounts[slot];
        for (let way = slot * k; way < end; way++) ways[way] *= step;
        if (step === 0) wayCounts[slot] = 0;
        continue;
      }
      stretch++;
      this.#starts[stretch] = i;
      this.#enter(stretch, x, into, classes[i], potentials, at, 1 / scales[i]);
    }
    this.#stretches = stretch + 1;
    this.#starts[stretch + 1] = length;
  }

  /** Finds the probable states of token `i`, which may be the first one of a stretch. */
  #findStates(stretch: number, i: number, { forward, backward }: ForwardBackward): void {
    let count = 0;
    const place = stretch * STATES;
    for (let at = i * STATES, y = 0; y < STATES; y++)
      if (forward[at + y] * backward[at + y] >= LEAST_SHARE) this.#states[place + count++] = y;
    this.#stateCounts[stretch] = count;
    this.#only[i] = this.#states[place + Math.max(0, count - 1)];
  }

  /**
   * Finds the ways into the first token of a stretch.
   * @param last the state of the last token of the stretch before, if that has only one
   */
  #enter(
    stretch: number,
    last: number,
    into: Float64Array,
    transition: number,
    potentials: Float64Array,
    at: number,
    inverse: number,
  ): void {
    const k = this.#k;
    const states = this.#states;
    const ways = this.#ways;
    const wayCounts = this.#wayCounts;
    const from = this.#from;
    const place = stretch * STATES;
    const placeBefore = place - STATES;
    const countBefore = this.#stateCounts[stretch - 1];
    for (let n = 0; n < this.#stateCounts[stretch]; n++) {
      const y = states[place + n];
      const row = (transition * STATES + y) * STATES;
      const factor = potentials[at + y] * inverse;
      const slot = (place + y) * k;
      let count = 0;
      for (let m = 0; m < countBefore; m++) {
        const x = states[placeBefore + m];
        const step = into[row + (countBefore === 1 ? last : x)] * factor;
        if (step === 0) continue;
        const before = (placeBefore + x) * k;
        const entries = wayCounts[placeBefore + x];
        for (let r = 0; r < entries; r++) {
          const way = ways[before + r] * step;
          if (count === k && way <= ways[slot + k - 1]) break;
          let rank = count < k ? count++ : k - 1;
          for (; rank > 0 && ways[slot + rank - 1] < way; rank--) {
            ways[slot + rank] = ways[slot + rank - 1];
            from[slot + rank] = from[slot + rank - 1];
          }
          ways[slot + rank] = way;
          from[slot + rank] = x * k + r;
        }
      }
      wayCounts[place + y] = count;
    }
  }

  /** Follows the best ways back from the last stretch. */
  #follow(length: number): readonly Path[] {
    const k = this.#k;
    const last = this.#stretches - 1;
    const ends: number[] = [];
    for (let n = 0; n < this.#stateCounts[last]; n++) {
      const y = this.#states[last * STATES + n];
      for (let r = 0; r < this.#wayCounts[last * STATES + y]; r++) ends.push(y * k + r);
    }
    const ways = this.#ways;
    const first = last * STATES * k;
    if (this.#stateCounts[last] > 1) ends.sort((a, b) => ways[first + b] - ways[first + a] || a - b);
    const count = Math.min(k, ends.length);
    for (let rank = 0; rank < count; rank++) {
      let path = this.#paths[rank];
      if (path === undefined || path.states.length < length)
        this.#paths[rank] = path = { probability: 0, states: new Uint8Array(2 * length) };
      const { states } = path;
      let way = ends[rank];
      path.probability = ways[first + way];
      for (let stretch = last; stretch >= 0; stretch--) {
        const start = this.#starts[stretch];
        for (let i = this.#starts[stretch + 1] - 1; i > start; i--) states[i] = this.#only[i];
        states[start] = (way / k) | 0;
        way = this.#from[stretch * STATES * k + way];
      }
    }
    return this.#paths.slice(0, count);
  }

  #reserve(length: number): void {
    if (length <= this.#only.length) return;
    const room = length * 2;
    this.#only = new Uint8Array(room);
    this.#starts = new Int32Array(room + 1);
    this.#states = new Uint8Array(room * STATES);
    this.#stateCounts = new Uint8Array(room);
    this.#ways = new Float64Array(room * STATES * this.#k);
    this.#wayCounts = new Uint8Array(room * STATES);
    this.#from = new Uint8Array(room * STATES * this.#k);
  }
}
