import { idKey } from './fingerprint.ts';

const LEAST_PLACES = 1 << 10;

/** The ids that were met in a run, 16 to 32 bytes each however long they are. */
export class IdSet {
  #keys = new BigUint64Array(LEAST_PLACES);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(id: string): boolean {
    return this.#keys[placeOf(this.#keys, idKey(id))] !== 0n;
  }

  /** @returns false if it was there */
  add(id: string): boolean {
    return this.#add(idKey(id));
  }

  #add(key: bigint): boolean {
    const at = placeOf(this.#keys, key);
    if (this.#keys[at] !== 0n) return false;
    this.#keys[at] = key;
    this.#size++;
    if (this.#size * 2 > this.#keys.length) this.#grow();
    return true;
  }

  #grow(): void {
    const old = this.#keys;
    this.#keys = new BigUint64Array(old.length * 2);
    this.#size = 0;
    for (const key of old) if (key !== 0n) this.#add(key);
  }
}

/** Where a key stands in a table that is less than full, or the empty place where it would. */
export function placeOf(keys: BigUint64Array, key: bigint): number {
  const mask = keys.length - 1;
  let at = Number(key & BigInt(mask));
  while (keys[at] !== 0n && keys[at] !== key) at = (at + 1) & mask;
  return at;
}
