import { grown } from '../../core/grown.ts';
/** How a double mark may be used; the costs say how well its neighbours suit that. */
export interface DoubleMark {
  readonly token: number;
  readonly opening: number;
  readonly closing: number;
  /** Cost of taking it for no mark of a pair: for inches, or a slip. */
  readonly stray: number;
  /** It may open a quotation within one: a curly opening mark. */
  readonly nests: boolean;
}

/** The marks of a paragraph and the token after its last; whether the next one begins with what may be an opening mark. */
export interface MarkedParagraph {
  readonly marks: readonly DoubleMark[];
  readonly end: number;
  readonly nextOpens: boolean;
}

/** A pair of marks, or an opening mark alone: then `close` is the last token before what ends it. */
export interface Pair {
  readonly open: number;
  close: number;
  readonly closed: boolean;
  continues: boolean;
}

/** States between two marks: outside, in a quotation, in one within one, in one that an earlier paragraph left open. */
const OUTSIDE = 0;
const INSIDE = 1;
const NESTED = 2;
const CARRIED = 3;
const STATES = 4;

/** What is done at a mark, in the bits above the state before it. */
const STRAY = 0;
const OPEN = 4;
const CLOSE = 8;
const REOPEN = 12;
const ACTION = 12;

/** A mark opens although a quotation is open: that one was never closed. */
const COST_REOPEN = 30;
const COST_NESTED = 15;
/** A paragraph ends inside a quotation: the next goes on with a mark; does not; goes on without one. */
const COST_CONTINUED = 2;
const COST_UNCLOSED = 20;
const COST_CARRIED = 16;
/** The paragraph that a quotation was carried into ends: it is carried on, or was never closed. */
const COST_CARRIED_ON = 25;
const COST_CARRIED_UNCLOSED = 60;
const NEVER = 1e9;

/**
 * Pairs the double marks of an article: of all ways to take each mark as opening, closing or stray the one that costs
 * least, what the spaces around it say against what stands open (Viterbi over four states). A slip, an inverted or a
 * missing mark, costs its own paragraph and does not turn all that follow inside out.
 */
export class DoubleMarkPairs {
  #back = new Uint8Array(256);
  #steps = 0;
  #costs = [0, NEVER, NEVER, NEVER];
  #next = [0, 0, 0, 0];

  run(paragraphs: readonly MarkedParagraph[]): Pair[] {
    this.#steps = 0;
    this.#costs = [0, NEVER, NEVER, NEVER];
    for (const { marks, nextOpens } of paragraphs) {
      for (const mark of marks) this.#mark(mark);
      this.#paragraphEnds(nextOpens);
    }
    return this.#pairs(paragraphs, this.#bestPath());
  }

  #mark({ opening, closing, stray, nests }: DoubleMark): void {
    const from = this.#costs;
    this.#begin();
    for (let state = 0; state < STATES; state++) this.#offer(state, state, from[state] + stray, STRAY);
    this.#offer(INSIDE, OUTSIDE, from[OUTSIDE] + opening, OPEN);
    this.#offer(INSIDE, INSIDE, from[INSIDE] + COST_REOPEN + opening, REOPEN);
    if (nests) this.#offer(NESTED, INSIDE, from[INSIDE] + COST_NESTED + opening, OPEN);
    this.#offer(OUTSIDE, INSIDE, from[INSIDE] + closing, CLOSE);
    this.#offer(INSIDE, NESTED, from[NESTED] + closing, CLOSE);
    this.#offer(OUTSIDE, CARRIED, from[CARRIED] + closing, CLOSE);
    this.#end();
  }

  #paragraphEnds(nextOpens: boolean): void {
    const from = this.#costs;
    this.#begin();
    this.#offer(OUTSIDE, OUTSIDE, from[OUTSIDE], STRAY);
    this.#offer(OUTSIDE, INSIDE, from[INSIDE] + (nextOpens ? COST_CONTINUED : COST_UNCLOSED), STRAY);
    this.#offer(OUTSIDE, NESTED, from[NESTED] + COST_UNCLOSED, STRAY);
    this.#offer(OUTSIDE, CARRIED, from[CARRIED] + COST_CARRIED_UNCLOSED, STRAY);
    if (!nextOpens) {
      this.#offer(CARRIED, INSIDE, from[INSIDE] + COST_CARRIED, STRAY);
      this.#offer(CARRIED, CARRIED, from[CARRIED] + COST_CARRIED_ON, STRAY);
    }
    this.#end();
  }

  #begin(): void {
    this.#next = [NEVER, NEVER, NEVER, NEVER];
    if ((this.#steps + 1) * STATES > this.#back.length) this.#back = grown(this.#back, this.#back.length * 2);
  }

  #offer(to: number, from: number, cost: number, action: number): void {
    if (cost >= this.#next[to]) return;
    this.#next[to] = cost;
    this.#back[this.#steps * STATES + to] = action | from;
  }

  #end(): void {
    this.#costs = this.#next;
    this.#steps++;
  }

  /** What is done at each step, and the state before it. */
  #bestPath(): Uint8Array {
    const path = new Uint8Array(this.#steps);
    let state = OUTSIDE;
    for (let step = this.#steps - 1; step >= 0; step--) {
      path[step] = this.#back[step * STATES + state];
      state = path[step] & (STATES - 1);
    }
    return path;
  }

  #pairs(paragraphs: readonly MarkedParagraph[], path: Uint8Array): Pair[] {
    const pairs: Pair[] = [];
    const open: number[] = [];
    /** The quotation that the end of the last paragraph cut. */
    let cut: Pair | null = null;
    let step = 0;
    const finish = (close: number, closed: boolean): Pair => {
      const pair = { open: open.pop() as number, close, closed, continues: false };
      pairs.push(pair);
      return pair;
    };
    for (const { marks, end } of paragraphs) {
      for (const { token } of marks) {
        const action = path[step++] & ACTION;
        if (action === CLOSE) finish(token, true);
        if (action === REOPEN) finish(token - 1, false);
        if (action !== OPEN && action !== REOPEN) continue;
        if (cut !== null && cut.close === token - 1) cut.continues = true;
        open.push(token);
      }
      const before = path[step] & (STATES - 1);
      const after = step + 1 < path.length ? path[step + 1] & (STATES - 1) : OUTSIDE;
      step++;
      cut = null;
      if (before !== OUTSIDE && after === OUTSIDE) while (open.length > 0) cut = finish(end - 1, false);
    }
    return pairs;
  }
}
