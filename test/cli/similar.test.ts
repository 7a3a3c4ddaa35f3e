import { expect, it } from 'vitest';
import { similarName } from '../../src/cli/similar.ts';

it.each([
  ['calims', 'claims'],
  ['clams', 'claims'],
  ['shwo', 'show'],
  ['reprot', 'report'],
  ['valdate', 'validate'],
  ['shop', 'show'],
  ['article', null],
  ['articles', null],
  ['news', null],
  ['', null],
])('%s: %s', (word, name) => {
  expect(similarName(word, ['claims', 'show', 'report', 'validate', 'export', 'schema', 'man'])).toBe(name);
});
