import { POS_TAGS } from '../../core/layers/pos.ts';
import { type Vocabulary, WordFlag } from '../../core/vocabulary.ts';
import { KeyIndex, sortKeys } from '../../learn/key-index.ts';
import { type Column, columnOf } from '../../learn/packed.ts';
import { wordKey } from './features.ts';

/**
 * Which tags a word can have. Words seen often enough have a class: a set of tags. A set of one decides the tag.
 * By the hash of the surface form, so that "May" and "may" differ, and by that of the lower-case form.
 */
export class TagDictionary {
  /** Tag ids of each class; class 0 is that of unknown words. */
  readonly classes: readonly Uint8Array[];
  readonly #words: KeyIndex;
  readonly #wordClasses: Uint16Array;

  /** @param columns what {@link TagDictionary.columns} made: `words`, `wordClasses`, `classSizes`, `classTags` */
  constructor(columns: Readonly<Record<string, Column>>) {
    const tags = columnOf(columns, 'classTags', Uint8Array);
    const classes: Uint8Array[] = [];
    let at = 0;
    for (const size of columnOf(columns, 'classSizes', Uint8Array)) {
      classes.push(tags.subarray(at, at + size));
      at += size;
    }
    this.classes = classes;
    this.#words = new KeyIndex(columnOf(columns, 'words', Int32Array));
    this.#wordClasses = columnOf(columns, 'wordClasses', Uint16Array);
  }

  /** Class of a word type: of its surface form if that is known, else of its lower-case form, else 0. */
  classOf(vocabulary: Vocabulary, type: number): number {
    const own = this.#words.find(surfaceKey(vocabulary, type));
    if (own >= 0) return this.#wordClasses[own];
    // An unknown capitalised word may be a name whatever its lower-case form is.
    if ((vocabulary.flags[type] & WordFlag.capitalized) !== 0) return 0;
    const lower = this.#words.find(wordKey(vocabulary, type));
    return lower < 0 ? 0 : this.#wordClasses[lower];
  }

  static columns(words: ReadonlyMap<number, readonly number[]>, unknown: readonly number[]) {
    const classes = new Map([[unknown.join(), 0]]);
    const sets = [unknown];
    const classOf = new Map<number, number>();
    for (const hash of [...words.keys()].sort((a, b) => a - b)) {
      const tags = words.get(hash) as readonly number[];
      const name = tags.join();
      if (!classes.has(name)) {
        classes.set(name, sets.length);
        sets.push(tags);
      }
      classOf.set(hash, classes.get(name) as number);
    }
    const sorted = sortKeys(Int32Array.from(words.keys()));
    return {
      words: sorted,
      wordClasses: Uint16Array.from(sorted, (hash) => classOf.get(hash) as number),
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
