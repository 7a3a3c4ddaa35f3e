import { dirname } from 'node:path';
import { HearsayError, messageOf } from '../../core/errors.ts';
import { makeFolder } from '../make-folder.ts';
import type { Sink } from '../sink.ts';
import { Database, type Library } from './database.ts';

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
      collate: (always) => attempt(name, () => database.collate(always)),
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

async function attempt<T>(name: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause;
    throw new HearsayError('output', `${name}: ${describe(messageOf(cause))}`, { cause });
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
  if (/cannot open file|could not read from file/i.test(message))
    return 'the file cannot be opened or made; check the path and its permissions';
  return message;
}
