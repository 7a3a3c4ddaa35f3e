import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonBytes } from '../../src/record/json-bytes.ts';

const written = (write: (json: JsonBytes) => void): string => {
  const json = new JsonBytes();
  write(json);
  return new TextDecoder().decode(json.copy());
};

describe('JSON in bytes', () => {
  it('has strings as JSON.stringify has them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\u001f', '\ud83d', '\udc1f', 'é', '“') }),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(written((json) => json.string(value))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('has parts of a string as JSON.stringify has them', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 })), (parts) => {
        const text = parts.join('');
        const json = new JsonBytes();
        const places = new Uint32Array(text.length + 1);
        json.placedString(text, places);
        let start = 0;
        for (const part of parts) {
          const before = json.length;
          json.partOfString(places[start], places[start + part.length]);
          start += part.length;
          expect(new TextDecoder().decode(json.copy().subarray(before))).toBe(JSON.stringify(part));
        }
      }),
    );
  });

  it('has numbers as JSON.stringify has them', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer()), (value) => {
        expect(written((json) => json.number(value))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('has all fractions of four decimals', () => {
    for (let steps = 0; steps <= 10_000; steps++)
      expect(written((json) => json.fraction(steps, 4))).toBe(JSON.stringify(steps / 10_000));
  });

  it('grows as it must', () => {
    const long = '“x”'.repeat(50_000);
    expect(JSON.parse(written((json) => json.string(long)))).toBe(long);
  });
});
