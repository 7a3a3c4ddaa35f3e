import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bioTransitions,
  classOfState,
  isBegin,
  OUTSIDE,
  stateCount,
} from '../../../src/learn/sequences/bio.ts';
import { type Transitions, Viterbi } from '../../../src/learn/sequences/viterbi.ts';

const CLASSES = 2;
const STATES = stateCount(CLASSES);
const LENGTH = 3;
const weight = fc.integer({ min: -50, max: 50 });
const problem = fc.record({
  scores: fc.array(weight, { minLength: LENGTH * STATES, maxLength: LENGTH * STATES }),
  steps: fc.array(weight, { minLength: (STATES + 1) * STATES, maxLength: (STATES + 1) * STATES }),
});

/** All legal paths with their scores, by trying every one. */
function allPaths(scores: number[], { states, weights, before, first }: Transitions): Map<string, number> {
  let paths = new Map<string, number>();
  for (let s = 0; s < states; s++)
    if (first[s]) paths.set(String(s), scores[s] + weights[states * states + s]);
  for (let i = 1; i < LENGTH; i++) {
    const longer = new Map<string, number>();
    for (const [path, score] of paths) {
      const last = Number(path.split(',').at(-1));
      for (let s = 0; s < states; s++)
        if (before[2 * s] <= last && last < before[2 * s + 1])
          longer.set(`${path},${s}`, score + weights[last * states + s] + scores[i * states + s]);
    }
    paths = longer;
  }
  return paths;
}

describe('Viterbi', () => {
  it('finds the best legal sequence', () => {
    fc.assert(
      fc.property(problem, ({ scores, steps }) => {
        const transitions = bioTransitions(CLASSES, Float32Array.from(steps));
        const path = new Uint8Array(LENGTH);
        new Viterbi(transitions).decode(Float32Array.from(scores), LENGTH, path, 0);
        const paths = allPaths(scores, transitions);
        expect(paths.get(path.join())).toBe(Math.max(...paths.values()));
      }),
    );
  });

  it('gives each state the score of the best sequence through it', () => {
    fc.assert(
      fc.property(problem, ({ scores, steps }) => {
        const transitions = bioTransitions(CLASSES, Float32Array.from(steps));
        const viterbi = new Viterbi(transitions);
        const marginals = new Float32Array(LENGTH * STATES);
        viterbi.decode(Float32Array.from(scores), LENGTH, new Uint8Array(LENGTH), 0);
        viterbi.maxMarginals(Float32Array.from(scores), LENGTH, marginals);
        const paths = [...allPaths(scores, transitions)];
        for (let i = 0; i < LENGTH; i++)
          for (let s = 0; s < STATES; s++) {
            const through = paths
              .filter(([path]) => path.split(',')[i] === String(s))
              .map(([, score]) => score);
            if (through.length > 0) expect(marginals[i * STATES + s]).toBe(Math.max(...through));
          }
      }),
    );
  });

  it('leaves the path alone when there is nothing to decode', () => {
    const path = Uint8Array.of(7);
    const shape = bioTransitions(1, new Float32Array(12));
    new Viterbi(shape).decode(new Float32Array(0), 0, path, 0);
    expect(path[0]).toBe(7);
  });
});

describe('BIO states', () => {
  it('lets a span go on only in its own class', () => {
    const { before, first } = bioTransitions(CLASSES, new Float32Array((STATES + 1) * STATES));
    for (let state = 1; state < STATES; state++) {
      if (isBegin(state)) continue;
      expect(first[state]).toBe(0);
      for (let previous = before[2 * state]; previous < before[2 * state + 1]; previous++) {
        expect(previous).not.toBe(OUTSIDE);
        expect(classOfState(previous)).toBe(classOfState(state));
      }
    }
  });
});
