import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Column, Row, Value } from '../tables/table.ts';

/**
 * How rows stand in a CSV file: RFC 4180, UTF-8. Lists are JSON. A cell that a spreadsheet would take for a formula
 * begins with an apostrophe, unless it is a number. Empty text stands in quotes, what is absent is nothing at all.
 */
const OPTIONS = {
  record_delimiter: '\r\n',
  quote_record_delimiter: true,
  quoted_match: /^$/,
  escape_formulas: true,
} as const;
const BYTE_ORDER_MARK = '\ufeff';
/** The apostrophe before what would be a formula. */
const ESCAPE = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

/** The first line of a file. @param mark with the mark by which Excel knows UTF-8 */
export function csvHeader(columns: readonly Column[], mark: boolean): string {
  return (mark ? BYTE_ORDER_MARK : '') + stringify([columns.map(({ name }) => name)], OPTIONS);
}

export function csvRows(rows: readonly Row[]): string {
  return rows.length === 0
    ? ''
    : stringify(
        rows.map((row) => row.map(cell)),
        OPTIONS,
      );
}

/** The rows as they stand, apostrophes and lists as text: {@link csvRows} makes the same of them again. */
export function parseRows(text: string, columns: readonly Column[]): Row[] {
  return parse(text, {
    record_delimiter: OPTIONS.record_delimiter,
    cast: (value, { quoting, index }) => {
      if (value === '' && !quoting) return null;
      const { type } = columns[index];
      return type === 'integer' || type === 'real' ? Number(value) : value;
    },
  });
}

/** A value as it was before it became a cell. */
export function withoutEscape(value: Value): Value {
  return typeof value === 'string' ? value.replace(ESCAPE, '') : value;
}

function cell(value: Value): string | number | null {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
