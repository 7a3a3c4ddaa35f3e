import { roomFor } from '../../../core/grown.ts';
import { ENTITY_TYPES, type EntityType, type Name } from '../../../core/layers/names.ts';
import { POS } from '../../../core/layers/pos.ts';
import { withRoom } from '../../../core/word-types.ts';
import type { RuleContext } from './rule.ts';
import { Form } from './words/known.ts';
import { WIDTH } from './words/known-words.ts';

/** White space that parts the columns of a table. */
export const GAP = 3;

/** Where in the row of a name its marks stand; of words at a place there are {@link WIDTH}. */
export const Mark = {
  /** Kinds of the names that end in the same word. */
  also: 0,
  /** Kinds of the longer names that begin with its last word. */
  begins: 1,
  twoBefore: 3,
  before: 6,
  behind: 9,
  twoBehind: 12,
  first: 15,
  inner: 18,
  last: 21,
  inside: 24,
} as const;
const ROW = 27;

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
  /** The names read last. */
  #names: readonly Name[] = [];
  /** By name: one bit of {@link kindsOf}; and {@link ROW} numbers. */
  #kinds = new Uint8Array(0);
  #rows = new Int32Array(0);
  /** What any name has, or had before a rule; and kinds of any. */
  readonly #all = new Int32Array(ROW);
  #allKinds = 0;
  /** By the id of a small word: kinds of names that end in it, and of longer ones that begin with it. All 0 but within `read`. */
  #ending = new Uint8Array(0);
  #beginning = new Uint8Array(0);

  /** Call before each article. */
  begin(): void {
    this.#names = [];
    this.#all.fill(0);
    this.#allKinds = 0;
  }

  /** Reads the names of the article, those that it has not read yet. */
  read(names: readonly Name[], context: RuleContext): void {
    const { types } = context.document.tokens;
    const { lowers, size } = context.document.vocabulary;
    this.#reserve(names.length, size);
    const known = this.#names;
    const kinds = this.#kinds;
    const rows = this.#rows;
    const ending = this.#ending;
    const beginning = this.#beginning;
    const all = this.#all;
    for (let n = 0; n < names.length; n++) {
      const name = names[n];
      if (n >= known.length || name !== known[n]) this.#mark(n, name, context);
      const kind = kinds[n];
      this.#allKinds |= kind;
      ending[lowers[types[name.endToken - 1]]] |= kind;
      if (name.endToken - name.firstToken > 1) beginning[lowers[types[name.firstToken]]] |= kind;
    }
    for (let n = 0; n < names.length; n++) {
      const last = lowers[types[names[n].endToken - 1]];
      rows[n * ROW + Mark.also] = ending[last];
      rows[n * ROW + Mark.begins] = beginning[last];
      all[Mark.also] |= ending[last];
      all[Mark.begins] |= beginning[last];
    }
    for (let n = 0; n < names.length; n++) {
      ending[lowers[types[names[n].endToken - 1]]] = 0;
      beginning[lowers[types[names[n].firstToken]]] = 0;
    }
    this.#names = names;
  }

  /**
   * Adds to `found`, which rises, the names of one of these kinds that have a bit of each condition, so that it still rises; null if
   * there is none at all.
   * @param conditions by condition: where the mark stands, and the bits of it and of those behind it
   */
  find(kinds: number, conditions: Int32Array, found: readonly number[] | null): readonly number[] | null {
    if ((this.#allKinds & kinds) === 0 || !areMet(conditions, this.#all, 0)) return found;
    const { length } = this.#names;
    let all: number[] | null = null;
    let at = 0;
    for (let n = 0; n < length; n++) {
      if (found !== null && found[at] === n) at++;
      else if ((this.#kinds[n] & kinds) === 0 || !areMet(conditions, this.#rows, n * ROW)) continue;
      all ??= [];
      all.push(n);
    }
    return all;
  }

  #mark(n: number, { firstToken: first, endToken: end, type }: Name, { document, words }: RuleContext): void {
    const { types, starts, ends, sentences, length } = document.tokens;
    const { pos } = document;
    const { bits, classes } = words;
    const rows = this.#rows;
    const row = n * ROW;
    this.#kinds[n] = (end - first > 1 ? 2 : 1) << (2 * ENTITY_TYPES.indexOf(type));
    put(rows, row + Mark.twoBefore, bits, first > 1 ? classes[types[first - 2]] : 0);
    put(rows, row + Mark.before, bits, first > 0 ? classes[types[first - 1]] : 0);
    put(rows, row + Mark.behind, bits, end < length ? classes[types[end]] : 0);
    put(rows, row + Mark.twoBehind, bits, end + 1 < length ? classes[types[end + 1]] : 0);
    put(rows, row + Mark.first, bits, classes[types[first]]);
    put(rows, row + Mark.last, bits, classes[types[end - 1]]);
    put(rows, row + Mark.inner, bits, 0);
    for (let i = first + 1; i < end - 1; i++)
      for (let k = 0; k < WIDTH; k++) rows[row + Mark.inner + k] |= bits[classes[types[i]] * WIDTH + k];
    for (let k = 0; k < WIDTH; k++)
      rows[row + Mark.inside + k] =
        rows[row + Mark.first + k] | rows[row + Mark.inner + k] | rows[row + Mark.last + k];
    for (let i = first + 1; i < end; i++)
      if (starts[i] - ends[i - 1] >= GAP) rows[row + Mark.inside + 1] |= Form.spaced;
    if (first === document.sentences.firstTokens[sentences[first]])
      rows[row + Mark.first + 1] |= Form.opening;
    if (end + 1 < length && (pos[end + 1] === POS.DT || pos[end + 1] === POS.PRP$))
      rows[row + Mark.twoBehind + 1] |= Form.determiner;
    for (let k = Mark.twoBefore; k < ROW; k++) this.#all[k] |= rows[row + k];
  }

  #reserve(names: number, types: number): void {
    this.#ending = withRoom(this.#ending, types);
    this.#beginning = withRoom(this.#beginning, types);
    if (names <= this.#kinds.length) return;
    this.#names = [];
    this.#kinds = new Uint8Array(roomFor(names));
    this.#rows = new Int32Array(roomFor(names) * ROW);
  }
}

/** Puts the bits of a class of words in the place at `at`. */
function put(rows: Int32Array, at: number, bits: Int32Array, words: number): void {
  rows[at] = bits[words * WIDTH];
  rows[at + 1] = bits[words * WIDTH + 1];
  rows[at + 2] = bits[words * WIDTH + 2];
}

/** Has a row a bit of each condition? */
function areMet(conditions: Int32Array, rows: Int32Array, row: number): boolean {
  for (let c = 0; c < conditions.length; c += 1 + WIDTH) {
    const at = row + conditions[c];
    const shared =
      (rows[at] & conditions[c + 1]) |
      (rows[at + 1] & conditions[c + 2]) |
      (rows[at + 2] & conditions[c + 3]);
    if (shared === 0) return false;
  }
  return true;
}
