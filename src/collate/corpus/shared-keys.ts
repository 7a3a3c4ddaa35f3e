import type { ArticleKeys, KeyList } from './article-keys.ts';

const KEY_BITS = 32;

/** Keys of one list by how many articles have them. */
export interface SharedKeys {
  /** Several articles have it, and no more than lead anywhere. */
  isShared(key: number): boolean;
  /** More articles than that have it: it leads to nobody. */
  readonly stock: ReadonlySet<number>;
}

/**
 * Counts keys by sorting those that may stand in several articles: most keys stand in one only, and a count for each of them
 * would take far more room than the keys.
 */
export function sharedKeys(articles: readonly ArticleKeys[], list: KeyList, most: number): SharedKeys {
  const keys = metAgain(articles, list).sort();
  const shared = new KeySet();
  const stock = new Set<number>();
  for (let i = 0, end = 0; i < keys.length; i = end) {
    while (end < keys.length && keys[end] === keys[i]) end++;
    if (end - i > most) stock.add(keys[i]);
    else if (end - i > 1) shared.add(keys[i]);
  }
  return { isShared: (key) => shared.has(key), stock };
}

/** So many bits for a key, one of which it sets: one key in eight that stands alone finds it set by another. */
const BITS = 8;

/** The keys whose bit is set by more than one: all those of several articles, and few others. */
function metAgain(articles: readonly ArticleKeys[], list: KeyList): Uint32Array {
  let length = 0;
  for (const article of articles) length += article[list].length;
  const bits = Math.min(2 ** KEY_BITS, 2 ** Math.ceil(Math.log2(BITS * Math.max(length, BITS))));
  const met = new Uint8Array(bits / 8);
  const again = new Uint8Array(bits / 8);
  const mask = bits - 1;
  for (const { [list]: keys } of articles)
    for (let i = 0; i < keys.length; i++) {
      const at = (keys[i] & mask) >>> 3;
      const bit = 1 << (keys[i] & 7);
      if ((met[at] & bit) === 0) met[at] |= bit;
      else again[at] |= bit;
    }
  const found = new Uint32Array(length);
  let many = 0;
  for (const { [list]: keys } of articles)
    for (let i = 0; i < keys.length; i++)
      if ((again[(keys[i] & mask) >>> 3] & (1 << (keys[i] & 7))) !== 0) found[many++] = keys[i];
  return found.slice(0, many);
}

/** A set of numbers of 32 bits in one column: a fifth of what a Set takes. */
class KeySet {
  #slots = new Uint32Array(1024);
  #size = 0;
  #hasZero = false;

  add(key: number): void {
    if (key === 0) this.#hasZero = true;
    else {
      if (2 * this.#size > this.#slots.length) this.#grow();
      const at = this.#slotOf(key);
      if (this.#slots[at] === 0) this.#size++;
      this.#slots[at] = key;
    }
  }

  has(key: number): boolean {
    return key === 0 ? this.#hasZero : this.#slots[this.#slotOf(key)] !== 0;
  }

  /** The slot of a key, or the free one where it would stand. */
  #slotOf(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (key ^ (key >>> 15)) & mask;
    while (slots[at] !== 0 && slots[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const held = this.#slots;
    this.#slots = new Uint32Array(2 * held.length);
    for (const key of held) if (key !== 0) this.#slots[this.#slotOf(key)] = key;
  }
}
