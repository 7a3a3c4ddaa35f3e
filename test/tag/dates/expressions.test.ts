import { describe, expect, it } from 'vitest';
import { Pipeline } from '../../../src/run/pipeline.ts';
import { createDateTagger } from '../../../src/tag/dates/stage.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';
import { noNames } from '../no-names.ts';
import { EXPRESSIONS, type Row } from './expressions.ts';

const pipeline = new Pipeline()
  .add(createTokenizer())
  .add(createPosTagger())
  .add(noNames)
  .add(createDateTagger());
const PUBLISHED = '2026-02-05';

describe.each(Object.entries(EXPRESSIONS))('%s', (_, rows) => {
  it.each(rows)('%s', (...row) => {
    const [bracketed, ...expected] = row as unknown as Row;
    const wanted = [...bracketed.matchAll(/\[([^\]]*)\]/g)].map(([, words], i) => [words, ...expected[i]]);
    const text = bracketed.replaceAll(/[[\]]/g, '');
    const { dates } = pipeline.run(articleOf(text, { published: PUBLISHED }));
    expect(dates.map(({ start, end, type, value }) => [text.slice(start, end), type, value])).toEqual(wanted);
  });
});

it('holds at least 150 expressions', () => {
  const count = Object.values(EXPRESSIONS)
    .flat()
    .reduce((n, [, ...expected]) => n + expected.length, 0);
  expect(count).toBeGreaterThanOrEqual(150);
});
