import { ENTITY_TYPES, type EntityType, type Name } from '../../../core/layers/names.ts';
import { withRoom } from '../../../core/word-types.ts';
import { Form, type KnownWords } from './known-words.ts';
import type { RuleContext } from './rule.ts';

/** White space that parts the columns of a table. */
export const GAP = 3;

/** Where in the row of a name its marks stand. Of the words at a place there are two: their bits of `Known`, and their signs. */
export const Mark = {
  /** One bit of {@link kindsOf}. */
  kind: 0,
  /** Kinds of the names that end in the same word. */
  also: 1,
  /** Kinds of the longer names that begin with its last word. */
  begins: 2,
  twoBefore: 3,
  before: 5,
  first: 7,
  inside: 9,
  last: 11,
  behind: 13,
  twoBehind: 15,
} as const;
const ROW = 17;

/** A bit for each type of names of one word, and of those of more. */
export function kindsOf(types: readonly EntityType[], length?: 'one' | 'more'): number {
  let kinds = 0;
  for (const type of types) {
    const at = 2 * ENTITY_TYPES.indexOf(type);
    if (length !== 'more') kinds |= 1 << at;
    if (length !== 'one') kinds |= 2 << at;
  }
  return kinds;
}

/** What is to be seen of the names of an article at a glance, a row of bits for each: whether rules need look at them at all. */
export class NameMarks {
  length = 0;
  /** Kinds of any name. */
  kinds = 0;
  /** {@link ROW} numbers a name. */
  #rows = new Int32Array(0);
  /** By the id of a small word: kinds of names that end in it, and of longer ones that begin with it. All 0 but within `read`. */
  #ending = new Uint8Array(0);
  #beginning = new Uint8Array(0);

  read(names: readonly Name[], { document, words }: RuleContext): void {
    const { types, starts, ends } = document.tokens;
    const { lowers, size } = document.vocabulary;
    this.length = names.length;
    this.kinds = 0;
    this.#rows = withRoom(this.#rows, names.length * ROW);
    this.#ending = withRoom(this.#ending, size);
    this.#beginning = withRoom(this.#beginning, size);
    const rows = this.#rows;
    const ending = this.#ending;
    const beginning = this.#beginning;
    for (let n = 0, row = 0; n < names.length; n++, row += ROW) {
      const { firstToken: first, endToken: end, type } = names[n];
      const kind = (end - first > 1 ? 2 : 1) << (2 * ENTITY_TYPES.indexOf(type));
      this.kinds |= kind;
      rows[row] = kind;
      ending[lowers[types[end - 1]]] |= kind;
      if (end - first > 1) beginning[lowers[types[first]]] |= kind;
      this.#mark(row + Mark.twoBefore, first - 2, document, words);
      this.#mark(row + Mark.before, first - 1, document, words);
      this.#mark(row + Mark.first, first, document, words);
      this.#mark(row + Mark.last, end - 1, document, words);
      this.#mark(row + Mark.behind, end, document, words);
      this.#mark(row + Mark.twoBehind, end + 1, document, words);
      let known = rows[row + Mark.first];
      let signs = rows[row + Mark.first + 1];
      for (let i = first + 1; i < end; i++) {
        known |= words.of(types[i]);
        signs |= words.signsOf(types[i]);
        if (starts[i] - ends[i - 1] >= GAP) signs |= Form.spaced;
      }
      rows[row + Mark.inside] = known;
      rows[row + Mark.inside + 1] = signs;
    }
    for (let n = 0, row = 0; n < names.length; n++, row += ROW) {
      const last = lowers[types[names[n].endToken - 1]];
      rows[row + Mark.also] = ending[last];
      rows[row + Mark.begins] = beginning[last];
    }
    for (const { firstToken, endToken } of names) {
      ending[lowers[types[endToken - 1]]] = 0;
      beginning[lowers[types[firstToken]]] = 0;
    }
  }

  /** Marks the word of a token, or that there is none. */
  #mark(at: number, token: number, { tokens }: RuleContext['document'], words: KnownWords): void {
    const isThere = token >= 0 && token < tokens.length;
    this.#rows[at] = isThere ? words.of(tokens.types[token]) : 0;
    this.#rows[at + 1] = isThere ? words.signsOf(tokens.types[token]) : 0;
  }

  /**
   * Is a name of one of these kinds, with a bit of each condition?
   * @param conditions by condition: where the mark stands, and the bits of the two numbers there
   */
  is(n: number, kinds: number, conditions: Int32Array): boolean {
    const rows = this.#rows;
    const row = n * ROW;
    if ((rows[row] & kinds) === 0) return false;
    for (let c = 0; c < conditions.length; c += 3) {
      const at = row + conditions[c];
      if ((rows[at] & conditions[c + 1]) === 0 && (rows[at + 1] & conditions[c + 2]) === 0) return false;
    }
    return true;
  }
}
