import { expect, it } from 'vitest';
import { Vocabulary } from '../../../../../src/core/vocabulary.ts';
import { MarkReader } from '../../../../../src/detect/marks/mark-reader.ts';
import { windowOf } from '../../../../../src/detect/quotes/content/arguments/windows.ts';
import { CueFinder } from '../../../../../src/detect/quotes/cues/cue-finder.ts';
import { cueLemmas, lexiconPrior } from '../../../../../src/detect/quotes/cues/cue-lexicon.ts';
import { QuoteColumns } from '../../../../../src/detect/quotes/quote-columns.ts';
import { openQuoteModel } from '../../../../../src/detect/quotes/quote-model.ts';
import { createPosTagger } from '../../../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../../../articles.ts';

const cues = new CueFinder(lexiconPrior(cueLemmas()), openQuoteModel().cues);
const columns = new QuoteColumns();

/** The text of the window of the first `cue`. */
function windowText(text: string, cue: string): string {
  const vocabulary = new Vocabulary();
  const empty = { article: articleOf(text), text, vocabulary };
  const tokenized = { ...empty, ...createTokenizer().run(empty) };
  const document = { ...tokenized, ...createPosTagger().run(tokenized) };
  const { tokens, sentences } = document;
  columns.fill(document, new MarkReader().read(text, tokens, sentences, vocabulary));
  cues.find(columns);
  const head = tokens.starts.indexOf(text.indexOf(cue));
  const { start, end } = windowOf(columns, cues, head);
  return text.slice(tokens.starts[start], tokens.ends[end - 1]);
}

it.each([
  ['It will rain, the mayor said. The harbour is safe.', 'said', 'It will rain, the mayor said.'],
  [
    'The mayor said no more. "The harbour is safe." It rained.',
    'said',
    'The mayor said no more. "The harbour is safe."',
  ],
  [
    'It will rain, the mayor said. "The harbour is safe," the council told reporters.',
    'said',
    'It will rain, the mayor said.',
  ],
  [
    '"The harbour is safe," the council told reporters. It will rain, the mayor said.',
    'said',
    'It will rain, the mayor said.',
  ],
  [
    '"The harbour is safe," the mayor said. "The council told us so. We believed it."',
    'said',
    '"The harbour is safe," the mayor said. "The council told us so. We believed it."',
  ],
])('of %j reaches as far as what the cue may introduce', (text, cue, window) => {
  expect(windowText(text, cue)).toBe(window);
});
