import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostMarks } from '../../../src/core/layers/bounds.ts';
import { MarkState, type Marks } from '../../../src/core/layers/marks.ts';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { MarkReader } from '../../../src/detect/marks/mark-reader.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

const tokenizer = createTokenizer();
const vocabulary = new Vocabulary();
const reader = new MarkReader();

function read(text: string): { marks: Marks; regions: string[] } {
  const document = { article: articleOf(text), text, vocabulary };
  const { tokens, sentences } = tokenizer.run(document);
  const marks = reader.read(text, tokens, sentences, vocabulary);
  return {
    marks,
    regions: marks.regions.map(({ open, close }) => text.slice(tokens.starts[open], tokens.ends[close])),
  };
}

describe('MarkReader', () => {
  it.each([
    ['curly', 'She said, “We are ready.” Then she left.', ['“We are ready.”']],
    ['straight', 'She said, "We are ready." Then she left.', ['"We are ready."']],
    ['doubled', "She said, ``We are ready.'' Then she left.", ["``We are ready.''"]],
    ['doubled on both sides', "She said, ''We are ready.'' Then she left.", ["''We are ready.''"]],
    ['guillemets', 'She said, «We are ready.» Then she left.', ['«We are ready.»']],
    ['single curly', 'She said ‘we are ready’ and left.', ['‘we are ready’']],
    ['single straight', "She said 'we are ready' and left.", ["'we are ready'"]],
    ['split', '“Wait,” he said, “for the vote.”', ['“Wait,”', '“for the vote.”']],
    ['after a dash', 'The plan—“a farce”—failed.', ['“a farce”']],
  ])('pairs %s marks', (_, text, expected) => {
    expect(read(text).regions).toEqual(expected);
  });

  it('does not take apostrophes for marks', () => {
    const texts = [
      "The workers' rights and the owners' duties don't matter.",
      'The workers’ rights and the owners’ duties don’t matter.',
      "It was the class of '68 and rock 'n' roll in the '90s.",
      "James's dog isn't Mary's.",
    ];
    for (const text of texts) expect(read(text).regions).toEqual([]);
  });

  it('closes a single quotation after a plural possessive inside it', () => {
    expect(read('He wrote ‘the workers’ rights come first’ on the wall.').regions).toEqual([
      '‘the workers’ rights come first’',
    ]);
  });

  it('says which region a nested one stands in', () => {
    const { marks, regions } = read('“They told me ‘go home’ and laughed,” he said.');
    expect(regions).toEqual(['“They told me ‘go home’ and laughed,”', '‘go home’']);
    expect(marks.regions.map(({ parent }) => parent)).toEqual([-1, 0]);
  });

  it('takes double marks inside single ones', () => {
    const { marks, regions } = read('She wrote ‘they said “no” to me’ and left.');
    expect(regions).toEqual(['‘they said “no” to me’', '“no”']);
    expect(marks.regions.map(({ parent }) => parent)).toEqual([-1, 0]);
  });

  it('lets a quotation run over paragraphs that each open and close the last', () => {
    const { marks, regions } = read('“The first reason is money.\n\n“The second is time,” he said.');
    expect(regions).toEqual(['“The first reason is money.', '“The second is time,”']);
    expect(marks.regions.map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('ends a quotation that nothing closes with its paragraph', () => {
    const { marks, regions } = read('He said “we will see.\n\nThe vote is on Monday.');
    expect(regions).toEqual(['“we will see.']);
    expect(marks.regions[0]).toMatchObject({ closed: false, continues: false });
  });

  it('starts anew where a mark opens inside an open quotation', () => {
    expect(read('He said “we will see. Later: “Not now,” he said.').regions).toEqual([
      '“we will see. Later:',
      '“Not now,”',
    ]);
  });

  it.each([
    ['an opening mark at the end', '“We are ready,“ she said.', ['“We are ready,“']],
    ['a closing mark at the start', '”We are ready,” she said.', ['”We are ready,”']],
    ['two single marks for a double one', '‘‘We are ready,’’ she said.', ['‘‘We are ready,’']],
    ['two single marks at one end', '“We are ready,’’ she said.', ['“We are ready,’']],
    [
      'marks with spaces on both sides',
      '" We are ready , " she said . " Go . "',
      ['" We are ready , "', '" Go . "'],
    ],
    ['a mark that lost its space', '"We are ready,"she said. "Go."', ['"We are ready,"', '"Go."']],
    [
      'a slip in the paragraph before',
      'She is "ready.\n\n"Go," he said. "Now."',
      ['"ready.', '"Go,"', '"Now."'],
    ],
    ['a stray mark in the paragraph before', 'She is ready".\n\n"Go," he said.', ['"Go,"']],
    ['inches', 'The 12" pipe and the 6\'2" man. "Go," he said.', ['"Go,"']],
    [
      'the next paragraph without a mark',
      '“We are ready.\n\nWe go now,” she said.',
      ['“We are ready.\n\nWe go now,”'],
    ],
  ])('pairs in spite of %s', (_, text, expected) => {
    expect(read(text).regions).toEqual(expected);
  });

  it('lets single marks run over paragraphs too', () => {
    const { marks, regions } = read('‘The boats are old.\n\n‘The owners’ money is gone,’ he said.');
    expect(regions).toEqual(['‘The boats are old.', '‘The owners’ money is gone,’']);
    expect(marks.regions.map(({ continues }) => continues)).toEqual([true, false]);
  });

  it('closes a long single quotation at a stop', () => {
    const long = `‘We go on ${'and on '.repeat(60)}for ever.’`;
    expect(read(`${long} He left.`).regions).toEqual([long]);
  });

  it('pairs brackets, those of a list and a smiley apart', () => {
    const text = 'It (the [old] boat) would a) sink or b) burn :) soon) now (then';
    const { marks } = read(text);
    const paired = [...marks.partnerOf].filter((partner, token) => partner >= 0 && partner !== token);
    const alone = [...marks.partnerOf].filter((partner, token) => partner === token);
    expect(paired).toHaveLength(4);
    expect(alone).toHaveLength(1);
  });

  it('marks a closing mark without an opening one as stray', () => {
    const { marks, regions } = read('We will see,” he said.');
    expect(regions).toEqual([]);
    expect([...marks.states].filter((state) => state === MarkState.stray)).toHaveLength(1);
  });

  it('keeps regions sorted, nested or apart, whatever the text', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      "''",
      '``',
      '«',
      '»',
      ' ',
      '\n\n',
      'said',
      'we',
      '.',
      ',',
      '😀',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const { regions, states, regionOf } = read(pieces.join('')).marks;
        for (const [index, { open, close, parent }] of regions.entries()) {
          expect(open).toBeLessThanOrEqual(close);
          expect(close).toBeLessThan(states.length);
          if (index > 0) expect(regions[index - 1].open).toBeLessThan(open);
          if (parent < 0) continue;
          expect(regions[parent].open).toBeLessThan(open);
          expect(regions[parent].close).toBeGreaterThanOrEqual(close);
        }
        for (const region of regionOf) expect(region).toBeLessThan(regions.length);
      }),
    );
  });

  it('looks at so many marks, which only a text without words goes beyond', () => {
    const marksOf = (text: string) => read(text).marks.partnerOf.filter((partner) => partner >= 0).length;
    const bare = '“'.repeat(50_000);
    expect(marksOf(bare)).toBe(mostMarks(bare));
    const words = '“I” '.repeat(20_000);
    expect(marksOf(words)).toBe(40_000);
    expect(read(words).regions).toHaveLength(20_000);
  });

  it('takes 10,000 marks in a row and a quotation of 100,000 words that never closes', () => {
    for (const mark of ['"', '“', '”', "'", '‘', "''"]) {
      expect(read(mark.repeat(10_000)).marks.states.length).toBeGreaterThan(0);
      expect(read(`${mark} `.repeat(10_000)).marks.states.length).toBeGreaterThan(0);
    }
    expect(read(`He said “${'we go on '.repeat(100_000 / 3)}`).regions).toHaveLength(1);
  });
});
