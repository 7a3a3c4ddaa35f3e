import { describe, expect, test } from 'vitest';
import { recordSchema } from '../src/record/schema.ts';
import { expectedOf, goldenCases, recordOf } from './golden-cases.ts';
import { differences, outline } from './outline.ts';

describe.each(goldenCases())('golden case $name', (golden) => {
  test('gives what is expected: see npm run golden', () => {
    const expected = expectedOf(golden);
    expect(expected).toBeDefined();
    expect(differences(outline(expected!), outline(recordOf(golden)))).toEqual([]);
  });

  test('expects a record that the schema allows', () => {
    const expected = recordSchema.parse(expectedOf(golden));
    expect(outline(expected)).toEqual(outline(expectedOf(golden)!));
  });
});

test('a difference is said with the finding that differs', () => {
  expect(differences(['a', 'b', 'b'], ['b', 'c'])).toEqual(['- a', '- b', '+ c']);
});
