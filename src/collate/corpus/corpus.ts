import { count, entryOf } from '../maps.ts';
import type { ArticleKeys, KeyList } from './article-keys.ts';
import { type SharedKeys, sharedKeys } from './shared-keys.ts';

/** Articles as they were when they were compared last, and as they are now; those that have changed or come or gone. */
export interface Changes {
  readonly before: readonly ArticleKeys[];
  readonly after: readonly ArticleKeys[];
}

/**
 * The keys of all articles: some two kilobytes each in columns, so that going through all of them takes a few microseconds an
 * article. Everything else of an article is read only where its keys say so.
 */
export class Corpus {
  readonly articles: readonly ArticleKeys[];
  readonly changes: Changes;
  /** Nothing was compared before. */
  readonly isNew: boolean;
  readonly #stock = new Map<KeyList, ReadonlySet<number>>();
  readonly #shared = new Map<KeyList, SharedKeys>();

  /** @param articles as they are now, in any order */
  constructor(articles: readonly ArticleKeys[], changes: Changes) {
    this.articles = articles;
    this.changes = changes;
    this.isNew = changes.before.length === 0 && changes.after.length === articles.length;
  }

  /** The articles that have each of the keys. */
  holders(list: KeyList, wanted: ReadonlySet<number>): Map<number, ArticleKeys[]> {
    const holders = new Map<number, ArticleKeys[]>();
    if (wanted.size === 0) return holders;
    const sieve = sieveOf(wanted);
    for (const article of this.articles) {
      const keys = article[list];
      for (let i = 0; i < keys.length; i++)
        if (sieve[keys[i] & SIEVE] === 1 && wanted.has(keys[i]))
          entryOf(holders, keys[i], (): ArticleKeys[] => []).push(article);
    }
    return holders;
  }

  /** The keys of a list by how many articles have them; those that more than `most` have lead to nobody. */
  shared(list: KeyList, most: number): SharedKeys {
    return entryOf(this.#shared, list, () => sharedKeys(this.articles, list, most));
  }

  /** The keys that more articles than `most` have. */
  stock(list: KeyList, most: number): ReadonlySet<number> {
    return this.isNew
      ? this.shared(list, most).stock
      : entryOf(this.#stock, list, () => this.#stockIn(list, most));
  }

  #stockIn(list: KeyList, most: number): ReadonlySet<number> {
    const many = new Uint32Array(SIEVE + 1);
    for (const article of this.articles) {
      const keys = article[list];
      for (let i = 0; i < keys.length; i++) many[keys[i] & SIEVE]++;
    }
    const counts = new Map<number, number>();
    for (const article of this.articles) {
      const keys = article[list];
      for (let i = 0; i < keys.length; i++) if (many[keys[i] & SIEVE] > most) count(counts, keys[i]);
    }
    return new Set([...counts].flatMap(([key, articles]) => (articles > most ? key : [])));
  }

  /** Those of the keys of what has changed that are, or were, no stock; and of these the ones that only were or only are. */
  changedKeys(
    list: KeyList,
    most: number,
  ): { readonly leading: Set<number>; readonly crossing: Set<number> } {
    const more = new Map<number, number>();
    for (const article of this.changes.before)
      for (const key of numbersOf(article[list])) count(more, key, -1);
    for (const article of this.changes.after) for (const key of numbersOf(article[list])) count(more, key);
    const leading = new Set<number>();
    const crossing = new Set<number>();
    const holders = this.holders(list, new Set(more.keys()));
    for (const [key, added] of more) {
      const now = holders.get(key)?.length ?? 0;
      const before = now - added;
      if (now <= most || before <= most) leading.add(key);
      if (now <= most !== before <= most) crossing.add(key);
    }
    return { leading, crossing };
  }
}

/** Low bits of a key, by which most keys are known to be none of those that are asked for. */
const SIEVE = 2 ** 18 - 1;

function sieveOf(keys: Iterable<number>): Uint8Array {
  const bits = new Uint8Array(SIEVE + 1);
  for (const key of keys) bits[key & SIEVE] = 1;
  return bits;
}

function* numbersOf(list: ArrayLike<number>): Generator<number> {
  for (let i = 0; i < list.length; i++) yield list[i];
}
