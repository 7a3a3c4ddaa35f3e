import type { Document } from '../../../core/document.ts';
import { hashWord, type Vocabulary } from '../../../core/vocabulary.ts';
import { NewTypes, withRoom } from '../../../core/word-types.ts';
import { Form, Known, knownLists } from './known.ts';

const LISTED = Known.phrase | Known.firm | Known.body;

/** Numbers of bits a word: of {@link Known}, of {@link Form}, and of the sets of words that rules ask for. */
export const WIDTH = 3;

/** What the rules on names know of words: looked up once a word type, when it is new. */
export class KnownWords {
  /** The bits that one token of the article or another has: {@link WIDTH} numbers. */
  readonly present = new Int32Array(WIDTH);
  /** The tokens of the article that lists of names hold, by themselves or as the first of a name, in order. */
  readonly listed: number[] = [];
  /** Number of {@link Known.arts} in the article. */
  arts = 0;
  /** By word type: {@link WIDTH} numbers. */
  bits = new Int32Array(0);
  readonly #lists: ListedWords;
  readonly #types = new NewTypes();

  /** @param asked by word: the third number, bits of the sets of words that rules ask for */
  constructor(asked: ReadonlyMap<string, number> = new Map()) {
    this.#lists = new ListedWords(knownLists().bits, asked);
  }

  /** Reads the words of an article: see {@link present}, {@link listed}, {@link arts}. Call before anything is asked of it. */
  open({ vocabulary, tokens: { types, length } }: Pick<Document<'tokens'>, 'vocabulary' | 'tokens'>): void {
    const first = this.#types.since(vocabulary);
    this.bits = withRoom(this.bits, vocabulary.size * WIDTH);
    for (let type = first; type < vocabulary.size; type++) this.#read(vocabulary, type);
    const bits = this.bits;
    let known = 0;
    let forms = 0;
    let asked = 0;
    let arts = 0;
    this.listed.length = 0;
    for (let i = 0; i < length; i++) {
      const at = types[i] * WIDTH;
      const own = bits[at];
      known |= own;
      forms |= bits[at + 1];
      asked |= bits[at + 2];
      if (own & LISTED) this.listed.push(i);
      arts += own & Known.arts;
    }
    this.present[0] = known;
    this.present[1] = forms;
    this.present[2] = asked;
    this.arts = arts;
  }

  /** Bits of {@link Known} of a word type. */
  of(type: number): number {
    return this.bits[type * WIDTH];
  }

  /** The names of several words that begin with a word, as words. */
  phrasesFrom(word: string): readonly (readonly string[])[] {
    return knownLists().phrases.get(word) ?? [];
  }

  /** What is listed in capitals holds as it is written; what is listed small, however it is written. */
  #read({ words, hashes, lowers, flags }: Vocabulary, type: number): void {
    const word = words[type];
    const lower = lowers[type];
    const at = type * WIDTH;
    const bits = this.bits;
    bits.fill(0, at, at + WIDTH);
    this.#lists.addTo(bits, at, hashes[type], word);
    if (lower !== type) this.#lists.addTo(bits, at, hashes[lower], words[lower]);
    if (word.endsWith('ed') && /^\p{Ll}{4,}$/u.test(word)) bits[at] |= Known.verb;
    bits[at + 1] |= word.endsWith('s') ? flags[type] | Form.plural : flags[type];
  }
}

/** Words and their bits, by hash. */
class ListedWords {
  readonly #slots: Uint16Array;
  readonly #hashes: Int32Array;
  readonly #words: readonly string[];
  readonly #bits: Int32Array;

  constructor(known: ReadonlyMap<string, number>, asked: ReadonlyMap<string, number>) {
    const words = [...new Set([...known.keys(), ...asked.keys()])];
    this.#words = words;
    this.#hashes = Int32Array.from(words, (word) => hashWord(word));
    this.#bits = Int32Array.from(words.flatMap((word) => [known.get(word) ?? 0, 0, asked.get(word) ?? 0]));
    this.#slots = new Uint16Array(4 << Math.ceil(Math.log2(words.length)));
    this.#hashes.forEach((hash, i) => {
      this.#slots[this.#slotOf(hash, words[i])] = i + 1;
    });
  }

  /** Adds the bits of a word, if it is listed, to the numbers from `at` on. */
  addTo(bits: Int32Array, at: number, hash: number, word: string): void {
    const entry = this.#slots[this.#slotOf(hash, word)] - 1;
    if (entry < 0) return;
    for (let k = 0; k < WIDTH; k++) bits[at + k] |= this.#bits[entry * WIDTH + k];
  }

  /** The slot of a word, or the free one where it would be. */
  #slotOf(hash: number, word: string): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.#slots[slot]; entry !== 0; entry = this.#slots[slot]) {
      if (this.#hashes[entry - 1] === hash && this.#words[entry - 1] === word) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
