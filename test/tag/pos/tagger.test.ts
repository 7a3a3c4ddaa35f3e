import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POS_TAGS } from '../../../src/core/layers/pos.ts';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

const tokenizer = createTokenizer();
const tagger = createPosTagger();

// Whole words, signs, a lone surrogate, an emoji, other scripts.
const unit = fc.constantFrom(...'aZ9 .,-’"\n\ud83d東ة', ' said', ' The', ' plan', ' 2016', '😀', ' Ankara');

function tagsOf(text: string, vocabulary = new Vocabulary()): string[] {
  const document = { article: articleOf(text), text, vocabulary };
  const layers = { ...document, ...tokenizer.run(document) };
  return Array.from(tagger.run(layers).pos, (tag) => POS_TAGS[tag]);
}

describe('part-of-speech tagger', () => {
  test('tells the readings of a word apart by its neighbours', () => {
    expect(tagsOf('The ministers will meet in Ankara on Friday, he said.')).toEqual(
      'DT NNS MD VB IN NNP IN NNP , PRP VBD .'.split(' '),
    );
    expect(tagsOf('They plan to cut the budget.')).toEqual('PRP VBP TO VB DT NN .'.split(' '));
    expect(tagsOf('The plan was a cut of 5 percent.')).toEqual('DT NN VBD DT NN IN CD NN .'.split(' '));
  });

  test('tells finite past tenses from participles', () => {
    expect(tagsOf('She had accused the board.')[2]).toBe('VBN');
    expect(tagsOf('She accused the board.')[1]).toBe('VBD');
  });

  test('takes unknown words in capitals within a sentence for names', () => {
    expect(tagsOf('The mayor met Xulqar Brontivak there.').slice(3, 5)).toEqual(['NNP', 'NNP']);
  });

  test('gives every token of any text one tag, the same whatever was read before', () => {
    const warm = new Vocabulary();
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        const tags = tagsOf(text, warm);
        expect(tags.every((tag) => tag !== undefined)).toBe(true);
        expect(tags).toEqual(tagsOf(text));
      }),
    );
  });

  test('starts anew when the vocabulary is emptied', () => {
    const vocabulary = new Vocabulary();
    const before = tagsOf('The minister cut the budget.', vocabulary);
    for (let i = 0; vocabulary.size < 1 << 17; i++) vocabulary.internWord(`w${i}`);
    vocabulary.trim();
    tagsOf('Markets rose sharply; banks gained.', vocabulary);
    expect(tagsOf('The minister cut the budget.', vocabulary)).toEqual(before);
  });
});
