import { bucketShift, type PerfectHash, slotOf, slotRatio } from './perfect-hash.ts';

/** Rows of weights as a model keeps them: row `i` of `keys[i]` is `weights[i * states .. (i + 1) * states - 1]`, from -127 to 127. */
export interface QuantizedRows {
  readonly states: number;
  readonly keys: Int32Array;
  readonly weights: Int8Array;
}

/**
 * A table of rows by 32-bit key, used as it lies in a file: the slots of a {@link PerfectHash}, each of which begins with its
 * key. Slots without a row have the key 0 and must add nothing.
 */
export class KeyTable {
  /** Slot after slot; a row's place is where its slot begins. */
  readonly words: Int32Array;
  readonly #seeds: Uint16Array;
  readonly #shift: number;
  readonly #ratio: number;
  readonly #slotWords: number;

  /** @param slotWords length of a slot in `words` */
  constructor(words: Int32Array, { seeds, slots }: PerfectHash, slotWords: number) {
    this.words = words;
    this.#seeds = seeds;
    this.#shift = bucketShift(seeds);
    this.#ratio = slotRatio(slots);
    this.#slotWords = slotWords;
  }

  /** Place of the slot that the key's row is in, if it has one. */
  slot(key: number): number {
    return slotOf(key, this.#seeds[key >>> this.#shift], this.#ratio) * this.#slotWords;
  }

  /** Place of the row of `key`, -1 if it has none. */
  find(key: number): number {
    const place = this.slot(key);
    return this.words[place] === key ? place : -1;
  }

  /**
   * Puts the places of the rows of `keys[from .. to - 1]` into `places` and returns how many there are. No step decides
   * anything by what it has read, so that the processor has many reads of memory under way at once.
   */
  findAll(keys: Int32Array, from: number, to: number, places: Int32Array): number {
    const words = this.words;
    const count = to - from;
    for (let k = 0; k < count; k++) places[k] = this.slot(keys[from + k]);
    let rows = 0;
    for (let k = 0; k < count; k++) {
      const place = places[k];
      places[rows] = place;
      const difference = words[place] ^ keys[from + k];
      rows += 1 ^ ((difference | -difference) >>> 31); // 1 if they are equal
    }
    return rows;
  }
}
