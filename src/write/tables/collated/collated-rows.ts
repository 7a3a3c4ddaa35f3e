import type { Collation } from '../../../collate/collate.ts';
import type { Saying, SayingKind } from '../../../collate/sayings/saying.ts';
import type { Thing } from '../../../collate/things/thing.ts';
import type { CollationCounts } from '../../sink.ts';
import { ARTICLES } from '../articles.ts';
import { CLAIMS } from '../claims.ts';
import { ENTITIES } from '../entities.ts';
import { QUOTES } from '../quotes.ts';
import type { Row, Table } from '../table.ts';
import { SAYINGS, THING_NAMES, THINGS } from './things.ts';

/** A table that collating fills, with all its rows in the order of their keys. */
export interface CollatedTable {
  readonly table: Table;
  readonly rows: readonly Row[];
}

/** Columns of a record's table that collating fills, by key of the row; they are null in all other rows. */
export interface CollatedColumns {
  readonly table: Table;
  readonly columns: readonly string[];
  readonly values: ReadonlyMap<string, Row>;
}

export interface CollatedRows {
  /** What is referred to comes first. */
  readonly tables: readonly CollatedTable[];
  readonly columns: readonly CollatedColumns[];
}

/** A quote or a claim, where it stands. */
export interface Item {
  readonly kind: SayingKind;
  readonly article: string;
  readonly item: string;
}

/** By kind, the table that has what is said again. */
export const SAID: Readonly<Record<SayingKind, Table>> = { quote: QUOTES, claim: CLAIMS };

/** What the rows of a database say of a quote or a claim. */
export interface SaidText {
  readonly text: string;
  readonly published: string | null;
}

export function countsOf(
  { entities, things, copies, sayings }: Collation,
  articles: number,
): CollationCounts {
  return {
    articles,
    entities: entities.length,
    things: things.length,
    copies: copies.length,
    sayings: sayings.length,
  };
}

export const KINDS: readonly SayingKind[] = ['quote', 'claim'];

/** The key of a row as one string, for maps. */
export function rowKey(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

/**
 * What a database has to hold once its articles are collated.
 * @param textOf the words of a quote or a claim and the day of its article, as the database has them
 */
export function collatedRows(
  { things, entities, copies, sayings }: Collation,
  textOf: (item: Item) => SaidText,
): CollatedRows {
  return {
    tables: [
      {
        table: THINGS,
        rows: things.map(thingRow),
      },
      {
        table: THING_NAMES,
        rows: things.flatMap(thingNameRows),
      },
      {
        table: SAYINGS,
        rows: sayings.map((saying) => sayingRow(saying, textOf)),
      },
    ],
    columns: [
      {
        table: ENTITIES,
        columns: THING_COLUMNS,
        values: new Map(
          entities.map((e) => [rowKey([e.article, e.entity]), [e.thing, e.name, e.rule, e.confidence]]),
        ),
      },
      {
        table: ARTICLES,
        columns: COPY_COLUMNS,
        values: new Map(copies.map(({ article, of, share }) => [rowKey([article]), [of, share]])),
      },
      ...KINDS.map((kind) => ({
        table: SAID[kind],
        columns: ['saying'],
        values: new Map(
          sayings
            .filter((saying) => saying.kind === kind)
            .flatMap(({ id, places }) =>
              places.map(({ article, item }): [string, Row] => [rowKey([article, item]), [id]]),
            ),
        ),
      })),
    ],
  };
}

/** The columns that say which thing an entity is. */
export const THING_COLUMNS: readonly string[] = ['thing', 'thing_name', 'thing_rule', 'thing_confidence'];

/** Those that say what an article copies. */
export const COPY_COLUMNS: readonly string[] = ['copy_of', 'copy_share'];

/** All columns that are null until articles are compared, by table. */
export const COLLATED_COLUMNS: readonly (readonly [Table, readonly string[]])[] = [
  [ENTITIES, THING_COLUMNS],
  [ARTICLES, COPY_COLUMNS],
  [QUOTES, ['saying']],
  [CLAIMS, ['saying']],
];

export function thingRow({ id, type, name, gender, known, articles }: Thing): Row {
  return [id, type, name, gender, known, articles];
}

export function thingNameRows(thing: Thing): Row[] {
  return thing.names.map(({ id, key, articles, rule, confidence }) => [
    thing.id,
    id,
    key,
    articles,
    rule,
    confidence,
  ]);
}

export function sayingRow(
  { id, kind, isDisputed, articles, places: [{ article, item }], speakers }: Saying,
  textOf: (item: Item) => SaidText,
): Row {
  const { text, published } = textOf({ kind, article, item });
  return [
    id,
    text,
    articles,
    article,
    published,
    speakers[0] ?? null,
    speakers,
    isDisputed ? 'dispute' : kind,
  ];
}
