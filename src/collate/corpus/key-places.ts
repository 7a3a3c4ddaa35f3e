import { grown } from '../../core/grown.ts';

const LEAST_ROOM = 256;

/** Numbers of 32 bits in the order in which they were first met, each once; a hash table in columns, kept from list to list. */
export class KeyPlaces {
  /** How many there are. */
  count = 0;
  #keys = new Uint32Array(LEAST_ROOM);
  /** By place, the slot of the table that says so. */
  #slotOf = new Uint32Array(LEAST_ROOM);
  /** Places, counted from one; twice as many as there is room for keys. */
  #table = new Uint32Array(2 * LEAST_ROOM);

  /** The place of a key in the list. If it is a new one, that is the count of before. */
  of(key: number): number {
    const mask = this.#table.length - 1;
    let slot = Math.imul(key ^ (key >>> 15), 0x9e3779b1) & mask;
    for (let entry = this.#table[slot]; entry !== 0; entry = this.#table[slot]) {
      if (this.#keys[entry - 1] === key) return entry - 1;
      slot = (slot + 1) & mask;
    }
    if (this.count === this.#keys.length) {
      this.#grow();
      return this.of(key);
    }
    this.#keys[this.count] = key;
    this.#slotOf[this.count] = slot;
    this.#table[slot] = this.count + 1;
    return this.count++;
  }

  /** The list, which is empty from then on. */
  take(): Uint32Array {
    const keys = this.#keys.slice(0, this.count);
    for (let place = 0; place < this.count; place++) this.#table[this.#slotOf[place]] = 0;
    this.count = 0;
    return keys;
  }

  #grow(): void {
    const keys = this.take();
    this.#keys = grown(this.#keys, 2 * keys.length);
    this.#slotOf = new Uint32Array(2 * keys.length);
    this.#table = new Uint32Array(4 * keys.length);
    for (const key of keys) this.of(key);
  }
}
