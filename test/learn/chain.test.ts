import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BestPaths, FORBIDDEN, ForwardBackward, type Lattice, STATES } from '../../src/learn/chain.ts';

const LENGTH = 3;
const score = fc.double({ min: -1, max: 1, noNaN: true }); // so near each other that the beam drops none
const chain = fc.record({
  emissions: fc.array(score, { minLength: LENGTH * STATES, maxLength: LENGTH * STATES }),
  transitions: fc.array(fc.oneof({ weight: 4, arbitrary: score }, fc.constant(FORBIDDEN)), {
    minLength: STATES * STATES,
    maxLength: STATES * STATES,
  }),
});

/** Every labelling with its score, best first. */
function allPaths({ emissions, length }: Lattice, transitions: Float32Array) {
  const paths: { states: number[]; score: number }[] = [];
  const extend = (states: number[], sum: number): void => {
    if (states.length === length) {
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

function latticeOf(emissions: readonly number[]): Lattice {
  return { length: LENGTH, emissions: Float32Array.from(emissions), classes: new Uint8Array(LENGTH) };
}

describe('ForwardBackward', () => {
  it('sums over all labellings', () => {
    fc.assert(
      fc.property(chain, (input) => {
        const lattice = latticeOf(input.emissions);
        const transitions = Float32Array.from(input.transitions);
        const paths = allPaths(lattice, transitions);
        fc.pre(paths.length > 0);
        const total = paths.reduce((sum, path) => sum + Math.exp(path.score), 0);
        const passes = new ForwardBackward();
        passes.setTransitions(transitions);
        expect(passes.run(lattice)).toBeCloseTo(Math.log(total), 3);
        for (let i = 0; i < LENGTH; i++)
          for (let y = 0; y < STATES; y++) {
            const share =
              paths.reduce((sum, p) => sum + (p.states[i] === y ? Math.exp(p.score) : 0), 0) / total;
            expect(passes.forward[i * STATES + y] * passes.backward[i * STATES + y]).toBeCloseTo(share, 3);
          }
      }),
      { numRuns: 30 },
    );
  });
});

describe('BestPaths', () => {
  it('finds the best labellings in order', () => {
    fc.assert(
      fc.property(chain, (input) => {
        const lattice = latticeOf(input.emissions);
        const transitions = Float32Array.from(input.transitions);
        const expected = allPaths(lattice, transitions).slice(0, 4);
        const found = new BestPaths(4).run(lattice, transitions);
        expect(found.length).toBe(expected.length);
        for (const [rank, { score: best }] of expected.entries())
          expect(found[rank].score).toBeCloseTo(best, 3);
      }),
      { numRuns: 30 },
    );
  });

  it('never takes a forbidden state', () => {
    const emissions = Array.from({ length: LENGTH * STATES }, (_, k) => (k % STATES === 5 ? 1 : FORBIDDEN));
    const [path] = new BestPaths(2).run(latticeOf(emissions), new Float32Array(STATES * STATES));
    expect([...path.states]).toEqual([5, 5, 5]);
  });
});
