import { COMPARED, JOINED, WRITTEN } from '../tables/collated/comparing.ts';
import { definitions, keysOf, listed } from '../tables/sql.ts';
import type { ColumnType, Index, Table } from '../tables/table.ts';
import { TABLES, TABLES_VERSION } from '../tables/tables.ts';
import { createView } from '../tables/views/view.ts';
import { VIEWS } from '../tables/views/views.ts';

/** Texts are ordered by their characters, whatever the language of the database: as in every other destination. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'text COLLATE "C"',
  date: 'date',
  integer: 'integer',
  real: 'double precision',
  texts: 'text[] COLLATE "C"',
  spans: 'jsonb',
  json: 'jsonb',
};

/**
 * Characters of a text that are searched: the words of a tsvector may take a megabyte together, and no text of this
 * length has more.
 */
const SEARCHED = 150_000;

/** By this table a schema is known to be hearsay's, and of which version its tables are. */
export const VERSION_TABLE = 'hearsay_version';
/** The record itself, beside what the tables hold of it. */
export const RECORDS_TABLE = 'records';

/** Names that must not be somebody else's. */
export const OUR_NAMES: readonly string[] = [
  ...TABLES.map(({ name }) => name),
  ...VIEWS.map(({ name }) => name),
  VERSION_TABLE,
  RECORDS_TABLE,
  COMPARED,
  JOINED,
  WRITTEN,
];

/**
 * Makes the tables, or adds to those of an older version what they lack; nothing is lost. Expects a transaction, and the
 * schema first in `search_path`.
 */
export const POSTGRES_SCHEMA = [
  ...VIEWS.toReversed().map(({ name }) => `DROP VIEW IF EXISTS "${name}";`),
  ...TABLES.map(createTable),
  ...TABLES.flatMap(addColumns),
  `CREATE TABLE IF NOT EXISTS "${RECORDS_TABLE}" (
  "article" ${TYPES.text} NOT NULL PRIMARY KEY REFERENCES "articles" ("id") ON DELETE CASCADE,
  "record" jsonb NOT NULL
);`,
  ...TABLES.flatMap(createIndexes),
  ...VIEWS.map(createView),
  // what was compared in tables of an older hearsay is compared again
  `DROP TABLE IF EXISTS "${COMPARED}", "${JOINED}", "${WRITTEN}";`,
  `CREATE TABLE "${COMPARED}" ("article" ${TYPES.text} NOT NULL PRIMARY KEY, "keys" bytea NOT NULL);`,
  `CREATE TABLE "${JOINED}" ("name" ${TYPES.text} NOT NULL PRIMARY KEY, "thing" ${TYPES.text} NOT NULL, "rule" ${TYPES.text}, "confidence" double precision);`,
  `CREATE TABLE "${WRITTEN}" ("article" ${TYPES.text} NOT NULL);`, // no key: nobody waits for another
  `INSERT INTO "${WRITTEN}" SELECT "article" FROM "signatures";`,
  `CREATE TABLE IF NOT EXISTS "${VERSION_TABLE}" ("version" integer NOT NULL);`,
  `DELETE FROM "${VERSION_TABLE}";`,
  `INSERT INTO "${VERSION_TABLE}" VALUES (${TABLES_VERSION});`,
].join('\n');

function createTable(table: Table): string {
  const lines = [...definitions(table.columns, TYPES), ...keysOf(table)];
  return `CREATE TABLE IF NOT EXISTS "${table.name}" (\n  ${lines.join(',\n  ')}\n);`;
}

/** What was not there in older versions, and may be null; and the words that are searched. */
function addColumns({ name, columns, search }: Table): string[] {
  const added = definitions(
    columns.filter(({ required }) => !required),
    TYPES,
  );
  if (search.length > 0)
    added.push(`"search" tsvector GENERATED ALWAYS AS (${search.map(words).join(' || ')}) STORED`);
  return added.map((column) => `ALTER TABLE "${name}" ADD COLUMN IF NOT EXISTS ${column};`);
}

function words(column: string): string {
  return `to_tsvector('english', left(coalesce("${column}", ''), ${SEARCHED}))`;
}

function createIndexes({ name, indexes, search }: Table): string[] {
  return [
    ...indexes.map((index) => createIndex(name, index)),
    ...(search.length > 0
      ? [`CREATE INDEX IF NOT EXISTS "${name}_search" ON "${name}" USING gin ("search");`]
      : []),
  ];
}

function createIndex(table: string, { columns, isExact }: Index): string {
  const index = [table, ...columns.filter((column) => column !== 'article')].join('_');
  return `CREATE INDEX IF NOT EXISTS "${index}" ON "${table}" ${isExact ? 'USING hash ' : ''}(${listed(columns)});`;
}
