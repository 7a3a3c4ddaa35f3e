import { type Column, grown, roomFor } from './grown.ts';
import type { Vocabulary } from './vocabulary.ts';

const LEAST_ROOM = 1 << 12;

/** The column with room for `length` entries: itself, or a longer one that begins with the same entries. */
export function withRoom<T extends Column>(column: T, length: number): T {
  return length <= column.length ? column : grown(column, Math.max(LEAST_ROOM, roomFor(length)));
}

/** Tells whoever keeps something by word type which types are new. */
export class NewTypes {
  #vocabulary: Vocabulary | undefined;
  #generation = -1;
  #known = 0;

  /** The first type that was not there at the last call; 0 if all ids mean other words now. */
  since(vocabulary: Vocabulary): number {
    if (vocabulary !== this.#vocabulary || vocabulary.generation !== this.#generation) {
      this.#vocabulary = vocabulary;
      this.#generation = vocabulary.generation;
      this.#known = 0;
    }
    const first = this.#known;
    this.#known = vocabulary.size;
    return first;
  }
}

/** What a function says of a word type: a number that fits the column it is kept in. */
export type WordAttribute = (vocabulary: Vocabulary, type: number) => number;

/** An attribute of words, worked out when a word type is new and kept in a column by its id. */
export class WordColumn<T extends Column = Uint8Array> {
  /** By word type id, as of the last {@link update}. */
  values: T;
  readonly #attribute: WordAttribute;
  readonly #types = new NewTypes();

  /** @param empty a column of the kind that holds what `attribute` says */
  constructor(empty: T, attribute: WordAttribute) {
    this.values = empty;
    this.#attribute = attribute;
  }

  /** Catches up with the vocabulary. Call before each article. */
  update(vocabulary: Vocabulary): T {
    const first = this.#types.since(vocabulary);
    this.values = withRoom(this.values, vocabulary.size);
    for (let type = first; type < vocabulary.size; type++)
      this.values[type] = this.#attribute(vocabulary, type);
    return this.values;
  }
}

const UNREAD = 0;

/** An attribute of words that few are asked for: worked out when it is, and kept from then on. */
export class RareWordColumn<T extends Column = Uint8Array> {
  readonly #attribute: WordAttribute;
  #values: T;
  #vocabulary: Vocabulary | undefined;
  #generation = -1;

  /** @param attribute never 0 */
  constructor(empty: T, attribute: WordAttribute) {
    this.#values = empty;
    this.#attribute = attribute;
  }

  of(vocabulary: Vocabulary, type: number): number {
    const isFollowed = vocabulary === this.#vocabulary && vocabulary.generation === this.#generation;
    const known = isFollowed && type < this.#values.length ? this.#values[type] : UNREAD;
    return known !== UNREAD ? known : this.#workOut(vocabulary, type);
  }

  #workOut(vocabulary: Vocabulary, type: number): number {
    if (vocabulary !== this.#vocabulary || vocabulary.generation !== this.#generation) {
      this.#vocabulary = vocabulary;
      this.#generation = vocabulary.generation;
      this.#values.fill(UNREAD);
    }
    this.#values = withRoom(this.#values, vocabulary.size);
    this.#values[type] = this.#attribute(vocabulary, type);
    return this.#values[type];
  }
}
