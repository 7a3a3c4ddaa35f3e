import { loadOnDemand } from '../../../core/package/on-demand.ts';
import type { ReadResult, SetAside } from '../../../core/set-aside.ts';
import { type Origin, setAside } from '../../fields/origin.ts';
import { articleOfRecord } from '../json/record.ts';
import { type Dialect, dialectOf, hasTextColumn } from './dialect.ts';
import { RowScanner } from './row-scanner.ts';

/**
 * The articles of a table, one a row. Columns go by the names that fields have in JSON. Cells that are too many or too
 * few cost nothing; a row whose quotation marks cannot be told costs itself.
 */
export function readCsv(text: string, origin: Origin): ReadResult[] {
  const dialect = origin.dialect ?? dialectOf(text);
  const fault = origin.dialect ? null : faultOf(dialect, origin);
  if (fault) return [fault];
  const bytes = Buffer.from(text);
  const rows = bytes.subarray(origin.dialect || !dialect.hasHeader ? 0 : endOfHeader(bytes, dialect));
  let place = origin.place ?? 1;
  return cellsOfRows(rows, dialect).map((cells) => {
    if (cells instanceof Error)
      return setAside(origin.path, `no row of a table: ${cells.message}`, 'mend the row', place++);
    const record = Object.fromEntries(dialect.columns.map((name, i) => [name, cells[i] ?? '']));
    return articleOfRecord(record, origin, place++);
  });
}

/** Why a table has no articles, said once and not for each row; null if it may have some. */
export function faultOf(
  { columns, hasHeader }: Dialect,
  { path, paths }: Pick<Origin, 'path' | 'paths'>,
): { setAside: SetAside } | null {
  if (hasTextColumn(columns, paths)) return null;
  if (columns.every((column) => column === ''))
    return setAside(path, 'empty: there is no row', 'give a table with a row for each article');
  const listed = columns.slice(0, 20).join(', ') + (columns.length > 20 ? ', ...' : '');
  return setAside(
    path,
    `a table without texts: ${hasHeader ? 'none of its columns' : 'it has no header, and none of its columns'} (${listed}) holds them`,
    'name a column "text", or say which it is: --field text=COLUMN',
  );
}

/** Where the rows begin. */
export function endOfHeader(bytes: Uint8Array, dialect: Dialect): number {
  const end = new RowScanner(dialect).next(bytes, 0);
  return end < 0 ? bytes.length : end;
}

/** The cells of each row that is not blank. */
function cellsOfRows(rows: Buffer, dialect: Dialect): (string[] | Error)[] {
  try {
    return parse(rows, dialect);
  } catch {
    return rowsOf(rows, dialect).flatMap((row): (string[] | Error)[] => {
      try {
        return parse(row, dialect);
      } catch (error) {
        return [error as Error];
      }
    });
  }
}

function parse(rows: Buffer, { delimiter, escapedBy }: Dialect): string[][] {
  const csv = loadOnDemand('csv-parse/sync') as typeof import('csv-parse/sync');
  return csv.parse(rows, {
    delimiter,
    escape: escapedBy,
    record_delimiter: ['\r\n', '\n'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as string[][];
}

function rowsOf(bytes: Buffer, dialect: Dialect): Buffer[] {
  const scanner = new RowScanner(dialect);
  const rows: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = scanner.next(bytes, start);
    rows.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    if (end < 0) break;
    start = end;
  }
  return rows;
}
