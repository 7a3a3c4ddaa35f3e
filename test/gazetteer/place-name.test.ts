import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeKey } from '../../src/gazetteer/place-name.ts';

describe('placeKey', () => {
  it.each([
    ['Türkiye', 'turkiye'],
    ['the Netherlands', 'netherlands'],
    ['U.S.', 'us'],
    ['St. Louis', 'saint louis'],
    ['Mt. Rainier', 'mount rainier'],
    ['Łódź', 'lodz'],
    ["Côte d'Ivoire", 'cote divoire'],
    ['İstanbul', 'istanbul'],
    ['Stoke-on-Trent', 'stoke on trent'],
    ['Trinidad & Tobago', 'trinidad and tobago'],
    ['…', ''],
  ])('%s -> %s', (name, key) => expect(placeKey(name)).toBe(key));

  it('folds ASCII as it folds all else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (name) => {
        const withMark = `${name}\u0301`; // dropped as all marks are
        expect(placeKey(name)).toBe(placeKey(withMark));
      }),
    );
  });

  it('has single spaces between words, for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = placeKey(name);
        expect(key).toBe(key.trim());
        expect(key).not.toMatch(/ {2}/);
      }),
    );
  });
});
