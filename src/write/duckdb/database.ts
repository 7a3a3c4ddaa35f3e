import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { HearsayError } from '../../core/errors.ts';
import type { CollationCounts, RecordBatch, StoredArticle } from '../sink.ts';
import { collateStored } from '../tables/collated/collate-stored.ts';
import { RECORD_TABLES, TABLES_VERSION } from '../tables/tables.ts';
import { appendRows, type Library } from './append-rows.ts';
import { storedTables, writeCollated } from './collate.ts';
import { DUCKDB_SCHEMA, REMOVE_ARTICLES, VERSION_TABLE } from './duckdb-schema.ts';

export type { Library } from './append-rows.ts';

/** The tables of a DuckDB file. */
export class Database {
  readonly #library: Library;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  /** Ids of the articles that are there: only what replaces one of them has anything to remove. */
  readonly #ids = new Set<string>();
  #isChanged = false;

  private constructor(library: Library, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#library = library;
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(name: string, library: Library, instance: DuckDBInstance): Promise<Database> {
    const connection = await instance.connect();
    try {
      const database = new Database(library, instance, connection);
      await database.#prepare(name);
      for await (const { id } of database.articles()) database.#ids.add(id);
      return database;
    } catch (error) {
      // else whoever opens the file next waits until the connection is collected as garbage
      connection.closeSync();
      throw error;
    }
  }

  async write({ records, fingerprints }: RecordBatch): Promise<void> {
    const latest = new Map(
      records.map((record, i) => [record.id, { ...record, fingerprint: fingerprints[i] }]),
    );
    const ids = [...latest.keys()];
    await this.#transaction(async () => {
      await this.#removeHeld(ids);
      for (const table of RECORD_TABLES) {
        const rows = [...latest.values()].flatMap((record) => table.rows(record));
        await appendRows(this.#library, this.#connection, table.name, table.columns, rows);
      }
    });
    for (const id of ids) this.#ids.add(id);
    this.#isChanged = true;
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#transaction(() => this.#removeHeld(ids));
    for (const id of ids) this.#ids.delete(id);
    this.#isChanged = true;
  }

  async collate(always = false): Promise<CollationCounts | null> {
    const left = () => this.#values('SELECT 1 FROM entities WHERE thing IS NULL LIMIT 1');
    if (!always && !this.#isChanged && (await left()).length === 0) return null;
    const { rows, counts } = await collateStored(storedTables(this.#library, this.#connection));
    await this.#transaction(() => writeCollated(this.#library, this.#connection, rows));
    this.#isChanged = false;
    return counts;
  }

  async *articles(): AsyncGenerator<StoredArticle> {
    const result = await this.#connection.stream('SELECT id, fingerprint, path FROM articles');
    for await (const rows of result.yieldRows())
      for (const [id, fingerprint, path] of rows as [string, string, string | null][])
        yield { id, fingerprint, path };
  }

  async close(): Promise<void> {
    try {
      await this.#connection.run('CHECKPOINT');
    } finally {
      this.#connection.closeSync();
      this.#instance.closeSync();
    }
  }

  /** Makes the tables in an empty file. */
  async #prepare(name: string): Promise<void> {
    const found = await this.#values('SELECT table_name FROM duckdb_tables() WHERE NOT internal');
    if (found.length === 0) {
      await this.#transaction(async () => {
        await this.#connection.run(DUCKDB_SCHEMA);
      });
      return;
    }
    const isOurs = found.includes(VERSION_TABLE) && found.includes(RECORD_TABLES[0].name);
    const [version] = isOurs ? await this.#values(`SELECT version FROM ${VERSION_TABLE}`) : [];
    if (version === TABLES_VERSION) return;
    const what = isOurs
      ? `the database has tables of version ${version}, expected ${TABLES_VERSION}`
      : 'the database is none that hearsay made';
    throw new HearsayError(
      'output',
      `${name}: ${what}; move it away or give another file name, and all records are made anew`,
    );
  }

  /** The first column of all rows. */
  async #values(sql: string): Promise<unknown[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    return reader.getRows().map(([value]) => value);
  }

  async #removeHeld(ids: readonly string[]): Promise<void> {
    const held = ids.filter((id) => this.#ids.has(id));
    if (held.length === 0) return;
    const { listValue } = this.#library;
    for (const sql of REMOVE_ARTICLES) await this.#connection.run(sql, [listValue(held)]);
  }

  async #transaction(work: () => Promise<void>): Promise<void> {
    await this.#connection.run('BEGIN');
    try {
      await work();
      await this.#connection.run('COMMIT');
    } catch (error) {
      // what went wrong is said, not that there may be nothing left to take back
      await this.#connection.run('ROLLBACK').catch(() => {});
      throw error;
    }
  }
}
