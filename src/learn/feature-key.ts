/**
 * Key of a feature: a template ("the word before") with up to two values (hashes or small numbers), mixed into 32 bits
 * as in MurmurHash3 (Appleby). Two features share a key with probability 2^-32.
 */
export function featureKey(template: number, a: number, b: number): number {
  let h = stir(Math.imul(template, 0x9e3779b1), a);
  h = stir(h, b);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Two values as one, for keys made of three or more. The order matters. */
export function stir(h: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  h ^= k;
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}
