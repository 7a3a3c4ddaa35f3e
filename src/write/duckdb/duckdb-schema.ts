import { definitions } from '../tables/sql.ts';
import type { ColumnType, Table } from '../tables/table.ts';
import { RECORD_TABLES, TABLES, TABLES_VERSION } from '../tables/tables.ts';
import { createView } from '../tables/views/view.ts';
import { VIEWS } from '../tables/views/views.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  date: 'DATE',
  integer: 'INTEGER',
  real: 'DOUBLE',
  texts: 'VARCHAR[]',
  spans: 'INTEGER[][]',
  json: 'JSON',
};

/** The table by which a file is known to be one of hearsay's, and of which version. */
export const VERSION_TABLE = 'hearsay';

/**
 * What makes the tables and views of a DuckDB file, with comments. Keys are not declared: a DuckDB index is kept in memory
 * and has to be checked at each row, while columns are searched quickly without; what is written keeps to them.
 */
export const DUCKDB_SCHEMA = [
  ...TABLES.flatMap((table) => [createTable(table), ...comments(table)]),
  ...VIEWS.map(createView),
  `CREATE TABLE ${VERSION_TABLE} AS SELECT ${TABLES_VERSION} AS version;`,
].join('\n');

/** What removes articles, whose ids are the rows of a list, with all that was found in them. */
export const REMOVE_ARTICLES = RECORD_TABLES.map(
  ({ name }, t) =>
    `DELETE FROM ${name} WHERE ${t === 0 ? 'id' : 'article'} IN (SELECT unnest($1::VARCHAR[]))`,
);

function createTable({ name, columns }: Table): string {
  return `CREATE TABLE ${name} (\n  ${definitions(columns, TYPES).join(',\n  ')}\n);`;
}

function comments({ name, means, columns }: Table): string[] {
  return [
    `COMMENT ON TABLE ${name} IS ${literal(means)};`,
    ...columns.map((column) => `COMMENT ON COLUMN ${name}."${column.name}" IS ${literal(column.means)};`),
  ];
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
