import { describe, expect, test } from 'vitest';
import type { Quote } from '../../../src/core/layers/quotes.ts';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { ScopeFinder } from '../../../src/detect/claims/manner/scope.ts';
import { ClaimWords } from '../../../src/detect/claims/scoring/claim-words.ts';
import { placeClaim } from '../../../src/detect/claims/units/claim-spans.ts';
import { claimUnits } from '../../../src/detect/claims/units/claim-units.ts';
import { MarkReader } from '../../../src/detect/marks/mark-reader.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

const tokenizer = createTokenizer();
const tagger = createPosTagger();

/** The claim of a sentence with one indirect quote: its text, and the quote it is part of. */
function placed(text: string, content: string, cue: string): [string, number | null] {
  const document = { article: articleOf(text), text, vocabulary: new Vocabulary() };
  const tokenized = { ...document, ...tokenizer.run(document) };
  const { tokens } = tokenized;
  const spanOf = (part: string) => {
    const start = text.indexOf(part);
    const end = start + part.length;
    return { start, end, firstToken: tokens.starts.indexOf(start), endToken: tokens.ends.indexOf(end) + 1 };
  };
  const quote: Quote = {
    ...spanOf(content),
    content: [spanOf(content)],
    type: 'indirect',
    kind: 'speech',
    cue: { ...spanOf(cue), lemma: cue },
    source: null,
    confidence: 1,
    parent: null,
    rule: 'test',
    layout: null,
  };
  const layers = {
    ...tokenized,
    ...tagger.run(tokenized),
    names: [],
    dates: [],
    quantities: [],
    quotes: [quote],
    marks: new MarkReader().read(text, tokens, tokenized.sentences, document.vocabulary),
  };
  const words = new ClaimWords();
  const scope = new ScopeFinder();
  words.update(layers.vocabulary);
  scope.words.update(layers.vocabulary);
  const claim = placeClaim(layers, words, claimUnits(layers, scope)[0]);
  return [text.slice(claim?.span.start, claim?.span.end), claim?.quote ?? null];
}

describe('place of a claim', () => {
  test('the content of a quote, without "that"', () => {
    expect(
      placed('He said that the bank closed last week.', 'that the bank closed last week', 'said'),
    ).toEqual(['the bank closed last week', 0]);
  });

  test('no punctuation that follows "that"', () => {
    const [claim] = placed(
      'He said that, if both agree, the bank reopens.',
      'that, if both agree, the bank reopens',
      'said',
    );
    expect(claim).toBe('if both agree, the bank reopens');
  });

  test('the whole sentence where the saying is the claim', () => {
    const text = 'The minister denied that he took bribes.';
    expect(placed(text, 'that he took bribes', 'denied')).toEqual([text.slice(0, -1), 0]);
  });

  test('the whole sentence, by the writer, where the content has no verb of its own', () => {
    const text = 'The firm plans to build two new plants.';
    expect(placed(text, 'to build two new plants', 'plans')).toEqual([text.slice(0, -1), null]);
    const approved = 'The council approved a levy of £3, which starts in May.';
    expect(placed(approved, 'a levy of £3, which starts in May', 'approved')).toEqual([
      approved.slice(0, -1),
      null,
    ]);
    const asked = 'A juror asked if the bank had paid.';
    expect(placed(asked, 'if the bank had paid', 'asked')).toEqual([asked.slice(0, -1), null]);
  });

  test('a short content with a verb is a claim of its own, with its "%" and bracket', () => {
    expect(placed('Sales fell 9%, he said.', 'Sales fell 9', 'said')).toEqual(['Sales fell 9%', 0]);
    expect(placed('Sales fell (by 9 points), he said.', 'Sales fell (by 9 points', 'said')).toEqual([
      'Sales fell (by 9 points)',
      0,
    ]);
  });

  test('the sign of a figure is not cut from the front', () => {
    expect(placed('$5 was paid for it, he said.', '$5 was paid for it', 'said')[0]).toBe(
      '$5 was paid for it',
    );
  });
});
