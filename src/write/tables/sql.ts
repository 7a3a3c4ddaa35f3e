import type { Column, ColumnType, Table } from './table.ts';
import { tableNamed } from './tables.ts';

/** Columns as SQL lists them. @param of the table or row that they are of, where it has to be said */
export function listed(columns: readonly string[], of?: string): string {
  return columns.map((column) => (of ? `${of}."${column}"` : `"${column}"`)).join(', ');
}

/** Columns as SQL sets them to those of another row. */
export function assigned(columns: readonly string[], from: string): string {
  return columns.map((column) => `"${column}" = ${from}."${column}"`).join(', ');
}

/** Columns as `CREATE TABLE` defines them. @param types the database's own, by type */
export function definitions(
  columns: readonly Column[],
  types: Readonly<Record<ColumnType, string>>,
): string[] {
  return columns.map(({ name, type, required }) => `"${name}" ${types[type]}${required ? ' NOT NULL' : ''}`);
}

/** The keys that `CREATE TABLE` defines. What is a part of another row goes with it; else both are written in any order. */
export function keysOf({ key, references }: Table): string[] {
  return [
    `PRIMARY KEY (${listed(key)})`,
    ...references.map(({ columns, table, isPart }) => {
      const when = isPart ? 'ON DELETE CASCADE' : 'DEFERRABLE INITIALLY DEFERRED';
      return `FOREIGN KEY (${listed(columns)}) REFERENCES "${table}" (${listed(tableNamed(table).key)}) ${when}`;
    }),
  ];
}
