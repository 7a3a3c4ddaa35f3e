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

const QUOTE = 0x22;
const COMMA = 0x2c;

/**
 * The rows as they stand, apostrophes and lists as text: {@link csvRows} makes the same of them again. It reads what that
 * wrote, no other CSV; csv-parse makes three objects for each cell once it is to tell whether the cell was quoted.
 * @throws where the text is not of whole rows of these columns
 */
export function parseRows(text: string, columns: readonly Column[]): Row[] {
  const rows: Row[] = [];
  let row: Value[] = [];
  for (let at = 0; at < text.length; ) {
    if (row.length === columns.length) throw damaged(row);
    const isQuoted = text.charCodeAt(at) === QUOTE;
    const end = isQuoted ? endOfQuoted(text, at + 1) : endOfBare(text, at);
    const value = isQuoted ? text.slice(at + 1, end).replaceAll('""', '"') : text.slice(at, end);
    const { type } = columns[row.length];
    if (value === '' && !isQuoted) row.push(null);
    else row.push(type === 'integer' || type === 'real' ? Number(value) : value);
    at = isQuoted ? end + 1 : end;
    if (text.charCodeAt(at) === COMMA) at++;
    else if (text.startsWith(OPTIONS.record_delimiter, at) && row.length === columns.length) {
      rows.push(row);
      row = [];
      at += OPTIONS.record_delimiter.length;
    } else throw damaged(row);
  }
  if (row.length > 0) throw damaged(row);
  return rows;
}

function damaged(row: Row): Error {
  return new Error(`a row is not as it was written: ${JSON.stringify(row).slice(0, 100)}`);
}

/** Where the mark stands that closes a cell: two are one of its text. */
function endOfQuoted(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

/** Where a cell without marks ends: it holds no comma and no end of a row. */
function endOfBare(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== COMMA && !text.startsWith(OPTIONS.record_delimiter, at))
    at++;
  return at;
}

/** A value as it was before it became a cell. */
export function withoutEscape(value: Value): Value {
  return typeof value === 'string' ? value.replace(ESCAPE, '') : value;
}

function cell(value: Value): string | number | null {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
