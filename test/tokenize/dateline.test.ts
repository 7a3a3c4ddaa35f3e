import { expect, test } from 'vitest';
import { Pipeline } from '../../src/run/pipeline.ts';
import { createTokenizer } from '../../src/tokenize/tokenizer.ts';
import { articleOf } from '../articles.ts';

const pipeline = new Pipeline().add(createTokenizer());

test.each([
  ['PORT VALE, Feb. 6', 'PORT VALE'],
  ['PORT VALE, January 6', 'PORT VALE'],
  ['PORT VALE, Sept 6', 'PORT VALE'],
  ['MAR ALTA, July 6', 'MAR ALTA'],
  ['PORT VALE, Norland', 'PORT VALE, Norland'],
])('the place of "%s" ends at its date', (opening, place) => {
  const { text, sentences } = pipeline.run(
    articleOf(`${opening} (Northwire) - The harbour closed, the mayor said.`),
  );
  const parts = sentences.datelines.map((dateline) =>
    [dateline.place!, dateline.agency!].map(({ start, end }) => text.slice(start, end)),
  );
  expect(parts).toEqual([[place, 'Northwire']]);
});
