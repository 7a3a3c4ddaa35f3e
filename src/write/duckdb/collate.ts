import type { DuckDBConnection } from '@duckdb/node-api';
import type { StoredTables } from '../tables/collated/collate-stored.ts';
import { type CollatedColumns, type CollatedRows, rowKey } from '../tables/collated/collated-rows.ts';
import { assigned, listed } from '../tables/sql.ts';
import { columnsNamed, type Row } from '../tables/table.ts';
import { appendRows, type Library } from './append-rows.ts';

const textsIn = (table: string) => `
  SELECT said.article, said.id, said.text, CAST(articles.published AS VARCHAR)
  FROM (SELECT unnest($1::VARCHAR[]) AS article, unnest($2::VARCHAR[]) AS id) AS wanted
  JOIN ${table} AS said ON said.article = wanted.article AND said.id = wanted.id
  JOIN articles ON articles.id = said.article`;

export function storedTables({ listValue }: Library, connection: DuckDBConnection): StoredTables {
  return {
    async *signatures() {
      const result = await connection.stream('SELECT article, signature FROM signatures');
      for await (const rows of result.yieldRows()) yield* rows as [string, string][];
    },
    async texts({ name }, wanted) {
      if (wanted.length === 0) return new Map(); // an empty list has no type
      const lists = [wanted.map(([article]) => article), wanted.map(([, id]) => id)];
      const reader = await connection.runAndReadAll(textsIn(name), lists.map(listValue));
      const rows = reader.getRows() as [string, string, string, string | null][];
      return new Map(
        rows.map(([article, id, text, published]) => [rowKey([article, id]), { text, published }]),
      );
    },
  };
}

/** Writes what all articles together tell. */
export async function writeCollated(
  library: Library,
  connection: DuckDBConnection,
  { tables, columns }: CollatedRows,
): Promise<void> {
  for (const { table, rows } of tables) {
    await connection.run(`DELETE FROM ${table.name}`);
    await appendRows(library, connection, table.name, table.columns, rows);
  }
  for (const each of columns) await fillColumns(library, connection, each);
}

/** Writes the columns of those rows in which they are to be something else. */
async function fillColumns(
  library: Library,
  connection: DuckDBConnection,
  { table, columns, values }: CollatedColumns,
): Promise<void> {
  const { name, key } = table;
  const names = [...key, ...columns];
  const list = listed(names);
  const rows = [...values].map(([ofRow, found]): Row => [...(JSON.parse(ofRow) as string[]), ...found]);
  await connection.run(`CREATE TEMP TABLE collated AS SELECT ${list} FROM ${name} LIMIT 0`);
  await appendRows(library, connection, 'collated', columnsNamed(table, names), rows);
  const isSame = key.map((column) => `wanted."${column}" = ${name}."${column}"`).join(' AND ');
  const set = assigned(columns, 'wanted');
  const differs = columns
    .map((column) => `${name}."${column}" IS DISTINCT FROM wanted."${column}"`)
    .join(' OR ');
  const ofKey = listed(key, name);
  const wanted = `SELECT ${list} FROM collated
    UNION ALL SELECT ${ofKey}, ${columns.map(() => 'NULL').join(', ')} FROM ${name}
    WHERE NOT EXISTS (SELECT 1 FROM collated AS wanted WHERE ${isSame})`;
  await connection.run(
    `UPDATE ${name} SET ${set} FROM (${wanted}) AS wanted WHERE ${isSame} AND (${differs})`,
  );
  await connection.run('DROP TABLE collated');
}
