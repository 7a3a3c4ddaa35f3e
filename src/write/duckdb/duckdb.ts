import { dirname } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { HearsayError } from '../../core/errors.ts';
import { makeFolder } from '../make-folder.ts';
import type { RecordBatch, Sink, StoredArticle } from '../sink.ts';
import type { Row } from '../tables/table.ts';
import { RECORD_TABLES, TABLES_VERSION } from '../tables/tables.ts';
import { DUCKDB_SCHEMA, REMOVE_ARTICLES, VERSION_TABLE } from './duckdb-schema.ts';
import { duckdbValue } from './duckdb-values.ts';

type Library = typeof import('@duckdb/node-api');

/** Rows that DuckDB takes at once. */
const CHUNK_ROWS = 2048;

/**
 * A DuckDB file with a table for each kind of finding. A batch is one transaction; an article that was there before is
 * replaced with all that was found in it. The library, which weighs 70 MB, is loaded from the user's installation.
 * @throws HearsayError `output` if the library is not installed, the file cannot be made or is another program's, or holds
 *   tables that hearsay did not make: then nothing in it is changed
 */
export async function openDuckdbSink(file: string): Promise<Sink> {
  const name = `duckdb:${file}`;
  const library = await loadLibrary(name);
  if (file !== ':memory:') await makeFolder(dirname(file));
  // the threads of this machine analyse articles
  const instance = await attempt(name, () => library.DuckDBInstance.fromCache(file, { threads: '1' }));
  try {
    const database = await attempt(name, () => Database.open(name, library, instance));
    return {
      name,
      write: (batch) => attempt(name, () => database.write(batch)),
      known: () => database.articles(),
      remove: (ids) => attempt(name, () => database.remove(ids)),
      close: () => attempt(name, () => database.close()),
    };
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

async function loadLibrary(name: string): Promise<Library> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    throw new HearsayError('output', `${name}: DuckDB is not installed; run npm install @duckdb/node-api`, {
      cause,
    });
  }
}

class Database {
  readonly #library: Library;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  /** Ids of the articles that are there: only what replaces one of them has anything to remove. */
  readonly #ids = new Set<string>();

  private constructor(library: Library, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#library = library;
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(name: string, library: Library, instance: DuckDBInstance): Promise<Database> {
    const database = new Database(library, instance, await instance.connect());
    await database.#prepare(name);
    for await (const { id } of database.articles()) database.#ids.add(id);
    return database;
  }

  async write({ records, fingerprints }: RecordBatch): Promise<void> {
    const latest = new Map(
      records.map((record, i) => [record.id, { ...record, fingerprint: fingerprints[i] }]),
    );
    const ids = [...latest.keys()];
    await this.#transaction(async () => {
      await this.#removeHeld(ids);
      for (const { name, columns, rows } of RECORD_TABLES) {
        const all = [...latest.values()].flatMap((record) => rows(record));
        await this.#append(
          name,
          columns.map(({ type }) => type),
          all,
        );
      }
    });
    for (const id of ids) this.#ids.add(id);
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#transaction(() => this.#removeHeld(ids));
    for (const id of ids) this.#ids.delete(id);
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

  async #append(
    table: string,
    types: readonly Parameters<typeof duckdbValue>[0][],
    rows: readonly Row[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const { listValue, DuckDBDateValue, DuckDBDataChunk } = this.#library;
    const makers = { listValue, dateValue: (days: number) => new DuckDBDateValue(days) };
    const appender = await this.#connection.createAppender(table);
    const columnTypes = types.map((_, c) => appender.columnType(c));
    for (let at = 0; at < rows.length; at += CHUNK_ROWS) {
      const piece = rows.slice(at, at + CHUNK_ROWS);
      const chunk = DuckDBDataChunk.create(columnTypes, piece.length);
      for (const [c, type] of types.entries())
        chunk.setColumnValues(
          c,
          piece.map((row) => duckdbValue(type, row[c], makers)),
        );
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
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

async function attempt<T>(name: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause;
    throw new HearsayError('output', `${name}: ${describe((cause as Error).message)}`, { cause });
  }
}

/** What DuckDB's error means to a user, and what to do. */
function describe(message: string): string {
  if (/could not set lock|conflicting lock/i.test(message))
    return 'another program has it open; end it and run this again';
  if (/not a valid DuckDB database/i.test(message))
    return 'the file is no DuckDB database; give another file name';
  if (/no space left|disk is full/i.test(message)) return 'the disk is full; make room and run it again';
  if (/read-only|permission denied/i.test(message))
    return 'the file may not be written to; check its permissions';
  return message;
}
