import { describe, expect, it } from 'vitest';
import { ClassTable } from '../../../src/tag/grammar/classes.ts';
import { compilePattern, FIRST_CHARACTER } from '../../../src/tag/grammar/pattern.ts';

const table = new ClassTable(['none', 'month', 'day', 'year', 'comma'], { number: ['day', 'year'] });
const compile = (pattern: string) => compilePattern(pattern, (name) => table.resolve(name));

function matches(pattern: string, words: string): boolean {
  const text = words
    .split(' ')
    .map((name) => String.fromCharCode(FIRST_CHARACTER + table.id(name as 'none')))
    .join('');
  return new RegExp(`^(?:${compile(pattern).source})$`).test(text);
}

describe('patterns over word classes', () => {
  it.each([
    ['month day (comma? year)?', 'month day', true],
    ['month day (comma? year)?', 'month day comma year', true],
    ['month day (comma? year)?', 'month day comma', false],
    ['month|day', 'day', true],
    ['month number+', 'month day year day', true],
    ['month (?!comma) number', 'month year', true],
    ['number*  month', 'month', true],
  ])('%s on %s: %s', (pattern, words, expected) => {
    expect(matches(pattern, words)).toBe(expected);
  });

  it.each([
    ['month day', { month: ['day'] }],
    ['month', { month: null }],
    ['month day?', { month: null }],
    ['day? month year', { day: ['month'], month: ['year'] }],
    ['(day|year comma)* month', { day: ['day', 'year', 'month'], year: ['comma'], month: null }],
    ['(?<!comma) number month', { day: ['month'], year: ['month'] }],
    ['day+ month', { day: ['day', 'month'] }],
    ['month (comma|(?!day) year?) day', { month: ['comma', 'year', 'day'] }],
    ['day month | day year', { day: ['month', 'year'] }],
    ['day month | day', { day: null }],
  ])('%s begins with %j', (pattern, names) => {
    const ids = (list: readonly string[]) => list.map((name) => table.id(name as 'day')).sort();
    const expected = Object.entries(names).map(([name, next]) => [ids([name])[0], next && ids(next)]);
    const begins = [...compile(pattern).begins].map(([id, next]) => [id, next && [...next].sort()]);
    expect(begins.sort()).toEqual(expected.sort());
  });

  it.each(['month (day', 'month )', 'weekday', 'day?', ''])('refuses %j', (pattern) => {
    expect(() => compile(pattern)).toThrow(SyntaxError);
  });
});
