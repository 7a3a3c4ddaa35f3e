import { ENTITY_TYPES, type EntityType, type Name } from '../../../core/layers/names.ts';
import { withRoom } from '../../../core/word-types.ts';
import { Form } from './known-words.ts';
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
} as const;
const ROW = 15;

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

  read(names: readonly Name[], { document: { tokens, vocabulary }, words }: RuleContext): void {
    const { types, starts, ends, length } = tokens;
    const { lowers } = vocabulary;
    this.length = names.length;
    this.kinds = 0;
    this.#rows = withRoom(this.#rows, names.length * ROW);
    this.#ending = withRoom(this.#ending, vocabulary.size);
    this.#beginning = withRoom(this.#beginning, vocabulary.size);
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
      rows.fill(0, row + Mark.twoBefore, row + ROW);
      for (let i = Math.max(0, first - 2); i <= end && i < length; i++) {
        const known = words.of(types[i]);
        const signs = words.signsOf(types[i]);
        if (i < first) set(rows, row + (i === first - 1 ? Mark.before : Mark.twoBefore), known, signs);
        else if (i === end) set(rows, row + Mark.behind, known, signs);
        else {
          if (i === first) set(rows, row + Mark.first, known, signs);
          if (i === end - 1) set(rows, row + Mark.last, known, signs);
          const isSpaced = i > first && starts[i] - ends[i - 1] >= GAP;
          rows[row + Mark.inside] |= known;
          rows[row + Mark.inside + 1] |= isSpaced ? signs | Form.spaced : signs;
        }
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

  /** Is there a name of these kinds that has any of the bits of each condition? */
  some(kinds: number, conditions: Int32Array): boolean {
    const rows = this.#rows;
    const end = this.length * ROW;
    for (let row = 0; row < end; row += ROW) {
      if ((rows[row] & kinds) === 0) continue;
      let c = 0;
      for (; c < conditions.length; c += 3) {
        const at = row + conditions[c];
        if ((rows[at] & conditions[c + 1]) === 0 && (rows[at + 1] & conditions[c + 2]) === 0) break;
      }
      if (c >= conditions.length) return true;
    }
    return false;
  }
}

function set(rows: Int32Array, at: number, known: number, signs: number): void {
  rows[at] = known;
  rows[at + 1] = signs;
}
