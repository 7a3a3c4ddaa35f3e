import type { Column, Row, Value } from '../tables/table.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A row as a line of COPY's text format. Expects texts that a database can hold. */
export function copyLine(row: Row, columns: readonly Pick<Column, 'type'>[]): string {
  return `${row.map((value, i) => fieldOf(value, columns[i])).join('\t')}\n`;
}

/** The same value as a parameter of a statement. */
export function parameterOf(value: Value, { type }: Pick<Column, 'type'>): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (type === 'texts') return arrayOf(value as readonly string[]);
  if (type === 'date') return dateOf(value as string);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function fieldOf(value: Value, column: Pick<Column, 'type'>): string {
  const parameter = parameterOf(value, column);
  if (parameter === null) return '\\N';
  return typeof parameter === 'number' ? String(parameter) : escaped(parameter);
}

function escaped(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character]) : text;
}

/** An array as PostgreSQL reads it: `{"one","say \"two\""}`. */
function arrayOf(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** The year 0 of ISO 8601 is 1 BC. */
function dateOf(day: string): string {
  return day.startsWith('0000-') ? `0001-${day.slice('0000-'.length)} BC` : day;
}
