import { describe, expect, it } from 'vitest';
import { type NumeralPart, NumeralSum, parseDigits } from '../../src/tag/numerals.ts';

function sum(...parts: readonly [NumeralPart, number][]): number | null {
  const total = new NumeralSum();
  for (const [part, value] of parts) total.add(part, value);
  return total.value;
}
const c = (value: number): [NumeralPart, number] => ['cardinal', value];
const x = (value: number): [NumeralPart, number] => ['multiplier', value];

describe('numerals', () => {
  it.each([
    ['two hundred and six', sum(c(2), x(100), c(6)), 206],
    ['twenty-one', sum(c(20), c(1)), 21],
    ['a million', sum(x(1e6)), 1e6],
    ['two hundred thousand', sum(c(2), x(100), x(1000)), 200_000],
    ['one million two hundred thousand', sum(c(1), x(1e6), c(2), x(100), x(1000)), 1_200_000],
    ['2.5 million', sum(['digits', 2.5], x(1e6)), 2.5e6],
    ['two and a half million', sum(c(2), ['half', 0.5], x(1e6)), 2.5e6],
    ['half a billion', sum(['half', 0.5], x(1e9)), 5e8],
    ['a hundred thousand million', sum(x(100), x(1000), x(1e6)), 1e11],
    ['nothing', sum(), null],
  ])('%s', (_, value, expected) => {
    expect(value).toBe(expected);
  });

  it('reads digits in groups', () => {
    expect(parseDigits('1,234.5')).toBe(1234.5);
    expect(parseDigits('1,00,000')).toBe(100_000);
    expect(parseDigits('12a')).toBeNaN();
  });
});
