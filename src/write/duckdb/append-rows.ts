import type { DuckDBConnection } from '@duckdb/node-api';
import type { Column, Row } from '../tables/table.ts';
import { duckdbValue } from './duckdb-values.ts';

export type Library = typeof import('@duckdb/node-api');

/** Rows that DuckDB takes at once. */
const CHUNK_ROWS = 2048;

/** Adds rows, values in the order of the columns, to a table that has these columns. */
export async function appendRows(
  { listValue, DuckDBDateValue, DuckDBDataChunk }: Library,
  connection: DuckDBConnection,
  table: string,
  columns: readonly Pick<Column, 'type'>[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const makers = { listValue, dateValue: (days: number) => new DuckDBDateValue(days) };
  const appender = await connection.createAppender(table);
  const types = columns.map((_, c) => appender.columnType(c));
  for (let at = 0; at < rows.length; at += CHUNK_ROWS) {
    const piece = rows.slice(at, at + CHUNK_ROWS);
    const chunk = DuckDBDataChunk.create(types, piece.length);
    for (const [c, { type }] of columns.entries())
      chunk.setColumnValues(
        c,
        piece.map((row) => duckdbValue(type, row[c], makers)),
      );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
