import type { Row, Table } from '../table.ts';

/** A database as far as collating needs it. What it answers comes at once (SQLite) or later (PostgreSQL). */
export interface Store {
  /** The full name of a table. */
  of(table: string): string;
  /** SQL: these columns are those of one of the rows that the statement is given. */
  among(...columns: string[]): string;
  /** The rows of a statement. @param given the rows that {@link among} means; of many it is asked for some at a time: see {@link parts} */
  query(sql: string, given?: Given): unknown;
  /** Calls back with the signature of each article, or of these. */
  signatures(of: ReadonlySet<string> | null, each: (article: string, signature: string) => void): unknown;
  /** SQL for the articles that were written since all were compared; from then on they are not any more. */
  readonly takeWritten: string;
  /** Sets columns of rows where they are otherwise. @param rows the key, then the columns */
  set(table: Table, columns: readonly string[], rows: Iterable<Row>): unknown;
  /** Adds rows that are not there, and mends those of their key where they are otherwise. */
  put(table: Table, rows: Iterable<Row>): unknown;
  /** Adds rows to a table that is no user's. */
  add(table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>): unknown;
}

export type Given = readonly (readonly string[])[];
export type Cell = string | number | Uint8Array | null;
type Found = readonly object[];

/** A computation that asks a store: it yields what that answers, and is given it when it is there. */
export type Asking<T> = Generator<unknown, T, Found>;

export function* rowsOf<T extends object>(store: Store, sql: string, given?: Given): Asking<readonly T[]> {
  return (yield store.query(sql, given)) as readonly T[];
}

/** Runs it with a store that answers at once. */
export function atOnce<T>(asking: Asking<T>): T {
  let step = asking.next();
  while (!step.done) step = asking.next(step.value as Found);
  return step.value;
}

/** The same where answers take their time. */
export async function inTime<T>(asking: Asking<T>): Promise<T> {
  let step = asking.next();
  while (!step.done) step = asking.next((await step.value) as Found);
  return step.value;
}

/** So many rows are given to a statement at once: all that millions of articles say would not fit into one. */
const AT_ONCE = 10_000;

export function parts(given: Given): Given[] {
  return Array.from({ length: Math.ceil(given.length / AT_ONCE) }, (_, part) =>
    given.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
}

/** As {@link Store.query} is given them. */
export function singly(texts: Iterable<string>): Given {
  return Array.from(texts, (text) => [text]);
}
