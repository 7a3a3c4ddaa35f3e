import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildRecord } from '../../src/record/build-record.ts';
import { codePointOffsets } from '../../src/record/codepoints.ts';
import { fullDocument } from '../documents.ts';

it('counts code points, so that languages with such strings slice the same spans', () => {
  const record = buildRecord(fullDocument(), 'test');
  const converted = buildRecord(fullDocument(), 'test', 'codepoint');
  const points = [...converted.text];
  const spans = [
    ...converted.entities.flatMap(({ mentions }) => mentions),
    ...converted.dates,
    ...converted.quantities,
    ...converted.quotes.flatMap(({ content, cue, source }) => [...content, cue!, source!]),
    ...converted.claims,
    ...converted.claims.flatMap(({ hedges }) => hedges),
  ];
  for (const { start, end, text } of spans) expect(points.slice(start, end).join('')).toBe(text);
  expect(converted.dates[0].start).toBe(record.dates[0].start - 1);
  expect(converted.sentences.at(-1)![1]).toBe(record.sentences.at(-1)![1] - 1);
  expect(converted.offsets).toBe('codepoint');
});

it('agrees with iterating the string, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const offsets = codePointOffsets(text);
      let at = 0;
      for (const [count, point] of [...text].entries()) {
        expect(offsets[at]).toBe(count);
        at += point.length;
      }
      expect(offsets[at]).toBe([...text].length);
    }),
  );
});
