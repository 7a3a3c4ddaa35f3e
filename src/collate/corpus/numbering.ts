/** Numbers keys of 64 bits, or of 32, in the order in which they come: a hash table in columns, a tenth of what a Map takes. */
export class Numbering {
  /** By slot, the number of the key that stands there and one; 0 for none. */
  #slots = new Uint32Array(2 * LEAST_KEYS);
  /** By number, the two halves of a key. */
  #firsts = new Uint32Array(LEAST_KEYS);
  #seconds = new Uint32Array(LEAST_KEYS);
  #size = 0;

  /** How many keys have a number. */
  get size(): number {
    return this.#size;
  }

  /** The number of a key; the next one, if it has none yet. */
  numberOf(first: number, second: number): number {
    const at = this.#slotOf(first, second);
    if (this.#slots[at] !== 0) return this.#slots[at] - 1;
    const number = this.#size++;
    this.#firsts[number] = first;
    this.#seconds[number] = second;
    this.#slots[at] = this.#size;
    if (this.#size === this.#firsts.length) this.#grow();
    return number;
  }

  /** The number of a key, or -1 if it has none. */
  find(first: number, second: number): number {
    return this.#slots[this.#slotOf(first, second)] - 1;
  }

  /** The first half of the key of a number, and the second. */
  first(number: number): number {
    return this.#firsts[number];
  }

  second(number: number): number {
    return this.#seconds[number];
  }

  /** The slot of a key, or the free one where it would stand. */
  #slotOf(first: number, second: number): number {
    const slots = this.#slots;
    const firsts = this.#firsts;
    const seconds = this.#seconds;
    const mask = slots.length - 1;
    let at = (first ^ (first >>> 15)) & mask;
    for (let held = slots[at]; held !== 0; held = slots[at]) {
      if (firsts[held - 1] === first && seconds[held - 1] === second) break;
      at = (at + 1) & mask;
    }
    return at;
  }

  #grow(): void {
    this.#firsts = longer(this.#firsts);
    this.#seconds = longer(this.#seconds);
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let number = 0; number < this.#size; number++)
      this.#slots[this.#slotOf(this.#firsts[number], this.#seconds[number])] = number + 1;
  }
}

/** A power of two. */
const LEAST_KEYS = 1024;

function longer(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(2 * column.length);
  twice.set(column);
  return twice;
}
