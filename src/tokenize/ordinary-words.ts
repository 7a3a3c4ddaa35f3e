import { KeyIndex } from '../learn/key-index.ts';
import { columnOf, openPacked } from '../learn/packed.ts';

export const ORDINARY_WORDS = {
  name: 'lexicons/ordinary-words',
  kind: 'ordinary words',
  version: 1,
} as const;

/**
 * Words that news texts write small unless they begin a sentence: after "Inc." or "U.S." a capital on one of them tells that
 * a sentence begins. By their hashes.
 */
export class OrdinaryWords {
  readonly #index: KeyIndex;

  constructor(keys: Int32Array) {
    this.#index = new KeyIndex(keys);
  }

  /** Opens `lexicons/ordinary-words.bin`. @throws HearsayError `model` if it is missing or damaged */
  static open(): OrdinaryWords {
    const { columns } = openPacked(ORDINARY_WORDS);
    return new OrdinaryWords(columnOf(columns, 'keys', Int32Array));
  }

  /** @param hash of a lower-cased word */
  has(hash: number): boolean {
    return this.#index.find(hash) >= 0;
  }
}
