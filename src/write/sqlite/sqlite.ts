import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'libsql';
import { HearsayError } from '../../core/errors.ts';
import { makeFolder } from '../make-folder.ts';
import type { Sink, StoredArticle } from '../sink.ts';
import { attempt, inTransaction, isBusy, MOVED } from './attempt.ts';
import { collate } from './collate.ts';
import { prepareDatabase } from './prepare.ts';
import { createWriter } from './write-batch.ts';

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
    const opened = fileAt(file);
    return {
      name,
      async write(batch) {
        await attempt(name, () => write(batch));
        // a file that was removed takes what is written as if it were there
        if (fileAt(file) !== opened) throw new HearsayError('output', `${name}: ${MOVED}`);
      },
      known: () => storedArticles(database),
      remove: (ids) => attempt(name, () => removeArticles(database, ids)),
      collate: (always = false) => attempt(name, () => collate(database, always)),
      close: () => attempt(name, () => closeDatabase(database)),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Tells the file from another one at its place; null if there is none. */
function fileAt(path: string): string | null {
  const file = statSync(path, { throwIfNoEntry: false });
  return file ? `${file.dev} ${file.ino}` : null;
}

/** Leaves one file, without a log beside it, unless others have it open. */
function closeDatabase(database: Database.Database): void {
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    if (!isBusy(error)) throw error;
  } finally {
    database.close();
  }
}

function storedArticles(database: Database.Database): Iterable<StoredArticle> {
  // what an older hearsay wrote has no signature, and is made anew
  const all = database.prepare(
    'SELECT id, fingerprint, path FROM articles JOIN signatures ON article = id ORDER BY articles.rowid',
  );
  return all.iterate() as Iterable<StoredArticle>;
}

function removeArticles(database: Database.Database, ids: readonly string[]): void {
  const remove = database.prepare('DELETE FROM articles WHERE id = ?');
  inTransaction(database, () => {
    for (const id of ids) remove.run([id]);
  });
}
