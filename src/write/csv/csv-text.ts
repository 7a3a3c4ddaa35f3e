import { stringify } from 'csv-stringify/sync';
import type { Column, Row, Value } from '../tables/table.ts';

/**
 * How rows stand in a CSV file: RFC 4180, UTF-8. Lists are JSON. A cell that a spreadsheet would take for a formula
 * begins with an apostrophe, unless it is a number. Empty text stands in quotes, what is absent is nothing at all.
 */
const OPTIONS = { record_delimiter: 'windows', quoted_match: /^$/, escape_formulas: true } as const;
const BYTE_ORDER_MARK = '\ufeff';

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

function cell(value: Value): string | number | null {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
