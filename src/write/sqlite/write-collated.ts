import type Database from 'libsql';
import type { Changed } from '../../collate/collate.ts';
import type { Changes } from '../../collate/corpus/corpus.ts';
import { encodeKeys } from '../../collate/corpus/stored-keys.ts';
import type { Alike } from '../../collate/things/thing.ts';
import {
  COLLATED_COLUMNS,
  COPY_COLUMNS,
  type Item,
  KINDS,
  SAID,
  type SaidText,
  sayingRow,
  THING_COLUMNS,
  thingNameRows,
  thingRow,
} from '../tables/collated/collated-rows.ts';
import { ALIKE, ALIKE_BY, COMPARED, JOINED, thingsNow, WRITTEN } from '../tables/collated/comparing.ts';
import { SAYINGS, THING_NAMES, THINGS } from '../tables/collated/things.ts';
import type { Row, Table } from '../tables/table.ts';
import { bound } from './attempt.ts';
import { insertInto } from './schema.ts';

/** Writes what was found by comparing, and remembers what was compared. @param isWhole nothing else is to stay */
export function writeCollated(
  database: Database.Database,
  found: Changed,
  changes: Changes,
  isWhole: boolean,
): void {
  const setThing = setter(database, 'entities', ['article', 'id'], THING_COLUMNS);
  for (const { article, entity, thing, name, rule, confidence } of found.entities)
    setThing([thing, name, rule, confidence], [article, entity]);
  writeThings(database, found, isWhole);
  const setCopy = setter(database, 'articles', ['id'], COPY_COLUMNS);
  for (const [article, copy] of found.copies) setCopy([copy?.of ?? null, copy?.share ?? null], [article]);
  writeSayings(database, found, isWhole ? null : changes.before.map(({ id }) => id));
  remember(database, found, changes, isWhole);
}

/** Takes what was told of articles whose signatures another version of hearsay made: they cannot be compared. */
export function forget(database: Database.Database, articles: readonly string[]): void {
  if (articles.length === 0) return;
  for (const [table, columns] of COLLATED_COLUMNS)
    database
      .prepare(
        `UPDATE ${table.name} SET ${columns.map((column) => `"${column}" = NULL`).join(', ')} WHERE "${table.key[0]}" IN (SELECT value FROM json_each(?))`,
      )
      .run([JSON.stringify(articles)]);
}

export function rowsOf<T>(database: Database.Database, sql: string, ...values: Row): T[] {
  return database.prepare(sql).all(bound(values)) as T[];
}

function writeThings(database: Database.Database, found: Changed, isWhole: boolean): void {
  const touched = JSON.stringify([...found.touched]);
  const where = isWhole ? '' : 'WHERE thing IN (SELECT value FROM json_each(?))';
  const values = isWhole ? [] : [touched];
  const alike = rowsOf<Alike>(
    database,
    `SELECT ${ALIKE} FROM entities ${where} GROUP BY ${ALIKE_BY}`,
    ...values,
  );
  const articles = rowsOf<{ thing: string; articles: number }>(
    database,
    `SELECT thing, count(DISTINCT article) AS articles FROM entities ${where} GROUP BY thing`,
    ...values,
  );
  const keyOf = database.prepare('SELECT name FROM thing_names WHERE id = ? LIMIT 1');
  const things = thingsNow(
    alike.filter(({ thing }) => thing !== null),
    articles,
    found,
    (name) => (keyOf.get([name]) as { name: string }).name,
  );
  const putThing = putter(database, THINGS);
  const putName = putter(database, THING_NAMES);
  for (const thing of things) {
    putThing(thingRow(thing));
    for (const row of thingNameRows(thing)) putName(row);
  }
  const names = new Map(things.map(({ id, names }) => [id, new Set(names.map((name) => name.id))]));
  const removeName = database.prepare('DELETE FROM thing_names WHERE thing = ? AND id = ?');
  const removeThing = database.prepare('DELETE FROM things WHERE id = ?');
  for (const { thing, id } of rowsOf<{ thing: string; id: string }>(
    database,
    `SELECT thing, id FROM thing_names ${where}`,
    ...values,
  ))
    if (!names.get(thing)?.has(id)) removeName.run([thing, id]);
  const held = isWhole ? rowsOf<{ id: string }>(database, 'SELECT id FROM things') : [];
  for (const id of isWhole ? held.map(({ id }) => id) : found.touched)
    if (!names.has(id)) removeThing.run([id]);
}

