import type Database from 'libsql';
import { HearsayError } from '../../core/errors.ts';
import { TABLES_VERSION } from '../tables/tables.ts';
import { inTransaction } from './attempt.ts';
import { migrate } from './migrate.ts';
import { APPLICATION_ID, SQLITE_SCHEMA } from './schema.ts';

/** So long SQLite itself waits for another writer, without hearing signals. */
const BUSY_MS = 500;

/**
 * Makes the tables if there are none, and brings those of an older hearsay up to date.
 * @throws HearsayError `output`, with nothing changed, if the file holds something else, or the tables of a newer hearsay
 */
export function prepareDatabase(name: string, database: Database.Database): void {
  database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  database.exec('PRAGMA synchronous = NORMAL');
  database.exec('PRAGMA cache_size = -16384'); // KB: a batch touches many pages of a large file
  database.exec('PRAGMA foreign_keys = OFF'); // tables refer to each other while they are made anew
  if (versionOf(name, database) !== TABLES_VERSION)
    inTransaction(database, () => {
      const version = versionOf(name, database); // another run may have been faster
      if (version === null) database.exec(SQLITE_SCHEMA);
      else if (version < TABLES_VERSION) migrate(name, database);
    });
  database.exec('PRAGMA foreign_keys = ON');
  database.exec('PRAGMA journal_mode = WAL'); // readers do not stop the writer, nor the writer them
}

/**
 * The version of the tables; null if the file is empty.
 * @throws HearsayError `output`
 */
export function versionOf(name: string, database: Database.Database): number | null {
  if (database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').all().length === 0) return null;
  if (pragma(database, 'application_id') !== APPLICATION_ID)
    throw new HearsayError('output', `${name}: a database that hearsay did not make; give another file name`);
  const version = pragma(database, 'user_version');
  if (version > TABLES_VERSION)
    throw new HearsayError(
      'output',
      `${name}: a newer hearsay made it (tables of version ${version}, expected ${TABLES_VERSION}); update hearsay or give another file name`,
    );
  return version;
}

function pragma(database: Database.Database, name: string): number {
  const [row] = database.prepare(`PRAGMA ${name}`).all() as Record<string, number>[];
  return row[name];
}
