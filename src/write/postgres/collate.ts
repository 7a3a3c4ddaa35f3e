import type { CollationCounts } from '../sink.ts';
import { collateDatabase, isToBeCollated } from '../tables/collated/collate-database.ts';
import { WRITTEN } from '../tables/collated/comparing.ts';
import { type Cell, type Given, inTime, parts, type Store } from '../tables/collated/store.ts';
import type { Row, Table } from '../tables/table.ts';
import { inTransaction, type Session } from './connection/session.ts';
import { copyRows, putRows, setColumns } from './put-rows.ts';

/** Articles that are asked for at once. */
const PAGE = 1000;

/**
 * Brings what only all articles of the schema together tell up to date, in one transaction. What is written meanwhile is
 * compared the next time.
 * @param always all articles are compared; else only if some have changed, and those
 * @returns null if nothing has changed
 */
export async function collate(
  session: Session,
  schema: string,
  always: boolean,
): Promise<CollationCounts | null> {
  const store = new PostgresStore(session, schema);
  if (!always && !(await inTime(isToBeCollated(store)))) return null;
  return inTransaction(session, async () => {
    await session.query("SELECT pg_advisory_xact_lock(hashtext('hearsay collate'), hashtext($1))", [schema]);
    return inTime(collateDatabase(store, always));
  });
}

class PostgresStore implements Store {
  readonly of: (table: string) => string;
  readonly takeWritten: string;
  readonly #session: Session;

  constructor(session: Session, schema: string) {
    this.#session = session;
    this.of = (table) => `"${schema}"."${table}"`;
    this.takeWritten = `DELETE FROM ${this.of(WRITTEN)} RETURNING article`;
  }

  among(...columns: string[]): string {
    if (columns.length === 1) return `${columns[0]} = ANY($1)`;
    return `(${columns.join(', ')}) IN (SELECT * FROM unnest(${columns.map((_, i) => `$${i + 1}::text[]`).join(', ')}))`;
  }

  async query(sql: string, given?: Given): Promise<readonly object[]> {
    if (given === undefined) return this.#session.query(sql);
    const found: object[] = [];
    for (const part of parts(given)) {
      const columns = part[0].map((_, column) => part.map((row) => row[column]));
      for (const row of await this.#session.query(sql, columns)) found.push(row);
    }
    return found;
  }

  async signatures(
    of: ReadonlySet<string> | null,
    each: (article: string, signature: string) => void,
  ): Promise<void> {
    const among = of === null ? '' : 'AND article = ANY($2)';
    const next = `SELECT article, signature FROM ${this.of('signatures')} WHERE article > $1 ${among} ORDER BY article LIMIT ${PAGE}`;
    const values = of === null ? [] : [[...of]];
    for (let last = ''; ; ) {
      const page = await this.#session.query(next, [last, ...values]);
      for (const { article, signature } of page as Record<'article' | 'signature', string>[])
        each(article, signature);
      if (page.length < PAGE) return;
      last = page[page.length - 1].article as string;
    }
  }

  set(table: Table, columns: readonly string[], rows: Iterable<Row>): Promise<void> {
    return setColumns(this.#session, this.of, table, columns, [...rows]);
  }

  put(table: Table, rows: Iterable<Row>): Promise<void> {
    return putRows(this.#session, this.of, table, [...rows]);
  }

  add(table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>): Promise<void> {
    const values = Array.from(rows, (row) =>
      row.map((cell) => (cell instanceof Uint8Array ? `\\x${Buffer.from(cell).toString('hex')}` : cell)),
    );
    return copyRows(this.#session, this.of(table), columns, values);
  }
}
