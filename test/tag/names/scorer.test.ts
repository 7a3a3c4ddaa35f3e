import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { WeightRows, weightColumns } from '../../../src/learn/weight-rows.ts';
import { ArticleView } from '../../../src/tag/names/features/article.ts';
import { NameFeatures } from '../../../src/tag/names/features/features.ts';
import { NameScorer } from '../../../src/tag/names/features/scorer.ts';
import { NameWords } from '../../../src/tag/names/features/words.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';
import { smallLexicons } from './lexicons.ts';

const STATES = 3;
const GROUPS = { documents: true };
const tokenizer = createTokenizer();
const unit = fc.constantFrom(
  ' Ana',
  ' Ruiz',
  ' Ankara',
  ' said',
  ' the',
  ' of',
  ' Port',
  ' Vale',
  ' USA',
  ' 2016',
  '. ',
  ', ',
  '\n\n',
  '-',
  '’s',
  '😀',
  '\ud83d',
  '東',
);

function open(text: string) {
  const lexicons = smallLexicons();
  const view = new ArticleView(new NameWords(lexicons), lexicons.gazetteer);
  const document = { article: articleOf(text), text, vocabulary: new Vocabulary() };
  const layers = { ...document, ...tokenizer.run(document) };
  view.words.open(document.vocabulary);
  view.read(layers);
  return { view, length: layers.tokens.length };
}

/** Weights for every key that the text has, made from the keys themselves. */
function rowsFor(view: ArticleView, length: number): WeightRows {
  const features = new NameFeatures(view, GROUPS);
  const keys = new Set<number>();
  for (let i = 0; i < length; i++)
    for (let k = features.collect(i) - 1; k >= 0; k--) keys.add(features.keys[k]);
  const list = Int32Array.from(keys);
  const weights = Int8Array.from(
    { length: list.length * STATES },
    (_, i) => (list[Math.floor(i / STATES)] >>> (i % 20)) % 100,
  );
  return new WeightRows(weightColumns({ states: STATES, keys: list, weights }), STATES);
}

describe('NameScorer', () => {
  it('sums exactly the features that training sees', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 25 }), (pieces) => {
        const { view, length } = open(pieces.join(''));
        const rows = rowsFor(view, length);
        const features = new NameFeatures(view, GROUPS);
        const scorer = new NameScorer(rows, STATES, view, GROUPS);
        scorer.reserve();
        for (let i = 0; i < length; i++) {
          const plain = new Float32Array(STATES);
          rows.addAll(features.keys, features.collect(i), plain, 0);
          const fast = new Float32Array(STATES);
          scorer.score(i, fast, 0);
          expect([...fast]).toEqual([...plain]);
        }
      }),
    );
  });

  it('leaves out document features when told to', () => {
    const { view } = open('Ana Ruiz left. They saw Ruiz.');
    const all = new NameFeatures(view, GROUPS);
    const fewer = new NameFeatures(view, { documents: false });
    expect(fewer.collect(1)).toBeLessThan(all.collect(1));
  });
});
