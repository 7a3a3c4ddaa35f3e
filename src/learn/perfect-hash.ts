/**
 * A perfect hash gives each of a fixed set of 32-bit keys a slot of its own in a table, so that a look-up reads one place,
 * whether the key is there or not. Keys fall into buckets by their leading bits; each bucket has a seed, found when the
 * table was made, with which none of its keys meets another: "hash, displace" (Pagh 1999; Belazzougui, Botelho &
 * Dietzfelbinger 2009). Keys must be well mixed, as hashes are.
 */
export interface PerfectHash {
  /** By bucket; as many as a power of two. */
  readonly seeds: Uint16Array;
  /** Number of slots. */
  readonly slots: number;
}

/** Share of the slots that have a key. */
const LOAD = 0.9;
const KEYS_PER_BUCKET = 4;
const MAX_SEED = 0xffff;

/** How far the leading bits that name a key's bucket must be shifted. */
export function bucketShift(seeds: Uint16Array): number {
  return Math.clz32(seeds.length) + 1;
}

/** Slots as a share of the values of a 32-bit hash, as {@link slotOf} wants it. */
export function slotRatio(slots: number): number {
  return slots / 2 ** 32;
}

/** Slot of a key whose bucket has this seed. */
export function slotOf(key: number, seed: number, ratio: number): number {
  const mixed = Math.imul(key ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  return (((mixed ^ (mixed >>> 15)) >>> 0) * ratio) >>> 0;
}

/** Finds a perfect hash for distinct keys. Same keys in any order, same hash. */
export function perfectHash(keys: Int32Array): PerfectHash {
  const slots = Math.ceil(keys.length / LOAD) + 1;
  const bits = Math.max(1, Math.ceil(Math.log2(keys.length / KEYS_PER_BUCKET + 1)));
  const seeds = new Uint16Array(1 << bits);
  const shift = bucketShift(seeds);
  const ratio = slotRatio(slots);
  const buckets: number[][] = Array.from(seeds, () => []);
  for (const key of keys) buckets[key >>> shift].push(key);
  const taken = new Uint8Array(slots);
  const largestFirst = [...buckets.keys()].sort((a, b) => buckets[b].length - buckets[a].length || a - b);
  for (const bucket of largestFirst) {
    const seed = seedFor(buckets[bucket], taken, ratio);
    seeds[bucket] = seed;
    for (const key of buckets[bucket]) taken[slotOf(key, seed, ratio)] = 1;
  }
  return { seeds, slots };
}

/** The smallest seed that sends each key to a slot of its own that is not taken. */
function seedFor(keys: readonly number[], taken: Uint8Array, ratio: number): number {
  for (let seed = 0; seed <= MAX_SEED; seed++) {
    const found = new Set(keys.map((key) => slotOf(key, seed, ratio)));
    if (found.size === keys.length && [...found].every((slot) => taken[slot] === 0)) return seed;
  }
  throw new RangeError(`no seed sends ${keys.length} keys to free slots: are they distinct, and hashes?`);
}
