import { ENTITY_TYPES } from '../../../core/layers/names.ts';
import { kindsOf, Mark, type NameMarks } from './name-marks.ts';
import type { Asks, NameRule, WordsAsked } from './rule.ts';
import { FORMS } from './words/known.ts';
import { type Asked, type Bits, FIRST_ANYWHERE, type KnownWords } from './words/known-words.ts';

/** Sets of words that have a bit: those of a number, and what {@link Form} leaves of another. */
const MOST_SETS = 32 + 32 - FORMS;
/** Sorts of words that may be asked for anywhere in an article: bits of 16 from {@link FIRST_ANYWHERE} on. */
const MOST_ANYWHERE = 12;

/** A bit for each set of words that rules ask for. */
class AskedWords implements Asked {
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
    const k = given >= 0 ? given : this.anywhere.push(bits) - 1;
    if (k >= MOST_ANYWHERE) throw new Error(`rules on names ask for more than ${k} sorts of words anywhere`);
    return FIRST_ANYWHERE << k;
  }

  #setOf(words: ReadonlySet<string>): Bits {
    const key = [...words].sort().join('\n');
    const given = this.#sets.get(key);
    if (given) return given;
    const n = this.#sets.size;
    if (n === MOST_SETS) throw new Error(`rules on names ask for more than ${n} sets of words`);
    const bits: Bits = n < 32 ? [0, 0, 1 << n] : [0, 1 << (FORMS + n - 32), 0];
    this.#sets.set(key, bits);
    for (const word of words) this.bits.set(word, both(this.bits.get(word) ?? NONE, bits));
    return bits;
  }
}

const NONE: Bits = [0, 0, 0];
const both = (a: Bits, b: Bits): Bits => [a[0] | b[0], a[1] | b[1], a[2] | b[2]];

const PLACES = ['twoBefore', 'before', 'first', 'inside', 'inner', 'last', 'behind', 'twoBehind'] as const;

/** What rules ask for, as bits. */
export class Questions {
  /** The names of which is true what the rule that {@link next} found asks for; none if it asks for no name. */
  asked: readonly number[] = NO_NAMES;
  readonly #asked = new AskedWords();
  /** By rule, and one more: where its questions begin; by question {@link QUESTION} numbers, and its conditions on a name. */
  readonly #starts: Uint16Array;
  readonly #questions: Int32Array;
  readonly #conditions: readonly Int32Array[];

  constructor(rules: readonly NameRule[]) {
    const asks = rules.map((rule) => [rule.asks ?? []].flat());
    this.#starts = new Uint16Array(rules.length + 1);
    asks.forEach((own, r) => {
      this.#starts[r + 1] = this.#starts[r] + own.length;
    });
    this.#questions = new Int32Array(asks.flat().flatMap((one) => this.#onArticle(one)));
    this.#conditions = asks.flat().map((one) => this.#onName(one));
  }

  /** The words that are asked for. */
  get words(): Asked {
    return this.#asked;
  }

  /** The first rule from `rule` on that has anything to look at; their number if there is none. */
  next(rule: number, { present }: KnownWords, marks: NameMarks): number {
    const questions = this.#questions;
    const end = this.#starts.length - 1;
    for (let r = rule; r < end; r++) {
      const first = this.#starts[r];
      const stop = this.#starts[r + 1];
      let isAsked = first === stop;
      let asked: readonly number[] | null = null;
      for (let q = first; q < stop; q++) {
        const anywhere = questions[q * QUESTION];
        if (anywhere !== 0 && (present & anywhere) === 0) continue;
        const kinds = questions[q * QUESTION + 1];
        if (kinds === 0) isAsked = true;
        else asked = marks.find(kinds, this.#conditions[q], asked);
      }
      if (asked === null && !isAsked) continue;
      this.asked = asked ?? NO_NAMES;
      return r;
    }
    return end;
  }

  /** The bit of {@link KnownWords.present} that the article must have, 0 if none; and kinds of the name, 0 if it may be without. */
  #onArticle({ anywhere, ...name }: Asks): readonly number[] {
    const { types = ENTITY_TYPES, length } = name;
    const isOfName = Object.keys(name).length > 0;
    return [
      anywhere === undefined ? 0 : this.#asked.sightOf(anywhere),
      isOfName ? kindsOf(types, length) : 0,
    ];
  }

  /** By condition: where the mark stands, and the numbers that it must share a bit with. */
  #onName(asks: Asks): Int32Array {
    const { also, begins } = asks;
    const conditions = PLACES.flatMap((place) =>
      [asks[place] ?? []].flat().map((words) => [Mark[place], ...this.#asked.bitsOf(words)]),
    );
    if (also) conditions.push([Mark.also, kindsOf(also), 0, 0]);
    if (begins) conditions.push([Mark.begins, kindsOf(begins), 0, 0]);
    return new Int32Array(conditions.flat());
  }
}

const QUESTION = 2;
const NO_NAMES: readonly number[] = [];
