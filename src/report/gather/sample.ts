import { createHash } from 'node:crypto';

interface Kept {
  readonly rank: string;
  readonly json: string;
}

/**
 * As many articles as a page may hold, chosen by their ids as by lot: the same ones whatever their order, and each as
 * likely as any other.
 */
export class Sample {
  readonly #budget: number;
  #kept: Kept[] = [];
  #size = 0;

  /** @param budget UTF-16 code units of JSON */
  constructor(budget: number) {
    this.#budget = budget;
  }

  add(id: string, json: string): void {
    this.#kept.push({ rank: createHash('sha256').update(id).digest('hex'), json });
    this.#size += json.length;
    if (this.#size > 2 * this.#budget) this.#settle();
  }

  /** Those that are in, as JSON. */
  get articles(): string[] {
    this.#settle();
    return this.#kept.map(({ json }) => json);
  }

  #settle(): void {
    this.#kept.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    this.#size = 0;
    const end = this.#kept.findIndex(({ json }) => {
      this.#size += json.length;
      return this.#size > this.#budget;
    });
    if (end >= 0) this.#kept.length = Math.max(1, end);
  }
}
