import { open } from 'node:fs/promises';
import { HearsayError } from '../../core/errors.ts';
import type { Input } from '../../read/reader.ts';
import type { ArticleRecord } from '../../record/record.ts';
import { checkStored, readStored } from '../../stored/read-stored.ts';
import { isPostgres } from '../../write/postgres/connection/address.ts';
import { checkFile, fileOf } from '../../write/sqlite/open-existing.ts';
import { openInputs } from '../inputs.ts';

const SQLITE = /^sqlite:/i;
/** What SQLite files begin with. */
const SQLITE_MARK = 'SQLite format 3\0';

/**
 * The records that paths hold: files and folders of records, SQLite and PostgreSQL databases that hearsay made; standard input for
 * "-" or no path.
 * @param schema where the tables of PostgreSQL databases lie
 * @throws HearsayError `usage` if one of them is missing; later `input` for what is no record
 */
export async function openRecords(
  paths: readonly string[],
  schema: string | undefined,
): Promise<AsyncIterable<ArticleRecord>> {
  const isDatabase = await Promise.all(paths.map(isSqlite));
  const inputs = await openInputs(paths, async (path) => {
    if (isPostgres(path))
      await (await import('../../write/postgres/open-existing.ts')).checkSchema(path, schema);
    else await (isDatabase[paths.indexOf(path)] ? checkFile(path) : checkStored(path));
  });
  return recordsIn(inputs, isDatabase, schema);
}

async function* recordsIn(
  inputs: readonly Input[],
  isDatabase: readonly boolean[],
  schema: string | undefined,
): AsyncGenerator<ArticleRecord> {
  for (const [i, input] of inputs.entries()) {
    const path = 'path' in input ? input.path : '';
    if (isPostgres(path)) {
      const [{ openForReading }, { recordsInPostgres }] = await Promise.all([
        import('../../write/postgres/open-existing.ts'),
        import('../../write/postgres/stored-records.ts'),
      ]);
      yield* recordsInPostgres(await openForReading(path, schema));
    } else if (isDatabase[i]) {
      const { recordsInSqlite } = await import('../../write/sqlite/stored-records.ts');
      yield* recordsInSqlite(path);
    } else yield* recordsOf([input]);
  }
}

/** Is it a SQLite file, by its address or by its first bytes? */
export async function isSqlite(path: string): Promise<boolean> {
  if (SQLITE.test(path)) return true;
  const file = await open(fileOf(path)).catch(() => null);
  if (!file) return false;
  try {
    const { buffer } = await file.read({ buffer: Buffer.alloc(SQLITE_MARK.length), position: 0 });
    return buffer.toString('latin1') === SQLITE_MARK;
  } catch {
    return false; // a folder
  } finally {
    await file.close();
  }
}

/** The records that were written before. @throws HearsayError `input` for what is none */
export async function* recordsOf(inputs: readonly Input[]): AsyncGenerator<ArticleRecord> {
  for await (const { place, text } of readStored(inputs)) yield parseRecord(place, text);
}

function parseRecord(place: string, text: string): ArticleRecord {
  let record: Partial<ArticleRecord> | null = null;
  try {
    record = JSON.parse(text) as Partial<ArticleRecord> | null;
  } catch {
    // said below
  }
  if (record?.schema === 'hearsay/1') return record as ArticleRecord;
  throw new HearsayError(
    'input',
    `${place}: expected a record of hearsay; hearsay validate says what is wrong`,
  );
}
