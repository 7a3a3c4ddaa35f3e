import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Row, Table } from '../tables/table.ts';
import { fromParquet, parquetSchema, toParquet } from './parquet-schema.ts';

/** Rows of one table. */
export interface TableRows {
  readonly table: Table;
  readonly rows: readonly Row[];
}

const pathOf = (folder: string, { name }: Table, part: string): string =>
  join(folder, name, `${part}.parquet`);

/**
 * Writes a part: a file in the folder of each table, with one row group. Parts are named by what is in them; a file has
 * its name once it is whole.
 * @returns the part's name
 */
export async function writePart(folder: string, tables: readonly TableRows[]): Promise<string> {
  const files = tables.map(({ table: { columns }, rows }) => {
    const buffer = parquetWriteBuffer({
      columnData: columns.map((column, c) => ({
        name: column.name,
        data: rows.map((row) => toParquet(column, row[c])),
      })),
      schema: parquetSchema(columns),
      rowGroupSize: Math.max(1, rows.length),
      createdBy: 'hearsay',
    });
    return Buffer.from(buffer);
  });
  const part = hash('sha256', files.map((file) => hash('sha256', file)).join()).slice(0, 16);
  for (const [t, { table }] of tables.entries()) {
    await mkdir(join(folder, table.name), { recursive: true });
    await writeFile(`${pathOf(folder, table, part)}.new`, files[t]);
  }
  for (const { table } of tables) {
    const path = pathOf(folder, table, part);
    await rename(`${path}.new`, path);
  }
  return part;
}

/** The rows of a table in a part. */
export async function readTable(folder: string, table: Table, part: string): Promise<Row[]> {
  const bytes = await readFile(pathOf(folder, table, part));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const rows = await parquetReadObjects({ file });
  return rows.map((row) => table.columns.map((column) => fromParquet(column, row[column.name])));
}

/** True if the files of all these tables are there. */
export async function isWhole(folder: string, tables: readonly Table[], part: string): Promise<boolean> {
  for (const table of tables) if (!(await stat(pathOf(folder, table, part)).catch(() => null))) return false;
  return true;
}

/** Removes all files but those of these parts: what was replaced, and what a stopped run has left. */
export async function keepOnly(
  folder: string,
  tables: readonly Table[],
  parts: { has(part: string): boolean },
): Promise<void> {
  for (const { name } of tables)
    for (const file of await readdir(join(folder, name)).catch(() => [])) {
      const [, part, rest] = /^([0-9a-f]{16})\.parquet(\.new)?$/.exec(file) ?? [];
      if (part !== undefined && (rest !== undefined || !parts.has(part)))
        await rm(join(folder, name, file), { force: true });
    }
}
