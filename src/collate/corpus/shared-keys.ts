import type { ArticleKeys, KeyList } from './article-keys.ts';

/** So many keys are sorted at once. */
const AT_ONCE = 2 ** 22;
const KEY_BITS = 32;

/** Keys of one list by how many articles have them. */
export interface SharedKeys {
  /** Several articles have it, and no more than lead anywhere. */
  isShared(key: number): boolean;
  /** More articles than that have it: it leads to nobody. */
  readonly stock: ReadonlySet<number>;
}

/**
 * Counts keys by sorting them, some millions at once: most keys stand in one article only, and a count for each of them would
 * take far more room than the keys.
 */
export function sharedKeys(articles: readonly ArticleKeys[], list: KeyList, most: number): SharedKeys {
  let length = 0;
  for (const article of articles) length += article[list].length;
  const parts = 2 ** Math.ceil(Math.log2(Math.max(1, length / AT_ONCE)));
  const bits = KEY_BITS - Math.log2(parts);
  const shared = new KeySet();
  const stock = new Set<number>();
  for (let part = 0; part < parts; part++) {
    const keys = parts === 1 ? allKeys(articles, list, length) : keysOfPart(articles, list, part, bits);
    keys.sort();
    for (let i = 0, end = 0; i < keys.length; i = end) {
      while (end < keys.length && keys[end] === keys[i]) end++;
      if (end - i > most) stock.add(keys[i]);
      else if (end - i > 1) shared.add(keys[i]);
    }
  }
  return { isShared: (key) => shared.has(key), stock };
}

function allKeys(articles: readonly ArticleKeys[], list: KeyList, length: number): Uint32Array {
  const keys = new Uint32Array(length);
  let at = 0;
  for (const article of articles) {
    keys.set(article[list], at);
    at += article[list].length;
  }
  return keys;
}

/** The keys that begin with the bits of a part. */
function keysOfPart(
  articles: readonly ArticleKeys[],
  list: KeyList,
  part: number,
  bits: number,
): Uint32Array {
  let length = 0;
  for (const { [list]: keys } of articles)
    for (let i = 0; i < keys.length; i++) if (keys[i] >>> bits === part) length++;
  const found = new Uint32Array(length);
  let at = 0;
  for (const { [list]: keys } of articles)
    for (let i = 0; i < keys.length; i++) if (keys[i] >>> bits === part) found[at++] = keys[i];
  return found;
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
