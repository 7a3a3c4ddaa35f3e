/** How much of a key a model looks at. */
export interface IndexOptions {
  /** The first so many bits name the feature's place: 5 to 24. */
  readonly bits: number;
  /**
   * Whether the eight bits after these are compared too, so that of 256 strangers that fall on the place of a feature only one
   * is taken for it. Else all features of a place are one, in training as later.
   */
  readonly checked: boolean;
}

/** Bits of a key that are compared. */
export const CHECK_BITS = 8;
const CHECK_MASK = (1 << CHECK_BITS) - 1;

/**
 * Which features a model has weights for, and the number of each one's row. The first bits of a key are looked up in a
 * bitmap; the row's number is the count of set bits before it (rank, as in Jacobson 1989). So the index costs 2 bits for each
 * place in memory, and a look-up touches one cache line.
 */
export class FeatureIndex {
  readonly bitmap: Uint32Array;
  /** Of each row the bits of its feature's key that are compared; null if none are. */
  readonly checks: Uint8Array | null;
  /** How far a key is shifted to its place. */
  readonly shift: number;
  /** Number of rows. */
  readonly size: number;
  /** As {@link writePairs} makes them; not before they are asked for, for the kernel has its own. */
  #pairs: Int32Array | null = null;

  /** @param bitmap of `2^bits` places, as it lies in a packed file */
  constructor(bitmap: Uint32Array, checks: Uint8Array | null = null) {
    this.bitmap = bitmap;
    this.checks = checks;
    this.shift = Math.clz32(bitmap.length) - 4;
    let size = 0;
    for (let i = 0; i < bitmap.length; i++) size += popcount(bitmap[i]);
    this.size = size;
  }

  /**
   * An index with a row for each of these keys; if they are not checked, those that share a place share it.
   * @throws RangeError if keys that are checked share a place
   */
  static of(keys: readonly number[], { bits, checked }: IndexOptions): FeatureIndex {
    const bitmap = new Uint32Array(1 << (bits - 5));
    for (const key of keys) {
      const place = key >>> (32 - bits);
      bitmap[place >>> 5] |= 1 << (place & 31);
    }
    const index = new FeatureIndex(bitmap);
    if (!checked) return index;
    if (index.size < keys.length) throw new RangeError(`${keys.length} keys, but ${index.size} places`);
    const checks = new Uint8Array(index.size);
    for (const key of keys) checks[index.row(key)] = checkOf(key, index.shift);
    return new FeatureIndex(bitmap, checks);
  }

  get options(): IndexOptions {
    return { bits: 32 - this.shift, checked: this.checks !== null };
  }

  /** Writes pairs: 32 bits of the map, number of set bits before them. @returns `pairs`, twice as long as the map */
  writePairs(pairs: Int32Array): Int32Array {
    const { bitmap } = this;
    let before = 0;
    for (let i = 0; i < bitmap.length; i++) {
      pairs[2 * i] = bitmap[i];
      pairs[2 * i + 1] = before;
      before += popcount(bitmap[i]);
    }
    return pairs;
  }

  /** Number of a feature's row, or -1. */
  row(key: number): number {
    this.#pairs ??= this.writePairs(new Int32Array(this.bitmap.length * 2));
    const pairs = this.#pairs;
    const place = key >>> this.shift;
    const pair = (place >>> 5) << 1;
    const bits = pairs[pair];
    const bit = 1 << (place & 31);
    if ((bits & bit) === 0) return -1;
    const row = pairs[pair + 1] + popcount(bits & (bit - 1));
    return this.checks === null || this.checks[row] === checkOf(key, this.shift) ? row : -1;
  }

  /** The key of each row, in the order of the rows, as far as it is looked at. */
  keys(): number[] {
    const { bitmap, checks, shift } = this;
    const keys: number[] = [];
    for (let word = 0; word < bitmap.length; word++)
      for (let bits = bitmap[word]; bits !== 0; bits &= bits - 1) {
        const check = checks === null ? 0 : checks[keys.length] << (shift - CHECK_BITS);
        keys.push(((32 * word + 31 - Math.clz32(bits & -bits)) << shift) | check);
      }
    return keys;
  }
}

function checkOf(key: number, shift: number): number {
  return (key >>> (shift - CHECK_BITS)) & CHECK_MASK;
}

function popcount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
