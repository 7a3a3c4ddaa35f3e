import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, Vocabulary, WordFlag } from '../../src/core/vocabulary.ts';

describe('Vocabulary', () => {
  it('gives equal words equal ids and keeps their surface', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 400 }), (words) => {
        const vocabulary = new Vocabulary();
        const ids = words.map((word) => vocabulary.internWord(word));
        words.forEach((word, i) => {
          expect(vocabulary.words[ids[i]]).toBe(word);
          expect(vocabulary.internWord(word)).toBe(ids[i]);
          expect(vocabulary.words[vocabulary.lowers[ids[i]]]).toBe(normalize(word));
        });
        expect(new Set(ids).size).toBe(new Set(words).size);
      }),
    );
  });

  it('grows beyond its first tables', () => {
    const vocabulary = new Vocabulary();
    const ids = Array.from({ length: 20_000 }, (_, i) => vocabulary.internWord(`W${i}`));
    ids.forEach((id, i) => {
      expect(vocabulary.words[id]).toBe(`W${i}`);
    });
    expect(vocabulary.internWord('w19999')).toBe(vocabulary.lowers[ids[19_999]]);
  });

  it.each([
    ['NATO', WordFlag.alphabetic | WordFlag.capitalized | WordFlag.allCaps],
    ['U.S.', WordFlag.alphabetic | WordFlag.capitalized | WordFlag.allCaps],
    ['Ankara', WordFlag.alphabetic | WordFlag.capitalized],
    ['iPhone', WordFlag.alphabetic],
    ['said', WordFlag.alphabetic | WordFlag.lower],
    ['10k', WordFlag.alphabetic | WordFlag.lower | WordFlag.digit],
    ['“', WordFlag.punctuation],
    ['東京', WordFlag.alphabetic | WordFlag.lower],
  ])('knows the characters of %s', (word, flags) => {
    const vocabulary = new Vocabulary();
    expect(vocabulary.flags[vocabulary.internWord(word)]).toBe(flags);
  });
});
