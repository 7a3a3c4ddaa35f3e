import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/core/vocabulary.ts';
import { NewTypes, RareWordColumn, WordColumn, withRoom } from '../../src/core/word-types.ts';

/** A vocabulary of these words in this order. */
function vocabularyOf(...words: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.internWord(word);
  return vocabulary;
}

const length = ({ words }: Vocabulary, type: number) => words[type].length;

describe('new word types', () => {
  it('are told once, and all over again for another vocabulary', () => {
    const types = new NewTypes();
    const first = vocabularyOf('a', 'b');
    expect([types.since(first), types.since(first)]).toEqual([0, 2]);
    first.internWord('c');
    expect([types.since(first), types.since(first)]).toEqual([2, 3]);
    expect(types.since(vocabularyOf('d', 'e'))).toBe(0);
    expect(types.since(first)).toBe(0);
  });
});

describe('a column by word type', () => {
  it('grows with the vocabulary and forgets another one', () => {
    const column = new WordColumn(new Uint8Array(0), length);
    const vocabulary = vocabularyOf('a', 'bb');
    expect([...column.update(vocabulary).slice(0, 2)]).toEqual([1, 2]);
    for (let i = 0; i < 5000; i++) vocabulary.internWord(`w${i}`);
    expect(column.update(vocabulary)[vocabulary.internWord('w4999')]).toBe(5);
    expect([...column.update(vocabularyOf('ccc', 'd')).slice(0, 2)]).toEqual([3, 1]);
  });

  it('asks once where few are asked for', () => {
    let asked = 0;
    const column = new RareWordColumn(new Uint8Array(0), (vocabulary, type) => {
      asked++;
      return length(vocabulary, type);
    });
    const vocabulary = vocabularyOf('a', 'bb');
    expect([column.of(vocabulary, 1), column.of(vocabulary, 1), asked]).toEqual([2, 2, 1]);
    expect([column.of(vocabularyOf('a', 'ccc'), 1), asked]).toEqual([3, 2]);
  });
});

it('a column with room begins with the same entries', () => {
  const column = Int16Array.of(1, -2);
  expect(withRoom(column, 2)).toBe(column);
  const longer = withRoom(column, 3);
  expect([longer instanceof Int16Array, longer.length >= 3, longer[1]]).toEqual([true, true, -2]);
});
