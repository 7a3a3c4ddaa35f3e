import type Database from 'libsql';
import { collate } from '../../collate/collate.ts';
import { SignatureReader } from '../../collate/stored-signature.ts';
import type { CollationCounts } from '../sink.ts';
import {
  type CollatedColumns,
  type CollatedTable,
  collatedRows,
  countsOf,
  rowKey,
  SAID,
  type SaidText,
} from '../tables/collated-rows.ts';
import type { Table } from '../tables/table.ts';
import { bound, inTransaction } from './attempt.ts';
import { insertInto } from './schema.ts';

type Values = (string | number | null)[];

/**
 * Works out what only all articles of the database together tell, and writes what has changed of it: things, copies, sayings.
 * One transaction: nobody sees half of it.
 */
export function collateDatabase(database: Database.Database): CollationCounts {
  return inTransaction(database, () => {
    const articles = [...signatures(database)];
    const textIn = ({ name }: Table) =>
      database.prepare(
        `SELECT said.text, published FROM ${name} AS said JOIN articles ON articles.id = article WHERE article = ? AND said.id = ?`,
      );
    const texts = { quote: textIn(SAID.quote), claim: textIn(SAID.claim) };
    const collation = collate(articles);
    const { tables, columns } = collatedRows(
      collation,
      ({ kind, article, item }) => texts[kind].get([article, item]) as SaidText,
    );
    for (const table of tables) fillTable(database, table);
    for (const each of columns) fillColumns(database, each);
    for (const table of tables.toReversed()) removeOthers(database, table);
    return countsOf(collation, articles.length);
  });
}

/** Is there an entity that nobody has compared with those of other articles? */
export function isToBeCollated(database: Database.Database): boolean {
  return database.prepare('SELECT 1 FROM entities WHERE thing IS NULL LIMIT 1').all().length > 0;
}

function* signatures(database: Database.Database) {
  const reader = new SignatureReader();
  const stored = database.prepare('SELECT article, signature FROM signatures ORDER BY article');
  for (const { article, signature } of stored.iterate() as Iterable<
    Record<'article' | 'signature', string>
  >) {
    const decoded = reader.read(article, signature);
    if (decoded) yield decoded;
  }
}

/** Adds the rows that are not there, and mends those that differ. */
function fillTable(database: Database.Database, { table, rows }: CollatedTable): void {
  const { name, key, columns } = table;
  const held = rowsOf(
    database,
    name,
    columns.map((column) => column.name),
  );
  const byKey = new Map(held.map((row) => [rowKey(row.slice(0, key.length)), JSON.stringify(row)]));
  const others = columns.slice(key.length).map((column) => `"${column.name}" = excluded."${column.name}"`);
  const put = database.prepare(`${insertInto(table)} ON CONFLICT DO UPDATE SET ${others.join(', ')}`);
  for (const row of rows) {
    const values = bound(row);
    if (byKey.get(rowKey(values.slice(0, key.length))) !== JSON.stringify(values)) put.run(values);
  }
}

function removeOthers(database: Database.Database, { table: { name, key }, rows }: CollatedTable): void {
  const kept = new Set(rows.map((row) => rowKey(row.slice(0, key.length))));
  const remove = database.prepare(`DELETE FROM ${name} WHERE ${isKey(key)}`);
  for (const row of rowsOf(database, name, key)) if (!kept.has(rowKey(row))) remove.run(row);
}

function fillColumns(database: Database.Database, { table, columns, values }: CollatedColumns): void {
  const { name, key } = table;
  const nothing: Values = columns.map(() => null);
  const set = columns.map((column) => `"${column}" = ?`).join(', ');
  const update = database.prepare(`UPDATE ${name} SET ${set} WHERE ${isKey(key)}`);
  for (const row of rowsOf(database, name, [...key, ...columns])) {
    const ofRow = row.slice(0, key.length);
    const wanted = (values.get(rowKey(ofRow)) as Values | undefined) ?? nothing;
    if (wanted.some((value, i) => value !== row[key.length + i])) update.run([...wanted, ...ofRow]);
  }
}

function rowsOf(database: Database.Database, table: string, columns: readonly string[]): Values[] {
  const list = columns.map((column) => `"${column}"`).join(', ');
  return database.prepare(`SELECT ${list} FROM ${table}`).raw().all() as Values[];
}

function isKey(key: readonly string[]): string {
  return key.map((column) => `"${column}" = ?`).join(' AND ');
}
