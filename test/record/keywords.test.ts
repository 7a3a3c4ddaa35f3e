import { expect, it } from 'vitest';
import { POS } from '../../src/core/layers/pos.ts';
import { findKeywords } from '../../src/record/keywords.ts';
import { Pipeline } from '../../src/run/pipeline.ts';
import { createTokenizer } from '../../src/tokenize/tokenizer.ts';
import { articleOf } from '../articles.ts';
import { fullDocument } from '../documents.ts';

it('names what is mentioned again, then nouns that come three times', () => {
  const document = new Pipeline()
    .add(createTokenizer())
    .run(articleOf('The harbour closed. Harbour fees rose. No harbour, no boats, no boats.'));
  const pos = Uint8Array.from(document.tokens.types, (type) =>
    /^(harbour|boats)$/i.test(document.vocabulary.words[type]) ? POS.NN : POS.DT,
  );
  expect(findKeywords({ ...document, pos, entities: fullDocument().entities })).toEqual([
    'Ana Ruiz',
    'harbour',
  ]);
});
