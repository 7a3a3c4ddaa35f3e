import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Numbering } from '../../src/collate/corpus/numbering.ts';

it('numbers keys in the order in which they come first, whatever they are', () => {
  const half = fc.oneof(fc.constantFrom(0, 1, 2 ** 32 - 1), fc.nat(2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(fc.tuple(half, half), { maxLength: 3000, size: 'max' }), (keys) => {
      const numbering = new Numbering();
      const numbers = new Map<string, number>();
      for (const [first, second] of keys) {
        const key = `${first} ${second}`;
        expect(numbering.find(first, second)).toBe(numbers.get(key) ?? -1);
        if (!numbers.has(key)) numbers.set(key, numbers.size);
        expect(numbering.numberOf(first, second)).toBe(numbers.get(key));
      }
      expect(numbering.size).toBe(numbers.size);
      for (const [key, number] of numbers)
        expect(`${numbering.first(number)} ${numbering.second(number)}`).toBe(key);
    }),
    { numRuns: 20 },
  );
});
