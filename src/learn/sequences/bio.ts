import type { Transitions } from './viterbi.ts';

/**
 * States of BIO tagging (Ramshaw & Marcus 1995): 0 is outside, `1 + 2c` begins a span of class `c`, `2 + 2c` goes on with it.
 */
export const OUTSIDE = 0;
export const beginState = (spanClass: number): number => 1 + 2 * spanClass;
export const insideState = (spanClass: number): number => 2 + 2 * spanClass;
export const classOfState = (state: number): number => (state - 1) >> 1;
export const isBegin = (state: number): boolean => (state & 1) === 1;
export const stateCount = (classes: number): number => 1 + 2 * classes;

/** Legal steps between the BIO states of `classes` classes: a span is gone on with only after a state of its class. */
export function bioTransitions(classes: number, weights: Float32Array): Transitions {
  const states = stateCount(classes);
  const before = new Uint8Array(2 * states);
  const first = new Uint8Array(states);
  for (let state = 0; state < states; state++) {
    const opens = state === OUTSIDE || isBegin(state);
    before[2 * state] = opens ? 0 : state - 1;
    before[2 * state + 1] = opens ? states : state + 1;
    first[state] = opens ? 1 : 0;
  }
  return { states, weights, before, first };
}
