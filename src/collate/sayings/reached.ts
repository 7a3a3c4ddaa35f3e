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
  const articles = [
    ...holdersOf(corpus, corpus.holders(lists.keys, former).values(), least),
    ...holdersOf(corpus, corpus.holders(lists.keys, crossing).values(), 1),
    ...holdersOf(corpus, corpus.holders(lists.wholes, wholes).values(), 1),
  ];
  return itemsAmong(
    kind,
    new Set(articles),
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
  // by key, positions of those that have it
  const byKey = new Map<number, number[]>();
  const wholes = new Set<number>();
  for (const [at, { whole, keys }] of some.entries()) {
    wholes.add(whole);
    for (const key of keys) if (!stock.has(key)) entryOf(byKey, key, (): number[] => []).push(at);
  }
  const holders = corpus.holders(lists.keys, byKey.keys());
  for (const [key, { length }] of holders)
    if (length > kind.stock) {
      stock.add(key);
      holders.delete(key);
      byKey.delete(key);
    }
  const common = new Uint32Array(some.length);
  const onesBeside = (keys: readonly number[]): number[] => {
    const beside: number[] = [];
    const havers = keys.flatMap((key) => byKey.get(key) ?? []);
    for (const at of havers) if (++common[at] === least) beside.push(at);
    for (const at of havers) common[at] = 0;
    return beside;
  };
  const articles = new Set(holdersOf(corpus, corpus.holders(lists.wholes, wholes).values(), 1));
  for (const { keys } of some)
    for (const article of holdersOf(
      corpus,
      keys.map((key) => holders.get(key) ?? []),
      least,
    ))
      articles.add(article);
  return {
    items: itemsAmong(kind, articles, ({ whole, keys }) => wholes.has(whole) || onesBeside(keys).length > 0),
    mayBeSame: (other) =>
      wholes.has(other.whole) || onesBeside(other.keys).some((at) => kind.mayBeSame(some[at], other)),
  };
}

/** The articles that stand in at least so many of some lists of positions. */
function holdersOf({ articles }: Corpus, lists: Iterable<readonly number[]>, least: number): ArticleKeys[] {
  const many = new Map<number, number>();
  for (const list of lists) for (const at of list) count(many, at);
  return [...many].flatMap(([at, found]) => (found >= least ? articles[at] : []));
}
