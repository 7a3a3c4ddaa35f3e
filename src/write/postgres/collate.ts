import type { CollationCounts } from '../sink.ts';
import { collateStored } from '../tables/collate-stored.ts';
import { type CollatedColumns, type CollatedTable, rowKey, type SaidText } from '../tables/collated-rows.ts';
import { type Column, columnsNamed, type Table } from '../tables/table.ts';
import { inTransaction, type Session } from './connection/session.ts';
import { copyLine } from './copy-text.ts';

/** Signatures that are asked for at once. */
const PAGE = 1000;

/**
 * Works out what only all articles of the schema together tell, and writes what has changed of it: things, copies, sayings.
 * One transaction: nobody sees half of it. Who writes articles meanwhile adds entities that nobody has compared yet.
 */
export async function collateSchema(session: Session, schema: string): Promise<CollationCounts> {
  const of = (table: string): string => `"${schema}"."${table}"`;
  return inTransaction(session, async () => {
    await session.query("SELECT pg_advisory_xact_lock(hashtext('hearsay collate'), hashtext($1))", [schema]);
    const { rows, counts } = await collateStored({
      signatures: () => signatures(session, of),
      texts: (table, wanted) => texts(session, of, table, wanted),
    });
    const { tables, columns } = rows;
    for (const table of tables) await fillTable(session, of, table);
    for (const each of columns) await fillColumns(session, of, each);
    for (const { table } of tables.toReversed())
      await session.run(
        `DELETE FROM ${of(table.name)} AS held WHERE NOT EXISTS (SELECT FROM "new ${table.name}" AS new WHERE ${isSame('new', 'held', table.key)})`,
      );
    return counts;
  });
}

/** Is there an entity that nobody has compared with those of other articles? */
export async function isToBeCollated(session: Session, schema: string): Promise<boolean> {
  return (await session.query(`SELECT 1 FROM "${schema}"."entities" WHERE thing IS NULL LIMIT 1`)).length > 0;
}

type TableName = (table: string) => string;

async function* signatures(session: Session, of: TableName): AsyncGenerator<readonly [string, string]> {
  const next = `SELECT article, signature FROM ${of('signatures')} WHERE article > $1 ORDER BY article LIMIT ${PAGE}`;
  for (let last = ''; ; ) {
    const page = (await session.query(next, [last])) as Record<'article' | 'signature', string>[];
    for (const { article, signature } of page) yield [article, signature];
    if (page.length < PAGE) return;
    last = page[page.length - 1].article;
  }
}

async function texts(
  session: Session,
  of: TableName,
  { name }: Table,
  wanted: readonly (readonly [article: string, id: string])[],
): Promise<Map<string, SaidText>> {
  const rows = await session.query(
    `SELECT article, said.id, said.text, published FROM ${of(name)} AS said JOIN ${of('articles')} AS articles ON articles.id = article
     WHERE (article, said.id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
    [wanted.map(([article]) => article), wanted.map(([, id]) => id)],
  );
  return new Map(
    (rows as unknown as (SaidText & Record<'article' | 'id', string>)[]).map((row) => [
      rowKey([row.article, row.id]),
      row,
    ]),
  );
}

/** Adds the rows that are not there, and mends those that differ. */
async function fillTable(session: Session, of: TableName, { table, rows }: CollatedTable): Promise<void> {
  const { name, key, columns } = table;
  await copyNew(
    session,
    of,
    name,
    columns,
    rows.map((row) => copyLine(row, columns)),
  );
  const names = columns.map((column) => column.name);
  const others = names.slice(key.length);
  await session.run(
    `INSERT INTO ${of(name)} AS held (${list(names)}) SELECT ${list(names)} FROM "new ${name}"
     ON CONFLICT (${list(key)}) DO UPDATE SET ${others.map((column) => `"${column}" = excluded."${column}"`).join(', ')}
     WHERE (${list(others, 'held')}) IS DISTINCT FROM (${list(others, 'excluded')})`,
  );
}

async function fillColumns(session: Session, of: TableName, collated: CollatedColumns): Promise<void> {
  const { table, columns, values } = collated;
  const kept = columnsNamed(table, [...table.key, ...columns]);
  const lines = [...values].map(([key, row]) => copyLine([...(JSON.parse(key) as string[]), ...row], kept));
  await copyNew(session, of, table.name, kept, lines);
  const isRow = isSame('new', 'held', table.key);
  const differ = `(${list(columns, 'held')}) IS DISTINCT FROM (${list(columns, 'new')})`;
  await session.run(
    `UPDATE ${of(table.name)} AS held SET ${columns.map((column) => `"${column}" = new."${column}"`).join(', ')}
     FROM "new ${table.name}" AS new WHERE ${isRow} AND ${differ};
     UPDATE ${of(table.name)} AS held SET ${columns.map((column) => `"${column}" = NULL`).join(', ')}
     WHERE "${columns[0]}" IS NOT NULL AND NOT EXISTS (SELECT FROM "new ${table.name}" AS new WHERE ${isRow})`,
  );
}

/** A table "new NAME" of this transaction with some columns of the table, and these rows. */
async function copyNew(
  session: Session,
  of: TableName,
  name: string,
  columns: readonly Column[],
  lines: readonly string[],
): Promise<void> {
  const names = list(columns.map((column) => column.name));
  await session.run(
    `CREATE TEMPORARY TABLE "new ${name}" ON COMMIT DROP AS SELECT ${names} FROM ${of(name)} WITH NO DATA`,
  );
  if (lines.length > 0) await session.copy(`COPY "new ${name}" (${names}) FROM STDIN`, lines);
}

function isSame(one: string, other: string, key: readonly string[]): string {
  return key.map((column) => `${one}."${column}" = ${other}."${column}"`).join(' AND ');
}

function list(columns: readonly string[], of?: string): string {
  return columns.map((column) => (of ? `${of}."${column}"` : `"${column}"`)).join(', ');
}
