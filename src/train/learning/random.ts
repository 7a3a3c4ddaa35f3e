/** A small seeded generator for training: the same seed gives the same numbers on every machine. Never used at run time. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** The next number in `[0, 1)` (Mulberry32 by Tommy Ettinger). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number in `0 .. limit - 1`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Any one of them. */
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }

  /** Shuffles in place (Fisher-Yates). */
  shuffle(items: Int32Array | Uint32Array): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }
}
