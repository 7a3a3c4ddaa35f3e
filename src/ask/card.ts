import type { Database } from './database.ts';
import type { FoundThing } from './find-thing.ts';

/** What a database knows of a thing. */
export interface Card extends FoundThing {
  readonly names: readonly {
    readonly name: string;
    readonly articles: number;
    readonly first: string | null;
    readonly last: string | null;
  }[];
  /** Of a person, with the days between which articles give them. */
  readonly titles: readonly {
    readonly title: string;
    readonly articles: number;
    readonly first: string | null;
    readonly last: string | null;
  }[];
  readonly first: string | null;
  readonly last: string | null;
  readonly quotes: {
    readonly count: number;
    readonly latest: readonly Quoted[];
  };
  /** Who and what is named in the same articles most. */
  readonly beside: readonly { readonly name: string; readonly type: string; readonly articles: number }[];
  readonly places: readonly { readonly name: string; readonly articles: number }[];
}

interface Quoted {
  readonly published: string | null;
  readonly how: string | null;
  readonly what: string;
  readonly type: string;
  readonly title: string | null;
  readonly article: string;
}

const MOST = { names: 12, titles: 12, quotes: 10, beside: 12, places: 8 } as const;
const SPAN = 'count(DISTINCT articles.id) AS articles, min(published) AS first, max(published) AS last';
const NAMED = 'FROM entities JOIN articles ON articles.id = entities.article';
/** Copies do not count. */
const HERE = 'WHERE entities.thing = $1 AND articles.copy_of IS NULL';
const SPOKEN = 'FROM who_said_what WHERE thing = $1';

/** Such as "Turks": the places say as much. */
const IS_PEOPLE =
  "(things.type = 'group' AND EXISTS (SELECT 1 FROM thing_names WHERE thing = things.id AND rule = 'country'))";

function besides(where: string, most: number): string {
  return `
    SELECT things.name, things.type, count(DISTINCT others.article) AS articles
    FROM entities AS own
    JOIN articles ON articles.id = own.article AND articles.copy_of IS NULL
    JOIN entities AS others ON others.article = own.article AND others.thing <> own.thing
    JOIN things ON things.id = others.thing
    WHERE own.thing = $1 AND ${where}
    GROUP BY things.id ORDER BY articles DESC, things.name, things.id LIMIT ${most}`;
}

/** Who or what a thing is, by the articles of the database; copies left out. */
export async function cardOf(database: Database, thing: FoundThing): Promise<Card> {
  const all = <Row>(sql: string): Promise<Row[]> => database.ask<Row>(sql, [thing.id]);
  const [{ first, last }] = await all<Pick<Card, 'first' | 'last'>>(`SELECT ${SPAN} ${NAMED} ${HERE}`);
  const [{ count }] = await all<{ count: number }>(`SELECT count(*) AS count ${SPOKEN}`);
  const places = await all<Card['beside'][number]>(besides("things.type = 'place'", MOST.places));
  return {
    ...thing,
    names: await all(
      `SELECT name, ${SPAN} ${NAMED} ${HERE} GROUP BY name ORDER BY articles DESC, name LIMIT ${MOST.names}`,
    ),
    titles: await all(
      `SELECT item.value AS title, ${SPAN} ${NAMED}, ${database.itemsOf('entities.titles')} ${HERE}
       GROUP BY item.value ORDER BY articles DESC, item.value LIMIT ${MOST.titles}`,
    ),
    first,
    last,
    quotes: {
      count,
      latest: await all(
        `SELECT published, how, what, type, title, article ${SPOKEN}
         ORDER BY published DESC NULLS LAST, article, quote LIMIT ${MOST.quotes}`,
      ),
    },
    beside: await all(besides(`things.type <> 'place' AND NOT ${IS_PEOPLE}`, MOST.beside)),
    places: places.map(({ name, articles }) => ({ name, articles })),
  };
}
