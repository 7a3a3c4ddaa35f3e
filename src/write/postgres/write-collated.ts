import type { Changed } from '../../collate/collate.ts';
import type { Changes } from '../../collate/corpus/corpus.ts';
import { encodeKeys } from '../../collate/corpus/stored-keys.ts';
import type { SayingKind } from '../../collate/sayings/saying.ts';
import type { Alike } from '../../collate/things/thing.ts';
import { ARTICLES } from '../tables/articles.ts';
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
} from '../tables/collated/collated-rows.ts';
import { ALIKE, ALIKE_BY, COMPARED, JOINED, thingsNow } from '../tables/collated/comparing.ts';
import { SAYINGS, THING_NAMES, THINGS } from '../tables/collated/things.ts';
import { ENTITIES } from '../tables/entities.ts';
import type { Row } from '../tables/table.ts';
import type { Session } from './connection/session.ts';
import { copyRows, isSame, putRows, setColumns, type TableName } from './put-rows.ts';

/** Writes what was found by comparing, and remembers what was compared. @param isWhole nothing else is to stay */
export async function writeCollated(
  session: Session,
  of: TableName,
  found: Changed,
  changes: Changes,
  isWhole: boolean,
): Promise<void> {
  const entities = found.entities.map(
    ({ article, entity, thing, name, rule, confidence }): Row => [
      article,
      entity,
      thing,
      name,
      rule,
      confidence,
    ],
  );
  await setColumns(session, of, ENTITIES, THING_COLUMNS, entities);
  await writeThings(session, of, found, isWhole);
  const copies = [...found.copies].map(
    ([article, copy]): Row => [article, copy?.of ?? null, copy?.share ?? null],
  );
  await setColumns(session, of, ARTICLES, COPY_COLUMNS, copies);
  await writeSayings(session, of, found, isWhole ? null : changes.before.map(({ id }) => id));
  await remember(session, of, found, changes, isWhole);
}

/** Takes what was told of articles whose signatures another version of hearsay made: they cannot be compared. */
export async function forget(session: Session, of: TableName, articles: readonly string[]): Promise<void> {
  if (articles.length === 0) return;
  for (const [table, columns] of COLLATED_COLUMNS)
    await session.query(
      `UPDATE ${of(table.name)} SET ${columns.map((column) => `"${column}" = NULL`).join(', ')} WHERE "${table.key[0]}" = ANY($1)`,
      [articles],
    );
}

async function writeThings(session: Session, of: TableName, found: Changed, isWhole: boolean): Promise<void> {
  const where = `WHERE ${isWhole ? 'thing IS NOT NULL' : 'thing = ANY($1)'}`;
  const values = isWhole ? [] : [[...found.touched]];
  const entities = of(ENTITIES.name);
  const alike = await session.query(`SELECT ${ALIKE} FROM ${entities} ${where} GROUP BY ${ALIKE_BY}`, values);
  const articles = await session.query(
    `SELECT thing, count(DISTINCT article) AS articles FROM ${entities} ${where} GROUP BY thing`,
    values,
  );
  const unread = [...new Set((alike as unknown as Alike[]).map(({ name }) => name))].filter(
    (name) => !found.keys.has(name),
  );
  const named = await session.query(`SELECT id, name FROM ${of('thing_names')} WHERE id = ANY($1)`, [unread]);
  const keys = new Map((named as { id: string; name: string }[]).map(({ id, name }) => [id, name]));
  const things = thingsNow(
    alike as unknown as Alike[],
    articles as { thing: string; articles: number }[],
    found,
    (name) => keys.get(name)!,
  );
  await putRows(session, of, THINGS, things.map(thingRow));
  await putRows(session, of, THING_NAMES, things.flatMap(thingNameRows));
  for (const { table, thing } of [
    { table: THING_NAMES, thing: 'thing' },
    { table: THINGS, thing: 'id' },
  ])
    await session.query(
      `DELETE FROM ${of(table.name)} AS held WHERE ${isWhole ? 'true' : `held.${thing} = ANY($1)`} AND NOT EXISTS (SELECT FROM "new ${table.name}" AS new WHERE ${isSame(table.key)})`,
      values,
    );
}

