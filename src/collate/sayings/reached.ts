import type { ArticleKeys } from '../corpus/article-keys.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type Item, itemsIn } from '../corpus/items.ts';
import type { Loaded, Loading } from '../corpus/loading.ts';
import { count, entryOf } from '../maps.ts';
import { hasSeveral } from './in-common.ts';
import { type Items, readFor, SaidBy } from './reading.ts';
import type { Kind, Said, Told } from './saying.ts';

/** What is compared, and by what. */
export interface Reached<T> {
  readonly said: T[];
  /** Those of its keys that lead to nobody. */
  readonly stock: ReadonlySet<number>;
}

/**
 * What may be in another saying than before: all that is said in articles that have changed, what is like it, what is like that
 * and so on.
 */
export function* reachedBy<T extends Said>(
  kind: Kind<T>,
  corpus: Corpus,
  loaded: Loaded,
  changed: ReadonlySet<string>,
  told: Told,
): Loading<Reached<T>> {
  const made = new SaidBy(kind, told);
  function* read(items: Items): Loading<T[]> {
    yield* readFor([made], new Set(made.want(items)), loaded);
    return made.wanted;
  }
  const inChanged = corpus.articles.filter(({ id }) => changed.has(id));
  const reached = new Set([
    ...(yield* read(itemsAmong(kind, inChanged, () => true))),
    ...(yield* read(besideFormer(kind, corpus))),
  ]);
  const stock = new Set<number>();
  for (let front = [...reached]; front.length > 0; ) {
    const { items, mayBeSame } = likeOnes(kind, corpus, front, stock);
    const found = yield* read(items);
    front = found.filter((one) => !reached.has(one) && mayBeSame(one));
    for (const one of front) reached.add(one);
  }
  return { said: [...reached], stock };
}

/** Those items of articles that are wanted. */
function itemsAmong<T extends Said>(
  { lists }: Kind<T>,
  articles: Iterable<ArticleKeys>,
  isWanted: (item: Item) => boolean,
): Items {
  const wanted = new Map<ArticleKeys, readonly Item[]>();
  for (const article of articles) {
    const items = itemsIn(article, lists).filter(isWanted);
    if (items.length > 0) wanted.set(article, items);
  }
  return wanted;
}

/** What has keys in common with what was there before, or one that leads somewhere only now, or no longer. */
function besideFormer<T extends Said>(kind: Kind<T>, corpus: Corpus): Items {
  const { lists, least } = kind;
  const { leading, crossing } = corpus.changedKeys(lists.keys, kind.stock);
  const former = new Set<number>();
  const wholes = new Set<number>();
  for (const article of corpus.changes.before) {
    for (const key of article[lists.keys]) if (leading.has(key)) former.add(key);
    for (const whole of article[lists.wholes]) wholes.add(whole);
  }
  const holders = [
    corpus.holders(lists.keys, new Set([...former, ...crossing])),
    corpus.holders(lists.wholes, wholes),
  ];
  return itemsAmong(
    kind,
    articlesIn(holders),
    ({ whole, keys }) =>
      wholes.has(whole) ||
      keys.some((key) => crossing.has(key)) ||
      hasSeveral(keys, (key) => former.has(key), least),
  );
}

/**
 * What has enough in common with one of some to be the same, and whether it may be, once it is read.
 * @param stock keys that lead to nobody; those of these ones come to them
 */
function likeOnes<T extends Said>(
  kind: Kind<T>,
  corpus: Corpus,
  some: readonly T[],
  stock: Set<number>,
): { readonly items: Items; readonly mayBeSame: (other: T) => boolean } {
  const { lists, least } = kind;
  const byKey = new Map<number, T[]>();
  const wholes = new Set<number>();
  for (const one of some) {
    wholes.add(one.whole);
    for (const key of one.keys) if (!stock.has(key)) entryOf(byKey, key, (): T[] => []).push(one);
  }
  const holders = corpus.holders(lists.keys, new Set(byKey.keys()));
  for (const [key, { length }] of holders)
    if (length > kind.stock) {
      stock.add(key);
      holders.delete(key);
      byKey.delete(key);
    }
  const onesBeside = (keys: readonly number[]): T[] => {
    const common = new Map<T, number>();
    for (const key of keys) for (const one of byKey.get(key) ?? []) count(common, one);
    return [...common].flatMap(([one, many]) => (many >= least ? one : []));
  };
  return {
    items: itemsAmong(
      kind,
      articlesIn([holders, corpus.holders(lists.wholes, wholes)]),
      ({ whole, keys }) => wholes.has(whole) || onesBeside(keys).length > 0,
    ),
    mayBeSame: (other) =>
      wholes.has(other.whole) || onesBeside(other.keys).some((one) => kind.mayBeSame(one, other)),
  };
}

/** All articles that some keys lead to. */
function articlesIn(holders: readonly ReadonlyMap<number, readonly ArticleKeys[]>[]): Set<ArticleKeys> {
  const articles = new Set<ArticleKeys>();
  for (const byKey of holders) for (const some of byKey.values()) for (const one of some) articles.add(one);
  return articles;
}
