import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRows, parseRows } from '../../../src/write/csv/csv-text.ts';
import type { Column, Row } from '../../../src/write/tables/table.ts';
import { RECORD_TABLES } from '../../../src/write/tables/tables.ts';

const allColumns = RECORD_TABLES.flatMap(({ columns }) => columns);
const TEXT = allColumns.find(({ type }) => type === 'text')!;
const REAL = allColumns.find(({ type }) => type === 'real')!;
const COLUMNS: readonly Column[] = [TEXT, REAL, TEXT];

const piece = fc.constantFrom('"', '""', ',', '\r', '\n', '\r\n', '=', '-', "'", ' ', 'a', 'é', '😀');
const text = fc.option(fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')));
const number = fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })));
const rows: fc.Arbitrary<Row[]> = fc.array(fc.tuple(text, number, text), { maxLength: 5 });

it('reads rows as csv-parse does, and the same is made of them again', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const written = csvRows(given);
      const read = parseRows(written, COLUMNS);
      expect(read).toEqual(
        parse(written, {
          record_delimiter: '\r\n',
          cast: (value, { quoting, index }) =>
            value === '' && !quoting ? null : index === 1 ? Number(value) : value,
        }),
      );
      expect(csvRows(read)).toBe(written);
    }),
  );
});

it('says so where text is not of whole rows', () => {
  for (const broken of ['a,1', 'a,1\r\n', 'a,1,b', 'a,1,b,c\r\n', '"a,1,b\r\n', '"a"b,1,c\r\n', 'a,1,\r'])
    expect(() => parseRows(broken, COLUMNS), broken).toThrow('not as it was written');
});
