import { describe, expect, it } from 'vitest';
import { MarkReader } from '../../../../src/detect/marks/mark-reader.ts';
import type { Reading } from '../../../../src/detect/quotes/content/readings.ts';
import { wholeClause } from '../../../../src/detect/quotes/content/whole-clauses.ts';
import { QuoteColumns } from '../../../../src/detect/quotes/quote-columns.ts';
import { Pipeline } from '../../../../src/run/pipeline.ts';
import { createPosTagger } from '../../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../../articles.ts';

const pipeline = new Pipeline().add(createTokenizer()).add(createPosTagger());

/** The content and score of a reading with the content in brackets, whose cue is the word behind "^". */
function whole(marked: string): [content: string, score: number] {
  const text = marked.replace(/[[\]^]/g, '');
  const document = pipeline.run(articleOf(text));
  const { starts, ends, length } = document.tokens;
  const columns = new QuoteColumns();
  const marks = new MarkReader().read(text, document.tokens, document.sentences, document.vocabulary);
  columns.fill(document, marks);
  const [head, from, to] = Array.from(marked.matchAll(/[[\]^]/g), (sign, n) => {
    const at = starts.subarray(0, length).findIndex((start) => start >= sign.index - n);
    return at < 0 ? length : at;
  });
  const reading = { head, cue: [head, head + 1], content: [from, to] } as unknown as Reading;
  const given = { reading, score: 0.2 };
  const found = wholeClause(columns, marks, given) ?? given;
  const [first, end] = found.reading.content;
  return [text.slice(starts[first], ends[end - 1]), found.score];
}

describe('a clause behind its cue', () => {
  it.each([
    [
      'ends before the next quotation with an attribution of its own',
      'She ^explained [that the book was an “escape”.\n\n“The world is grim enough,] let us laugh,” she said.',
      'that the book was an “escape',
    ],
    [
      'ends before the next quotation, whoever says it',
      'Quill ^said [that the ferry was late. “They never tell us. Never] once.”',
      'that the ferry was late',
    ],
    [
      'goes on to its verb behind a relative clause',
      'He ^added [the tenant], who is on leave, never offered a word.',
      'the tenant, who is on leave, never offered a word',
    ],
    [
      'goes on to its verb',
      'The bank ^said [all tellers] will be needed in May.',
      'all tellers will be needed in May',
    ],
    [
      'goes on behind the clause that opens it',
      'Lind ^said [when the rain] stopped, the crew left the site.',
      'when the rain stopped, the crew left the site',
    ],
    [
      'begins behind the hour when it was said',
      'Rudd ^said after [the game], her players were tired.',
      'her players were tired',
    ],
  ])('%s', (_, marked, expected) => {
    expect(whole(marked)).toEqual([expected, 0.6]);
  });

  it.each([
    ['has its end', 'He ^said [the bridge was safe] on Monday.', 'the bridge was safe'],
    ['is joined to another', 'He ^said [after the game], and she agreed.', 'after the game'],
    ['is but an object', 'She ^said [a prayer] before the boat left.', 'a prayer'],
    ['is but an object and something follows', 'He ^said [his piece], he is ready to go.', 'his piece'],
    [
      'is of a verb that no bare clause follows',
      'They ^praised [the crew] who saved them and is home.',
      'the crew',
    ],
    [
      'runs on over what nobody else says',
      'She ^said: [“We won. We are glad,] and will go on.”',
      '“We won. We are glad,',
    ],
  ])('stays if it %s', (_, marked, expected) => {
    expect(whole(marked)).toEqual([expected, 0.2]);
  });

  it('stays in a sentence without an end, which would be read to its end for each verb in it', () => {
    const told = 'The bank ^said [all tellers] will be needed in May';
    const more = ' and the roof leaked';
    expect(whole(`${told}${more.repeat(20)}.`)[1]).toBe(0.6);
    expect(whole(`${told}${more.repeat(100)}.`)).toEqual(['all tellers', 0.2]);
  });
});
