import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Row } from '../tables/table.ts';
import { RECORD_TABLES } from '../tables/tables.ts';
import { fromParquet, parquetSchema, toParquet } from './parquet-schema.ts';

/** The rows of some articles, a list for each table. */
export type RowsByTable = readonly (readonly Row[])[];

const pathOf = (folder: string, table: string, part: string): string =>
  join(folder, table, `${part}.parquet`);

/**
 * Writes a part: a file in the folder of each table, with one row group. Parts are named by what is in them; a file has
 * its name once it is whole.
 * @returns the part's name
 */
export async function writePart(folder: string, rows: RowsByTable): Promise<string> {
  const files = RECORD_TABLES.map(({ columns }, t) => {
    const buffer = parquetWriteBuffer({
      columnData: columns.map((column, c) => ({
        name: column.name,
        data: rows[t].map((row) => toParquet(column, row[c])),
      })),
      schema: parquetSchema(columns),
      rowGroupSize: Math.max(1, rows[t].length),
      createdBy: 'hearsay',
    });
    return Buffer.from(buffer);
  });
  const part = hash('sha256', files.map((file) => hash('sha256', file)).join()).slice(0, 16);
  for (const [t, { name }] of RECORD_TABLES.entries()) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(`${pathOf(folder, name, part)}.new`, files[t]);
  }
  for (const { name } of RECORD_TABLES) {
    const path = pathOf(folder, name, part);
    await rename(`${path}.new`, path);
  }
  return part;
}

export async function readPart(folder: string, part: string): Promise<RowsByTable> {
  const tables: Row[][] = [];
  for (const { name, columns } of RECORD_TABLES) {
    const bytes = await readFile(pathOf(folder, name, part));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const rows = await parquetReadObjects({ file });
    tables.push(rows.map((row) => columns.map((column) => fromParquet(column, row[column.name]))));
  }
  return tables;
}

/** True if the files of all tables are there. */
export async function isWhole(folder: string, part: string): Promise<boolean> {
  for (const { name } of RECORD_TABLES)
    if (!(await stat(pathOf(folder, name, part)).catch(() => null))) return false;
  return true;
}

/** Removes all files but those of these parts: what was replaced, and what a stopped run has left. */
export async function keepOnly(folder: string, parts: { has(part: string): boolean }): Promise<void> {
  for (const { name } of RECORD_TABLES)
    for (const file of await readdir(join(folder, name)).catch(() => [])) {
      const [, part, rest] = /^([0-9a-f]{16})\.parquet(\.new)?$/.exec(file) ?? [];
      if (part !== undefined && (rest !== undefined || !parts.has(part)))
        await rm(join(folder, name, file), { force: true });
    }
}
