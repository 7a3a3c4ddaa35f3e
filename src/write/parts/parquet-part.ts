import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { parquetSchema, toParquet } from '../parquet/parquet-schema.ts';
import type { RecordTable, Row } from '../tables/table.ts';
import { RECORD_TABLES } from '../tables/tables.ts';
import type { OpenPart } from './part.ts';

/** Code units of text whose findings make a group of rows: some 30 MB in memory. */
const GROUP_UNITS = 4e6;

const [ARTICLES, ...FINDINGS] = RECORD_TABLES;

/** A file in the folder of each table; that of the articles comes last. */
export function parquetFiles(part: string): string[] {
  return [...FINDINGS, ARTICLES].map(({ name }) => fileOf(name, part));
}

function fileOf(table: string, part: string): string {
  return `${table}/${part}.parquet`;
}

/** A part as Parquet, a file a table. What is in them depends on the records alone, not on how they come in. */
export async function openParquetPart(scratch: string, part: string): Promise<OpenPart> {
  const tables: TableFile[] = [];
  for (const table of RECORD_TABLES) {
    const path = join(scratch, fileOf(table.name, part));
    await mkdir(dirname(path));
    tables.push(new TableFile(table, path));
  }
  let units = 0;
  return {
    write({ records, fingerprints }) {
      for (const [i, record] of records.entries()) {
        const stored = { ...record, fingerprint: fingerprints[i] };
        for (const table of tables) table.add(table.table.rows(stored));
        units += record.text.length;
        if (units < GROUP_UNITS) continue;
        for (const table of tables) table.flush();
        units = 0;
      }
    },
    async finish() {
      for (const table of tables) table.finish();
    },
  };
}

/** The file of one table, written group by group. */
class TableFile {
  readonly table: RecordTable;
  readonly #writer: ParquetWriter;
  #rows: Row[] = [];

  constructor(table: RecordTable, path: string) {
    this.table = table;
    this.#writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: parquetSchema(table.columns),
      createdBy: 'hearsay',
    });
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) this.#rows.push(row);
  }

  flush(): void {
    const rows = this.#rows;
    if (rows.length === 0) return;
    const columnData = this.table.columns.map((column, c) => ({
      name: column.name,
      data: rows.map((row) => toParquet(column, row[c])),
    }));
    this.#writer.write({ columnData, rowGroupSize: rows.length });
    this.#rows = [];
  }

  finish(): void {
    this.flush();
    this.#writer.finish();
  }
}
