import { dirname } from 'node:path';
import type Database from 'libsql';
import { HearsayError } from '../core/errors.ts';
import { makeFolder } from './make-folder.ts';
import type { RecordBatch, Sink } from './sink.ts';
import { insertInto, SQLITE_SCHEMA } from './sqlite-schema.ts';
import { TABLES } from './tables.ts';

/**
 * A SQLite file with a table for each kind of finding. A batch is one transaction; an article that was there before is
 * replaced with all that was found in it.
 * @throws HearsayError `output` if the file cannot be made or is no database
 */
export async function openSqliteSink(file: string): Promise<Sink> {
  const name = `sqlite:${file}`;
  if (file !== ':memory:') await makeFolder(dirname(file));
  const { default: Libsql } = await import('libsql');
  const database = attempt(name, () => openDatabase(Libsql, file));
  const writer = attempt(name, () => createWriter(database));
  return {
    name,
    async write(batch) {
      attempt(name, () => writer(batch));
    },
    async close() {
      attempt(name, () => database.close());
    },
  };
}

function openDatabase(Libsql: typeof Database, file: string): Database.Database {
  const database = new Libsql(file);
  database.exec('PRAGMA synchronous = NORMAL');
  database.exec('PRAGMA foreign_keys = ON');
  database.exec(SQLITE_SCHEMA);
  return database;
}

function createWriter(database: Database.Database): (batch: RecordBatch) => void {
  const remove = database.prepare('DELETE FROM articles WHERE id = ?');
  const inserts = TABLES.map((table) => ({ table, insert: database.prepare(insertInto(table)) }));
  return database.transaction((batch: RecordBatch) => {
    for (const record of batch.records) {
      remove.run([record.id]);
      for (const { table, insert } of inserts) for (const row of table.rows(record)) insert.run(row);
    }
  });
}

function attempt<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw new HearsayError('output', `${name}: ${(cause as Error).message}`, { cause });
  }
}
