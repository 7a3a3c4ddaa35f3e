import type { ArticleKeys, KeyList } from './article-keys.ts';
import { Numbering } from './numbering.ts';

/** Keys of one list by how many articles have them. They are known by their positions in the lists of all articles in a row. */
export class SharedKeys {
  /** More articles have them than lead anywhere: they lead to nobody. */
  readonly stock: ReadonlySet<number>;
  /** By position, a bit. */
  readonly #shared: Uint8Array;

  constructor(stock: ReadonlySet<number>, shared: Uint8Array) {
    this.stock = stock;
    this.#shared = shared;
  }

  /** Several articles have the key at a position, and no more than lead anywhere. */
  isShared(position: number): boolean {
    return ((this.#shared[position >>> 3] >>> (position & 7)) & 1) === 1;
  }

  /** Is that so of at least so many of some positions in a row? */
  hasSeveral(start: number, end: number, least: number): boolean {
    let found = 0;
    for (let at = start; at < end && found < least; at++) if (this.isShared(at)) found++;
    return found >= least;
  }
}

/**
 * Counts those keys that may stand in several articles: most stand in one only, and a count for each of them would take far
 * more room than the keys.
 */
export function sharedKeys(articles: readonly ArticleKeys[], list: KeyList, most: number): SharedKeys {
  const { length, found, positions } = metAgain(articles, list);
  const numbering = new Numbering();
  const counts = new Uint32Array(found.length);
  for (let i = 0; i < found.length; i++) {
    const number = numbering.numberOf(found[i], 0);
    found[i] = number;
    counts[number]++;
  }
  const shared = new Uint8Array((length >>> 3) + 1);
  for (let i = 0; i < found.length; i++)
    if (counts[found[i]] > 1 && counts[found[i]] <= most)
      shared[positions[i] >>> 3] |= 1 << (positions[i] & 7);
  const stock = new Set<number>();
  for (let number = 0; number < numbering.size; number++)
    if (counts[number] > most) stock.add(numbering.first(number));
  return new SharedKeys(stock, shared);
}

/** So many places for a key, one of which is its own: one key in eight that stands alone finds it taken by another. */
const PLACES = 8;
const KEY_BITS = 32;

interface Met {
  /** How many keys there are in all. */
  readonly length: number;
  readonly found: Uint32Array;
  readonly positions: Uint32Array;
}

/**
 * The keys whose place is that of more than one: all those of several articles, and few others. A place is two bits: it has
 * been met, and again.
 */
function metAgain(articles: readonly ArticleKeys[], list: KeyList): Met {
  let length = 0;
  for (const article of articles) length += article[list].length;
  const places = Math.min(2 ** KEY_BITS, 2 ** Math.ceil(Math.log2(PLACES * Math.max(length, PLACES))));
  const met = new Uint8Array(places / 4);
  const mask = places - 1;
  let many = 0;
  for (const { [list]: keys } of articles)
    for (let i = 0; i < keys.length; i++) {
      const at = (keys[i] & mask) >>> 2;
      const bit = 1 << (2 * (keys[i] & 3));
      if ((met[at] & bit) === 0) met[at] |= bit;
      else {
        met[at] |= 2 * bit;
        many++;
      }
    }
  // the first key of a place was not counted
  const found = new Uint32Array(2 * many);
  const positions = new Uint32Array(2 * many);
  let position = 0;
  let next = 0;
  for (const { [list]: keys } of articles)
    for (let i = 0; i < keys.length; i++, position++)
      if ((met[(keys[i] & mask) >>> 2] & (2 << (2 * (keys[i] & 3)))) !== 0) {
        found[next] = keys[i];
        positions[next++] = position;
      }
  return { length, found: found.subarray(0, next), positions: positions.subarray(0, next) };
}
