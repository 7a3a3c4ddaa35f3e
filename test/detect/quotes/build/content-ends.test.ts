import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../../src/core/vocabulary.ts';
import { MarkReader } from '../../../../src/detect/marks/mark-reader.ts';
import { wholeEnd } from '../../../../src/detect/quotes/build/content-ends.ts';
import { QuoteColumns } from '../../../../src/detect/quotes/quote-columns.ts';
import { createPosTagger } from '../../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../../articles.ts';

const tokenizer = createTokenizer();
const tagger = createPosTagger();
const vocabulary = new Vocabulary();
const columns = new QuoteColumns();

/** What content is made of the words before "|", which the model would end there: that from after "said" on. */
function completed(marked: string): string {
  const text = marked.replace('|', '');
  const empty = { article: articleOf(text), text, vocabulary };
  const tokenized = { ...empty, ...tokenizer.run(empty) };
  const document = { ...tokenized, ...tagger.run(tokenized) };
  const { tokens } = document;
  columns.fill(document, new MarkReader().read(text, tokens, document.sentences, vocabulary));
  const head = tokens.starts.indexOf(text.indexOf('said'));
  const cut = marked.indexOf('|');
  let end = head + 1;
  while (end < tokens.length && tokens.starts[end] < cut) end++;
  const [from, to] = wholeEnd([head + 1, end], head, columns, new Uint8Array(tokens.length));
  return text.slice(tokens.starts[from], tokens.ends[to - 1]);
}

describe('the end of content', () => {
  it.each([
    [
      'the noun behind its adjective',
      'He said they will visit flood-ravaged| Norvik.',
      'they will visit flood-ravaged Norvik',
    ],
    [
      'what some of it is',
      'She said nine men were hurt|, including a boy of 13.',
      'nine men were hurt, including a boy of 13',
    ],
    [
      'a list that goes on',
      'She said they were held for theft, including fraud|, arson, and rape.',
      'they were held for theft, including fraud, arson, and rape',
    ],
    ['not what has a verb of its own', 'He said it was late|, and they left.', 'it was late'],
    ['not what another phrase tells', 'He said the port was shut| on Monday.', 'the port was shut'],
  ])('%s', (_, marked, expected) => {
    expect(completed(marked)).toBe(expected);
  });
});
