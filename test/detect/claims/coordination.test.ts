import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { clausesOf } from '../../../src/detect/claims/units/coordination.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

const tokenizer = createTokenizer();
const tagger = createPosTagger();

function clauses(text: string): string[] {
  const document = { article: articleOf(text), text, vocabulary: new Vocabulary() };
  const tokenized = { ...document, ...tokenizer.run(document) };
  const { tokens } = tokenized;
  return clausesOf({ ...tokenized, ...tagger.run(tokenized) }, 0, tokens.length).map(({ first, end }) =>
    text.slice(tokens.starts[first], tokens.ends[end - 1]),
  );
}

describe('main clauses of a sentence', () => {
  test('", and" before a subject with its verb divides', () => {
    expect(clauses('The bank cut rates in May, and the government raised taxes by 2 percent.')).toEqual([
      'The bank cut rates in May',
      'the government raised taxes by 2 percent.',
    ]);
  });

  test('a semicolon divides', () => {
    expect(clauses('Exports rose 4 percent last year; imports fell to a record low.')).toHaveLength(2);
  });

  test('lists and short clauses stay whole', () => {
    expect(clauses('The bank cut rates, fees, and taxes on small savings in May.')).toHaveLength(1);
    expect(clauses('He came, and she left.')).toHaveLength(1);
  });
});
