import { describe, expect, test } from 'vitest';
import { BOUNDS, firstFindings, isCut, mostFindings } from '../../src/core/layers/bounds.ts';
import { noteOnBounds } from '../../src/record/beyond-bounds.ts';
import { Pipeline } from '../../src/run/pipeline.ts';
import { createStages } from '../../src/run/stages.ts';
import { createTokenizer } from '../../src/tokenize/tokenizer.ts';
import { articleOf } from '../articles.ts';

const noteOn = (text: string, nameLength = 0) => {
  const document = new Pipeline().add(createTokenizer()).run(articleOf(text));
  const span = { start: 0, end: 1, firstToken: 0, endToken: nameLength };
  const names = [{ ...span, type: 'organization' as const, confidence: 1 }];
  return noteOnBounds({ ...document, names, quotes: [], claims: [] });
};

describe('a text beyond what analysis looks at', () => {
  test.each([
    [
      'a word',
      `It says ${'x'.repeat(BOUNDS.word + 1)} here.`,
      0,
      /: a word of 1001 characters \(at most 1000/,
    ],
    ['a sentence', `It ${'rains and '.repeat(200)}stops.`, 0, /: a sentence of 40\d words \(at most 256 are/],
    ['a name', 'It rains.', 25, /: a name of 25 words \(at most 24 are/],
    [
      'all of them',
      `It ${'rains and '.repeat(200)}${'x'.repeat(2000)}.`,
      25,
      /a word.*, a name.*, a sentence/,
    ],
  ])('has %s noted', (_, text, nameLength, message) =>
    expect(noteOn(text, nameLength)).toEqual({
      code: 'beyond-bounds',
      message: expect.stringMatching(message),
    }),
  );

  test.each([
    ['news', 'The harbour will close on Friday, Mayor Ana Ruiz said.', 2],
    ['what is just within', `It says ${'x'.repeat(BOUNDS.word)} here.`, BOUNDS.name],
    ['nothing', '', 0],
  ])('is not %s', (_, text, nameLength) => expect(noteOn(text, nameLength)).toBeNull());

  test('has as many names, quotes and claims as there may be, and that noted', () => {
    const text = '“France grew,” he said.\n'.repeat(20_000);
    const document = createStages().run(articleOf(text));
    const most = mostFindings(text);
    expect(document.names).toHaveLength(most);
    expect(document.quotes).toHaveLength(most);
    expect(document.claims).toHaveLength(most);
    expect(noteOnBounds(document)?.message).toMatch(
      /: more names than 19\d+ .*, more quotes .*, more claims /,
    );
    expect(noteOnBounds({ ...document, names: [], quotes: [], claims: [] })).toBeNull();
  });

  test('is one with more findings than there may be, not one with as many', () => {
    const text = 'It rains.';
    const most = mostFindings(text);
    const found = Array.from({ length: most }, (_, i) => i);
    expect(isCut(firstFindings(found, text))).toBe(false);
    const first = firstFindings([...found, most], text);
    expect(first).toEqual(found);
    expect(isCut(first)).toBe(true);
  });
});
