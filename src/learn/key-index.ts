/**
 * Finds 32-bit hashes in a sorted column as it lies in a file: interpolation search (Peterson 1957), for hashes are spread
 * evenly, so that where one stands can be guessed from its value. Reads about log log n keys.
 */
export class KeyIndex {
  readonly #keys: Uint32Array;

  /** @param keys distinct, in ascending order as unsigned numbers (see {@link sortKeys}); not copied */
  constructor(keys: Int32Array) {
    this.#keys = new Uint32Array(keys.buffer, keys.byteOffset, keys.length);
  }

  /** Position of the key in the column, -1 if it is not there. */
  find(key: number): number {
    const keys = this.#keys;
    const wanted = key >>> 0;
    // The key can only be in keys[low .. high - 1], whose values are at least `least` and below `limit`.
    let low = 0;
    let high = keys.length;
    let least = 0;
    let limit = 2 ** 32;
    while (low < high) {
      const guess = low + Math.floor(((wanted - least) / (limit - least)) * (high - low));
      const found = keys[guess];
      if (found === wanted) return guess;
      if (found < wanted) {
        low = guess + 1;
        least = found + 1;
      } else {
        high = guess;
        limit = found;
      }
    }
    return -1;
  }
}

/** Sorts keys in place as {@link KeyIndex} wants them. */
export function sortKeys(keys: Int32Array): Int32Array {
  new Uint32Array(keys.buffer, keys.byteOffset, keys.length).sort();
  return keys;
}
