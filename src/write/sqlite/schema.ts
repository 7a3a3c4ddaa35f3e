import { COMPARED, JOINED, WRITTEN } from '../tables/collated/comparing.ts';
import { definitions, keysOf, listed } from '../tables/sql.ts';
import type { ColumnType, Table } from '../tables/table.ts';
import { TABLES, TABLES_VERSION } from '../tables/tables.ts';
import { createView } from '../tables/views/view.ts';
import { VIEWS } from '../tables/views/views.ts';
import { createSearch } from './search.ts';

/** Lists are JSON. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  texts: 'TEXT',
  spans: 'TEXT',
  json: 'TEXT',
};

/** "hear" as a 32-bit number: by it a SQLite file is known to be one of hearsay's. */
export const APPLICATION_ID = 0x68656172;

/** What makes the tables, indexes and views of a SQLite file. Deleting an article deletes all that was found in it. */
export const SQLITE_SCHEMA = [
  ...TABLES.map(createTable),
  ...TABLES.flatMap(createIndexes),
  ...TABLES.flatMap(createSearch),
  ...VIEWS.map(createView),
  // what was compared in tables of an older hearsay is compared again
  `DROP TABLE IF EXISTS ${COMPARED}; CREATE TABLE ${COMPARED} (article TEXT NOT NULL PRIMARY KEY, keys BLOB NOT NULL);`,
  `DROP TABLE IF EXISTS ${JOINED}; CREATE TABLE ${JOINED} (name TEXT NOT NULL PRIMARY KEY, thing TEXT NOT NULL, rule TEXT, confidence REAL);`,
  `DROP TABLE IF EXISTS ${WRITTEN}; CREATE TABLE ${WRITTEN} (article TEXT NOT NULL PRIMARY KEY);`,
  `PRAGMA application_id = ${APPLICATION_ID};`,
  `PRAGMA user_version = ${TABLES_VERSION};`,
].join('\n');

export function insertInto({ name, columns }: Table): string {
  const places = columns.map(() => '?').join(', ');
  return `INSERT INTO ${name} (${listed(columns.map((column) => column.name))}) VALUES (${places})`;
}

function createTable(table: Table): string {
  const { name, columns, key, search } = table;
  const isByKey = key.length > 1 && search.length === 0; // what is searched is found by row number
  const lines = [...definitions(columns, TYPES), ...keysOf(table)];
  return `CREATE TABLE ${name} (\n  ${lines.join(',\n  ')}\n)${isByKey ? ' WITHOUT ROWID' : ''};`;
}

function createIndexes({ name, indexes }: Table): string[] {
  return indexes.map(({ columns }) => {
    const index = [name, ...columns.filter((column) => column !== 'article')].join('_');
    return `CREATE INDEX ${index} ON ${name} (${listed(columns)});`;
  });
}
