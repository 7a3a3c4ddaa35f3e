/**
 * Finds 32-bit keys in a sorted column. The leading bits of a key say where in the column to look, so that a look-up
 * reads about one key; nothing is inserted when a file is opened, a single pass over the column finds the buckets.
 */
export class KeyIndex {
  readonly #keys: Int32Array;
  readonly #starts: Uint32Array;
  readonly #shift: number;

  /** @param keys distinct, in ascending order as unsigned numbers (see {@link sortKeys}); not copied */
  constructor(keys: Int32Array) {
    const bits = Math.max(1, Math.ceil(Math.log2(keys.length + 1)));
    this.#keys = keys;
    this.#shift = 32 - bits;
    this.#starts = bucketStarts(keys, bits);
  }

  /** Position of the key in the column, -1 if it is not there. */
  find(key: number): number {
    const bucket = key >>> this.#shift;
    const end = this.#starts[bucket + 1];
    const keys = this.#keys;
    for (let i = this.#starts[bucket]; i < end; i++) if (keys[i] === (key | 0)) return i;
    return -1;
  }
}

/** For each value of the leading `bits` bits the position of the first key that has them, or would have. */
function bucketStarts(keys: Int32Array, bits: number): Uint32Array {
  const shift = 32 - bits;
  const starts = new Uint32Array((1 << bits) + 1);
  let bucket = 0;
  for (let i = 0; i < keys.length; i++) {
    const own = keys[i] >>> shift;
    while (bucket < own) starts[++bucket] = i;
  }
  starts.fill(keys.length, bucket + 1);
  return starts;
}

/** Sorts keys in place as {@link KeyIndex} wants them. */
export function sortKeys(keys: Int32Array): Int32Array {
  new Uint32Array(keys.buffer, keys.byteOffset, keys.length).sort();
  return keys;
}