/** @param before articles that have changed or are gone; null if all sayings are told anew */
function writeSayings(
  database: Database.Database,
  { sayings, compared }: Changed,
  before: readonly string[] | null,
): void {
  const putSaying = putter(database, SAYINGS);
  const texts = mapKinds((table) =>
    database.prepare(
      `SELECT said.text, published FROM ${table.name} AS said JOIN articles ON articles.id = article WHERE article = ? AND said.id = ?`,
    ),
  );
  for (const saying of sayings)
    putSaying(sayingRow(saying, ({ kind, article, item }) => texts[kind].get([article, item]) as SaidText));
  const sayingOf = new Map(
    sayings.flatMap(({ id, kind, places }) =>
      places.map(({ article, item }) => [JSON.stringify([kind, article, item]), id]),
    ),
  );
  const heldIn = mapKinds(({ name }) =>
    database.prepare(`SELECT saying FROM ${name} WHERE article = ? AND id = ?`),
  );
  const setSaying = mapKinds(({ name }) => setter(database, name, ['article', 'id'], ['saying']));
  const former = new Set<string>();
  const items = before === null ? [...compared, ...saidBefore(database)] : compared;
  for (const { kind, article, item } of items) {
    const { saying } = heldIn[kind].get([article, item]) as { saying: string | null };
    const now = sayingOf.get(JSON.stringify([kind, article, item])) ?? null;
    if (saying !== null) former.add(saying);
    if (saying !== now) setSaying[kind]([now], [article, item]);
  }
  const told = before === null ? '' : 'WHERE first_article IN (SELECT value FROM json_each(?))';
  const values = before === null ? [] : [JSON.stringify(before)];
  for (const { id } of rowsOf<{ id: string }>(database, `SELECT id FROM sayings ${told}`, ...values))
    former.add(id);
  for (const { id } of sayings) former.delete(id);
  const remove = database.prepare('DELETE FROM sayings WHERE id = ?');
  for (const id of former) remove.run([id]);
}

/** All that is in a saying by now. */
function saidBefore(database: Database.Database): Item[] {
  return KINDS.flatMap((kind) =>
    rowsOf<Item>(
      database,
      `SELECT '${kind}' AS kind, article, id AS item FROM ${SAID[kind].name} WHERE saying IS NOT NULL`,
    ),
  );
}

function remember(
  database: Database.Database,
  { families }: Changed,
  { before, after }: Changes,
  isWhole: boolean,
): void {
  if (isWhole) database.exec(`DELETE FROM ${COMPARED}; DELETE FROM ${JOINED}`);
  const forget = database.prepare(`DELETE FROM ${COMPARED} WHERE article = ?`);
  for (const { id } of before) forget.run([id]);
  const keep = database.prepare(`INSERT INTO ${COMPARED} VALUES (?, ?)`);
  for (const keys of after) keep.run([keys.id, Buffer.from(encodeKeys(keys))]);
  const part = database.prepare(`DELETE FROM ${JOINED} WHERE name = ?`);
  const join = database.prepare(`INSERT OR REPLACE INTO ${JOINED} VALUES (?, ?, ?, ?)`);
  for (const { name, now } of families.changed)
    if (now) join.run([name, now.thing, now.rule, now.confidence]);
    else part.run([name]);
  database.exec(`DELETE FROM ${WRITTEN}`);
}

/** Sets columns of a row, if they are otherwise. */
function setter(
  database: Database.Database,
  table: string,
  key: readonly string[],
  columns: readonly string[],
): (values: Row, key: Row) => void {
  const set = columns.map((column) => `"${column}" = ?`).join(', ');
  const differs = columns.map((column) => `"${column}" IS NOT ?`).join(' OR ');
  const isKey = key.map((column) => `"${column}" = ?`).join(' AND ');
  const update = database.prepare(`UPDATE ${table} SET ${set} WHERE ${isKey} AND (${differs})`);
  return (values, key) => update.run(bound([...values, ...key, ...values]));
}

/** Puts a row there, or mends the one of its key if that is otherwise. */
function putter(database: Database.Database, table: Table): (row: Row) => void {
  const others = table.columns.slice(table.key.length).map(({ name }) => `"${name}"`);
  const differs = others.map((column) => `${column} IS NOT excluded.${column}`).join(' OR ');
  const put = database.prepare(
    `${insertInto(table)} ON CONFLICT DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')} WHERE ${differs}`,
  );
  return (row) => put.run(bound(row));
}

function mapKinds<T>(make: (table: Table) => T): Readonly<Record<keyof typeof SAID, T>> {
  return { quote: make(SAID.quote), claim: make(SAID.claim) };
}
