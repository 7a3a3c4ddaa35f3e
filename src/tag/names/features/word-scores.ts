import { grown } from '../../../core/grown.ts';
import type { KeySums } from '../../../learn/features/key-sums.ts';
import { kernelArray } from '../../../learn/kernel/kernel.ts';
import { MAX_WORD_KEYS, NEIGHBOUR_OFFSETS, neighbourKeys, ownKeys } from './word-features.ts';
import type { NameWords } from './words.ts';

/** Places of a word relative to the token that is scored: the token itself, then each of {@link NEIGHBOUR_OFFSETS}. */
const PLACES = 1 + NEIGHBOUR_OFFSETS.length;

/** So many scores are kept: more than the words of a long run need. */
const MOST_SCORES = 1 << 22;

/**
 * What a word type adds to the scores of a token by standing there or near it: summed when it is first needed, and kept.
 */
export class WordScores {
  /**
   * Blocks of one score a state: that of no word, which is nothing; one for each place, for words that came when no more
   * were kept; then those of words, in the order in which they were needed.
   */
  scores: Float32Array;
  readonly #sums: KeySums;
  readonly #words: NameWords;
  readonly #states: number;
  /** By type and place: where its block begins; 0 if it was not needed yet. */
  #blocks = new Uint32Array(0);
  #end: number;
  readonly #keys = kernelArray(Int32Array, MAX_WORD_KEYS);

  constructor(sums: KeySums, states: number, words: NameWords) {
    this.#sums = sums;
    this.#words = words;
    this.#states = states;
    this.scores = new Float32Array(256 * states);
    this.#end = states * (1 + PLACES);
  }

  /** Forgets what it knows of word types: their ids mean other words now. */
  forget(): void {
    this.#blocks.fill(0);
    this.#end = this.#states * (1 + PLACES);
  }

  /** Makes room for all word types. Call before each article. */
  reserve(): void {
    const capacity = this.#words.roles.length * PLACES;
    if (capacity > this.#blocks.length) this.#blocks = grown(this.#blocks, capacity);
  }

  /** Where in {@link scores} the block of `type` for `place` begins. May replace `scores`. */
  block(type: number, place: number): number {
    const known = this.#blocks[type * PLACES + place];
    return known !== 0 ? known : this.#sum(type, place);
  }

  #sum(type: number, place: number): number {
    const at = this.#end < MOST_SCORES ? this.#keep(type, place) : (1 + place) * this.#states;
    const keys = this.#keys;
    const count =
      place === 0
        ? ownKeys(this.#words, type, keys)
        : neighbourKeys(this.#words, type, NEIGHBOUR_OFFSETS[place - 1], keys);
    for (let state = 0; state < this.#states; state++) this.scores[at + state] = 0;
    this.#sums.addAll(keys, count, this.scores, at);
    return at;
  }

  #keep(type: number, place: number): number {
    const at = this.#end;
    this.#end += this.#states;
    this.#blocks[type * PLACES + place] = at;
    if (this.#end > this.scores.length) this.scores = grown(this.scores, 2 * this.#end);
    return at;
  }
}
