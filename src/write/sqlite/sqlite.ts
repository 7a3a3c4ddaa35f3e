import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type Database from 'libsql';
import { HearsayError } from '../../core/errors.ts';
import { makeFolder } from '../make-folder.ts';
import type { RecordBatch, Sink, StoredArticle } from '../sink.ts';
import type { Row } from '../tables/table.ts';
import { RECORD_TABLES, TABLES_VERSION } from '../tables/tables.ts';
import { APPLICATION_ID, insertInto, SQLITE_SCHEMA } from './schema.ts';

/** So long a run waits for another one that is writing. */
const PATIENCE_MS = 60_000;
/** So long it waits without hearing signals. */
const BUSY_MS = 500;

/**
 * A SQLite file with a table for each kind of finding. A batch is one transaction; an article that was there before is
 * replaced with all that was found in it. Several processes may write to one file in turn, and others read meanwhile.
 * @throws HearsayError `output` if the file cannot be made, is no database, or is one that hearsay did not make: then
 *   nothing in it is changed
 */
export async function openSqliteSink(file: string): Promise<Sink> {
  const name = `sqlite:${file}`;
  if (file !== ':memory:') await makeFolder(dirname(file));
  const { default: Libsql } = await import('libsql');
  const database = await attempt(name, () => new Libsql(file));
  try {
    await attempt(name, () => prepareDatabase(name, database));
    const write = await attempt(name, () => createWriter(database));
    return {
      name,
      write: (batch) => attempt(name, () => write(batch)),
      known: () => storedArticles(database),
      remove: (ids) => attempt(name, () => removeArticles(database, ids)),
      close: () => attempt(name, () => closeDatabase(database)),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareDatabase(name: string, database: Database.Database): void {
  database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  database.exec('PRAGMA synchronous = NORMAL');
  database.exec('PRAGMA foreign_keys = ON');
  if (!isOurs(name, database))
    inTransaction(database, () => {
      // another run may have made the tables meanwhile
      if (!isOurs(name, database)) database.exec(SQLITE_SCHEMA);
    });
  database.exec('PRAGMA journal_mode = WAL'); // readers do not stop the writer, nor the writer them
}

/** Leaves one file, without a log beside it, unless others have it open. */
function closeDatabase(database: Database.Database): void {
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    if (!isBusy(error as SqliteError)) throw error;
  } finally {
    database.close();
  }
}

function storedArticles(database: Database.Database): Iterable<StoredArticle> {
  const all = database.prepare('SELECT id, fingerprint, path FROM articles ORDER BY rowid');
  return all.iterate() as Iterable<StoredArticle>;
}

function removeArticles(database: Database.Database, ids: readonly string[]): void {
  const remove = database.prepare('DELETE FROM articles WHERE id = ?');
  inTransaction(database, () => {
    for (const id of ids) remove.run([id]);
  });
}

/**
 * True if the tables are there, false if the file is empty.
 * @throws HearsayError `output` if it holds something else
 */
function isOurs(name: string, database: Database.Database): boolean {
  if (database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').all().length === 0) return false;
  const application = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  if (application === APPLICATION_ID && version === TABLES_VERSION) return true;
  const what =
    application === APPLICATION_ID
      ? `a database of another version of hearsay (tables ${version}, expected ${TABLES_VERSION})`
      : 'a database that this version of hearsay did not make';
  throw new HearsayError(
    'output',
    `${name}: ${what}; move it away or give another file name, and all records are made anew`,
  );
}

function pragma(database: Database.Database, name: string): number {
  const [row] = database.prepare(`PRAGMA ${name}`).all() as Record<string, number>[];
  return row[name];
}

function createWriter(database: Database.Database): (batch: RecordBatch) => void {
  const remove = database.prepare('DELETE FROM articles WHERE id = ?');
  const inserts = RECORD_TABLES.map((table) => ({ table, insert: database.prepare(insertInto(table)) }));
  return ({ records, fingerprints }) =>
    inTransaction(database, () => {
      for (const [i, record] of records.entries()) {
        remove.run([record.id]);
        const stored = { ...record, fingerprint: fingerprints[i] };
        for (const { table, insert } of inserts) for (const row of table.rows(stored)) insert.run(bound(row));
      }
    });
}

/** Lists as JSON. */
function bound(row: Row): (string | number | null)[] {
  return row.map((value) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : value));
}

/** Takes the writer's turn at once, so that waiting for it is all that can happen to it. */
function inTransaction<T>(database: Database.Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // what went wrong is said, not that there may be nothing left to take back
    try {
      database.exec('ROLLBACK');
    } catch {}
    throw error;
  }
}

/** Tries again for some time while another program holds the database; in between, signals are heard. */
async function attempt<T>(name: string, action: () => T): Promise<T> {
  for (const end = performance.now() + PATIENCE_MS; ; await setTimeout(20))
    try {
      return action();
    } catch (cause) {
      if (cause instanceof HearsayError) throw cause;
      const error = cause as SqliteError;
      if (isBusy(error) && performance.now() < end) continue;
      throw new HearsayError('output', `${name}: ${describe(error)}`, { cause });
    }
}

type SqliteError = Error & { readonly code?: string };

function isBusy({ code, message }: SqliteError): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(code ?? '') || message.includes('database is locked');
}

/** What SQLite's error means to a user, and what to do. */
function describe(error: SqliteError): string {
  const { message, code = '' } = error;
  if (isBusy(error))
    return `another program has held the database for ${PATIENCE_MS / 1000} s; end it and run this again`;
  if (code.startsWith('SQLITE_FULL') || message.includes('disk is full'))
    return 'the disk is full; make room and run it again';
  if (code.startsWith('SQLITE_NOTADB') || message.includes('not a database'))
    return 'the file is no SQLite database; give another file name';
  if (code.startsWith('SQLITE_READONLY') || message.includes('readonly'))
    return 'the file may not be written to; check its permissions';
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    message.includes('unable to open') ||
    message.includes('Unable to open')
  )
    return 'the file cannot be opened or made; check the path and its permissions';
  return message;
}
