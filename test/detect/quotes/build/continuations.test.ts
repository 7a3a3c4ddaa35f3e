import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../../src/core/vocabulary.ts';
import { MarkReader } from '../../../../src/detect/marks/mark-reader.ts';
import { afterAttribution, overParagraphs } from '../../../../src/detect/quotes/build/continuations.ts';
import { QuoteColumns } from '../../../../src/detect/quotes/quote-columns.ts';
import { createPosTagger } from '../../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../../articles.ts';

const tokenizer = createTokenizer();
const tagger = createPosTagger();
const vocabulary = new Vocabulary();
const reader = new MarkReader();
const columns = new QuoteColumns();

/** What is said in all, if what stands before the first "said" is: the words of each run. */
function followed(text: string, takenFrom = Infinity): string[] {
  const empty = { article: articleOf(text), text, vocabulary };
  const tokenized = { ...empty, ...tokenizer.run(empty) };
  const document = { ...tokenized, ...tagger.run(tokenized) };
  const { tokens } = document;
  const marks = reader.read(text, tokens, document.sentences, vocabulary);
  columns.fill(document, marks);
  const words = Array.from(tokens.types.subarray(0, tokens.length), (type) => vocabulary.words[type]);
  const [first] = marks.regions;
  const content = [first.open + 1, first.close];
  const taken = new Uint8Array(tokens.length).fill(1, Math.min(tokens.length, takenFrom));
  const runs = overParagraphs(
    afterAttribution(content, words.indexOf('said'), columns, marks, taken),
    marks,
    taken,
  );
  return Array.from({ length: runs.length / 2 }, (_, r) =>
    text.slice(tokens.starts[runs[2 * r]], tokens.ends[runs[2 * r + 1] - 1]),
  );
}

describe('content after its attribution', () => {
  it('goes on with a quotation that opens right after the sentence of the attribution', () => {
    expect(followed('"We have none," said Ruiz. "Nor will we." She left.')).toEqual([
      'We have none,',
      'Nor will we.',
    ]);
  });

  it('goes on over the paragraphs that follow if that quotation never closes', () => {
    const text =
      '"We have none," said Ruiz. "Nor will we.\n\n"It was like this before.\n\n"It will be again."';
    expect(followed(text)).toEqual([
      'We have none,',
      'Nor will we.',
      'It was like this before.',
      'It will be again.',
    ]);
  });

  it('does not go on in a new paragraph', () => {
    expect(followed('"We have none," said Ruiz.\n\n"Nor have we," Berg answered.')).toEqual([
      'We have none,',
    ]);
  });

  it('does not go on where the next sentence begins without a mark', () => {
    expect(followed('"We have none," said Ruiz. She called it "a pity" later.')).toEqual(['We have none,']);
  });

  it('does not go on with what another quote holds', () => {
    const text = '"We have none," said Ruiz. "Nor have we," Berg answered.';
    expect(followed(text, 8)).toEqual(['We have none,']);
  });

  it('does not go on from what stands after its cue', () => {
    expect(followed('Ruiz said "we have none of it." "Nor will we."')).toEqual(['we have none of it.']);
  });
});
