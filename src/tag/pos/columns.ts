import { POS_TAGS } from '../../core/layers/pos.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';
import { NewTypes, withRoom } from '../../core/word-types.ts';
import type { SparseRows } from '../../learn/features/sparse-rows.ts';
import type { TagDictionary } from './dictionary.ts';
import { MAX_WORD_FEATURES, OFFSETS, type Offset, suffixKey, wordFeatures, wordKey } from './features.ts';

/** Width of a score vector: one score for each tag. */
export const WIDTH = POS_TAGS.length;

/** {@link WordColumns.vector} of a word that stands there for the first time. */
export const NOT_KEPT = -1;

/**
 * What the tagger keeps of word types: their class at once, their summed feature weights for an offset when they stand
 * there for the second time, seen from a token that has to be decided; most words do so once only.
 */
export class WordColumns {
  classes = new Uint16Array(0);
  keys = new Int32Array(0);
  suffixes = new Int32Array(0);
  /** Score vectors in the order in which they were needed; the first is that of no word: nothing. */
  scores = new Int16Array(1024 * WIDTH);
  /** By type and offset: where its vector begins; 0 if it was not needed yet, {@link NOT_KEPT} if once. */
  #vectors = new Int32Array(0);
  #end = WIDTH;
  readonly #features = new Int32Array(MAX_WORD_FEATURES);
  readonly #types = new NewTypes();
  readonly #dictionary: TagDictionary;
  readonly #rows: SparseRows;

  constructor(dictionary: TagDictionary, rows: SparseRows) {
    this.#dictionary = dictionary;
    this.#rows = rows;
  }

  /** Learns the word types that were added since the last call. */
  update(vocabulary: Vocabulary): void {
    const first = this.#types.since(vocabulary);
    if (first === 0) {
      this.#vectors.fill(0);
      this.#end = WIDTH;
    }
    this.classes = withRoom(this.classes, vocabulary.size);
    this.keys = withRoom(this.keys, vocabulary.size);
    this.suffixes = withRoom(this.suffixes, vocabulary.size);
    this.#vectors = withRoom(this.#vectors, vocabulary.size * OFFSETS);
    for (let type = first; type < vocabulary.size; type++) {
      this.classes[type] = this.#dictionary.classOf(vocabulary, type);
      this.keys[type] = wordKey(vocabulary, type);
      this.suffixes[type] = suffixKey(vocabulary, type);
    }
  }

  /**
   * Where in {@link scores} the vector of `type` for `offset` begins, or {@link NOT_KEPT}: then the features have to be looked
   * up. May replace `scores`.
   */
  vector(vocabulary: Vocabulary, type: number, offset: Offset): number {
    const place = type * OFFSETS + offset;
    const known = this.#vectors[place];
    if (known > 0) return known;
    this.#vectors[place] = known === 0 ? NOT_KEPT : this.#sumVector(vocabulary, type, offset);
    return this.#vectors[place];
  }

  #sumVector(vocabulary: Vocabulary, type: number, offset: Offset): number {
    const at = this.#end;
    this.#end += WIDTH;
    this.scores = withRoom(this.scores, this.#end);
    this.scores.fill(0, at, at + WIDTH);
    const count = wordFeatures(vocabulary, type, this.classes[type], offset, this.#features, 0);
    this.#rows.addAll(this.#features, count, this.scores, at);
    return at;
  }
}
