import type { Collation } from '../../collate/collate.ts';
import type { CollationCounts } from '../sink.ts';
import { ARTICLES } from './articles.ts';
import { ENTITIES } from './entities.ts';
import { QUOTES } from './quotes.ts';
import type { Row, Table } from './table.ts';
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

/** What the rows of a database say of a quotation. */
export interface QuotationText {
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

/** The key of a row as one string, for maps. */
export function rowKey(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

/**
 * What a database has to hold once its articles are collated.
 * @param textOf the words of a quote and the day of its article, as the database has them
 */
export function collatedRows(
  { things, entities, copies, sayings }: Collation,
  textOf: (article: string, quote: string) => QuotationText,
): CollatedRows {
  return {
    tables: [
      {
        table: THINGS,
        rows: things.map(({ id, type, name, gender, known, articles }) => [
          id,
          type,
          name,
          gender,
          known,
          articles,
        ]),
      },
      {
        table: THING_NAMES,
        rows: things.flatMap((thing) =>
          thing.names.map(({ id, key, articles, rule, confidence }) => [
            thing.id,
            id,
            key,
            articles,
            rule,
            confidence,
          ]),
        ),
      },
      {
        table: SAYINGS,
        rows: sayings.map(({ id, articles, quotations: [{ article, quote }], speakers }) => {
          const { text, published } = textOf(article, quote);
          return [id, text, articles, article, published, speakers[0] ?? null, speakers];
        }),
      },
    ],
    columns: [
      {
        table: ENTITIES,
        columns: ['thing', 'thing_rule', 'thing_confidence'],
        values: new Map(
          entities.map((e) => [rowKey([e.article, e.entity]), [e.thing, e.rule, e.confidence]]),
        ),
      },
      {
        table: ARTICLES,
        columns: ['copy_of', 'copy_share'],
        values: new Map(copies.map(({ article, of, share }) => [rowKey([article]), [of, share]])),
      },
      {
        table: QUOTES,
        columns: ['saying'],
        values: new Map(
          sayings.flatMap(({ id, quotations }) =>
            quotations.map(({ article, quote }): [string, Row] => [rowKey([article, quote]), [id]]),
          ),
        ),
      },
    ],
  };
}
