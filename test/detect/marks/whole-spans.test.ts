import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/core/vocabulary.ts';
import { MarkReader } from '../../../src/detect/marks/mark-reader.ts';
import { wholeParts } from '../../../src/detect/marks/whole-spans.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';

const tokenizer = createTokenizer();
const vocabulary = new Vocabulary();
const reader = new MarkReader();

/** The parts that come of the stretch of `text` between the bars. */
function partsOf(barred: string): string[] {
  const [before, inside] = barred.split('|');
  const text = barred.replaceAll('|', '');
  const read = { article: articleOf(text), text, vocabulary };
  const document = { ...read, ...tokenizer.run(read) };
  const { tokens, sentences } = document;
  const marks = reader.read(text, tokens, sentences, vocabulary);
  const first = tokens.starts.findIndex((start) => start >= before.length);
  const end = tokens.starts.findLastIndex((start) => start < before.length + inside.length) + 1;
  if (first < 0) return [];
  const parts = wholeParts({ ...document, marks }, first, Math.max(first, end));
  return Array.from({ length: parts.length / 2 }, (_, p) =>
    text.slice(tokens.starts[parts[2 * p]], tokens.ends[parts[2 * p + 1] - 1]),
  );
}

describe('wholeParts', () => {
  it.each([
    ['He |called it “a gift|” to them.', ['called it “a gift”']],
    ['He |called it "a gift|" to them.', ['called it "a gift"']],
    ["He |called it ``a gift|'' to them.", ["called it ``a gift''"]],
    ['He |called it ‘a gift|’ to them.', ['called it ‘a gift’']],
    ['He |called it “a gift|.” They left.', ['called it “a gift.”']],
    ['“|A gift” it was called| by all.', ['“A gift” it was called']],
    ['"|A gift" it was called| by all.', ['"A gift" it was called']],
    ['“|A gift|” it was.', ['A gift']],
    ['|He called it “a gift”, “a loan|” even', ['He called it “a gift”, “a loan”']],
    ['|He called it “a gift| of nature”', ['He called it', 'a gift']],
    ['|He left.|', ['He left']],
    ['|(They) left|', ['(They) left']],
    ['|the road (the A9|) is shut', ['the road (the A9)']],
    ['|the road (the A9| in the north) is shut', ['the road', 'the A9']],
    ['|It fell by 7%,| he said', ['It fell by 7%']],
    ['|It fell by 7|%, he said', ['It fell by 7%']],
    ['They paid $|5 for it| all', ['$5 for it']],
    ['|€5 or 3°| more', ['€5 or 3°']],
    ['|It would a) cut and b) raise taxes|.', ['It would a) cut and b) raise taxes']],
    ['|The owners’ rights, the owners’| they said', ['The owners’ rights, the owners']],
    ['|we “wards|’’', ['we “wards’’']],
    ['|, “ ( |', []],
  ])('%s', (barred, expected) => expect(partsOf(barred)).toEqual(expected));

  it('holds no half of a pair, whatever the text', () => {
    const piece = fc.constantFrom(
      ...['“', '”', '"', '‘', '’', '(', ')', '[', ']', ' ', '. ', ', ', '\n\n', 'we ', 'wards', '%'],
    );
    const pieces = fc.array(piece, { maxLength: 40 });
    fc.assert(
      fc.property(pieces, pieces, pieces, (before, inside, after) => {
        const parts = partsOf([before, inside, after].map((list) => list.join('')).join('|'));
        for (const part of parts.map((text) => text.replace(/[‘’]{2}/g, '"'))) {
          expect(count(part, '“') + count(part, '”') + count(part, '"')).toSatisfy(
            (n: number) => n % 2 === 0,
          );
          expect(count(part, '(')).toBeLessThanOrEqual(count(part, ')')); // that of "a)" is none
          expect(count(part, '[')).toBeLessThanOrEqual(count(part, ']'));
        }
      }),
      { numRuns: 300 },
    );
  });
});

const count = (text: string, character: string): number => text.split(character).length - 1;
