import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Vocabulary } from '../../../../../src/core/vocabulary.ts';
import { MarkReader } from '../../../../../src/detect/marks/mark-reader.ts';
import { argumentFeatures } from '../../../../../src/detect/quotes/content/arguments/argument-features.ts';
import {
  ARGUMENTS,
  SMALL_ARGUMENTS,
} from '../../../../../src/detect/quotes/content/arguments/argument-templates.ts';
import { MAX_WINDOW, windowOf } from '../../../../../src/detect/quotes/content/arguments/windows.ts';
import { CueFinder } from '../../../../../src/detect/quotes/cues/cue-finder.ts';
import { cueLemmas, lexiconPrior } from '../../../../../src/detect/quotes/cues/cue-lexicon.ts';
import { QuoteColumns } from '../../../../../src/detect/quotes/quote-columns.ts';
import { openQuoteModel } from '../../../../../src/detect/quotes/quote-model.ts';
import { STRIDE } from '../../../../../src/learn/features/features.ts';
import { ChainSums } from '../../../../../src/learn/features/row-sums.ts';
import { createPosTagger } from '../../../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../../../articles.ts';

const WORDS =
  'said , “ ” " that the mayor , who told ; reporters : will not pay - added . \n\n ‘ ’ ( ) and “I know” 40 2019'.split(
    ' ',
  );
const tokenizer = createTokenizer();
const tagger = createPosTagger();
const vocabulary = new Vocabulary();
const model = openQuoteModel();
const cues = new CueFinder(lexiconPrior(cueLemmas()), model.cues);
const columns = new QuoteColumns();

it('keep small templates within their bits, so that they are summed as the others are', () => {
  const small = new ChainSums(model.arguments, ARGUMENTS, MAX_WINDOW, SMALL_ARGUMENTS);
  const hashed = new ChainSums(model.arguments, ARGUMENTS, MAX_WINDOW);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 120 }),
      fc.nat(),
      (words, place) => {
        const text = words.join(' ');
        const empty = { article: articleOf(text), text, vocabulary };
        const tokenized = { ...empty, ...tokenizer.run(empty) };
        const document = { ...tokenized, ...tagger.run(tokenized) };
        const marks = new MarkReader().read(text, document.tokens, document.sentences, vocabulary);
        columns.fill(document, marks);
        if (columns.length === 0) return;
        cues.find(columns);
        const head = place % columns.length;
        const window = windowOf(columns, cues, head);
        const length = window.end - window.start;
        argumentFeatures(columns, cues, head, window, small.values);
        hashed.values.set(small.values);
        for (let i = 0; i < length; i++)
          for (const { place, aBits, bBits } of SMALL_ARGUMENTS) {
            const at = i * STRIDE + place;
            expect(small.values[at] >>> aBits).toBe(0);
            expect(small.values[at + STRIDE / 2] >>> bBits).toBe(0);
          }
        small.run(length);
        hashed.run(length);
        expect(small.potentials).toEqual(hashed.potentials);
      },
    ),
    { numRuns: 200 },
  );
});
