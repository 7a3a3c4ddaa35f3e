import { grown } from '../../../core/grown.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { type NameWords, Role } from './words.ts';

/** Other mentions of a word that are remembered. */
export const MAX_MENTIONS = 3;

/**
 * How an article uses each of its capitalised words, by slot: how often with a capital in mid-sentence and in lower
 * case, its longest name-like run, and where its first mentions stand. Slots are given to lower-case word types.
 */
export class ArticleWords {
  /** Number of uses in lower case. */
  lower = new Uint16Array(0);
  /** Number of uses with a capital where nothing but a name explains it. */
  capitalized = new Uint16Array(0);
  /** The longest long run that holds the word: its bounds, and the token in it. */
  bestStarts = new Uint32Array(0);
  bestEnds = new Uint32Array(0);
  bestTokens = new Uint32Array(0);
  /** Up to three mentions a slot, and their long runs. */
  mentionCounts = new Uint8Array(0);
  mentions = new Uint32Array(0);
  mentionStarts = new Uint32Array(0);
  mentionEnds = new Uint32Array(0);
  readonly #words: NameWords;
  /** By word type: the article that gave it a slot, and the slot. */
  #articles = new Uint32Array(0);
  #slots = new Uint32Array(0);
  #article = 0;
  #count = 0;

  constructor(words: NameWords) {
    this.#words = words;
  }

  /** Starts a new article: all slots are free. */
  begin(): void {
    const capacity = this.#words.vocabulary.lowers.length;
    if (capacity > this.#articles.length) {
      this.#articles = new Uint32Array(capacity);
      this.#slots = new Uint32Array(capacity);
    }
    this.#article++;
    this.#count = 0;
  }

  /** Slot of a word type whose lower-case form was met with a capital, -1 if it was not. */
  slot(type: number): number {
    const lower = this.#words.vocabulary.lowers[type];
    return this.#articles[lower] === this.#article ? this.#slots[lower] : -1;
  }

  /** Counts the capitalised words `[start, end)` of a sentence that begins at `first`. */
  countRun(types: Uint32Array, first: number, start: number, end: number, normal: boolean): void {
    const { flags } = this.#words.vocabulary;
    for (let i = start; i < end; i++) {
      const slot = this.#claim(types[i]);
      if (!normal || i === first) continue;
      const before = types[i - 1];
      if ((flags[before] & WordFlag.alphabetic) !== 0 || !this.#words.openers[before])
        this.capitalized[slot]++;
    }
  }

  /** Remembers the long run `[start, end)` with each of its capitalised words. */
  countLongRun(types: Uint32Array, start: number, end: number): void {
    for (let i = start; i < end; i++) {
      if (this.#words.roles[types[i]] !== Role.core) continue;
      const slot = this.#claim(types[i]);
      if (end - start > this.bestEnds[slot] - this.bestStarts[slot]) {
        this.bestStarts[slot] = start;
        this.bestEnds[slot] = end;
        this.bestTokens[slot] = i;
      }
      const count = this.mentionCounts[slot];
      if (count === MAX_MENTIONS) continue;
      const at = slot * MAX_MENTIONS + count;
      this.mentions[at] = i;
      this.mentionStarts[at] = start;
      this.mentionEnds[at] = end;
      this.mentionCounts[slot]++;
    }
  }

  /** Counts the uses in lower case of words that have a slot. Call last. */
  countLowerCase(types: Uint32Array, length: number): void {
    const { flags, lowers } = this.#words.vocabulary;
    const articles = this.#articles;
    const article = this.#article;
    for (let i = 0; i < length; i++) {
      const type = types[i];
      if (articles[type] !== article) continue;
      if (lowers[type] === type && (flags[type] & WordFlag.lower) !== 0) this.lower[this.#slots[type]]++;
    }
  }

  #claim(type: number): number {
    const lower = this.#words.vocabulary.lowers[type];
    if (this.#articles[lower] === this.#article) return this.#slots[lower];
    const slot = this.#count++;
    if (slot === this.lower.length) this.#grow();
    this.#articles[lower] = this.#article;
    this.#slots[lower] = slot;
    this.lower[slot] = 0;
    this.capitalized[slot] = 0;
    this.bestStarts[slot] = 0;
    this.bestEnds[slot] = 0;
    this.mentionCounts[slot] = 0;
    return slot;
  }

  #grow(): void {
    const capacity = Math.max(256, this.lower.length * 2);
    this.lower = grown(this.lower, capacity);
    this.capitalized = grown(this.capitalized, capacity);
    this.bestStarts = grown(this.bestStarts, capacity);
    this.bestEnds = grown(this.bestEnds, capacity);
    this.bestTokens = grown(this.bestTokens, capacity);
    this.mentionCounts = grown(this.mentionCounts, capacity);
    this.mentions = grown(this.mentions, capacity * MAX_MENTIONS);
    this.mentionStarts = grown(this.mentionStarts, capacity * MAX_MENTIONS);
    this.mentionEnds = grown(this.mentionEnds, capacity * MAX_MENTIONS);
  }
}
