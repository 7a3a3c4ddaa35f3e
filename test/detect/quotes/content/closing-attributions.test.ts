import { describe, expect, it } from 'vitest';
import { MarkReader } from '../../../../src/detect/marks/mark-reader.ts';
import {
  closingAttribution,
  openingAttribution,
} from '../../../../src/detect/quotes/content/closing-attributions.ts';
import { QuoteColumns } from '../../../../src/detect/quotes/quote-columns.ts';
import { Pipeline } from '../../../../src/run/pipeline.ts';
import { createPosTagger } from '../../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../../articles.ts';

const pipeline = new Pipeline().add(createTokenizer()).add(createPosTagger());

/** "source: content ... content" of the attribution whose cue stands behind "^"; null if there is none. */
function closing(marked: string, find: typeof closingAttribution = closingAttribution): string | null {
  const text = marked.replace('^', '');
  const document = pipeline.run(articleOf(text));
  const { starts, ends } = document.tokens;
  const columns = new QuoteColumns();
  columns.fill(
    document,
    new MarkReader().read(text, document.tokens, document.sentences, document.vocabulary),
  );
  const found = find(columns, starts.indexOf(marked.indexOf('^')));
  if (found === null) return null;
  const slice = (runs: readonly number[]): string =>
    Array.from({ length: runs.length / 2 }, (_, r) =>
      text.slice(starts[runs[2 * r]], ends[runs[2 * r + 1] - 1]),
    ).join(' ... ');
  return `${slice(found.source)}: ${slice(found.content)}`;
}

describe('an attribution that closes a sentence', () => {
  it.each([
    [
      'a pronoun after a long sentence with a clause of its own',
      'Every other council had lost money, while not one complaint was made when it came to Norvik, he ^claimed.',
      'he: Every other council had lost money, while not one complaint was made when it came to Norvik',
    ],
    [
      'what the speaker is doing',
      'The plan was dead, Ada Quill ^said speaking to reporters in Leeds.',
      'Ada Quill: The plan was dead',
    ],
    [
      'a verb that looks like a participle',
      'Tom Rudd, formerly a Leeds police constable, conspired with convicted drug dealer Keith Hale, 50, to sell the stolen cocaine, Liverpool crown court ^heard.',
      'Liverpool crown court: Tom Rudd, formerly a Leeds police constable, conspired with convicted drug dealer Keith Hale, 50, to sell the stolen cocaine',
    ],
    [
      'a clause in front of the main one',
      'Since the ferry was late and the bus had left, the crew walked home, she ^said.',
      'she: Since the ferry was late and the bus had left, the crew walked home',
    ],
    [
      'who is told it',
      'The driver was asleep at the wheel and hit a tree, a prosecutor has ^told the district court.',
      'a prosecutor: The driver was asleep at the wheel and hit a tree',
    ],
    [
      'a name behind the title, and a place or day',
      'Divers found the second boat near the pier, the harbour master, Lena Okoro, ^told reporters on Monday.',
      'the harbour master, Lena Okoro: Divers found the second boat near the pier',
    ],
    [
      'in the middle of what is said',
      'The train went on after the alarm, a guard ^said, and it reached Norvik before noon.',
      'a guard: The train went on after the alarm ... and it reached Norvik before noon',
    ],
    [
      'behind a subject alone',
      'Painting the old bridge, the engineer ^told the council, would take two summers; nobody objected.',
      'the engineer: Painting the old bridge ... would take two summers',
    ],
    [
      'behind two phrases and what they lead to',
      'However, while the roof may hold for a year, the school will close, Lena Okoro ^told the paper.',
      'Lena Okoro: However, while the roof may hold for a year, the school will close',
    ],
  ])('%s', (_, text, expected) => {
    expect(closing(text)).toBe(expected);
  });

  it.each([
    ['only a phrase stands before it', 'After the vote in Norvik, the mayor ^said.'],
    ['a clause stands before what is said', 'When the boat came in, the mayor ^said nothing.'],
    ['it goes on to what is said', 'The boat came in, and the mayor ^said it was late.'],
    ['it is one verb more of the same subject', 'The mayor left early, and she ^said so.'],
    ['the narrator goes on', 'The boat was late, he ^said, but the crew had left.'],
    ['another verb follows', 'The roof leaked, the tenants ^said when they were asked what had happened.'],
    ['the verb says nothing', 'The boat came in late, the mayor ^left.'],
  ])('but none if %s', (_, text) => {
    expect(closing(text)).toBeNull();
  });

  it('nor in a sentence without an end, however near its comma stands: each verb in it would be held against all of it', () => {
    const long = 'the roof leaked and '.repeat(100);
    expect(
      closing(`The roof leaked, he ^said, and ${long.slice(0, 400)}the lift stood still.`),
    ).not.toBeNull();
    expect(closing(`The roof leaked, he ^said, and ${long}the lift stood still.`)).toBeNull();
  });
});

describe('an attribution that opens a sentence', () => {
  it('is followed by all that is said', () => {
    expect(
      closing(
        '^According to him, the tenants gave damp and noise as their reasons for leaving.',
        openingAttribution,
      ),
    ).toBe('him: the tenants gave damp and noise as their reasons for leaving');
  });

  it.each([
    ['^According to police the driver of the lorry had slept.', 'police: the driver of the lorry had slept'],
    [
      '^According to the port authority about 700 people came and sang.',
      'the port authority: about 700 people came and sang',
    ],
  ])('with no comma where a new noun phrase begins: %s', (text, expected) => {
    expect(closing(text, openingAttribution)).toBe(expected);
  });

  it('has the whole of who says it', () => {
    expect(
      closing('^According to a survey the paper published on Monday, prices rose.', openingAttribution),
    ).toBe('a survey the paper published on Monday: prices rose');
  });

  it.each([
    '^According to Lena Okoro, the warden of the bridge, it was safe.',
    'It was safe ^according to the warden.',
  ])('but not surely in %s', (text) => {
    expect(closing(text, openingAttribution)).toBeNull();
  });
});
