import type Database from 'libsql';
import type { CollationCounts } from '../sink.ts';
import { collateDatabase, isToBeCollated } from '../tables/collated/collate-database.ts';
import { WRITTEN } from '../tables/collated/comparing.ts';
import { atOnce, type Cell, type Given, parts, type Store } from '../tables/collated/store.ts';
import { assigned } from '../tables/sql.ts';
import type { Row, Table } from '../tables/table.ts';
import { bound, inTransaction, isBusy } from './attempt.ts';
import { insertInto } from './schema.ts';

/**
 * Brings what only all articles together tell up to date, in one transaction. Others may write until there is something to be
 * written.
 * @param always all articles are compared; else only if some have changed, and those
 * @returns null if nothing has changed
 */
export function collate(database: Database.Database, always: boolean): CollationCounts | null {
  const store = new SqliteStore(database);
  if (!always && !atOnce(isToBeCollated(store))) return null;
  const work = (): CollationCounts => {
    const counts = atOnce(collateDatabase(store, always));
    database.exec(`DELETE FROM ${WRITTEN}`);
    return counts;
  };
  try {
    return inTransaction(database, work, 'DEFERRED');
  } catch (error) {
    if (!isBusy(error)) throw error;
    return inTransaction(database, work); // somebody has written meanwhile
  }
}

class SqliteStore implements Store {
  readonly takeWritten = `SELECT article FROM ${WRITTEN}`;
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  of(table: string): string {
    return table;
  }

  among(...columns: string[]): string {
    return `(${columns.join(', ')}) IN (SELECT ${columns.map((_, i) => `value ->> ${i}`).join(', ')} FROM json_each(?))`;
  }

  query(sql: string, given?: Given): readonly unknown[] {
    const statement = this.#database.prepare(sql);
    const values = given ? parts(given).map((part) => [JSON.stringify(part)]) : [[]];
    if (statement.reader) return values.flatMap((value) => statement.all(value));
    for (const value of values) statement.run(value);
    return [];
  }

  signatures(of: ReadonlySet<string> | null, each: (article: string, signature: string) => void): void {
    const among = of === null ? '' : `WHERE ${this.among('article')}`;
    const statement = this.#database.prepare(`SELECT article, signature FROM signatures ${among}`);
    const values = of === null ? [] : [JSON.stringify(Array.from(of, (id) => [id]))];
    for (const { article, signature } of statement.iterate(values) as Iterable<
      Record<'article' | 'signature', string>
    >)
      each(article, signature);
  }

  set({ name, key }: Table, columns: readonly string[], rows: Iterable<Row>): void {
    const set = columns.map((column) => `"${column}" = ?`).join(', ');
    const differs = columns.map((column) => `"${column}" IS NOT ?`).join(' OR ');
    const isKey = key.map((column) => `"${column}" = ?`).join(' AND ');
    const update = this.#database.prepare(`UPDATE ${name} SET ${set} WHERE ${isKey} AND (${differs})`);
    for (const row of rows) {
      const [own, values] = [row.slice(0, key.length), row.slice(key.length)];
      update.run(bound([...values, ...own, ...values]));
    }
  }

  put(table: Table, rows: Iterable<Row>): void {
    const others = table.columns.slice(table.key.length).map(({ name }) => name);
    const differs = others.map((column) => `"${column}" IS NOT excluded."${column}"`).join(' OR ');
    const put = this.#database.prepare(
      `${insertInto(table)} ON CONFLICT DO UPDATE SET ${assigned(others, 'excluded')} WHERE ${differs}`,
    );
    for (const row of rows) put.run(bound(row));
  }

  add(table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>): void {
    const insert = this.#database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    for (const row of rows) insert.run(row);
  }
}
