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
  const all = Int32Array.from({ length: states }, (_, state) => state);
  return {
    states,
    weights,
    before: Array.from(all, (state) =>
      state === OUTSIDE || isBegin(state) ? all : Int32Array.of(state - 1, state),
    ),
    first: Uint8Array.from(all, (state) => (state === OUTSIDE || isBegin(state) ? 1 : 0)),
  };
}
