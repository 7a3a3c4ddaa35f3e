import type { Database as Sqlite } from 'libsql';
import { isPostgres } from '../write/postgres/connection/address.ts';
import type { Session } from '../write/postgres/connection/session.ts';

/** A database that hearsay made, for questions. Statements are written so that SQLite and PostgreSQL both understand them. */
export interface Database {
  /** The rows of a statement in which $1, $2... stand for values. */
  ask<Row>(sql: string, values: readonly string[]): Promise<Row[]>;
  /** The items of a column that holds lists, to stand behind FROM: each as `item.value`. */
  itemsOf(column: string): string;
  close(): Promise<void>;
}

/**
 * Opens a database for questions only.
 * @param place `postgres://HOST/DATABASE`, or a SQLite file with or without `sqlite:`
 * @param schema of a PostgreSQL database
 * @throws HearsayError `input` if it holds nothing of hearsay's, or what an older one made
 */
export async function openDatabase(place: string, schema?: string): Promise<Database> {
  if (isPostgres(place)) {
    const { openForReading } = await import('../write/postgres/open-existing.ts');
    return askPostgres(await openForReading(place, schema));
  }
  const { openForReading } = await import('../write/sqlite/open-existing.ts');
  return askSqlite(await openForReading(place));
}

function askSqlite(database: Sqlite): Database {
  return {
    ask: async <Row>(sql: string, values: readonly string[]) =>
      database.prepare(sql.replaceAll('$', '?')).all(values) as Row[],
    itemsOf: (column) => `json_each(${column}) AS item`,
    close: async () => {
      database.close();
    },
  };
}

/** @param session that finds the tables without their schema */
export function askPostgres(session: Session): Database {
  return {
    ask: async <Row>(sql: string, values: readonly string[]) => (await session.query(sql, values)) as Row[],
    itemsOf: (column) => `unnest(${column}) AS item(value)`,
    close: () => session.close(),
  };
}
