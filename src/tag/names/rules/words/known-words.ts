import type { Document } from '../../../../core/document.ts';
import { roomFor } from '../../../../core/grown.ts';
import { hashWord, Vocabulary, WordFlag } from '../../../../core/vocabulary.ts';
import { NewTypes, withRoom } from '../../../../core/word-types.ts';
import { stir } from '../../../../learn/features/feature-key.ts';
import { Form, Known, knownLists } from './known.ts';
import { formOf, isPast } from './word-forms.ts';

/** Numbers of bits a word: those of {@link Known}; of {@link Form}, and of sets of words that rules ask for; and of more such sets. */
export const WIDTH = 3;

/** What a word tells of an article at once, a bit each; those from {@link FIRST_ANYWHERE} on, what rules ask for anywhere. */
const Sight = { capitalized: 1, body: 2, second: 4, arts: 8 } as const;
export const FIRST_ANYWHERE = 16;

/** Words on film, music, books or the stage that an article has which is about them: fewer are as good as none. */
const LEAST_ARTS = 3;

/** Forms that the characters of a word have by themselves. */
const OWN_FORMS = 8;

/** {@link WIDTH} numbers. */
export type Bits = readonly [known: number, form: number, asked: number];

const NO_BITS: Bits = [0, 0, 0];

/** What rules ask for: bits by word; and those of which any will do, anywhere in an article. */
export interface Asked {
  readonly bits: ReadonlyMap<string, Bits>;
  readonly anywhere: readonly Bits[];
}

/** What the rules on names know of words: looked up once a word type, when it is new. */
export class KnownWords {
  /** Bits of {@link Sight} of any token of the article. */
  present = 0;
  /** The tokens of the article that may name a body or firm, and those with which a name of several listed words may begin, in order. */
  readonly bodies: number[] = [];
  readonly phrases: number[] = [];
  /** Its tokens with a capital: `[0, capitalCount)`. */
  capitals = new Uint32Array(0);
  capitalCount = 0;
  /** By word type: the class of words with the same bits. No word has class 0. */
  classes = new Uint16Array(0);
  /** By class: {@link WIDTH} numbers. */
  bits = new Int32Array(WIDTH);
  /** By class: bits of {@link Sight}. */
  #sights = new Uint16Array(1);
  readonly #classOf = new Map<string, number>();
  /** By bits of {@link Form}: the class of words that are in no list; 0 if none was met. */
  readonly #plain = new Uint16Array(1 << OWN_FORMS);
  readonly #anywhere: Asked['anywhere'];
  /** Bits of {@link Sight} for {@link Known.arts}. */
  readonly #ofArts: number;
  readonly #lists: ListedWords;
  readonly #types = new NewTypes();
  /** Those of the article's tokens, and its words. */
  #typeOf: Uint32Array = new Uint32Array(0);
  #vocabulary = new Vocabulary();

