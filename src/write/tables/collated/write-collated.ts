import type { Changed } from '../../../collate/collate.ts';
import type { Changes } from '../../../collate/corpus/corpus.ts';
import { encodeKeys } from '../../../collate/corpus/stored-keys.ts';
import { describeThings } from '../../../collate/things/describe-things.ts';
import type { Alike } from '../../../collate/things/thing.ts';
import { ARTICLES } from '../articles.ts';
import { ENTITIES } from '../entities.ts';
import type { Row } from '../table.ts';
import {
  COLLATED_COLUMNS,
  COPY_COLUMNS,
  KINDS,
  rowKey,
  SAID,
  type SaidText,
  sayingRow,
  THING_COLUMNS,
  thingNameRows,
  thingRow,
} from './collated-rows.ts';
import { COMPARED, JOINED } from './comparing.ts';
import { type Asking, rowsOf, type Store, singly } from './store.ts';
import { SAYINGS, THING_NAMES, THINGS } from './things.ts';

/** Writes what was found by comparing, and remembers what was compared. @param isWhole nothing else is to stay */
export function* writeCollated(
  store: Store,
  found: Changed,
  changes: Changes,
  isWhole: boolean,
): Asking<void> {
  yield store.set(
    ENTITIES,
    THING_COLUMNS,
    each(found.entities, (e) => [e.article, e.entity, e.thing, e.name, e.rule, e.confidence]),
  );
  yield* writeThings(store, found, isWhole);
  yield store.set(
    ARTICLES,
    COPY_COLUMNS,
    each(found.copies, ([id, copy]) => [id, copy?.of ?? null, copy?.share ?? null]),
  );
  yield* writeSayings(store, found, isWhole ? null : changes.before.map(({ id }) => id));
  yield* remember(store, found, changes, isWhole);
}

/** Takes what was told of articles whose signatures another version of hearsay made: they cannot be compared. */
export function* forget(store: Store, articles: readonly string[]): Asking<void> {
  if (articles.length === 0) return;
  for (const [{ name, key }, columns] of COLLATED_COLUMNS) {
    const nothing = columns.map((column) => `"${column}" = NULL`).join(', ');
    yield store.query(
      `UPDATE ${store.of(name)} SET ${nothing} WHERE ${store.among(key[0])}`,
      singly(articles),
    );
  }
}

function* writeThings(store: Store, { families, keys, touched }: Changed, isWhole: boolean): Asking<void> {
  const where = isWhole ? '' : `WHERE ${store.among('thing')}`;
  const given = isWhole ? undefined : singly(touched);
  const entities = store.of(ENTITIES.name);
  const all = yield* rowsOf<Alike>(
    store,
    `SELECT thing, type, thing_name AS name, CASE type WHEN 'place' THEN coalesce(place_name, name) ELSE name END AS written,
       gender, known, thing_rule AS rule, thing_confidence AS confidence, count(*) AS count
     FROM ${entities} ${where} GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`,
    given,
  );
  const alike = all.filter(({ thing }) => thing !== null);
  const counts = yield* rowsOf<{ thing: string; articles: number }>(
    store,
    `SELECT thing, count(DISTINCT article) AS articles FROM ${entities} ${where} GROUP BY thing`,
    given,
  );
  const unread = new Set(alike.map(({ name }) => name).filter((name) => !keys.has(name)));
  const named = yield* rowsOf<{ id: string; name: string }>(
    store,
    `SELECT id, name FROM ${store.of('thing_names')} WHERE ${store.among('id')}`,
    singly(unread),
  );
  const keyOf = new Map(named.map(({ id, name }) => [id, name]));
  const articlesOf = new Map(counts.map(({ thing, articles }) => [thing, articles]));
  const things = describeThings(alike, {
    joined: families.joined,
    keyOf: (name) => keys.get(name) ?? keyOf.get(name)!,
    articlesOf: (thing) => articlesOf.get(thing)!,
  });
  yield store.put(THINGS, each(things, thingRow));
  yield store.put(THING_NAMES, things.flatMap(thingNameRows));
  const namesOf = new Map(things.map(({ id, names }) => [id, new Set(names.map((name) => name.id))]));
  const held = yield* rowsOf<{ thing: string; id: string }>(
    store,
    `SELECT thing, id FROM ${store.of('thing_names')} ${where}`,
    given,
  );
  const former = isWhole
    ? (yield* rowsOf<{ id: string }>(store, `SELECT id FROM ${store.of('things')}`)).map(({ id }) => id)
    : [...touched];
  yield store.query(
    `DELETE FROM ${store.of('thing_names')} WHERE ${store.among('thing', 'id')}`,
    held.filter(({ thing, id }) => !namesOf.get(thing)?.has(id)).map(({ thing, id }) => [thing, id]),
  );
  yield store.query(
    `DELETE FROM ${store.of('things')} WHERE ${store.among('id')}`,
    singly(former.filter((id) => !namesOf.has(id))),
  );
}

