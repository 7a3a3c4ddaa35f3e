import { describe, expect, it } from 'vitest';
import { type GoldLine, GoldReader } from '../../../../src/train/quotes/articles/gold.ts';
import { phrasesOf, plainSentences } from '../../../../src/train/quotes/articles/plain-sentences.ts';
import { variationsOf } from '../../../../src/train/quotes/articles/variations.ts';

/** A gold line of a text in which [source] {cue} <content> are set between brackets. */
function lineOf(marked: string): GoldLine {
  const quotes: { source: [number, number][]; cue: [number, number][]; content: [number, number][] }[] = [];
  let text = '';
  let open = 0;
  let quote = { source: [], cue: [], content: [] } as (typeof quotes)[number];
  for (const char of marked) {
    if ('[{<'.includes(char)) open = text.length;
    else if (char === ']') quote.source = [[open, text.length]];
    else if (char === '}') quote.cue = [[open, text.length]];
    else if (char === '>') {
      quotes.push({ ...quote, content: [[open, text.length]] });
      quote = { source: [], cue: [], content: [] };
    } else text += char;
  }
  return { id: 'invented', text, quotes };
}

const reader = new GoldReader();
const article = reader.read(
  lineOf(
    [
      '[The engineer] {said} <that the old bridge was safe for heavy traffic>.',
      '[Tomas Berg] {warned} <the harbour would close in two weeks without repairs>.',
      '[The mayor] {called} <the plan “a waste of money>”.',
      'The ferry left the old pier at noon. Workers painted the railing as the rain stopped. The band played a long song in June.',
    ].join('\n\n'),
  ),
  0,
);

describe('sentences for variations', () => {
  it('takes sentences that are nothing but source, cue and a clause', () => {
    expect(
      plainSentences(article).map(({ source, cue, that, content }) => [source, cue, that, content]),
    ).toEqual([
      ['the engineer', 'said', 'that ', 'the old bridge was safe for heavy traffic'],
      ['Tomas Berg', 'warned', '', 'the harbour would close in two weeks without repairs'],
    ]);
  });

  it('takes phrases from sentences in which nobody says anything', () => {
    const { things, pastDeeds } = phrasesOf([article]);
    expect(things).toContain('the old pier');
    expect(things).not.toContain('the old bridge');
    expect(pastDeeds).toContain('left the old pier at noon');
  });
});

describe('variations', () => {
  const [line] = variationsOf([article]);
  const sliced = (spans: readonly (readonly [number, number])[]): string =>
    spans.map(([start, end]) => line?.text.slice(start, end)).join(' ... ');

  it('are the same each time', () => {
    expect(variationsOf([article])).toEqual([line]);
  });

  it('keep the words of each part', () => {
    expect(line?.quotes.length).toBeGreaterThan(3);
    for (const { cue, content } of line?.quotes ?? []) {
      expect(sliced(content)).toMatch(/bridge was safe|harbour would close|waste of money/);
      expect(sliced(cue)).toMatch(/^(?:said|warned|called|heard|w(?:as|ere) told)$/);
    }
  });

  it('end content with its quotation where the narrator goes on', () => {
    const narrated = line?.quotes.find(({ cue }) => sliced(cue) === 'called');
    expect(sliced(narrated?.content ?? [])).toBe('the plan “a waste of money');
  });
});
