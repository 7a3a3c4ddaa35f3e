import type Database from 'libsql';
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
/** What was said again elsewhere stands here once: by the earliest. Copies do not count. */
const NAMED = `FROM entities JOIN articles ON articles.id = entities.article
  WHERE entities.thing = :thing AND articles.copy_of IS NULL`;
const SPAN = 'count(DISTINCT articles.id) AS articles, min(published) AS first, max(published) AS last';

/** Who or what a thing is, by the articles of the database; copies left out. */
export function cardOf(database: Database.Database, thing: FoundThing): Card {
  const all = <Row>(sql: string): Row[] => database.prepare(sql).all({ thing: thing.id }) as Row[];
  const spoken = `FROM who_said_what WHERE thing = :thing`;
  const [{ first, last }] = all<Pick<Card, 'first' | 'last'>>(`SELECT ${SPAN} ${NAMED}`);
  const [{ count }] = all<{ count: number }>(`SELECT count(*) AS count ${spoken}`);
  const beside = (where: string, most: number) => `
    SELECT things.name, things.type, count(DISTINCT others.article) AS articles
    FROM entities AS own
    JOIN articles ON articles.id = own.article AND articles.copy_of IS NULL
    JOIN entities AS others ON others.article = own.article AND others.thing <> own.thing
    JOIN things ON things.id = others.thing
    WHERE own.thing = :thing AND ${where}
    GROUP BY things.id ORDER BY articles DESC, things.name, things.id LIMIT ${most}`;
  return {
    ...thing,
    names: all(
      `SELECT name, ${SPAN} ${NAMED} GROUP BY name ORDER BY articles DESC, name LIMIT ${MOST.names}`,
    ),
    titles: all(
      `SELECT each.value AS title, ${SPAN} ${NAMED.replace('WHERE', ', json_each(entities.titles) AS each WHERE')}
       GROUP BY each.value ORDER BY articles DESC, title LIMIT ${MOST.titles}`,
    ),
    first,
    last,
    quotes: {
      count,
      latest: all(
        `SELECT published, how, what, type, title, article ${spoken}
         ORDER BY published DESC, article, quote LIMIT ${MOST.quotes}`,
      ),
    },
    beside: all(beside("things.type <> 'place'", MOST.beside)),
    places: all<{ name: string; articles: number }>(beside("things.type = 'place'", MOST.places)).map(
      ({ name, articles }) => ({ name, articles }),
    ),
  };
}
