import { describe, expect, it } from 'vitest';
import { withPartnerMarks } from '../../src/detect/mark-pairs.ts';
import { Pipeline } from '../../src/run/pipeline.ts';
import { createTokenizer } from '../../src/tokenize/tokenizer.ts';
import { articleOf } from '../articles.ts';

const pipeline = new Pipeline().add(createTokenizer());

/** The span that comes of the part of `text` between the bars. */
function widened(barred: string): string {
  const [before, inside] = barred.split('|');
  const text = barred.replaceAll('|', '');
  const { tokens } = pipeline.run(articleOf(text));
  const first = tokens.starts.findIndex((start) => start >= before.length);
  const end = tokens.starts.findLastIndex((start) => start < before.length + inside.length) + 1;
  const [from, to] = withPartnerMarks(text, tokens, [first, end]);
  return text.slice(tokens.starts[from], tokens.ends[to - 1]);
}

describe('withPartnerMarks', () => {
  it.each([
    ['He |called it “a gift|” to them.', 'called it “a gift”'],
    ['He |called it "a gift|" to them.', 'called it "a gift"'],
    ["He |called it ``a gift|'' to them.", "called it ``a gift''"],
    ['“|A gift” it was called| by all.', '“A gift” it was called'],
    ['"|A gift" it was called| by all.', '"A gift" it was called'],
    ['“|A gift|” it was.', 'A gift'],
    ['|He called it “a gift”, “a loan|” even', 'He called it “a gift”, “a loan”'],
    ['|He called it “a gift| of nature”', 'He called it “a gift'],
    ['|He left.|', 'He left.'],
  ])('%s', (barred, expected) => expect(widened(barred)).toBe(expected));
});
