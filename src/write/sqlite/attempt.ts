import { setTimeout } from 'node:timers/promises';
import type Database from 'libsql';
import { codeOf, HearsayError, messageOf } from '../../core/errors.ts';
import type { Row } from '../tables/table.ts';

/** So long a run waits for another one that is writing. */
const PATIENCE_MS = 60_000;

/** What has happened to a file that is no longer at its place. */
export const MOVED = 'the file was moved or removed while it was written; leave it where it is';

/**
 * Tries again for some time while another program holds the database; in between, signals are heard.
 * @param name of the database, for the message
 * @throws HearsayError `output` that says what to do
 */
export async function attempt<T>(name: string, action: () => T): Promise<T> {
  for (const end = performance.now() + PATIENCE_MS; ; await setTimeout(20))
    try {
      return action();
    } catch (cause) {
      if (cause instanceof HearsayError) throw cause;
      if (isBusy(cause) && performance.now() < end) continue;
      throw new HearsayError('output', `${name}: ${describe(cause)}`, { cause });
    }
}

/**
 * A transaction that takes the writer's turn at once, so that waiting for it is all that can happen to it; or, deferred, when it
 * first writes: then it fails as busy if somebody has written since it began.
 */
export function inTransaction<T>(
  database: Database.Database,
  work: () => T,
  turn: 'IMMEDIATE' | 'DEFERRED' = 'IMMEDIATE',
): T {
  database.exec(`BEGIN ${turn}`);
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

/** A row as SQLite takes it: lists as JSON. */
export function bound(row: Row): (string | number | null)[] {
  return row.map((value) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : value));
}

export function isBusy(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error)) || messageOf(error).includes('database is locked');
}

/** What SQLite's error means to a user, and what to do. */
function describe(error: unknown): string {
  const [message, code] = [messageOf(error), codeOf(error)];
  if (isBusy(error))
    return `another program has held the database for ${PATIENCE_MS / 1000} s; end it and run this again`;
  if (code.startsWith('SQLITE_FULL') || message.includes('disk is full'))
    return 'the disk is full; make room and run it again';
  if (code.startsWith('SQLITE_NOTADB') || message.includes('not a database'))
    return 'the file is no SQLite database; give another file name';
  if (code === 'SQLITE_READONLY_DBMOVED') return MOVED;
  if (code.startsWith('SQLITE_READONLY') || message.includes('readonly'))
    return 'the file may not be written to; check its permissions';
  if (code.startsWith('SQLITE_CANTOPEN') || /unable to open/i.test(message))
    return 'the file cannot be opened or made; check the path and its permissions';
  return message;
}
