import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BestPaths } from '../../../src/learn/sequences/best-paths.ts';
import {
  exponentiate,
  FORBIDDEN,
  ForwardBackward,
  type Lattice,
  STATES,
  TransitionFactors,
} from '../../../src/learn/sequences/chain.ts';

const LENGTH = 3;
const score = fc.double({ min: -1, max: 1, noNaN: true }); // so near each other that none is too improbable
const chain = fc.record({
  emissions: fc.array(score, { minLength: LENGTH * STATES, maxLength: LENGTH * STATES }),
  transitions: fc.array(fc.oneof({ weight: 4, arbitrary: score }, fc.constant(FORBIDDEN)), {
    minLength: STATES * STATES,
    maxLength: STATES * STATES,
  }),
});

/** Every labelling with its score, best first. */
function allPaths(emissions: readonly number[], transitions: readonly number[]) {
  const paths: { states: number[]; score: number }[] = [];
  const extend = (states: number[], sum: number): void => {
    if (states.length === LENGTH) {
      paths.push({ states, score: sum });
      return;
    }
    for (let y = 0; y < STATES; y++) {
      const step = states.length === 0 ? 0 : transitions[states[states.length - 1] * STATES + y];
      if (step > FORBIDDEN) extend([...states, y], sum + step + emissions[states.length * STATES + y]);
    }
  };
  extend([], 0);
  return paths.sort((a, b) => b.score - a.score);
}

function chainOf(emissions: readonly number[], transitions: readonly number[]) {
  const potentials = new Float64Array(emissions.length);
  exponentiate(Float32Array.from(emissions), LENGTH, potentials);
  const lattice: Lattice = { length: LENGTH, potentials, classes: new Uint8Array(LENGTH) };
  const factors = new TransitionFactors(Float32Array.from(transitions));
  const passes = new ForwardBackward();
  passes.run(lattice, factors);
  return { lattice, factors, passes };
}

describe('ForwardBackward', () => {
  it('gives each state of each token its share of all labellings', () => {
    fc.assert(
      fc.property(chain, ({ emissions, transitions }) => {
        const paths = allPaths(emissions, transitions);
        fc.pre(paths.length > 0);
        const total = paths.reduce((sum, path) => sum + Math.exp(path.score), 0);
        const { passes } = chainOf(emissions, transitions);
        for (let i = 0; i < LENGTH; i++)
          for (let y = 0; y < STATES; y++) {
            const share =
              paths.reduce((sum, p) => sum + (p.states[i] === y ? Math.exp(p.score) : 0), 0) / total;
            expect(passes.forward[i * STATES + y] * passes.backward[i * STATES + y]).toBeCloseTo(share, 5);
          }
      }),
      { numRuns: 30 },
    );
  });
});

describe('BestPaths', () => {
  it('follows states that are next to certain through those that are not', () => {
    const certain = fc.array(fc.option(fc.nat(STATES - 1)), { minLength: LENGTH, maxLength: LENGTH });
    fc.assert(
      fc.property(chain, certain, (scores, states) => {
        const emissions = scores.emissions.map(
          (emission, k) => (states[Math.floor(k / STATES)] === k % STATES ? emission + 9 : emission), // none is NEGLIGIBLE
        );
        const [best] = allPaths(emissions, scores.transitions);
        fc.pre(best !== undefined);
        const { lattice, factors, passes } = chainOf(emissions, scores.transitions);
        const [found] = new BestPaths(2).run(lattice, factors, passes);
        const total = allPaths(emissions, scores.transitions).reduce((sum, p) => sum + Math.exp(p.score), 0);
        expect(found.probability).toBeCloseTo(Math.exp(best.score) / total, 4);
      }),
      { numRuns: 50 },
    );
  });

  it('finds the most probable labellings in order', () => {
    fc.assert(
      fc.property(chain, ({ emissions, transitions }) => {
        const paths = allPaths(emissions, transitions);
        const total = paths.reduce((sum, path) => sum + Math.exp(path.score), 0);
        const { lattice, factors, passes } = chainOf(emissions, transitions);
        const found = new BestPaths(4).run(lattice, factors, passes);
        expect(found.length).toBe(Math.min(4, paths.length));
        for (const [rank, { probability, states }] of found.entries()) {
          expect(probability).toBeCloseTo(Math.exp(paths[rank].score) / total, 5);
          const own = paths.find((path) => path.states.every((state, i) => state === states[i]));
          expect(own?.score).toBeCloseTo(paths[rank].score, 3);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never takes a forbidden state', () => {
    const emissions = Array.from({ length: LENGTH * STATES }, (_, k) => (k % STATES === 5 ? 1 : FORBIDDEN));
    const { lattice, factors, passes } = chainOf(emissions, new Array(STATES * STATES).fill(0));
    const [path] = new BestPaths(2).run(lattice, factors, passes);
    expect([...path.states.subarray(0, LENGTH)]).toEqual([5, 5, 5]);
    expect(path.probability).toBeCloseTo(1, 9);
  });
});
