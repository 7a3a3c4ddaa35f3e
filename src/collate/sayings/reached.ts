import type { ArticleKeys } from '../corpus/article-keys.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { batches, type Loaded, type Loading } from '../corpus/loading.ts';
import { count, entryOf } from '../maps.ts';
import type { Kind, Said, SayingKind, Told } from './saying.ts';

/** So many words in a row, or a number and words, that more articles have lead to nobody. */
export const STOCK: Readonly<Record<SayingKind, number>> = { quote: 1000, claim: 200 };

/**
 * What may be in another saying than before: all that is said in articles that have changed, what is like it, what is like that
 * and so on. All, where nothing was compared before. In the order of an article.
 */
export function* reachedBy<T extends Said>(
  kind: Kind<T>,
  corpus: Corpus,
  loaded: Loaded,
  changed: ReadonlySet<string>,
  told: Told,
): Loading<T[]> {
  const inArticle = new Map<string, readonly T[]>();
  const saidIn = (article: string): readonly T[] =>
    entryOf(inArticle, article, () => kind.saidIn(loaded.get(article).signature, told));
  const ids = corpus.isNew ? corpus.articles.map(({ id }) => id) : [...changed];
  const reached = new Set<T>();
  for (const batch of batches(ids, () => 1)) {
    yield* loaded.load(batch);
    for (const one of batch.flatMap(saidIn)) reached.add(one);
  }
  if (corpus.isNew) return [...reached];
  for (const one of yield* besideFormer(kind, corpus, loaded, saidIn)) reached.add(one);
  for (let front = [...reached]; front.length > 0; ) {
    const found = yield* likeOnes(kind, corpus, loaded, saidIn, front);
    front = found.filter((one) => !reached.has(one));
    for (const one of front) reached.add(one);
  }
  return inOrder(reached, inArticle);
}

/** What has a key in common with what was there before, or one that leads somewhere only now, or no longer. */
function* besideFormer<T extends Said>(
  kind: Kind<T>,
  corpus: Corpus,
  loaded: Loaded,
  saidIn: (article: string) => readonly T[],
): Loading<T[]> {
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
  yield* loaded.load(articles);
  return [...articles].flatMap((article) =>
    saidIn(article).filter(
      ({ whole, keys }) =>
        wholes.has(whole) ||
        keys.some((key) => crossing.has(key)) ||
        keys.filter((key) => former.has(key)).length >= kind.least,
    ),
  );
}

/** What former articles said stands for one. */
const FORMER: readonly string[] = ['former'];

/** What may be the same as one of some. */
function* likeOnes<T extends Said>(
  kind: Kind<T>,
  corpus: Corpus,
  loaded: Loaded,
  saidIn: (article: string) => readonly T[],
  some: readonly T[],
): Loading<T[]> {
  const stock = corpus.stock(kind.keys, STOCK[kind.kind]);
  const byKey = new Map<number, T[]>();
  const wholes = new Set<number>();
  for (const one of some) {
    wholes.add(one.whole);
    for (const key of one.keys) if (!stock.has(key)) entryOf(byKey, key, (): T[] => []).push(one);
  }
  const articles = new Set(
    [
      ...withSeveral(corpus.holders(kind.keys, new Set(byKey.keys())), byKey, kind.least),
      ...[...corpus.holders(kind.wholes, wholes).values()].flat(),
    ].map(({ id }) => id),
  );
  yield* loaded.load(articles);
  return [...articles].flatMap((article) =>
    saidIn(article).filter((other) => {
      if (wholes.has(other.whole)) return true;
      const common = new Map<T, number>();
      for (const key of other.keys) for (const one of byKey.get(key) ?? []) count(common, one);
      return [...common].some(([one, keys]) => keys >= kind.least && kind.mayBeSame(one, other));
    }),
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

function inOrder<T extends Said>(reached: ReadonlySet<T>, inArticle: ReadonlyMap<string, readonly T[]>): T[] {
  return [...inArticle.values()].flatMap((said) => said.filter((one) => reached.has(one)));
}
