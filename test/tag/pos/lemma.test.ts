import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POS, type PosTag } from '../../../src/core/layers/pos.ts';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { LemmaColumn } from '../../../src/tag/pos/lemma.ts';
import { regularNoun, regularVerb } from '../../../src/tag/pos/lemma-rules.ts';

const column = new LemmaColumn();

/** The lemma of the second of two tokens, the same word as another part of speech before it. */
function lemma(word: string, tag: PosTag): string {
  const vocabulary = new Vocabulary();
  const type = vocabulary.internWord(word);
  const tags = Uint8Array.of(tag === 'NN' ? POS.VBD : POS.NN, POS[tag]);
  const lemmas = column.read(vocabulary, Uint32Array.of(type, type), 2, tags);
  return vocabulary.words[lemmas[1]];
}

describe('lemmas', () => {
  test.each([
    ['said', 'VBD', 'say'],
    ['Told', 'VBD', 'tell'],
    ['WAS', 'VBD', 'be'],
    ['’s', 'VBZ', 'be'],
    ['accused', 'VBN', 'accuse'],
    ['denies', 'VBZ', 'deny'],
    ['warning', 'VBG', 'warn'],
    ['admitting', 'VBG', 'admit'],
    ['wo', 'MD', 'will'],
    ['ministers', 'NNS', 'minister'],
    ['countries', 'NNS', 'country'],
    ['Women', 'NNS', 'woman'],
    ['people', 'NNS', 'people'],
    ['warning', 'NN', 'warning'],
    ['found', 'VBD', 'find'],
  ] as const)('%s as %s is %s', (word, tag, expected) => {
    expect(lemma(word, tag)).toBe(expected);
  });

  test('rules put back what spelling took', () => {
    expect(['making', 'stopped', 'cited', 'argues', 'tied', 'rushes'].map(regularVerb)).toEqual([
      'make',
      'stop',
      'cite',
      'argue',
      'tie',
      'rush',
    ]);
    expect(['crises', 'boxes', 'grandchildren', 'glass'].map(regularNoun)).toEqual([
      'crise',
      'box',
      'grandchild',
      'glass',
    ]);
  });

  test('one column serves several vocabularies, and one that was emptied', () => {
    const [one, other] = [new Vocabulary(), new Vocabulary()];
    other.internWord('harbour');
    const read = (vocabulary: Vocabulary, word: string): string => {
      const type = vocabulary.internWord(word);
      const [lemma] = column.read(vocabulary, Uint32Array.of(type), 1, Uint8Array.of(POS.VBD));
      return vocabulary.words[lemma];
    };
    expect([read(one, 'told'), read(other, 'gave'), read(one, 'told')]).toEqual(['tell', 'give', 'tell']);
    for (let word = 0; word < 1 << 16; word++) one.internWord(`w${word}`);
    one.trim();
    expect([read(one, 'gave'), read(one, 'told')]).toEqual(['give', 'tell']);
  });

  test('any word has one, without capitals', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aeEdDsinyN’-\ud83dßİ'), minLength: 1, maxLength: 9 }),
        (word) => {
          const found = lemma(word, 'VBD');
          expect(found.length).toBeGreaterThan(0);
          expect(found).toBe(found.toLowerCase());
        },
      ),
    );
  });
});
