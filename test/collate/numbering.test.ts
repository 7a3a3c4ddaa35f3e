import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Numbering } from '../../src/collate/corpus/numbering.ts';

it('numbers keys in the order in which they come first, whatever they are', () => {
  const half = fc.oneof(fc.constantFrom(0, 1, 2 ** 32 - 1), fc.nat(2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(fc.tuple(half, half), { maxLength: 3000, size: 'max' }), (keys) => {
      const numbering = new Numbering();
      const numbers = new Map(keys.map((key) => [key.join(' '), 0]));
      for (const [number, key] of [...numbers.keys()].entries()) numbers.set(key, number);
      const expected = keys.map((key) => numbers.get(key.join(' ')));
      expect(numbering.find(1, 2)).toBe(-1);
      expect(keys.map(([first, second]) => numbering.numberOf(first, second))).toEqual(expected);
      expect(keys.map(([first, second]) => numbering.find(first, second))).toEqual(expected);
      expect(numbering.size).toBe(numbers.size);
      const held = [...numbers.values()].map((at) => `${numbering.first(at)} ${numbering.second(at)}`);
      expect(held).toEqual([...numbers.keys()]);
    }),
    { numRuns: 10 },
  );
});
