import type { Changed } from '../../../collate/collate.ts';
import type { ArticleKeys } from '../../../collate/corpus/article-keys.ts';
import { Corpus } from '../../../collate/corpus/corpus.ts';
import { decodeKeys } from '../../../collate/corpus/stored-keys.ts';
import { compare } from '../../../collate/order.ts';
import { describeThings } from '../../../collate/things/describe-things.ts';
import type { Joined } from '../../../collate/things/joining/joined.ts';
import type { Alike, Thing } from '../../../collate/things/thing.ts';

/**
 * Tables in which SQLite and PostgreSQL remember what was compared, for the program only: the keys of articles, which of their
 * names were one, and articles written since.
 */
export const COMPARED = 'compared_articles';
export const JOINED = 'joined_names';
export const WRITTEN = 'written_articles';

/** What a database remembers. */
export interface Remembered {
  readonly articles: readonly { readonly article: string; readonly keys: Uint8Array }[];
  readonly joined: readonly Joined[];
  /** Articles that were written since, or are gone. */
  readonly changed: ReadonlySet<string>;
}

/**
 * What is to be compared: only what has changed, or everything, where another version of hearsay compared it or nobody has.
 * @param after keys of all articles that are to be compared and still there
 */
export function corpusOf(
  { articles, changed }: Pick<Remembered, 'articles' | 'changed'>,
  after: Iterable<ArticleKeys>,
): Corpus {
  const before: ArticleKeys[] = [];
  const all: ArticleKeys[] = [];
  for (const { article, keys } of articles)
    (changed.has(article) ? before : all).push(decodeKeys(article, keys)!);
  const now = [...after];
  for (const keys of now) all.push(keys);
  return new Corpus(
    all.sort((a, b) => compare(a.id, b.id)),
    { before, after: now },
  );
}

/** Was what is remembered made by this version, and is there any? */
export function isUsable({ articles }: Pick<Remembered, 'articles'>): boolean {
  return articles.length > 0 && decodeKeys(articles[0].article, articles[0].keys) !== null;
}

/** Rows of entities that are alike, by thing; and in how many articles each is. */
export const ALIKE = `thing, type, thing_name AS name,
  CASE type WHEN 'place' THEN coalesce(place_name, name) ELSE name END AS written,
  gender, known, thing_rule AS rule, thing_confidence AS confidence, count(*) AS count`;
export const ALIKE_BY = '1, 2, 3, 4, 5, 6, 7, 8';

/** The things that have got or lost something, as they are now. */
export function thingsNow(
  alike: readonly Alike[],
  articles: readonly { readonly thing: string; readonly articles: number }[],
  { families, keys }: Changed,
  keyOf: (name: string) => string,
): Thing[] {
  const articlesOf = new Map(articles.map(({ thing, articles }) => [thing, articles]));
  return describeThings(alike, {
    joined: families.joined,
    keyOf: (name) => keys.get(name) ?? keyOf(name),
    articlesOf: (thing) => articlesOf.get(thing)!,
  });
}
