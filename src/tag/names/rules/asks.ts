import { ENTITY_TYPES } from '../../../core/layers/names.ts';
import { FIRST_ANYWHERE, type KnownWords } from './known-words.ts';
import { kindsOf, Mark, type NameMarks } from './name-marks.ts';
import type { Asks, WordsAsked } from './rule.ts';

/** The numbers of bits of words: see {@link WIDTH}. */
export type Bits = readonly [known: number, form: number, asked: number];

/** A bit for each set of words that rules ask for. */
export class AskedWords {
  /** By word: the bits of the sets that hold it. */
  readonly bits = new Map<string, number>();
  /** What rules ask for anywhere in the article, a bit each from {@link FIRST_ANYWHERE} on. */
  readonly anywhere: Bits[] = [];
  readonly #bitOf = new Map<ReadonlySet<string>, number>();

  bitsOf(asked: WordsAsked): Bits {
    if (typeof asked === 'number') return [asked, 0, 0];
    const { known = 0, form = 0, words } = 'has' in asked ? { words: asked } : asked;
    return [known, form, words ? this.#enter(words) : 0];
  }

  /** The bit of {@link KnownWords.present} that says whether the article has such a word. */
  sightOf(asked: WordsAsked): number {
    const bits = this.bitsOf(asked);
    const given = this.anywhere.findIndex((others) => others.every((other, k) => other === bits[k]));
    return FIRST_ANYWHERE << (given >= 0 ? given : this.anywhere.push(bits) - 1);
  }

  #enter(words: ReadonlySet<string>): number {
    const given = this.#bitOf.get(words);
    if (given !== undefined) return given;
    if (this.#bitOf.size === 32) throw new Error('rules on names ask for more than 32 sets of words');
    const bit = 1 << this.#bitOf.size;
    this.#bitOf.set(words, bit);
    for (const word of words) this.bits.set(word, (this.bits.get(word) ?? 0) | bit);
    return bit;
  }
}

const PLACES = ['twoBefore', 'before', 'first', 'inside', 'inner', 'last', 'behind', 'twoBehind'] as const;

/** What a rule asks for, as bits. */
export class Question {
  readonly #kinds: number;
  /** By condition on a name: the column of marks, and the numbers that it must share a bit with. */
  readonly #conditions: Int32Array;
  /** Bit of {@link KnownWords.present}; 0 if it may be any article. */
  readonly #anywhere: number;
  /** Does it ask for a name, or only for what the article has? */
  readonly isOfNames: boolean;

  constructor(asks: Asks, asked: AskedWords) {
    const { types = ENTITY_TYPES, length, also, begins, anywhere } = asks;
    const conditions = PLACES.flatMap((place) =>
      [asks[place] ?? []].flat().map((words) => [Mark[place], ...asked.bitsOf(words)]),
    );
    if (also) conditions.push([Mark.also, kindsOf(also), 0, 0]);
    if (begins) conditions.push([Mark.begins, kindsOf(begins), 0, 0]);
    this.#kinds = kindsOf(types, length);
    this.#conditions = new Int32Array(conditions.flat());
    this.#anywhere = anywhere === undefined ? 0 : asked.sightOf(anywhere);
    this.isOfNames = Object.keys(asks).some((key) => key !== 'anywhere');
  }

  /** Has the article the words that are asked for anywhere? */
  mayBeMet({ present }: KnownWords): boolean {
    return this.#anywhere === 0 || (present & this.#anywhere) !== 0;
  }

  /** The indices `asked`, and those of the names of which it is true; null if there are none. */
  addTo(asked: number[] | null, marks: NameMarks): number[] | null {
    return marks.find(this.#kinds, this.#conditions, asked);
  }
}
