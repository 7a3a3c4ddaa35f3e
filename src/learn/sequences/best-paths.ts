import { type ForwardBackward, type Lattice, STATES, type TransitionFactors } from './chain.ts';

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
 * The k most probable labellings over the probable states: the best way to each state (Viterbi 1967), then, from the end, the
 * best labellings and what leaves each of them where it costs least (as in Eppstein 1998).
 */
export class BestPaths {
  readonly #k: number;
  /** The probable states of each token, {@link STATES} places a token, and how many there are. */
  #states = new Uint8Array(0);
  #stateCounts = new Uint8Array(0);
  /** One over the scale of each token. */
  #inverses = new Float64Array(0);
  /** By token and state: the probability of the best way up to there, and the state it comes from. */
  #best = new Float64Array(0);
  #from = new Uint8Array(0);
  /**
   * The labellings found so far, best first; the states of the first ones are known. Each goes to its `state` at `token` the best
   * way, and on as the labelling `parent` does, which takes `tail` of the probability.
   */
  #found = 0;
  readonly #totals: Float64Array;
  readonly #tails: Float64Array;
  readonly #tokens: Int32Array;
  readonly #tokenStates: Uint8Array;
  readonly #parents: Int8Array;
  readonly #paths: Path[] = [];

  /** @param k at most 127 */
  constructor(k: number) {
    this.#k = k;
    this.#totals = new Float64Array(k);
    this.#tails = new Float64Array(k);
    this.#tokens = new Int32Array(k);
    this.#tokenStates = new Uint8Array(k);
    this.#parents = new Int8Array(k);
  }

  /**
   * At most k labellings, best first.
   * @param passes as run on this lattice
   */
  run(lattice: Lattice, { into }: TransitionFactors, passes: ForwardBackward): readonly Path[] {
    const { length } = lattice;
    this.#reserve(length);
    this.#findBest(lattice, into, passes);
    this.#found = 0;
    const last = length - 1;
    for (let n = 0; n < this.#stateCounts[last]; n++) {
      const y = this.#states[last * STATES + n];
      this.#offer(0, this.#best[last * STATES + y], 1, last, y, -1);
    }
    for (let rank = 0; rank < this.#found; rank++) this.#follow(rank, lattice, into);
    return this.#paths.slice(0, this.#found);
  }

  #findBest({ length, potentials, classes }: Lattice, into: Float64Array, passes: ForwardBackward): void {
    const states = this.#states;
    const stateCounts = this.#stateCounts;
    const best = this.#best;
    const { scales } = passes;
    this.#findStates(0, 0, passes);
    for (let n = 0; n < stateCounts[0]; n++) best[states[n]] = potentials[states[n]] / scales[0];
    for (let i = 1; i < length; i++) {
      const at = i * STATES;
      const before = at - STATES;
      this.#findStates(i, states[before], passes);
      const inverse = 1 / scales[i];
      this.#inverses[i] = inverse;
      for (let n = 0; n < stateCounts[i]; n++) {
        const y = states[at + n];
        const row = (classes[i] * STATES + y) * STATES;
        const factor = potentials[at + y] * inverse;
        let highest = 0;
        let from = 0;
        for (let m = 0; m < stateCounts[i - 1]; m++) {
          const x = states[before + m];
          const way = best[before + x] * (into[row + x] * factor);
          if (way > highest) {
            highest = way;
            from = x;
          }
        }
        best[at + y] = highest;
        this.#from[at + y] = from;
      }
    }
  }

  /** @param guess a state that is likely to be the only one */
  #findStates(i: number, guess: number, { forward, backward }: ForwardBackward): void {
    const at = i * STATES;
    let count = 0;
    if (forward[at + guess] * backward[at + guess] >= CERTAIN) this.#states[at + count++] = guess;
    else
      for (let y = 0; y < STATES; y++)
        if (forward[at + y] * backward[at + y] >= LEAST_SHARE) this.#states[at + count++] = y;
    this.#stateCounts[i] = count;
  }

  /** Takes in a labelling if it is one of the best; `first` and those after it are not followed yet. */
  #offer(first: number, total: number, tail: number, token: number, state: number, parent: number): void {
    const totals = this.#totals;
    const isFull = this.#found === this.#k;
    if (total <= (isFull ? totals[this.#k - 1] : 0)) return;
    let rank = isFull ? this.#k - 1 : this.#found++;
    for (; rank > first && totals[rank - 1] < total; rank--) {
      totals[rank] = totals[rank - 1];
      this.#tails[rank] = this.#tails[rank - 1];
      this.#tokens[rank] = this.#tokens[rank - 1];
      this.#tokenStates[rank] = this.#tokenStates[rank - 1];
      this.#parents[rank] = this.#parents[rank - 1];
    }
    totals[rank] = total;
    this.#tails[rank] = tail;
    this.#tokens[rank] = token;
    this.#tokenStates[rank] = state;
    this.#parents[rank] = parent;
  }

  /** Writes out a labelling, and offers those that leave it. */
  #follow(rank: number, { length, potentials, classes }: Lattice, into: Float64Array): void {
    const best = this.#best;
    const from = this.#from;
    const inverses = this.#inverses;
    const stateCounts = this.#stateCounts;
    const token = this.#tokens[rank];
    let y = this.#tokenStates[rank];
    let path = this.#paths[rank];
    if (path === undefined || path.states.length < length)
      this.#paths[rank] = path = { probability: 0, states: new Uint8Array(2 * length) };
    const { states } = path;
    states[token] = y;
    let probability = best[token * STATES + y];
    for (let i = token + 1; i < length; i++) {
      const next = this.#paths[this.#parents[rank]].states[i];
      probability *=
        into[(classes[i] * STATES + next) * STATES + states[i - 1]] *
        (potentials[i * STATES + next] * inverses[i]);
      states[i] = next;
    }
    path.probability = probability;
    const isLast = rank === this.#k - 1;
    let tail = this.#tails[rank];
    for (let i = token; i > 0; i--) {
      const at = i * STATES;
      const x = from[at + y];
      if (!isLast) {
        const row = (classes[i] * STATES + y) * STATES;
        const rest = potentials[at + y] * inverses[i] * tail;
        const before = at - STATES;
        for (let m = stateCounts[i - 1] === 1 ? 1 : 0; m < stateCounts[i - 1]; m++) {
          const other = this.#states[before + m];
          const otherTail = into[row + other] * rest;
          if (other !== x)
            this.#offer(rank + 1, best[before + other] * otherTail, otherTail, i - 1, other, rank);
        }
        tail = into[row + x] * rest;
      }
      y = x;
      states[i - 1] = y;
    }
  }

  #reserve(length: number): void {
    if (length <= this.#stateCounts.length) return;
    const room = length * 2;
    this.#states = new Uint8Array(room * STATES);
    this.#stateCounts = new Uint8Array(room);
    this.#inverses = new Float64Array(room);
    this.#best = new Float64Array(room * STATES);
    this.#from = new Uint8Array(room * STATES);
  }
}
