import type { Vocabulary } from '../../core/vocabulary.ts';

const UNREAD = 0;

/** What a function says of words, kept by word type id: small numbers above 0. A cache, which never changes a result. */
export class WordColumn {
  readonly #read: (vocabulary: Vocabulary, type: number) => number;
  #values = new Uint8Array(1 << 12);
  #vocabulary: Vocabulary | undefined;
  #generation = 0;

  /** @param read what is said of a word type: 1 to 255 */
  constructor(read: (vocabulary: Vocabulary, type: number) => number) {
    this.#read = read;
  }

  of(vocabulary: Vocabulary, type: number): number {
    if (this.#vocabulary !== vocabulary || this.#generation !== vocabulary.generation) {
      this.#vocabulary = vocabulary;
      this.#generation = vocabulary.generation;
      this.#values.fill(UNREAD);
    }
    if (type >= this.#values.length) {
      const longer = new Uint8Array(Math.max(this.#values.length * 2, type + 1));
      longer.set(this.#values);
      this.#values = longer;
    }
    if (this.#values[type] === UNREAD) this.#values[type] = this.#read(vocabulary, type);
    return this.#values[type];
  }
}