/** @param before articles that have changed or are gone; null if all sayings are told anew */
function* writeSayings(
  store: Store,
  { sayings, compared }: Changed,
  before: readonly string[] | null,
): Asking<void> {
  type Id = { readonly id: string };
  const rows: Row[] = [];
  const gone = new Set<string>();
  for (const kind of KINDS) {
    const table = store.of(SAID[kind].name);
    const own = sayings.filter((saying) => saying.kind === kind);
    const texts = yield* rowsOf<SaidText & Record<'article' | 'id', string>>(
      store,
      `SELECT article, said.id, said.text, published FROM ${table} AS said JOIN ${store.of('articles')} AS articles ON articles.id = article
       WHERE ${store.among('article', 'said.id')}`,
      own.map(({ places: [{ article, item }] }) => [article, item]),
    );
    const textOf = new Map(texts.map((row) => [rowKey([row.article, row.id]), row]));
    for (const saying of own)
      rows.push(sayingRow(saying, ({ article, item }) => textOf.get(rowKey([article, item]))!));
    const sayingOf = new Map(
      own.flatMap(({ id, places }) => places.map(({ article, item }) => [rowKey([article, item]), id])),
    );
    const items: [article: string, item: string][] = [];
    for (const one of compared) if (one.kind === kind) items.push([one.article, one.item]);
    if (before === null) {
      const sql = `SELECT article, id AS item FROM ${table} WHERE saying IS NOT NULL`;
      for (const { article, item } of yield* rowsOf<Record<'article' | 'item', string>>(store, sql))
        items.push([article, item]);
    } else {
      const sql = `SELECT DISTINCT saying AS id FROM ${table} WHERE ${store.among('article', 'id')} AND saying IS NOT NULL`;
      for (const { id } of yield* rowsOf<Id>(store, sql, items)) gone.add(id);
    }
    yield store.set(
      SAID[kind],
      ['saying'],
      each(items, (place) => [...place, sayingOf.get(rowKey(place)) ?? null]),
    );
  }
  yield store.put(SAYINGS, rows);
  const first = yield* rowsOf<Id>(
    store,
    `SELECT id FROM ${store.of('sayings')} ${before === null ? '' : `WHERE ${store.among('first_article')}`}`,
    before === null ? undefined : singly(before),
  );
  for (const { id } of first) gone.add(id);
  for (const { id } of sayings) gone.delete(id);
  yield store.query(`DELETE FROM ${store.of('sayings')} WHERE ${store.among('id')}`, singly(gone));
}

function* remember(
  store: Store,
  { families }: Changed,
  { before, after }: Changes,
  isWhole: boolean,
): Asking<void> {
  const [compared, joined] = [store.of(COMPARED), store.of(JOINED)];
  if (isWhole) {
    yield store.query(`DELETE FROM ${compared}`);
    yield store.query(`DELETE FROM ${joined}`);
  }
  const ids = singly(before.map(({ id }) => id));
  yield store.query(`DELETE FROM ${compared} WHERE ${store.among('article')}`, ids);
  yield store.add(
    COMPARED,
    ['article', 'keys'],
    each(after, (keys) => [keys.id, encodeKeys(keys)]),
  );
  const names = singly(families.changed.map(({ name }) => name));
  yield store.query(`DELETE FROM ${joined} WHERE ${store.among('name')}`, names);
  yield store.add(
    JOINED,
    ['name', 'thing', 'rule', 'confidence'],
    families.changed.flatMap(({ name, now }) => (now ? [[name, now.thing, now.rule, now.confidence]] : [])),
  );
}

/** The row of each, made when it is asked for: there may be millions. */
function* each<T, Made>(items: Iterable<T>, rowOf: (item: T) => Made): Generator<Made> {
  for (const item of items) yield rowOf(item);
}
