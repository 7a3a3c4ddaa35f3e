import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildRecord } from '../../src/record/build.ts';
import { toCodePoints } from '../../src/record/codepoints.ts';
import { fullDocument } from '../documents.ts';

const record = buildRecord(fullDocument(), 'test');

it('counts code points, so that languages with such strings slice the same spans', () => {
  const converted = toCodePoints(record);
  const points = [...converted.text];
  const spans = [
    ...converted.entities.flatMap(({ mentions }) => mentions),
    ...converted.dates,
    ...converted.quotes.flatMap(({ content, cue, source }) => [...content, cue!, source!]),
    ...converted.claims,
  ];
  for (const { start, end, text } of spans) expect(points.slice(start, end).join('')).toBe(text);
  expect(converted.dates[0].start).toBe(record.dates[0].start - 1);
  expect(converted.offsets).toBe('codepoint');
});

it('agrees with iterating the string, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(), (text, at) => {
      const start = Math.min(at, Math.max(0, text.length - 1));
      const sentences: [number, number][] = [[start, text.length]];
      const expected: [number, number] = [[...text.slice(0, start)].length, [...text].length];
      const whole = start === 0 || !/[\ud800-\udbff]/.test(text[start - 1]);
      fc.pre(whole);
      expect(
        toCodePoints({
          ...record,
          text,
          entities: [],
          dates: [],
          quantities: [],
          quotes: [],
          claims: [],
          sentences,
        }).sentences,
      ).toEqual([expected]);
    }),
  );
});