  constructor({ bits: asked, anywhere }: Asked = { bits: new Map(), anywhere: [] }) {
    const { bits, seconds } = knownLists();
    this.#lists = new ListedWords(bits, seconds, asked);
    this.#anywhere = anywhere;
    this.#ofArts = anywhere.reduce(
      (sights, [known], k) => (known & Known.arts ? sights | (FIRST_ANYWHERE << k) : sights),
      0,
    );
  }

  /** Reads the words of an article: see {@link present}, {@link bodies}, {@link capitals}. Call before anything is asked of it. */
  open({ vocabulary, tokens: { types, length } }: Pick<Document<'tokens'>, 'vocabulary' | 'tokens'>): void {
    this.#typeOf = types;
    this.#vocabulary = vocabulary;
    const first = this.#types.since(vocabulary);
    this.classes = withRoom(this.classes, vocabulary.size);
    for (let type = first; type < vocabulary.size; type++)
      this.classes[type] = this.#classOfWord(vocabulary, type);
    if (length >= this.capitals.length) this.capitals = new Uint32Array(roomFor(length + 1));
    const { bits, capitals, classes } = this;
    const sights = this.#sights;
    const { hashes } = vocabulary;
    const { beginnings } = knownLists();
    let present = 0;
    let arts = 0;
    let capitalCount = 0;
    this.bodies.length = 0;
    this.phrases.length = 0;
    for (let i = 0; i < length; i++) {
      const sight = sights[classes[types[i]]];
      present |= sight;
      capitals[capitalCount] = i;
      capitalCount += sight & Sight.capitalized;
      if ((sight & (Sight.body | Sight.second | Sight.arts)) === 0) continue; // nearly all
      if (sight & Sight.arts) arts++;
      if (sight & Sight.body) this.bodies.push(i);
      if (sight & Sight.second && i > 0 && bits[classes[types[i - 1]] * WIDTH] & Known.phrase) {
        const beginning = stir(hashes[types[i - 1]], hashes[types[i]]);
        if (beginnings.has(beginning)) this.phrases.push(i - 1);
      }
    }
    this.capitalCount = capitalCount;
    this.present = arts < LEAST_ARTS ? present & ~this.#ofArts : present;
  }

  /** The word of a token as it is written, and in small letters; empty where there is no token. */
  wordAt(token: number): string {
    return this.#isToken(token) ? this.#vocabulary.words[this.#typeOf[token]] : '';
  }

  lowerAt(token: number): string {
    const { words, lowers } = this.#vocabulary;
    return this.#isToken(token) ? words[lowers[this.#typeOf[token]]] : '';
  }

  isCapitalized(token: number): boolean {
    return this.#isToken(token) && (this.#vocabulary.flags[this.#typeOf[token]] & WordFlag.capitalized) !== 0;
  }

  #isToken(token: number): boolean {
    return token >= 0 && token < this.#typeOf.length;
  }

  /** Bits of {@link Known} of a word type. */
  of(type: number): number {
    return this.bits[this.classes[type] * WIDTH];
  }

  /** Bits of {@link Form} of a word type. */
  formOf(type: number): number {
    return this.bits[this.classes[type] * WIDTH + 1];
  }

  /** The names of several words that begin with a word, as words. */
  phrasesFrom(word: string): readonly (readonly string[])[] {
    return knownLists().phrases.get(word) ?? [];
  }

  /** What is listed in capitals holds as it is written; what is listed small, however it is written. */
  #classOfWord(vocabulary: Vocabulary, type: number): number {
    const { words, hashes, lowers, flags } = vocabulary;
    const word = words[type];
    const lower = lowers[type];
    const own = this.#lists.find(hashes[type], word);
    const small = lower === type ? NO_BITS : this.#lists.find(hashes[lower], words[lower]);
    const known = own[0] | small[0] | (isPast(word) ? Known.verb : 0);
    const form = own[1] | small[1] | flags[type] | formOf(vocabulary, type);
    const asked = own[2] | small[2];
    if (known === 0 && asked === 0 && form < 1 << OWN_FORMS) {
      this.#plain[form] ||= this.#enter(known, form, asked);
      return this.#plain[form];
    }
    return this.#enter(known, form, asked);
  }

  /** The class of words with these bits. */
  #enter(...own: Bits): number {
    const key = own.join();
    const given = this.#classOf.get(key);
    if (given !== undefined) return given;
    const entered = this.#classOf.size + 1;
    this.#classOf.set(key, entered);
    this.bits = withRoom(this.bits, (entered + 1) * WIDTH);
    this.bits.set(own, entered * WIDTH);
    this.#sights = withRoom(this.#sights, entered + 1);
    this.#sights[entered] = this.#sightOf(...own);
    return entered;
  }

  #sightOf(known: number, form: number, asked: number): number {
    let sight = form & Form.capitalized ? Sight.capitalized : 0;
    const isCapitalized = (form & (Form.capitalized | Form.allCaps)) === Form.capitalized;
    if (isCapitalized && known & (Known.body | Known.firm)) sight |= Sight.body;
    if (form & Form.second) sight |= Sight.second;
    if (known & Known.arts) sight |= Sight.arts;
    for (let k = 0; k < this.#anywhere.length; k++) {
      const bits = this.#anywhere[k];
      if ((known & bits[0]) | (form & bits[1]) | (asked & bits[2])) sight |= FIRST_ANYWHERE << k;
    }
    return sight;
  }
}

/** Words and their bits, by hash. */
class ListedWords {
  readonly #slots: Uint16Array;
  readonly #hashes: Int32Array;
  readonly #words: readonly string[];
  readonly #bits: readonly Bits[];

  constructor(
    known: ReadonlyMap<string, number>,
    seconds: ReadonlySet<string>,
    asked: ReadonlyMap<string, Bits>,
  ) {
    const words = [...new Set([...known.keys(), ...seconds, ...asked.keys()])];
    this.#words = words;
    this.#hashes = Int32Array.from(words, (word) => hashWord(word));
    this.#bits = words.map((word) => [
      known.get(word) ?? 0,
      (seconds.has(word) ? Form.second : 0) | (asked.get(word)?.[1] ?? 0),
      asked.get(word)?.[2] ?? 0,
    ]);
    this.#slots = new Uint16Array(4 << Math.ceil(Math.log2(words.length)));
    this.#hashes.forEach((hash, i) => {
      this.#slots[this.#slotOf(hash, words[i])] = i + 1;
    });
  }

  /** The bits of a word. */
  find(hash: number, word: string): Bits {
    const entry = this.#slots[this.#slotOf(hash, word)];
    return entry === 0 ? NO_BITS : this.#bits[entry - 1];
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
