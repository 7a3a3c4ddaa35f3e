import type { Copy } from '../copies/copies.ts';
import { byTime, compare } from '../order.ts';
import type { ArticleSignature } from '../signature.ts';
import type { EntityThing } from '../things/thing.ts';
import { sayingsOfClaims } from './same-claims.ts';
import { sayingsOfQuotes } from './same-words.ts';
import type { Saying } from './saying.ts';

/** What was said again: quotations and claims, by id. A pure function of the set of articles. */
export function sayingsAmong(
  articles: Iterable<ArticleSignature>,
  entities: readonly EntityThing[],
  copies: readonly Copy[],
): Saying[] {
  const things = new Map(entities.map(({ article, entity, thing }) => [`${article}\n${entity}`, thing]));
  const thingOf = (article: string, entity: string) => things.get(`${article}\n${entity}`) ?? null;
  const original = new Map(copies.map(({ article, of }) => [article, of]));
  const list = [...articles].sort(byTime);
  return [...sayingsOfQuotes(list, thingOf, original), ...sayingsOfClaims(list, thingOf, original)].sort(
    (a, b) => compare(a.id, b.id),
  );
}