/** @param before articles that have changed or are gone; null if all sayings are told anew */
async function writeSayings(
  session: Session,
  of: TableName,
  { sayings, compared }: Changed,
  before: readonly string[] | null,
): Promise<void> {
  const texts = { quote: new Map<string, SaidText>(), claim: new Map<string, SaidText>() };
  const former = new Set<string>();
  for (const kind of KINDS) {
    const own = sayings.filter((saying) => saying.kind === kind);
    texts[kind] = await textsOf(
      session,
      of,
      kind,
      own.map(({ places: [{ article, item }] }) => [article, item]),
    );
    const sayingOf = new Map(
      own.flatMap(({ id, places }) => places.map(({ article, item }) => [rowKey([article, item]), id])),
    );
    const held = before === null ? await saidBefore(session, of, kind) : [];
    const items = [...compared.filter((one) => one.kind === kind), ...held];
    const rows = [...new Map(items.map((one) => [rowKey([one.article, one.item]), one]))].map(
      ([key, { article, item }]): Row => [article, item, sayingOf.get(key) ?? null],
    );
    for (const saying of await setColumns(session, of, SAID[kind], ['saying'], rows))
      former.add(saying as string);
  }
  await putRows(
    session,
    of,
    SAYINGS,
    sayings.map((saying) =>
      sayingRow(saying, ({ kind, article, item }) => texts[kind].get(rowKey([article, item]))!),
    ),
  );
  await session.query(
    `DELETE FROM ${of('sayings')} AS held
     WHERE ${before === null ? '$1::text[] IS NOT NULL' : '(id = ANY($1) OR first_article = ANY($2))'}
     AND NOT EXISTS (SELECT FROM "new sayings" AS new WHERE new.id = held.id)`,
    before === null ? [[]] : [[...former], before],
  );
}

/** All quotes or claims that are in a saying by now. */
async function saidBefore(
  session: Session,
  of: TableName,
  kind: SayingKind,
): Promise<{ readonly article: string; readonly item: string }[]> {
  const rows = await session.query(
    `SELECT article, id AS item FROM ${of(SAID[kind].name)} WHERE saying IS NOT NULL`,
  );
  return rows as { readonly article: string; readonly item: string }[];
}

async function textsOf(
  session: Session,
  of: TableName,
  kind: SayingKind,
  wanted: readonly (readonly [article: string, id: string])[],
): Promise<Map<string, SaidText>> {
  const rows = await session.query(
    `SELECT article, said.id, said.text, published FROM ${of(SAID[kind].name)} AS said JOIN ${of('articles')} AS articles ON articles.id = article
     WHERE (article, said.id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
    [wanted.map(([article]) => article), wanted.map(([, id]) => id)],
  );
  return new Map(
    (rows as unknown as (SaidText & Record<'article' | 'id', string>)[]).map((row) => [
      rowKey([row.article, row.id]),
      row,
    ]),
  );
}

async function remember(
  session: Session,
  of: TableName,
  { families }: Changed,
  { before, after }: Changes,
  isWhole: boolean,
): Promise<void> {
  if (isWhole) await session.run(`DELETE FROM ${of(COMPARED)}; DELETE FROM ${of(JOINED)}`);
  await session.query(`DELETE FROM ${of(COMPARED)} WHERE article = ANY($1)`, [before.map(({ id }) => id)]);
  await copyRows(
    session,
    of(COMPARED),
    ['article', 'keys'],
    after.map((keys) => [keys.id, `\\x${Buffer.from(encodeKeys(keys)).toString('hex')}`]),
  );
  await session.query(`DELETE FROM ${of(JOINED)} WHERE name = ANY($1)`, [
    families.changed.map(({ name }) => name),
  ]);
  await copyRows(
    session,
    of(JOINED),
    ['name', 'thing', 'rule', 'confidence'],
    families.changed.flatMap(({ name, now }): Row[] =>
      now ? [[name, now.thing, now.rule, now.confidence]] : [],
    ),
  );
}
