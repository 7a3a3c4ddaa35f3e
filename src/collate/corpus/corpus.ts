import { count, entryOf } from '../maps.ts';
import type { ArticleKeys, KeyList } from './article-keys.ts';
import { Numbering } from './numbering.ts';
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
  readonly #holders = new Map<KeyList, Holders>();

  /** @param articles as they are now, in any order */
  constructor(articles: readonly ArticleKeys[], changes: Changes) {
    this.articles = articles;
    this.changes = changes;
    this.isNew = changes.before.length === 0 && changes.after.length === articles.length;
  }

  /** By key, the positions of the articles that have it. They are looked for once. */
  holders(list: KeyList, wanted: Iterable<number>): Map<number, readonly number[]> {
    const { numbering, lists } = entryOf(this.#holders, list, () => ({
      numbering: new Numbering(),
      lists: [],
    }));
    const known = numbering.size;
    const numbers = Array.from(wanted, (key) => [key, numbering.numberOf(key, 0)] as const);
    if (numbering.size > known) {
      for (let number = known; number < numbering.size; number++) lists.push([]);
      this.#lookFor(list, numbering, lists, known);
    }
    return new Map(numbers.map(([key, number]) => [key, lists[number]]));
  }

  /** Finds who has the keys from a number on. */
  #lookFor(list: KeyList, numbering: Numbering, lists: number[][], from: number): void {
    const sieve = new Uint8Array((SIEVE + 1) / 8);
    for (let number = from; number < numbering.size; number++) {
      const bit = numbering.first(number) & SIEVE;
      sieve[bit >>> 3] |= 1 << (bit & 7);
    }
    for (let at = 0; at < this.articles.length; at++) {
      const keys = this.articles[at][list];
      for (let i = 0; i < keys.length; i++) {
        if ((sieve[(keys[i] & SIEVE) >>> 3] & (1 << (keys[i] & 7))) === 0) continue;
        const number = numbering.find(keys[i], 0);
        if (number >= from) lists[number].push(at);
      }
    }
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
    if (this.articles.length <= most) return new Set();
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
    const holders = this.holders(list, more.keys());
    for (const [key, added] of more) {
      const now = holders.get(key)?.length ?? 0;
      const before = now - added;
      if (now <= most || before <= most) leading.add(key);
      if (now <= most !== before <= most) crossing.add(key);
    }
    return { leading, crossing };
  }
}

/** Keys that were asked for, and by their numbers the positions of the articles that have them. */
interface Holders {
  readonly numbering: Numbering;
  readonly lists: number[][];
}

/** Low bits of a key, by which most keys are known to be none of those that are asked for. */
const SIEVE = 2 ** 18 - 1;

function* numbersOf(list: ArrayLike<number>): Generator<number> {
  for (let i = 0; i < list.length; i++) yield list[i];
}
