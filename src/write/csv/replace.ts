import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INDEX_FILE } from '../../core/index-file.ts';
import type { Filler } from '../table-folder/filler.ts';
import type { CollatedTable } from '../tables/collated/collated-rows.ts';
import type { Row, Table } from '../tables/table.ts';
import { RECORD_TABLES, TABLES } from '../tables/tables.ts';
import { CsvFile, type Range } from './csv-file.ts';
import type { Ends } from './csv-log.ts';
import { csvHeader, csvRows, parseRows, withoutEscape } from './csv-text.ts';

export const fileOf = (folder: string, { name }: Table): string => join(folder, `${name}.csv`);

/** What all articles together tell, until it is written. */
export interface Collated {
  readonly filler: Filler;
  readonly tables: readonly CollatedTable[];
}

/**
 * Writes a table anew beside its place: the header and the rows of some articles.
 * @param ranges where these stand, the header first
 * @returns where each of them ends then
 */
export async function copyTable(
  file: CsvFile,
  ranges: readonly Range[],
  table: Table,
  collated: Collated | undefined,
): Promise<number[]> {
  await rm(`${file.path}.new`, { force: true });
  const target = await CsvFile.open(`${file.path}.new`);
  const ends: number[] = [];
  try {
    const { filler } = collated ?? {};
    for (const [i, range] of ranges.entries()) {
      if (i > 0 && filler?.fills(table)) await target.append(filled(await file.read(range), table, filler));
      else for await (const piece of file.pieces(range)) await target.append(piece);
      ends.push(target.size);
    }
  } finally {
    await target.close();
  }
  return ends;
}

function filled(text: string, table: Table, filler: Filler): string {
  const rows = parseRows(text, table.columns);
  for (const row of rows) {
    const plain = row.map(withoutEscape);
    const before = [...plain];
    filler.fill(table, plain);
    for (const [c, value] of plain.entries()) if (value !== before[c]) row[c] = value;
  }
  return csvRows(rows);
}

/** Writes a table that all articles together fill, beside its place or in it. */
export async function writeTable(
  folder: string,
  table: Table,
  rows: readonly Row[],
  mark: boolean,
  ending = '',
): Promise<void> {
  await writeFile(`${fileOf(folder, table)}${ending}`, csvHeader(table.columns, mark) + csvRows(rows));
}

/** Goes on where a run was stopped while it replaced files: to the end if the new log is in place, else back. */
export async function finishReplacing(folder: string): Promise<void> {
  const log = join(folder, `${INDEX_FILE}.new`);
  const isCommitted = (await stat(log).catch(() => null)) === null;
  for (const table of TABLES) {
    const path = fileOf(folder, table);
    if (isCommitted) await rename(`${path}.new`, path).catch(allowMissing);
    else await rm(`${path}.new`, { force: true });
  }
  await rm(log, { force: true });
}

/** Of each article, where its rows end in every file, from where they end in each file. */
export function endsByArticle(endsByTable: readonly (readonly number[])[]): Ends[] {
  return endsByTable[0].map((_, i) => RECORD_TABLES.map((_table, t) => endsByTable[t][i]));
}

function allowMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
