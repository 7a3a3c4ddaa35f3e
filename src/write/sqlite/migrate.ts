import type Database from 'libsql';
import { HearsayError } from '../../core/errors.ts';
import { WRITTEN } from '../tables/collated/comparing.ts';
import type { Table } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';
import { SQLITE_SCHEMA } from './schema.ts';
import { addToSearch } from './search.ts';

/** Something of the database beside its tables: an index, a trigger, a view. */
interface Thing {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/**
 * Makes the tables of an older hearsay anew as they are described today, with all their rows; columns that were not there
 * are null. Indexes, triggers and views that somebody has added are made again. Expects a transaction, and foreign keys
 * switched off.
 * @throws HearsayError `output` if an old table lacks a column that may not be null: its rows cannot be made whole
 */
export function migrate(name: string, database: Database.Database): void {
  const things = (sql: string) => database.prepare(sql).all([]) as Thing[];
  const tables = TABLES.map((table) => {
    const held = database
      .prepare('SELECT name FROM pragma_table_info(?)')
      .pluck()
      .all([table.name]) as string[];
    return { table, held: new Set(held) };
  }).filter(({ held }) => held.size > 0);
  for (const { table, held } of tables) refuseIncomplete(name, table, held);

  const beside = "SELECT type, name, sql FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL";
  const added = things(beside);
  for (const thing of added) database.exec(`DROP ${thing.type} IF EXISTS "${thing.name}"`);
  database.exec('PRAGMA legacy_alter_table = ON'); // references go on to mean the new tables
  for (const { table } of tables) database.exec(`ALTER TABLE "${table.name}" RENAME TO "old ${table.name}"`);
  database.exec('PRAGMA legacy_alter_table = OFF');
  for (const { name: index } of things(
    "SELECT type, name, sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE %_fts %'",
  ))
    database.exec(`DROP TABLE "${index}"`);
  database.exec(SQLITE_SCHEMA);
  for (const { table, held } of tables) {
    const kept = table.columns.filter((column) => held.has(column.name)).map((column) => `"${column.name}"`);
    database.exec(`INSERT INTO "${table.name}" (${kept}) SELECT ${kept} FROM "old ${table.name}"`);
    if (table.search.length > 0) database.prepare(addToSearch(table)).run([0]);
  }
  database.exec(`INSERT INTO ${WRITTEN} SELECT article FROM signatures`);
  for (const { table } of tables.toReversed()) database.exec(`DROP TABLE "old ${table.name}"`);

  const made = new Set(things(beside).map((thing) => thing.name));
  for (const thing of added)
    if (!made.has(thing.name) && !isOurs(thing))
      try {
        database.exec(thing.sql);
      } catch {} // it spoke of something that is gone
}

/** By its name: that of a table, then columns or what it does. */
function isOurs({ name }: Thing): boolean {
  return TABLES.some((table) => name.startsWith(`${table.name}_`));
}

function refuseIncomplete(name: string, table: Table, held: ReadonlySet<string>): void {
  const lacking = table.columns.find((column) => column.required && !held.has(column.name));
  if (lacking)
    throw new HearsayError(
      'output',
      `${name}: an older hearsay made it, and its table ${table.name} lacks "${lacking.name}"; move it away or give another file name, and all records are made anew`,
    );
}
