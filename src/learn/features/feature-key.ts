/**
 * Key of a feature: a template ("the word before") with two values (hashes, ids, small numbers), mixed into 32 bits as in
 * MurmurHash3 (Appleby). All models use this one; `hash` in assembly/sums.ts is the same, four at a time. Its top bits are the
 * best mixed: a model of 2^n places for features takes the first n ({@link FeatureIndex}).
 */
export function featureKey(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0xcc9e2d51);
  h = Math.imul((h ^ (h >>> 15)) + b, 0x85ebca6b);
  return Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
}

/** Two values as one, for features of three or more. The order matters. */
export function stir(h: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  h ^= k;
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}
