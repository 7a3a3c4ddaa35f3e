import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { FeatureIndex } from '../../../src/learn/features/feature-index.ts';
import { FeatureRows } from '../../../src/learn/features/feature-rows.ts';
import { KeySums } from '../../../src/learn/features/key-sums.ts';
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

/** Weights for every key that the text has. */
function rowsFor(view: ArticleView, length: number): FeatureRows<Int8Array> {
  const features = new NameFeatures(view, GROUPS);
  const keys = new Set<number>();
  for (let i = 0; i < length; i++)
    for (let k = features.collect(i) - 1; k >= 0; k--) keys.add(features.keys[k]);
  const byPlace = new Map([...keys].map((key) => [key >>> 8, key]));
  const index = FeatureIndex.of([...byPlace.values()], { bits: 24, checked: true });
  const weights = Int8Array.from({ length: index.size * STATES }, (_, i) => (i * 37) % 100);
  return new FeatureRows(index, weights, STATES, 1);
}

describe('NameScorer', () => {
  it('sums exactly the features that training sees', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 25 }), (pieces) => {
        const { view, length } = open(pieces.join(''));
        const rows = rowsFor(view, length);
        const features = new NameFeatures(view, GROUPS);
        const scorer = new NameScorer(rows, view, GROUPS);
        const sums = new KeySums(rows);
        scorer.reserve();
        for (let i = 0; i < length; i++) {
          const plain = new Float32Array(STATES);
          sums.addAll(features.keys, features.collect(i), plain, 0);
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
