import { type FieldPaths, fieldNamed, isTeaserName } from '../../fields/fields.ts';

/** How a table is written. */
export interface Dialect {
  readonly delimiter: string;
  /** What stands before a quotation mark within quotation marks: another one, or a backslash. */
  readonly escapedBy: '"' | '\\';
  /** Names of the columns; those of a table without a header are column1, column2... */
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
}

const DELIMITERS = [',', '\t', ';', '|'];
const MAX_NAME = 60;
/** In code units; V8's regular expressions have no room for more. */
const MAX_HEADER = 8192;
/** So many rows with as many cells each are no accident. */
const ROWS_TO_TELL = 4;

/** How the beginning of a table shows that it is written. */
export function dialectOf(head: string): Dialect {
  const first = firstRow(head);
  const delimiter = DELIMITERS.map((one) => ({ one, cells: cellsOf(first, one).length })).reduce(
    (best, next) => (next.cells > best.cells ? next : best),
  ).one;
  const cells = cellsOf(first, delimiter);
  const hasHeader = cells.every(isName) && new Set(cells).size === cells.length;
  return {
    delimiter,
    escapedBy: /[^\\,;|\t\r\n"]\\"[^,;|\t\r\n"]/.test(head) && !/[^,;|\t\r\n"]""/.test(head) ? '\\' : '"',
    columns: hasHeader ? cells : cells.map((_, i) => `column${i + 1}`),
    hasHeader,
  };
}

/**
 * True for what begins as a table of articles does.
 * @param orAny also for a table of anything: the same number of cells in row after row
 */
export function isTable(head: string, orAny: boolean): boolean {
  const { columns, delimiter, hasHeader } = dialectOf(head);
  if (columns.length < 2) return false;
  if (hasHeader && head.includes('\n') && hasTextColumn(columns) && columns.filter(fieldNamed).length >= 2)
    return true;
  if (!orAny) return false;
  const rows = head.slice(0, 4000).split(/\r?\n/).slice(0, -1).slice(0, 12);
  const least = delimiter === ',' ? 3 : 2;
  return rows.length >= ROWS_TO_TELL && rows.every((row) => sizeOf(row, delimiter, least) === columns.length);
}

function sizeOf(row: string, delimiter: string, least: number): number {
  const cells = cellsOf(row, delimiter);
  return cells.length >= least ? cells.length : 0;
}

/** True if one of the columns holds texts, or teasers. */
export function hasTextColumn(columns: readonly string[], paths?: FieldPaths): boolean {
  if (paths?.text !== undefined) return columns.includes(paths.text);
  return columns.some(
    (column) => ['text', 'html'].includes(fieldNamed(column) ?? '') || isTeaserName(column),
  );
}

function isName(cell: string): boolean {
  return (
    cell.length <= MAX_NAME && !/[.!?]$|^\d{4}-\d\d-\d\d|^https?:/.test(cell) && !/^-?[\d.,]+$/.test(cell)
  );
}

/** Up to the first line's end that is not in quotation marks. */
function firstRow(head: string): string {
  return /^(?:[^"\r\n]|"[^"]*")*/.exec(head.slice(0, MAX_HEADER))?.[0] ?? '';
}

/** The cells of one row. */
function cellsOf(row: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const character of row) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
}
