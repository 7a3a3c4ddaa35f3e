import { describe, expect, test } from 'vitest';
import type { Quote } from '../../../src/core/layers/quotes.ts';
import type { TokenSpan } from '../../../src/core/layers/span.ts';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { ScopeFinder } from '../../../src/detect/claims/manner/scope.ts';
import type { TokenRange } from '../../../src/detect/claims/units/claim-unit.ts';
import { claimUnits } from '../../../src/detect/claims/units/claim-units.ts';
import { analyze } from '../../../src/index.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

const tokenizer = createTokenizer();
const tagger = createPosTagger();

/** The words of each unit's ranges, with its quote; `contents` are the contents of quotes, each a list of parts. */
function unitsOf(
  text: string,
  contents: readonly (readonly string[])[],
  type: Quote['type'] = 'direct',
): [string, number | null][] {
  return readUnits(text, contents, type).map(({ claim, quote }) => [claim, quote]);
}

function readUnits(text: string, contents: readonly (readonly string[])[], type: Quote['type']) {
  const document = { article: articleOf(text), text, vocabulary: new Vocabulary() };
  const tokenized = { ...document, ...tokenizer.run(document) };
  const layers = { ...tokenized, ...tagger.run(tokenized) };
  const { tokens } = layers;
  const quotes = contents.map((parts): Quote => {
    const content = parts.map((part): TokenSpan => {
      const start = text.indexOf(part);
      const end = start + part.length;
      const firstToken = tokens.starts.indexOf(start);
      return { start, end, firstToken, endToken: tokens.ends.indexOf(end) + 1 };
    });
    return {
      start: content[0].start,
      end: content[content.length - 1].end,
      content,
      type,
      kind: 'speech',
      cue: null,
      source: null,
      confidence: 1,
      parent: null,
      rule: 'test',
      layout: null,
    };
  });
  const scope = new ScopeFinder();
  scope.words.update(layers.vocabulary);
  const units = claimUnits({ ...layers, quotes, names: [], dates: [], quantities: [] }, scope);
  const textOf = (ranges: readonly TokenRange[]): string =>
    ranges.map(({ first, end }) => text.slice(tokens.starts[first], tokens.ends[end - 1])).join(' | ');
  return units.map(({ ranges, judged, context, quote }) => ({
    claim: textOf(ranges),
    judged: textOf(judged),
    context: textOf([context]),
    quote,
  }));
}

describe('claim units', () => {
  test('a sentence without a quote is one unit', () => {
    expect(unitsOf('The bank closed. Nobody was hurt.', [])).toEqual([
      ['The bank closed.', null],
      ['Nobody was hurt.', null],
    ]);
  });

  test('what is quoted is the unit, not the saying', () => {
    expect(unitsOf('He said that the bank closed last week.', [['the bank closed last week']])).toEqual([
      ['the bank closed last week', 0],
    ]);
  });

  test('a split quote is one unit with two ranges', () => {
    const parts = ['the bank closed last week', 'and nobody was ever told'];
    expect(unitsOf('"the bank closed last week," he said, "and nobody was ever told."', [parts])).toEqual([
      [parts.join(' | '), 0],
    ]);
  });

  test('a quote over two sentences gives a unit in each', () => {
    const content = 'The bank closed last week. Nobody was ever told';
    expect(unitsOf(`"${content}," he said.`, [[content]]).map(([, quote]) => quote)).toEqual([0, 0]);
  });

  test('single quoted words leave the sentence as it is', () => {
    expect(unitsOf('He called the bank rotten to its core.', [['rotten']])).toEqual([
      ['He called the bank rotten to its core.', null],
    ]);
  });

  test('so do quoted phrases that run on from its own words, but not those before "he said"', () => {
    const called = 'He called the bank "a rotten and ugly building" on Monday.';
    expect(unitsOf(called, [['a rotten and ugly building']])).toEqual([[called, null]]);
    const phrase = 'A rotten and ugly building';
    expect(unitsOf(`"${phrase}," he said.`, [[phrase]])).toEqual([[phrase, 0]]);
  });

  test('a line that only gives the date has none', () => {
    const claims = (text: string) => analyze(text).claims.map((claim) => claim.text);
    expect(claims('Friday, 20 February 2026\n\nThe bank closed in May.')).toEqual(['The bank closed in May']);
    expect(claims('On Friday, 20 February 2026, the bank closed.')).toHaveLength(1);
  });

  test('an indirect quote is judged by its whole sentence, a direct one by itself', () => {
    const text = 'He said that the bank closed last week.';
    const content = 'the bank closed last week';
    expect(readUnits(text, [[content]], 'indirect')).toEqual([
      { claim: content, judged: text, context: text, quote: 0 },
    ]);
    expect(readUnits(text, [[content]], 'direct')).toEqual([
      { claim: content, judged: content, context: text, quote: 0 },
    ]);
  });

  test.each(['direct', 'indirect'] as const)(
    'an endless sentence is not read for each of its %s quotes',
    (type) => {
      const workOn = (count: number): number => {
        const contents = Array.from({ length: count }, (_, n) => `the bank ${n} had closed`);
        const text = `${contents.map((content) => `she said ${content}`).join(' and ')}.`;
        const units = readUnits(
          text,
          contents.map((content) => [content]),
          type,
        );
        expect(units.map(({ claim }) => claim)).toEqual(contents);
        return units.reduce((sum, { judged, context }) => sum + judged.length + context.length, 0);
      };
      expect(workOn(800) / workOn(200)).toBeLessThan(5);
    },
  );
});
