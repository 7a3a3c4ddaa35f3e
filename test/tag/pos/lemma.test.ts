import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POS, type PosTag } from '../../../src/core/pos.ts';
import { hashWord, Vocabulary } from '../../../src/core/vocabulary.ts';
import { Lemmatizer } from '../../../src/tag/pos/lemma.ts';
import { regularNoun, regularVerb } from '../../../src/tag/pos/lemma-rules.ts';

const lemmatizer = new Lemmatizer();

function lemma(word: string, tag: PosTag): string {
  const vocabulary = new Vocabulary();
  const type = vocabulary.internWord(word);
  lemmatizer.update(vocabulary);
  expect(lemmatizer.key(type, POS[tag])).toBe(hashWord(lemmatizer.lemma(type, POS[tag])));
  return lemmatizer.lemma(type, POS[tag]);
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
