import { ENTITY_TYPES } from '../../../core/layers/names.ts';
import { Form, type KnownWords } from './known-words.ts';
import { kindsOf, Mark, type NameMarks } from './name-marks.ts';
import type { Asks, WordsAsked } from './rule.ts';

/** Bits of a sign that are those of {@link Form}. */
const FORMS = 9;
const SETS = 32 - FORMS;

/**
 * A bit for each set of words that rules ask for. More sets than bits share them: such words are then found in more articles than
 * have them, and the rule looks in vain.
 */
export class AskedWords {
  /** By word: the bits of the sets that hold it. */
  readonly signs = new Map<string, number>();
  readonly #bits = new Map<ReadonlySet<string>, number>();

  /** Bits of {@link Known}, and of signs. */
  bitsOf(asked: WordsAsked): readonly [known: number, signs: number] {
    if (typeof asked === 'number') return [asked, 0];
    const { known = 0, form = 0, words } = 'has' in asked ? { words: asked } : asked;
    return [known, form | (words ? this.#bitOf(words) : 0)];
  }

  #bitOf(words: ReadonlySet<string>): number {
    const given = this.#bits.get(words);
    if (given !== undefined) return given;
    const bit = 1 << (FORMS + (this.#bits.size % SETS));
    this.#bits.set(words, bit);
    for (const word of words) this.signs.set(word, (this.signs.get(word) ?? 0) | bit);
    return bit;
  }
}

const PLACES = ['twoBefore', 'before', 'first', 'inside', 'last', 'behind', 'twoBehind'] as const;

/** What a rule asks for, as bits. */
export class Question {
  readonly #kinds: number;
  /** By condition on a name: where the mark stands, and the two numbers that it must share a bit with. */
  readonly #conditions: Int32Array;
  /** By condition on the article: those two numbers. */
  readonly #anywhere: Int32Array;
  /** Does it ask for a name, or only for what the article has? */
  readonly isOfNames: boolean;

  constructor(asks: Asks, asked: AskedWords) {
    const { types = ENTITY_TYPES, length, also, begins, anywhere } = asks;
    const places = PLACES.flatMap((place) => {
      const words = asks[place];
      return words ? [[Mark[place], ...asked.bitsOf(words)]] : [];
    });
    const article = [...places.map(([, ...bits]) => bits), ...(anywhere ? [asked.bitsOf(anywhere)] : [])];
    if (also) places.push([Mark.also, kindsOf(also), 0]);
    if (begins) places.push([Mark.begins, kindsOf(begins), 0]);
    this.#kinds = kindsOf(types, length);
    this.#conditions = new Int32Array(places.flat());
    this.#anywhere = new Int32Array(article.flat());
    this.isOfNames = Object.keys(asks).some((key) => key !== 'anywhere');
  }

  /** Has the article what is asked for, as far as can be seen without looking at each name? */
  mayBeMet({ present, presentSigns }: KnownWords, { kinds }: NameMarks): boolean {
    if (this.isOfNames && (kinds & this.#kinds) === 0) return false;
    const signs = presentSigns | Form.spaced;
    const anywhere = this.#anywhere;
    for (let c = 0; c < anywhere.length; c += 2)
      if ((present & anywhere[c]) === 0 && (signs & anywhere[c + 1]) === 0) return false;
    return true;
  }

  /** Is it true of a name? */
  isMetBy(n: number, marks: NameMarks): boolean {
    return marks.is(n, this.#kinds, this.#conditions);
  }
}
