import type { ArticleKeys } from '../../../collate/corpus/article-keys.ts';
import { Corpus } from '../../../collate/corpus/corpus.ts';
import { decodeKeys } from '../../../collate/corpus/stored-keys.ts';
import { compare } from '../../../collate/order.ts';
import type { Joined } from '../../../collate/things/joining/joined.ts';

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
