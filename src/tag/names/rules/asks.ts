import { ENTITY_TYPES } from '../../../core/layers/names.ts';
import type { KnownWords } from './known-words.ts';
import { kindsOf, Mark, type NameMarks } from './name-marks.ts';
import type { Asks, WordsAsked } from './rule.ts';

/** The numbers of bits of words: see {@link WIDTH}. */
type Bits = readonly [known: number, form: number, asked: number];

/** A bit for each set of words that rules ask for. */
export class AskedWords {
  /** By word: the bits of the sets that hold it. */
  readonly bits = new Map<string, number>();
  readonly #bitOf = new Map<ReadonlySet<string>, number>();

  bitsOf(asked: WordsAsked): Bits {
    if (typeof asked === 'number') return [asked, 0, 0];
    const { known = 0, form = 0, words } = 'has' in asked ? { words: asked } : asked;
    return [known, form, words ? this.#enter(words) : 0];
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

const PLACES = ['twoBefore', 'before', 'first', 'inside', 'last', 'behind', 'twoBehind'] as const;

/** What a rule asks for, as bits. */
export class Question {
  readonly #kinds: number;
  /** By condition on a name: where the mark stands, and the numbers that it must share a bit with. */
  readonly #conditions: Int32Array;
  readonly #anywhere: Bits | null;
  /** Does it ask for a name, or only for what the article has? */
  readonly isOfNames: boolean;

  constructor(asks: Asks, asked: AskedWords) {
    const { types = ENTITY_TYPES, length, also, begins, anywhere } = asks;
    const places = PLACES.flatMap((place) => {
      const words = asks[place];
      return words ? [[Mark[place], ...asked.bitsOf(words)]] : [];
    });
    if (also) places.push([Mark.also, kindsOf(also), 0, 0]);
    if (begins) places.push([Mark.begins, kindsOf(begins), 0, 0]);
    this.#kinds = kindsOf(types, length);
    this.#conditions = new Int32Array(places.flat());
    this.#anywhere = anywhere ? asked.bitsOf(anywhere) : null;
    this.isOfNames = Object.keys(asks).some((key) => key !== 'anywhere');
  }

  /** Has the article the words that are asked for anywhere? */
  mayBeMet({ present }: KnownWords): boolean {
    const asked = this.#anywhere;
    return (
      asked === null || ((present[0] & asked[0]) | (present[1] & asked[1]) | (present[2] & asked[2])) !== 0
    );
  }

  /** The indices `asked`, and those of the names of which it is true; null if there are none. */
  addTo(asked: number[] | null, marks: NameMarks): number[] | null {
    return marks.find(this.#kinds, this.#conditions, asked);
  }
}
