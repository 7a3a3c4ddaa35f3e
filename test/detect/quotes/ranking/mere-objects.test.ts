import { describe, expect, it } from 'vitest';
import { hashWord } from '../../../../src/core/vocabulary.ts';
import { MarkReader } from '../../../../src/detect/marks/mark-reader.ts';
import { QuoteColumns } from '../../../../src/detect/quotes/quote-columns.ts';
import {
  isMereObject,
  LEAST_REPORTED,
  objectCueLines,
  objectCues,
  standingOf,
} from '../../../../src/detect/quotes/ranking/mere-objects.ts';
import { Pipeline } from '../../../../src/run/pipeline.ts';
import { createPosTagger } from '../../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../../articles.ts';

const pipeline = new Pipeline().add(createTokenizer()).add(createPosTagger());

/** Whether what stands behind the slash is a mere object. */
function isObject(slashed: string): boolean {
  const [before, content] = slashed.split('/');
  const text = before + content;
  const document = pipeline.run(articleOf(text));
  const columns = new QuoteColumns();
  columns.fill(
    document,
    new MarkReader().read(text, document.tokens, document.sentences, document.vocabulary),
  );
  const first = document.tokens.starts.findIndex((start) => start >= before.length);
  return isMereObject(columns, [first, document.tokens.length - 1]);
}

describe('mere objects', () => {
  it.each([
    'The port has hired /two new pilots.',
    'The port has hired /two new pilots to steer its tugs.',
    'The committee approved /the budget of the harbour.',
    'The museum ordered /a copy of the letter after the news that it had been sold.',
    'The town thanked /the people who had built the wall.',
    'The firm did not respond to /a request for comment.',
  ])('%s', (text) => {
    expect(isObject(text)).toBe(true);
  });

  it.each([
    ['a clause', 'The pilot said /the ship was late.'],
    ['a clause with its opener', 'The pilot said /that the ship was late.'],
    ['a clause whose subject holds a clause', 'The mayor said /the plan that the council backed was dead.'],
    ['a clause that ends with an opener', 'The coach said /he would resign if asked.'],
    ['an infinitive', 'The firm promised /to repair the bridge by May.'],
    ['a denied infinitive', 'The firm promised /not to repair the bridge.'],
    ['a quotation', 'The mayor called it /“a long winter”.'],
    ['a question', 'The jury asked /who had locked the gate.'],
  ])('%s is none: %s', (_, text) => {
    expect(isObject(text)).toBe(false);
  });
});

describe('cues of mere objects', () => {
  it('are listed with those first that were right most often', () => {
    expect(
      objectCueLines([
        { lemma: 'blame', taken: 4, right: 3 },
        { lemma: 'praise', taken: 9, right: 8 },
        { lemma: 'applaud', taken: 4, right: 3 },
      ]),
    ).toEqual(['praise\t9\t8', 'applaud\t4\t3', 'blame\t4\t3']);
  });

  it('hold verbs that say what somebody thinks of their object, and not those that do something to it', () => {
    const cues = objectCues();
    for (const lemma of ['praise', 'criticize', 'denounce']) expect(cues.has(hashWord(lemma))).toBe(true);
    for (const lemma of ['buy', 'repair', 'carry']) expect(cues.has(hashWord(lemma))).toBe(false);
  });

  it('ask for less the better the record of their cue is', () => {
    const proven = standingOf({ lemma: 'praise', taken: 40, right: 34 });
    const listed = standingOf({ lemma: 'welcome', taken: 5, right: 3 });
    const other = standingOf(undefined);
    expect(LEAST_REPORTED[proven]).toBeLessThan(LEAST_REPORTED[listed]);
    expect(LEAST_REPORTED[listed]).toBeLessThan(LEAST_REPORTED[other]);
  });
});
