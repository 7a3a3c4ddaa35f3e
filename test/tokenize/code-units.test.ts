import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeUnits } from '../../src/tokenize/code-units.ts';

describe('CodeUnits', () => {
  it('are those of the text, halves of pairs too, with zeros behind', () => {
    const reader = new CodeUnits();
    const unit = fc.constantFrom('a', 'é', '東', '😀', '\ud83d', '\ude00', '\0');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        const units = reader.read(text);
        expect(Array.from(units.subarray(0, text.length))).toEqual(
          Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
        );
        expect(Array.from(units.subarray(text.length, text.length + 8))).toEqual(new Array(8).fill(0));
      }),
    );
  });
});
