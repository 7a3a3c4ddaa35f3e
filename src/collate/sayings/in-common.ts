import type { ArticleKeys } from '../corpus/article-keys.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { type Item, placedItems, placesOfSeveral } from '../corpus/items.ts';
import type { Items } from './reading.ts';
import type { Kind, Said } from './saying.ts';

/**
 * What has enough in common with another article to be the same as something there, with those keys that may lead to something
 * else: in another article, or in its own.
 */
export function itemsInCommon<T extends Said>({ lists, least, stock }: Kind<T>, corpus: Corpus): Items {
  const shared = corpus.shared(lists.keys, stock);
  const printed = corpus.shared(lists.wholes, Infinity);
  const found = new Map<ArticleKeys, readonly Item[]>();
  // positions of the article's first keys in those of all articles
  let start = 0;
  let wholeStart = 0;
  for (const article of corpus.articles) {
    const { [lists.keys]: keys, [lists.wholes]: wholes } = article;
    if (
      shared.hasSeveral(start, start + keys.length, least) ||
      printed.hasSeveral(wholeStart, wholeStart + wholes.length, 1)
    ) {
      const several = placesOfSeveral(article[lists.places]);
      const items = placedItems(article[lists.places]);
      // may one be the same as another of its article?
      const mayRepeat = several.size >= least || wholes.length < items.length;
      const leading: Item[] = [];
      const kept: Item[] = [];
      for (const [at, { wholePlace, places }] of items.entries()) {
        let many = 0;
        for (const place of places) if (shared.isShared(start + place)) many++;
        const isKept = many >= least || printed.isShared(wholeStart + wholePlace);
        if (!isKept && !mayRepeat) continue;
        const led: number[] = [];
        for (const place of places)
          if (shared.isShared(start + place) || several.has(place)) led.push(keys[place]);
        const item = { at, whole: wholes[wholePlace], keys: led };
        leading.push(item);
        if (isKept) kept.push(item);
      }
      if (kept.length > 0) found.set(article, withLikeOnes(kept, leading, least));
    }
    start += keys.length;
    wholeStart += wholes.length;
  }
  return found;
}

/** Some items with those of their article that are the same only as one of these: they are in the saying of that one. */
function withLikeOnes(some: readonly Item[], all: readonly Item[], least: number): Item[] {
  const kept = new Set(some);
  let rest = all.filter((one) => !kept.has(one));
  // a set grows while it is gone through
  for (const one of kept) {
    if (rest.length === 0) break;
    const isOwn = (key: number): boolean => one.keys.includes(key);
    for (const other of rest)
      if (other.whole === one.whole || hasSeveral(other.keys, isOwn, least)) kept.add(other);
    rest = rest.filter((other) => !kept.has(other));
  }
  return [...kept];
}

/** Do so many of the keys count? */
export function hasSeveral(
  keys: ArrayLike<number>,
  counts: (key: number) => boolean,
  least: number,
): boolean {
  let found = 0;
  for (let i = 0; i < keys.length && found < least; i++) if (counts(keys[i])) found++;
  return found >= least;
}
