import { describe, expect, it } from 'vitest';
import { MarkReader } from '../../../../src/detect/marks/mark-reader.ts';
import { withOwnContent } from '../../../../src/detect/quotes/content/own-content.ts';
import type { Reading } from '../../../../src/detect/quotes/content/readings.ts';
import { QuoteColumns } from '../../../../src/detect/quotes/quote-columns.ts';
import { Pipeline } from '../../../../src/run/pipeline.ts';
import { createPosTagger } from '../../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../../articles.ts';

const pipeline = new Pipeline().add(createTokenizer()).add(createPosTagger());

/** What is left of the content in brackets, whose cue is the word behind "^". */
function own(marked: string): string[] {
  const text = marked.replace(/[[\]^]/g, '');
  const document = pipeline.run(articleOf(text));
  const { starts, ends, length } = document.tokens;
  const columns = new QuoteColumns();
  const marks = new MarkReader().read(text, document.tokens, document.sentences, document.vocabulary);
  columns.fill(document, marks);
  let offset = 0;
  let head = 0;
  const content: number[] = [];
  for (const sign of marked.matchAll(/[[\]^]/g)) {
    const at = starts.subarray(0, length).findIndex((start) => start >= sign.index - offset);
    if (sign[0] === '^') head = at;
    else content.push(at < 0 ? length : at);
    offset++;
  }
  // A cue goes on to the content behind it.
  const cue = [head, Math.max(head + 1, content[0])];
  const reading = withOwnContent(columns, marks, { head, cue, content } as unknown as Reading);
  return Array.from({ length: reading.content.length / 2 }, (_, r) =>
    text.slice(starts[reading.content[2 * r]], ends[reading.content[2 * r + 1] - 1]),
  );
}

describe('the content that is the own one of its cue', () => {
  it.each([
    [
      'ends where the narrator goes on about who speaks',
      'Quill ^said [the road was closed, citing the fog].',
      ['the road was closed'],
    ],
    [
      'ends where its speaker says something else',
      'Quill ^said [the road was closed and urged drivers to wait].',
      ['the road was closed'],
    ],
    [
      'ends there before a comma too',
      'Quill ^says [the road is closed, but denies that it was mined].',
      ['the road is closed'],
    ],
    [
      'ends with the marks behind which its speaker does something else',
      'Quill ^said [the road was “finished” and left the hall].',
      ['the road was “finished”'],
    ],
    [
      'has what its speaker wants besides',
      'Quill ^said [she was tired and wanted to leave].',
      ['she was tired and wanted to leave'],
    ],
    [
      'has the participles of what is said',
      'Quill ^said [the road was closed, leaving the town cut off].',
      ['the road was closed, leaving the town cut off'],
    ],
    [
      'ends where the clause ends that opens the sentence',
      'While inspectors ^found [the bridge unsafe, the council kept it open until June].',
      ['the bridge unsafe'],
    ],
    [
      'begins with those who are asked',
      'Police ^urged anyone with information about [the van to contact them].',
      ['anyone with information about the van to contact them'],
    ],
    ['begins behind a cue that asks nobody', 'She ^told jokes about [the tunnel].', ['the tunnel']],
    [
      'ends there if it is a clause itself',
      'Although Ruiz ^said [the tide would turn, nobody left the quay].',
      ['the tide would turn'],
    ],
    [
      'goes on over commas without a clause behind them',
      'When she ^praised [the cooks, the waiters and the porters of the hotel], all rose.',
      ['the cooks, the waiters and the porters of the hotel'],
    ],
    [
      'holds clauses if it opens with one',
      'If he ^says that [when the snow melts, the river will rise], the town moves.',
      ['when the snow melts, the river will rise'],
    ],
    [
      'goes on in a main clause',
      'Inspectors ^found [the bridge was unsafe, the road was blocked and the tunnel was shut].',
      ['the bridge was unsafe, the road was blocked and the tunnel was shut'],
    ],
    [
      'is not the subhead behind its paragraph',
      'The police ^said [the road was shut.\n\n“A miracle nobody died]”\n\nThe driver was unhurt.',
      ['the road was shut'],
    ],
    [
      'goes on in the next paragraph where that is no subhead',
      '“[We saw it fall.\n\n“It took an hour and nobody came]!” he ^said.',
      ['We saw it fall.\n\n“It took an hour and nobody came'],
    ],
    [
      'is not what its speaker does meanwhile',
      '“[You sold the yard],” Ruiz ^said, [pointing at the chairman]. “[You sold us].”',
      ['You sold the yard', 'You sold us'],
    ],
    [
      'is not what it is about',
      '“[Not in my lifetime],” Ruiz ^said of [the plan to sell the harbour].',
      ['Not in my lifetime'],
    ],
    [
      'is also what is told behind a quotation',
      '“[It is dear],” Ruiz ^said, and [that the port would never buy it].',
      ['It is dear', 'that the port would never buy it'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(own(marked)).toEqual(expected);
  });
});
