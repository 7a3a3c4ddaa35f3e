import type { ArticleKeys } from '../corpus/article-keys.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { batches, type Loaded, type Loading } from '../corpus/loading.ts';
import { count, entryOf } from '../maps.ts';
import type { Keyed, Kind, Said, SayingKind, Told } from './saying.ts';

/** So many words in a row, or a number and words, that more articles have lead to nobody. */
const STOCK: Readonly<Record<SayingKind, number>> = { quote: 1000, claim: 200 };

/**
 * What may be in another saying than before: all that is said in articles that have changed, what is like it, what is like that
 * and so on. Where nothing was compared before, all that has something in common with another article.
 */
export function* reachedBy<T extends Said>(
  kind: Kind<T>,
  corpus: Corpus,
  loaded: Loaded,
  changed: ReadonlySet<string>,
  told: Told,
): Loading<Reached<T>> {
  const said = new SaidBy(kind, loaded, told);
  if (corpus.isNew)
    return {
      said: yield* withCommon(kind, corpus, said),
      stock: corpus.stock(kind.keys, STOCK[kind.kind]),
    };
  const reached = new Set<T>();
  yield* said.in(changed, (keyed) => keyed, reached);
  yield* besideFormer(kind, corpus, said, reached);
  const stock = new Set<number>();
  for (let front = [...reached]; front.length > 0; ) {
    const found = yield* likeOnes(kind, corpus, said, front, stock);
    front = found.filter((one) => !reached.has(one));
    for (const one of front) reached.add(one);
  }
  return { said: [...reached], stock };
}

interface Reached<T> {
  readonly said: T[];
  /** Those of its keys that lead to nobody. */
  readonly stock: ReadonlySet<number>;
}

/** What is said in articles, made once for each, and only where it is wanted. */
class SaidBy<T extends Said> {
  readonly #kind: Kind<T>;
  readonly #loaded: Loaded;
  readonly #told: Told;
  readonly #made = new Map<string, Map<number, T>>();

  constructor(kind: Kind<T>, loaded: Loaded, told: Told) {
    this.#kind = kind;
    this.#loaded = loaded;
    this.#told = told;
  }

