import { withRoom } from '../../core/word-types.ts';

/**
 * A trie of words, kept as a hash table: each beginning of each name is an entry, by 64 bits of its words. Memory is some 30
 * bytes a word of a name, and a step along a name is one look-up.
 */
export interface NameTableData {
  /** Slots of four: two halves of the hash, 1 + the place of its things in `lists` or 0, 1 if longer names begin so. */
  readonly slots: Int32Array;
  /** Numbers of things, each list behind its length. */
  readonly lists: Uint32Array;
}

const SLOT = 4;

/** The words of a name so far, as 64 bits in two halves. */
export class NamePrefix {
  high = 0;
  low = 0;

  constructor() {
    this.reset();
  }

  /** A name that has not begun. */
  reset(): void {
    this.high = 0x2545f491;
    this.low = 0x9e3779b9 | 0;
  }

  /** @param word `hashWord` of the folded word */
  add(word: number): void {
    const high = Math.imul(this.high ^ word, 0x85ebca6b);
    const low = Math.imul((this.low + word) | 0, 0xc2b2ae35);
    this.high = high ^ (high >>> 15);
    this.low = low ^ (low >>> 13);
  }
}

export class NameTable {
  readonly #slots: Int32Array;
  readonly #lists: Uint32Array;

  constructor({ slots, lists }: NameTableData) {
    this.#slots = slots;
    this.#lists = lists;
  }

  static builder(): NameTableBuilder {
    return new NameTableBuilder();
  }

  /** Place of the words in the table, -1 if no name begins so. */
  find({ high, low }: NamePrefix): number {
    const place = placeOf(this.#slots, high, low);
    return this.#slots[place] === 0 && this.#slots[place + 1] === 0 ? -1 : place;
  }

  isName(place: number): boolean {
    return this.#slots[place + 2] !== 0;
  }

  goesOn(place: number): boolean {
    return this.#slots[place + 3] !== 0;
  }

  /** Numbers of the things of this name. */
  numbersAt(place: number): number[] {
    const list = this.#slots[place + 2] - 1;
    return [...this.#lists.subarray(list + 1, list + 1 + this.#lists[list])];
  }
}

/** Where the hash stands in the slots, or where it would. */
function placeOf(slots: Int32Array, high: number, low: number): number {
  const mask = slots.length / SLOT - 1;
  for (let slot = low & mask; ; slot = (slot + 1) & mask) {
    const at = slot * SLOT;
    if ((slots[at] === high && slots[at + 1] === low) || (slots[at] === 0 && slots[at + 1] === 0)) return at;
  }
}

class NameTableBuilder {
  /** In memory that threads share from the beginning: a copy would be another hundred megabytes. */
  #slots = sharedSlots(SLOT << 12);
  #used = 0;
  /** A slot holds 1 + the place of the last pair of its name: the number of a thing, and 1 + the place of the pair before. */
  #numbers = new Uint32Array(1 << 10);
  #before = new Uint32Array(1 << 10);
  #pairs = 0;
  #names = 0;
  readonly #prefix = new NamePrefix();

  /**
   * @param words `hashWord` of the folded words
   * @param number of the thing that they name
   */
  add(words: readonly number[], number: number): void {
    this.#prefix.reset();
    for (let i = 0; i < words.length; i++) {
      this.#prefix.add(words[i]);
      const at = this.#place(this.#prefix);
      if (i < words.length - 1) this.#slots[at + 3] = 1;
      else {
        this.#numbers = withRoom(this.#numbers, this.#pairs + 1);
        this.#before = withRoom(this.#before, this.#pairs + 1);
        if (this.#slots[at + 2] === 0) this.#names++;
        this.#numbers[this.#pairs] = number;
        this.#before[this.#pairs] = this.#slots[at + 2];
        this.#slots[at + 2] = ++this.#pairs;
      }
    }
  }

  finish(): NameTableData {
    const slots = this.#slots;
    const bytes = (this.#pairs + this.#names) * Uint32Array.BYTES_PER_ELEMENT;
    const lists = new Uint32Array(new SharedArrayBuffer(bytes));
    let length = 0;
    for (let at = 2; at < slots.length; at += SLOT) {
      if (slots[at] === 0) continue;
      const start = length++;
      for (let pair = slots[at]; pair > 0; pair = this.#before[pair - 1]) {
        const number = this.#numbers[pair - 1];
        if (!lists.subarray(start + 1, length).includes(number)) lists[length++] = number;
      }
      lists[start] = length - start - 1;
      slots[at] = 1 + start;
    }
    return { slots, lists };
  }

  #place({ high, low }: NamePrefix): number {
    if (2 * this.#used * SLOT >= this.#slots.length) this.#grow();
    const at = placeOf(this.#slots, high, low);
    if (this.#slots[at] === 0 && this.#slots[at + 1] === 0) {
      this.#slots[at] = high;
      this.#slots[at + 1] = low;
      this.#used++;
    }
    return at;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = sharedSlots(2 * old.length);
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at] === 0 && old[at + 1] === 0) continue;
      const place = placeOf(slots, old[at], old[at + 1]);
      for (let k = 0; k < SLOT; k++) slots[place + k] = old[at + k];
    }
    this.#slots = slots;
  }
}

function sharedSlots(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}
