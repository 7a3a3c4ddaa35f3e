import { ENTITY_TYPES, type EntityType, type Name } from '../../../core/layers/names.ts';
import { withRoom } from '../../../core/word-types.ts';
import { Form } from './known.ts';
import { WIDTH } from './known-words.ts';
import type { RuleContext } from './rule.ts';

/** White space that parts the columns of a table. */
export const GAP = 3;

/** Where in the row of a name its marks stand; of the words at a place {@link WIDTH} numbers of bits. */
export const Mark = {
  /** One bit of {@link kindsOf}. */
  kind: 0,
  /** Kinds of the names that end in the same word. */
  also: 1,
  /** Kinds of the longer names that begin with its last word. */
  begins: 4,
  twoBefore: 7,
  before: 10,
  first: 13,
  inside: 16,
  last: 19,
  behind: 22,
  twoBehind: 25,
} as const;
const ROW = 28;

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

  read(names: readonly Name[], { document, words: { bits } }: RuleContext): void {
    const { types, starts, ends, length } = document.tokens;
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
      for (let place = Mark.twoBefore, i = first - 2; i < first; i++, place += WIDTH)
        mark(rows, row + place, i >= 0 ? types[i] : -1, bits);
      for (let place = Mark.behind, i = end; i < end + 2; i++, place += WIDTH)
        mark(rows, row + place, i < length ? types[i] : -1, bits);
      mark(rows, row + Mark.first, types[first], bits);
      mark(rows, row + Mark.last, types[end - 1], bits);
      mark(rows, row + Mark.inside, types[first], bits);
      for (let i = first + 1; i < end; i++) {
        for (let k = 0; k < WIDTH; k++) rows[row + Mark.inside + k] |= bits[types[i] * WIDTH + k];
        if (starts[i] - ends[i - 1] >= GAP) rows[row + Mark.inside + 1] |= Form.spaced;
      }
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

  /**
   * Is a name of one of these kinds, with a bit of each condition?
   * @param conditions by condition: where the mark stands, and the bits of the numbers there
   */
  is(n: number, kinds: number, conditions: Int32Array): boolean {
    const rows = this.#rows;
    const row = n * ROW;
    if ((rows[row] & kinds) === 0) return false;
    for (let c = 0; c < conditions.length; c += 1 + WIDTH) {
      const at = row + conditions[c];
      if (
        (rows[at] & conditions[c + 1]) === 0 &&
        (rows[at + 1] & conditions[c + 2]) === 0 &&
        (rows[at + 2] & conditions[c + 3]) === 0
      )
        return false;
    }
    return true;
  }
}

/** Marks a place with the bits of a word type; with none if that is below zero. */
function mark(rows: Int32Array, at: number, type: number, bits: Int32Array): void {
  rows[at] = type < 0 ? 0 : bits[type * WIDTH];
  rows[at + 1] = type < 0 ? 0 : bits[type * WIDTH + 1];
  rows[at + 2] = type < 0 ? 0 : bits[type * WIDTH + 2];
}
