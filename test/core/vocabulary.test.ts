import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, unicodeFlags, Vocabulary, WordFlag, wordFlags } from '../../src/core/vocabulary.ts';

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

  it.each([0, 1])('grows beyond its first tables, %i words after an even number', (before) => {
    const vocabulary = new Vocabulary();
    for (let i = 0; i < before; i++) vocabulary.internWord('and');
    const ids = Array.from({ length: 20_000 }, (_, i) => vocabulary.internWord(`W${i}`));
    const surfaces = ids.map((id) => [vocabulary.words[id], vocabulary.words[vocabulary.lowers[id]]]);
    expect(surfaces).toEqual(ids.map((_, i) => [`W${i}`, `w${i}`]));
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

  it('knows the characters of any word as Unicode has them', () => {
    const unit = fc.constantFrom(..."aZ9-.`'é‐Åßǅ٣");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit, maxLength: 6 })), (word) => {
        expect(wordFlags(word)).toBe(unicodeFlags(word));
      }),
    );
  });

  it('makes words lower case and their marks plain', () => {
    expect(normalize('O`Brien’s')).toBe("o'brien's");
    expect(normalize('D`ARC')).toBe("d'arc");
    expect(normalize('CO—OP')).toBe('co-op');
  });
});
