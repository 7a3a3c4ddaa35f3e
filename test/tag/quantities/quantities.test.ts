import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/core/document.ts';
import type { Quantity } from '../../../src/core/layers/quantities.ts';
import { overlaps } from '../../../src/core/layers/span.ts';
import { Pipeline } from '../../../src/run/pipeline.ts';
import { createDateTagger } from '../../../src/tag/dates/stage.ts';
import { createPosTagger } from '../../../src/tag/pos/stage.ts';
import { createQuantityTagger } from '../../../src/tag/quantities/stage.ts';
import { createTokenizer } from '../../../src/tokenize/tokenizer.ts';
import { articleOf } from '../../articles.ts';
import { noNames } from '../no-names.ts';
import { AMOUNTS, type Row } from './amounts.ts';

const pipeline = new Pipeline()
  .add(createTokenizer())
  .add(createPosTagger())
  .add(noNames)
  .add(createDateTagger())
  .add(createQuantityTagger());
const read = (text: string): Document<'quantities' | 'dates'> =>
  pipeline.run(articleOf(text, { published: '2026-02-05' }));

const plain = ({ kind, value, high, unit, bound }: Quantity) => [
  kind,
  high === undefined ? value : [value, high],
  unit,
  bound,
];

describe.each(Object.entries(AMOUNTS))('%s', (_, rows) => {
  it.each(rows)('%s', (...row) => {
    const [bracketed, ...expected] = row as unknown as Row;
    const words = [...bracketed.matchAll(/\[([^\]]*)\]/g)].map(([, inside]) => inside);
    const text = bracketed.replaceAll(/[[\]]/g, '');
    const { quantities } = read(text);
    expect(quantities.map(({ start, end }) => text.slice(start, end))).toEqual(words);
    expect(quantities.map(plain)).toEqual(
      expected.map(([kind, value, unit, bound]) => [kind, value, unit, bound]),
    );
  });
});

describe('quantity tagger', () => {
  it('takes the article for a guide to whose dollar it is', () => {
    const text = 'Canada and its provinces agreed. Canada pays. Canada will spend $5 million in Canada.';
    expect(read(text).quantities.map(({ unit }) => unit)).toEqual(['CAD']);
    expect(read('The town will spend $5 million.').quantities.map(({ unit }) => unit)).toEqual(['USD']);
  });

  it('gives a token that two amounts could hold to the first', () => {
    expect(read('40 C$40').quantities.map(({ start, end }) => [start, end])).toEqual([[0, 4]]);
  });

  it('keeps its promises for any text', () => {
    const sentences = Object.values(AMOUNTS)
      .flat()
      .map(([text]) => text.replaceAll(/[[\]]/g, ''));
    const words = sentences.flatMap((sentence) => sentence.split(' '));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...words, '-', '/', '$', '🎆', '\ud83d', 'مليون', 'Friday', 'May 3'), {
          maxLength: 40,
        })
        .map((chosen) => chosen.join(' ')),
    );
    fc.assert(
      fc.property(text, (chosen) => {
        const { quantities, dates } = read(chosen);
        let end = 0;
        for (const quantity of quantities) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          end = quantity.end;
          expect(end).toBeGreaterThan(quantity.start);
          expect(end).toBeLessThanOrEqual(chosen.length);
          if (quantity.value !== null) expect(Number.isFinite(quantity.value)).toBe(true);
          if (quantity.high !== undefined) expect(quantity.high).toBeGreaterThan(quantity.value!);
          expect(dates.some((date) => overlaps(date, quantity))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
