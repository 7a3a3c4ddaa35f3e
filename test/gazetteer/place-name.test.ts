import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashWord } from '../../src/core/vocabulary.ts';
import { placeHash, placeKey } from '../../src/gazetteer/place-name.ts';

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

describe('placeHash', () => {
  const hashOf = (name: string): number | undefined => placeHash(`In ${name} today`, 3, 3 + name.length);

  it.each(['Kenya', 'New York', "King's Lynn", 'King’s Lynn', 'Stoke-on-Trent', 'Washington, D.C.', ' A38 '])(
    'is the hash of the key, of %j',
    (name) => expect(hashOf(name)).toBe(hashWord(placeKey(name))),
  );

  it.each(['the Netherlands', 'St. Louis', 'Mt Isa', 'High St', 'Türkiye', 'Bosnia & Herzegovina', '…', ''])(
    'is left to the key, of %j',
    (name) => expect(hashOf(name)).toBeUndefined(),
  );

  it('is the hash of the key, of any name', () => {
    const word = fc.constantFrom(
      'St',
      'ste',
      'THE',
      'Mt',
      'athe',
      'ft',
      'A',
      ' ',
      ', ',
      '.',
      "'",
      '’',
      '`',
      '&',
      '-',
      'é',
      '4',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word).map((words) => words.join('')),
          fc.string({ unit: 'binary-ascii' }),
        ),
        (name) => {
          expect([undefined, hashWord(placeKey(name))]).toContain(hashOf(name));
        },
      ),
    );
  });
});