  /** Adds what articles say to what was found. @param wanted what of an article, by its keys */
  *in(
    articles: Iterable<string>,
    wanted: (said: readonly Keyed<T['signature']>[]) => Iterable<Keyed<T['signature']>>,
    found: Set<T>,
  ): Loading<void> {
    for (const batch of batches(articles, () => 1)) {
      yield* this.#loaded.load(batch);
      for (const id of batch) {
        const { signature } = this.#loaded.get(id);
        for (const keyed of wanted(this.#kind.keyedIn(signature))) {
          const made = entryOf(this.#made, id, () => new Map<number, T>());
          found.add(entryOf(made, keyed.at, () => this.#kind.said(signature, keyed, this.#told)));
        }
      }
    }
  }
}

/** What has enough in common with another article to be the same as something there. */
function* withCommon<T extends Said>(kind: Kind<T>, corpus: Corpus, said: SaidBy<T>): Loading<T[]> {
  const { isShared } = corpus.shared(kind.keys, STOCK[kind.kind]);
  const { isShared: isPrinted } = corpus.shared(kind.wholes, Infinity);
  const articles = corpus.articles.filter(
    (article) =>
      hasSeveral(article[kind.wholes], isPrinted, 1) || hasSeveral(article[kind.keys], isShared, kind.least),
  );
  const found = new Set<T>();
  yield* said.in(
    articles.map(({ id }) => id),
    (all) => {
      const leading = leadingOnes(all, isShared);
      const kept = new Set<Keyed<T['signature']>>();
      let rest: Keyed<T['signature']>[] = [];
      for (const one of leading)
        if (isPrinted(one.whole) || hasSeveral(one.keys, isShared, kind.least)) kept.add(one);
        else rest.push(one);
      // what is the same only as something in its own article is in the saying of that; a set grows while it is read
      for (const one of kept) {
        if (rest.length === 0) break;
        const isOwn = (key: number): boolean => one.keys.includes(key);
        const isLike = (other: Keyed): boolean =>
          other.whole === one.whole || hasSeveral(other.keys, isOwn, kind.least);
        for (const other of rest) if (isLike(other)) kept.add(other);
        rest = rest.filter((other) => !kept.has(other));
      }
      return kept;
    },
    found,
  );
  return [...found];
}

/** What an article says, with those keys that may lead to something else: in another article, or in this one. */
function leadingOnes<S>(all: readonly Keyed<S>[], isShared: (key: number) => boolean): Keyed<S>[] {
  const met = new Uint8Array(SLOTS);
  for (const { keys } of all) for (const key of keys) if (met[key % SLOTS] < 2) met[key % SLOTS]++;
  const leads = (key: number): boolean => met[key % SLOTS] > 1 || isShared(key);
  return all.map(({ signature, at, whole, keys }) => ({ signature, at, whole, keys: keys.filter(leads) }));
}

/** Keys of an article are counted by so many of their last bits: few that stand alone share theirs with another. */
const SLOTS = 4096;

/** Do so many of the keys count? */
function hasSeveral(keys: ArrayLike<number>, counts: (key: number) => boolean, least: number): boolean {
  let found = 0;
  for (let i = 0; i < keys.length && found < least; i++) if (counts(keys[i])) found++;
  return found >= least;
}

/** What has a key in common with what was there before, or one that leads somewhere only now, or no longer. */
function* besideFormer<T extends Said>(
  kind: Kind<T>,
  corpus: Corpus,
  said: SaidBy<T>,
  reached: Set<T>,
): Loading<void> {
  const { leading, crossing } = corpus.changedKeys(kind.keys, STOCK[kind.kind]);
  const former = new Map<number, readonly string[]>();
  const wholes = new Set<number>();
  for (const article of corpus.changes.before) {
    for (const key of article[kind.keys]) if (leading.has(key)) former.set(key, FORMER);
    for (const whole of article[kind.wholes]) wholes.add(whole);
  }
  const articles = new Set(
    [
      ...withSeveral(corpus.holders(kind.keys, new Set(former.keys())), former, kind.least),
      ...corpus.holders(kind.keys, crossing).values(),
      ...corpus.holders(kind.wholes, wholes).values(),
    ]
      .flat()
      .map(({ id }) => id),
  );
  yield* said.in(
    articles,
    (all) =>
      all.filter(
        ({ whole, keys }) =>
          wholes.has(whole) ||
          keys.some((key) => crossing.has(key)) ||
          hasSeveral(keys, (key) => former.has(key), kind.least),
      ),
    reached,
  );
}

/** What former articles said stands for one. */
const FORMER: readonly string[] = ['former'];

/** What may be the same as one of some. @param stock keys that lead to nobody; those of these ones come to them */
function* likeOnes<T extends Said>(
  kind: Kind<T>,
  corpus: Corpus,
  said: SaidBy<T>,
  some: readonly T[],
  stock: Set<number>,
): Loading<T[]> {
  const byKey = new Map<number, T[]>();
  const wholes = new Set<number>();
  for (const one of some) {
    wholes.add(one.whole);
    for (const key of one.keys) if (!stock.has(key)) entryOf(byKey, key, (): T[] => []).push(one);
  }
  const holders = corpus.holders(kind.keys, new Set(byKey.keys()));
  for (const [key, { length }] of holders)
    if (length > STOCK[kind.kind]) {
      stock.add(key);
      holders.delete(key);
      byKey.delete(key);
    }
  const articles = new Set(
    [
      ...withSeveral(holders, byKey, kind.least),
      ...[...corpus.holders(kind.wholes, wholes).values()].flat(),
    ].map(({ id }) => id),
  );
  const ones = (keys: readonly number[]): T[] => {
    const common = new Map<T, number>();
    for (const key of keys) for (const one of byKey.get(key) ?? []) count(common, one);
    return [...common].flatMap(([one, many]) => (many >= kind.least ? one : []));
  };
  const found = new Set<T>();
  yield* said.in(
    articles,
    (all) => all.filter(({ whole, keys }) => wholes.has(whole) || ones(keys).length > 0),
    found,
  );
  return [...found].filter(
    (other) => wholes.has(other.whole) || ones(other.keys).some((one) => kind.mayBeSame(one, other)),
  );
}

/** The articles that have at least so many keys of one item. @param items that have a key */
function withSeveral<T>(
  holders: ReadonlyMap<number, readonly ArticleKeys[]>,
  items: ReadonlyMap<number, readonly T[]>,
  least: number,
): ArticleKeys[] {
  const common = new Map<ArticleKeys, Map<T, number>>();
  for (const [key, articles] of holders)
    for (const article of articles)
      for (const item of items.get(key)!)
        count(
          entryOf(common, article, () => new Map<T, number>()),
          item,
        );
  return [...common].flatMap(([article, counts]) =>
    [...counts.values()].some((keys) => keys >= least) ? article : [],
  );
}
