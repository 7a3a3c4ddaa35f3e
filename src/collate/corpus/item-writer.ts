import { KeyPlaces } from './key-places.ts';

/** The keys of the items of an article. A key stands in its list once, however many items have it. */
export interface ItemKeys {
  readonly keys: Uint32Array;
  readonly wholes: Uint32Array;
  /**
   * Item by item: where its whole key stands; where the keys end that no item before it has; how many others it has, and where
   * each of these stands.
   */
  readonly places: Uint32Array;
}

/** Numbers of an item before the places of the keys that it shares with items before it. */
export const HEAD = 3;

/** Writes down the keys of the items of an article, one item after another. Kept from article to article. */
export class ItemWriter {
  readonly #keys = new KeyPlaces();
  readonly #wholes = new KeyPlaces();
  /** By place of a key, the last item that has it. */
  readonly #owners: number[] = [];
  readonly #places: number[] = [];
  /** Where the item that was begun last stands in the places. */
  #head = 0;
  #items = 0;

  /** An item begins. @param whole the key of all of it */
  begin(whole: number): void {
    this.#items++;
    this.#head = this.#places.length;
    this.#places.push(this.#wholes.of(whole), this.#keys.count, 0);
  }

  /** A key of the item that was begun last; it may be told again. */
  add(key: number): void {
    const { count } = this.#keys;
    const place = this.#keys.of(key);
    if (place < count && this.#owners[place] === this.#items) return;
    this.#owners[place] = this.#items;
    if (place === count) this.#places[this.#head + 1]++;
    else this.#places[this.#head + 2] = this.#places.push(place) - this.#head - HEAD;
  }

  /** The keys of all items since the last call. */
  take(): ItemKeys {
    const places = new Uint32Array(this.#places);
    this.#places.length = 0;
    this.#items = 0;
    return { keys: this.#keys.take(), wholes: this.#wholes.take(), places };
  }
}
