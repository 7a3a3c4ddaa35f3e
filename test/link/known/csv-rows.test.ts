import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CsvRows } from '../../../src/link/known/csv-rows.ts';

function rowsOf(text: string): string[][] {
  const rows = new CsvRows(Buffer.from(text), 'known.csv');
  const found: string[][] = [];
  while (rows.next()) found.push(Array.from({ length: rows.length }, (_, column) => rows.text(column)));
  return found;
}

const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r', ';'), maxLength: 5 });
const written = ([text, isQuoted]: readonly [string, boolean]): string =>
  isQuoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

it('are those that csv-parse reads', () => {
  const tables = fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 4 }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(tables, fc.constantFrom('\n', '\r\n'), fc.boolean(), (table, end, isEnded) => {
      const lines = table.map((row) => row.map(written).join(','));
      const text = lines.join(end) + (isEnded ? end : '');
      const expected = parse(text, { relaxColumnCount: true, skipEmptyLines: true, recordDelimiter: end });
      expect(rowsOf(text)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

it.each(['a,"b', '"', '""",a', 'a\n"b"c', 'a"b'])(
  'are refused where marks are not as they should be: %j',
  (text) => {
    expect(() => rowsOf(text)).toThrow(/^known\.csv, row \d: expected a /);
  },
);
