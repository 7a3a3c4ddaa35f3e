/**
 * A growing list of hashed features. A feature is a template number with one or two integers (word hashes, tag ids,
 * counts packed by arithmetic): never a string. Keys have `bits` bits.
 */
export class FeatureKeys {
  keys: Int32Array;
  length = 0;
  readonly #shift: number;

  /** @param bits width of the hash, 1 to 31. @param room where the keys go as long as they fit */
  constructor(bits: number, room = new Int32Array(1 << 12)) {
    this.#shift = 32 - bits;
    this.keys = room;
  }

  clear(): void {
    this.length = 0;
  }

  /** Makes room for `count` more keys: call before a run of {@link put}. */
  reserve(count: number): void {
    if (this.length + count <= this.keys.length) return;
    const grown = new Int32Array(Math.max(this.keys.length * 2, this.length + count));
    grown.set(this.keys);
    this.keys = grown;
  }

  /** Appends the feature (template, a, b). */
  put(template: number, a: number, b: number): void {
    // Multiplications as in MurmurHash3; the top bits are the best mixed.
    let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0xcc9e2d51);
    h = Math.imul((h ^ (h >>> 15)) + b, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    this.keys[this.length++] = h >>> this.#shift;
  }
}
