import { assigned, listed } from '../tables/sql.ts';
import { type Column, columnsNamed, type Row, type Table } from '../tables/table.ts';
import type { Session } from './connection/session.ts';
import { copyLine } from './copy-text.ts';

/** The full name of a table. */
export type TableName = (table: string) => string;

/** Sets columns of rows where they are otherwise. */
export async function setColumns(
  session: Session,
  of: TableName,
  table: Table,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const { name, key } = table;
  await copyNew(session, of, name, columnsNamed(table, [...key, ...columns]), rows);
  await session.run(
    `UPDATE ${of(name)} AS held SET ${assigned(columns, 'new')}
     FROM "new ${name}" AS new WHERE ${isSame(key)} AND (${listed(columns, 'held')}) IS DISTINCT FROM (${listed(columns, 'new')})`,
  );
}

/** Adds the rows that are not there, and mends those that differ. */
export async function putRows(
  session: Session,
  of: TableName,
  { name, key, columns }: Table,
  rows: readonly Row[],
): Promise<void> {
  await copyNew(session, of, name, columns, rows);
  const names = columns.map((column) => column.name);
  const others = names.slice(key.length);
  await session.run(
    `INSERT INTO ${of(name)} AS held (${listed(names)}) SELECT ${listed(names)} FROM "new ${name}"
     ON CONFLICT (${listed(key)}) DO UPDATE SET ${assigned(others, 'excluded')}
     WHERE (${listed(others, 'held')}) IS DISTINCT FROM (${listed(others, 'excluded')})`,
  );
}

/** A table "new NAME" of this transaction with some columns of the table, and these rows. */
async function copyNew(
  session: Session,
  of: TableName,
  name: string,
  columns: readonly Column[],
  rows: readonly Row[],
): Promise<void> {
  const names = columns.map((column) => column.name);
  await session.run(
    `CREATE TEMPORARY TABLE "new ${name}" ON COMMIT DROP AS SELECT ${listed(names)} FROM ${of(name)} WITH NO DATA`,
  );
  await copyRows(session, `"new ${name}"`, names, rows, columns);
}

/** Rows into columns of a table, those of text unless said otherwise. */
export async function copyRows(
  session: Session,
  table: string,
  names: readonly string[],
  rows: readonly Row[],
  columns: readonly Pick<Column, 'type'>[] = names.map(() => ({ type: 'text' })),
): Promise<void> {
  if (rows.length > 0)
    await session.copy(
      `COPY ${table} (${listed(names)}) FROM STDIN`,
      rows.map((row) => copyLine(row, columns)),
    );
}

/** That a row of `new` has the key of one of `held`. */
function isSame(key: readonly string[]): string {
  return key.map((column) => `new."${column}" = held."${column}"`).join(' AND ');
}
