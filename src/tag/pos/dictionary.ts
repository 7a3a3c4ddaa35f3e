import { POS_TAGS } from '../../core/pos.ts';
import { type Vocabulary, WordFlag } from '../../core/vocabulary.ts';
import type { Column } from '../../learn/packed.ts';
import { wordKey } from './features.ts';

/**
 * Which tags a word can have. Words seen often enough have a class: a set of tags. A set of one decides the tag.
 * Keyed by the hash of the surface form, so that "May" and "may" differ, and by that of the lower-case form.
 */
export class TagDictionary {
  /** Tag ids of each class; class 0 is that of unknown words. */
  readonly classes: readonly Uint8Array[];
  readonly #byHash: Map<number, number>;

  /** @param columns what {@link TagDictionary.columns} made: `words`, `wordClasses`, `classSizes`, `classTags` */
  constructor(columns: Readonly<Record<string, Column>>) {
    const { words, wordClasses, classSizes, classTags } = columns;
    const classes: Uint8Array[] = [];
    let at = 0;
    for (const size of classSizes) {
      classes.push((classTags as Uint8Array).subarray(at, at + size));
      at += size;
    }
    this.classes = classes;
    this.#byHash = new Map();
    for (let i = 0; i < words.length; i++) this.#byHash.set(words[i], wordClasses[i]);
  }

  /** Class of a word type: of its surface form if that is known, else of its lower-case form, else 0. */
  classOf(vocabulary: Vocabulary, type: number): number {
    const own = this.#byHash.get(surfaceKey(vocabulary, type));
    if (own !== undefined) return own;
    // An unknown capitalised word may be a name whatever its lower-case form is.
    if ((vocabulary.flags[type] & WordFlag.capitalized) !== 0) return 0;
    return this.#byHash.get(wordKey(vocabulary, type)) ?? 0;
  }

  static columns(words: ReadonlyMap<number, readonly number[]>, unknown: readonly number[]) {
    const classes = new Map([[unknown.join(), 0]]);
    const sets = [unknown];
    const hashes = [...words.keys()].sort((a, b) => a - b);
    const wordClasses = hashes.map((hash) => {
      const tags = words.get(hash) as readonly number[];
      const known = classes.get(tags.join());
      if (known !== undefined) return known;
      classes.set(tags.join(), sets.length);
      sets.push(tags);
      return sets.length - 1;
    });
    return {
      words: Int32Array.from(hashes),
      wordClasses: Uint16Array.from(wordClasses),
      classSizes: Uint8Array.from(sets, (set) => set.length),
      classTags: Uint8Array.from(sets.flat()),
    };
  }
}

/** Hash of a surface form; numbers share the hash of their kind. */
export function surfaceKey(vocabulary: Vocabulary, type: number): number {
  const flags = vocabulary.flags[type];
  if ((flags & WordFlag.digit) !== 0 && (flags & WordFlag.alphabetic) === 0) return wordKey(vocabulary, type);
  return vocabulary.hashes[type];
}

/** Tags of open classes: what an unknown word can be. */
export const OPEN_TAGS: readonly number[] = POS_TAGS.flatMap((tag, id) =>
  /^(NN|VB|JJ|RB|CD|FW|UH|IN)/.test(tag) ? [id] : [],
);
