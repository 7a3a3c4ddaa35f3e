import { stat } from 'node:fs/promises';
import type Database from 'libsql';
import { HearsayError } from '../../core/errors.ts';
import { TABLES_VERSION } from '../tables/tables.ts';
import { attempt } from './attempt.ts';
import { versionOf } from './prepare.ts';

/** The file of a database as the command line names it: `news.db` or `sqlite:news.db`. */
export function fileOf(place: string): string {
  return place.replace(/^sqlite:/i, '');
}

/** @throws HearsayError `input` if there is no such file */
export async function checkFile(place: string): Promise<void> {
  const found = await stat(fileOf(place)).catch(() => null);
  if (!found?.isFile())
    throw new HearsayError('input', `${place}: expected a SQLite file that hearsay made; there is none`);
}

/**
 * A database that hearsay made, for questions only.
 * @throws HearsayError `input` if there is none, `output` if it is something else or of another version
 */
export async function openForReading(place: string): Promise<Database.Database> {
  await checkFile(place);
  const { default: Libsql } = await import('libsql');
  const database = await attempt(place, () => new Libsql(fileOf(place), { readonly: true }));
  try {
    const version = await attempt(place, () => versionOf(place, database));
    if (version === TABLES_VERSION) return database;
    throw new HearsayError(
      'input',
      `${place}: an older hearsay made it; "hearsay collate ${fileOf(place)}" brings it up to date`,
    );
  } catch (error) {
    database.close();
    throw error;
  }
}
