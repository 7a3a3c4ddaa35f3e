import { ENTITY_TYPES } from '../../../core/layers/names.ts';
import { type Asked, type Bits, FIRST_ANYWHERE, type KnownWords } from './known-words.ts';
import { kindsOf, Mark, type NameMarks } from './name-marks.ts';
import type { Asks, WordsAsked } from './rule.ts';

/** Bits that {@link Form} leaves to sets of words. */
const FIRST_FREE = 12;
const FREE = 32 - FIRST_FREE;

/** A bit for each set of words that rules ask for. */
export class AskedWords implements Asked {
  readonly bits = new Map<string, Bits>();
  readonly anywhere: Bits[] = [];
  /** By the words of a set. */
  readonly #sets = new Map<string, Bits>();

  bitsOf(asked: WordsAsked): Bits {
    if (typeof asked === 'number') return [asked, 0, 0];
    const { known = 0, form = 0, words } = 'has' in asked ? { words: asked } : asked;
    return both([known, form, 0], words ? this.#setOf(words) : NONE);
  }

  /** The bit of {@link KnownWords.present} that says whether the article has such a word. */
  sightOf(asked: WordsAsked): number {
    const bits = this.bitsOf(asked);
    const given = this.anywhere.findIndex((others) => others.every((other, k) => other === bits[k]));
    return FIRST_ANYWHERE << (given >= 0 ? given : this.anywhere.push(bits) - 1);
  }

  #setOf(words: ReadonlySet<string>): Bits {
    const key = [...words].sort().join('\n');
    const given = this.#sets.get(key);
    if (given) return given;
    const n = this.#sets.size;
    if (n === 32 + FREE) throw new Error(`rules on names ask for more than ${n} sets of words`);
    const bits: Bits = n < 32 ? [0, 0, 1 << n] : [0, 1 << (FIRST_FREE + n - 32), 0];
    this.#sets.set(key, bits);
    for (const word of words) this.bits.set(word, both(this.bits.get(word) ?? NONE, bits));
    return bits;
  }
}

const NONE: Bits = [0, 0, 0];
const both = (a: Bits, b: Bits): Bits => [a[0] | b[0], a[1] | b[1], a[2] | b[2]];

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
