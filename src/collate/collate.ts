import { changedCopies } from './copies/changed-copies.ts';
import type { Copy } from './copies/copies.ts';
import { type ArticleKeys, keysOf } from './corpus/article-keys.ts';
import { Corpus } from './corpus/corpus.ts';
import { batches, finish, Loaded, type Loading } from './corpus/loading.ts';
import { count, entryOf } from './maps.ts';
import { compare } from './order.ts';
import type { Saying } from './sayings/saying.ts';
import { type Sayings, sayingsAmong } from './sayings/sayings.ts';
import type { ArticleSignature, EntitySignature } from './signature.ts';
import { describeThings } from './things/describe-things.ts';
import type { Joined } from './things/joining/joined.ts';
import type { Alike, EntityThing, Things } from './things/thing.ts';
import { findThings, type ThingsFound } from './things/things.ts';

/** What only many articles tell: who is who across them, what was copied, what was said again. */
export interface Collation extends Things {
  readonly copies: readonly Copy[];
  readonly sayings: readonly Saying[];
}

/** The same of what may have become something else by what has changed. */
export interface Changed extends ThingsFound, Sayings {
  /** By article, what it copies or null. */
  readonly copies: ReadonlyMap<string, Copy | null>;
}

/**
 * Compares articles with each other. What comes out depends on nothing but the set of articles: not on their order, on how
 * many runs brought them in, or on what was there before.
 */
export function collate(articles: readonly ArticleSignature[]): Collation {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return collateKeys(articles.map(keysOf), (id) => byId.get(id)!);
}

/**
 * The same where only the keys of the articles are in memory.
 * @param read an article by its id, which may be asked for several times
 */
export function collateKeys(
  articles: readonly ArticleKeys[],
  read: (id: string) => ArticleSignature,
): Collation {
  const keys = [...articles].sort((a, b) => compare(a.id, b.id));
  const found = finish(collateChanged(new Corpus(keys, { before: [], after: keys }), new Map()), (ids) =>
    ids.map((id) => ({ signature: read(id), original: null, things: new Map() })),
  );
  const { entities, families, keys: names, copies, sayings } = found;
  return {
    things: describeThings(alikeIn(entities, read), {
      joined: families.joined,
      keyOf: (name) => names.get(name)!,
      articlesOf: articlesByThing(entities),
    }),
    entities,
    copies: [...copies.values()].filter((copy) => copy !== null),
    sayings,
  };
}

/**
 * Compares only what has changed, with what it touches: names of one surname, short forms and whom they may mean, texts and
 * quotations with words in common.
 * @param joined names that were one when articles were compared last
 */
export function* collateChanged(corpus: Corpus, joined: ReadonlyMap<string, Joined>): Loading<Changed> {
  const loaded = new Loaded();
  const things = yield* findThings(corpus, joined);
  const copies = changedCopies(corpus);
  const changed = new Set(corpus.changes.after.map(({ id }) => id));
  for (const { article } of things.entities) changed.add(article);
  if (!corpus.isNew)
    for (const batch of batches(copies, () => 1)) {
      yield* loaded.load(batch.map(([article]) => article));
      for (const [article, copy] of batch)
        if ((copy?.of ?? null) !== loaded.get(article).original) changed.add(article);
    }
  const thingOf = thingsBy(things.entities);
  const said = yield* sayingsAmong(corpus, loaded, changed, {
    thingOf: (article, entity) =>
      thingOf(article, entity) ?? loaded.get(article).things.get(entity)?.thing ?? null,
    originalOf: (article) => {
      const copy = copies.get(article);
      return copy === undefined ? loaded.get(article).original : (copy?.of ?? null);
    },
  });
  return { ...things, ...said, copies };
}

/** Looks a thing up. @param entities by article, then by id */
function thingsBy(entities: readonly EntityThing[]): (article: string, entity: string) => string | undefined {
  const starts = new Map<string, number>();
  for (const [at, { article }] of entities.entries()) if (!starts.has(article)) starts.set(article, at);
  return (article, entity) => {
    for (let at = starts.get(article) ?? entities.length; entities[at]?.article === article; at++)
      if (entities[at].entity === entity) return entities[at].thing;
    return undefined;
  };
}

/** @param entities by article */
function articlesByThing(entities: readonly EntityThing[]): (thing: string) => number {
  const articles = new Map<string, number>();
  const last = new Map<string, string>();
  for (const { thing, article } of entities)
    if (last.get(thing) !== article) {
      count(articles, thing);
      last.set(thing, article);
    }
  return (thing) => articles.get(thing)!;
}

/** Entities that are alike, counted. @param entities by article */
function alikeIn(entities: readonly EntityThing[], read: (id: string) => ArticleSignature): Iterable<Alike> {
  const alike = new Map<string, Alike & { count: number }>();
  let article = '';
  let signed = new Map<string, EntitySignature>();
  for (const { article: id, entity, thing, name, rule, confidence } of entities) {
    if (id !== article || signed.size === 0) {
      article = id;
      signed = new Map(read(id).entities.map((one) => [one.id, one]));
    }
    const { type, name: written, gender, known } = signed.get(entity)!;
    entryOf(alike, JSON.stringify([thing, name, written, gender, known, rule]), () => ({
      thing,
      type,
      name,
      written,
      gender,
      known,
      rule,
      confidence,
      count: 0,
    })).count++;
  }
  return alike.values();
}
