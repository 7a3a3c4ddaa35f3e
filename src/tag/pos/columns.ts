import { POS_TAGS } from '../../core/pos.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';
import type { WeightRows } from '../../learn/weight-rows.ts';
import type { TagDictionary } from './dictionary.ts';
import { OFFSETS, type Offset, suffixKey, wordFeatures, wordKey } from './features.ts';

/** Width of a score vector: one score for each tag. */
export const WIDTH = POS_TAGS.length;

/**
 * What the tagger keeps of word types: their class at once, their summed feature weights for each offset when they
 * first stand near a token that has to be decided.
 */
export class WordColumns {
  classes = new Uint16Array(0);
  keys = new Int32Array(0);
  suffixes = new Int32Array(0);
  /** `OFFSETS` score vectors in a row for each word that has a place here. */
  scores = new Int16Array(0);
  #places = new Int32Array(0);
  #placed = 0;
  #known = 0;
  #vocabulary: Vocabulary | undefined;
  #generation = -1;
  readonly #sums = new Float32Array(OFFSETS * WIDTH);
  readonly #dictionary: TagDictionary;
  readonly #rows: WeightRows;

  constructor(dictionary: TagDictionary, rows: WeightRows) {
    this.#dictionary = dictionary;
    this.#rows = rows;
  }

  /** Learns the word types that were added since the last call. */
  update(vocabulary: Vocabulary): void {
    if (vocabulary !== this.#vocabulary || vocabulary.generation !== this.#generation) {
      this.#vocabulary = vocabulary;
      this.#generation = vocabulary.generation;
      this.#known = 0;
      this.#placed = 0;
    }
    if (vocabulary.size > this.classes.length) {
      const capacity = Math.max(1 << 12, vocabulary.size * 2);
      this.classes = grown(this.classes, new Uint16Array(capacity));
      this.keys = grown(this.keys, new Int32Array(capacity));
      this.suffixes = grown(this.suffixes, new Int32Array(capacity));
      this.#places = grown(this.#places, new Int32Array(capacity));
    }
    for (let type = this.#known; type < vocabulary.size; type++) {
      this.classes[type] = this.#dictionary.classOf(vocabulary, type);
      this.keys[type] = wordKey(vocabulary, type);
      this.suffixes[type] = suffixKey(vocabulary, type);
      this.#places[type] = -1;
    }
    this.#known = vocabulary.size;
  }

  /** Where in {@link scores} the vector of `type` for `offset` begins. May replace `scores`. */
  vector(vocabulary: Vocabulary, type: number, offset: Offset): number {
    let place = this.#places[type];
    if (place < 0) place = this.#place(vocabulary, type);
    return (place * OFFSETS + offset) * WIDTH;
  }

  #place(vocabulary: Vocabulary, type: number): number {
    const place = this.#placed++;
    const size = OFFSETS * WIDTH;
    if (this.#placed * size > this.scores.length)
      this.scores = grown(this.scores, new Int16Array(Math.max(256 * size, this.scores.length * 2)));
    const sums = this.#sums.fill(0);
    for (let offset = 0; offset < OFFSETS; offset++)
      for (const feature of wordFeatures(vocabulary, type, this.classes[type], offset as Offset))
        this.#rows.add(feature, sums, offset * WIDTH);
    this.scores.set(sums, place * size);
    this.#places[type] = place;
    return place;
  }
}

function grown<T extends Uint16Array | Int16Array | Int32Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
