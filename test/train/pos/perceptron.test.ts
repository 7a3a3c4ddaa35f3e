import { expect, test } from 'vitest';
import { POS } from '../../../src/core/layers/pos.ts';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { sparseRowColumns } from '../../../src/learn/features/sparse-rows.ts';
import { pack } from '../../../src/learn/packed.ts';
import { TagDictionary } from '../../../src/tag/pos/dictionary.ts';
import { createPosTagger, POS_MODEL } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { countDictionary } from '../../../src/train/pos/counts.ts';
import { trainPerceptron } from '../../../src/train/pos/perceptron.ts';
import { articleOf } from '../../articles.ts';

const SENTENCES: readonly (readonly [string, string])[] = [
  ['They plan a visit .', 'PRP VBP DT NN .'],
  ['The plan failed .', 'DT NN VBD .'],
  ['They visit the plant .', 'PRP VBP DT NN .'],
  ['A visit failed .', 'DT NN VBD .'],
];

test('learns from tagged tokens what separates two readings, twice the same', () => {
  const vocabulary = new Vocabulary();
  const tokenizer = createTokenizer();
  const documents = SENTENCES.map(([text, tags]) => {
    const article = articleOf(text);
    const layers = tokenizer.run({ article, text, vocabulary });
    const ids = Int8Array.from(tags.split(' '), (tag) => POS[tag as keyof typeof POS]);
    return { article, text, ...layers, tags: ids };
  });
  const counted = countDictionary(vocabulary, documents, {
    minimumCount: 1,
    certainShare: 1,
    certainCount: 1,
    minimumShare: 0,
  });
  const options = { index: { bits: 20, checked: true }, epochs: 5, seeds: [1], minimumCount: 1 };
  const model = (): Uint8Array =>
    pack({
      ...POS_MODEL,
      meta: {},
      columns: {
        ...counted,
        ...sparseRowColumns(trainPerceptron(vocabulary, documents, new TagDictionary(counted), options)),
      },
    });
  expect(model()).toEqual(model());
  const tagger = createPosTagger(model());
  for (const document of documents)
    expect(Array.from(tagger.run({ ...document, vocabulary }).pos)).toEqual(Array.from(document.tags));
});
