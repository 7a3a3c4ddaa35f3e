import { roomFor } from '../../../core/grown.ts';
import { ENTITY_TYPES, type EntityType, type Name } from '../../../core/layers/names.ts';
import { POS } from '../../../core/layers/pos.ts';
import { withRoom } from '../../../core/word-types.ts';
import { Form } from './known.ts';
import { type KnownWords, WIDTH } from './known-words.ts';
import type { RuleContext } from './rule.ts';

/** White space that parts the columns of a table. */
export const GAP = 3;

/** The columns of the marks of names; of words at a place there are {@link WIDTH}, from the one named on. */
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
  last: 18,
  inside: 21,
  inner: 24,
} as const;
const COLUMNS = 27;

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

/** What is to be seen of the names of an article at a glance, as columns of bits: whether rules need look at them at all. */
export class NameMarks {
  length = 0;
  /** By name: one bit of {@link kindsOf}. */
  #kinds = new Uint8Array(0);
  /** By column and name. */
  #bits = new Int32Array(0);
  #room = 0;
  /** The names read last. */
  #names: readonly Name[] = [];
  /** What any name has, or had before a rule, by column; and kinds of any. */
  readonly #all = new Int32Array(COLUMNS);
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
    const ending = this.#ending;
    const beginning = this.#beginning;
    for (let n = 0; n < names.length; n++) {
      if (names[n] !== this.#names[n]) this.#markName(n, names[n], context);
      const { firstToken, endToken } = names[n];
      const kind = this.#kinds[n];
      this.#allKinds |= kind;
      ending[lowers[types[endToken - 1]]] |= kind;
      if (endToken - firstToken > 1) beginning[lowers[types[firstToken]]] |= kind;
    }
    this.#names = names;
    for (let n = 0; n < names.length; n++) {
      const last = lowers[types[names[n].endToken - 1]];
      this.#set(Mark.also, n, ending[last]);
      this.#set(Mark.begins, n, beginning[last]);
    }
    for (let n = 0; n < names.length; n++) {
      ending[lowers[types[names[n].endToken - 1]]] = 0;
      beginning[lowers[types[names[n].firstToken]]] = 0;
    }
  }

  /**
   * Adds to `found` the names of one of these kinds that have a bit of each condition; null if there is none at all.
   * @param conditions by condition: a column, and the bits of it and of those behind it
   */
  find(kinds: number, conditions: Int32Array, found: number[] | null): number[] | null {
    if ((this.#allKinds & kinds) === 0) return found;
    for (let c = 0; c < conditions.length; c += 1 + WIDTH)
      if (!sharesBit(this.#all, conditions[c], 1, conditions, c + 1)) return found;
    let all = found;
    for (let n = 0; n < this.length; n++) {
      if ((this.#kinds[n] & kinds) === 0) continue;
      let c = 0;
      while (
        c < conditions.length &&
        sharesBit(this.#bits, conditions[c] * this.#room + n, this.#room, conditions, c + 1)
      )
        c += 1 + WIDTH;
      if (c < conditions.length || found?.includes(n)) continue;
      all ??= [];
      all.push(n);
    }
    return all;
  }

  #markName(n: number, { firstToken: first, endToken: end, type }: Name, context: RuleContext): void {
    const { document, words } = context;
    const { types, starts, ends, sentences, length } = document.tokens;
    this.#kinds[n] = (end - first > 1 ? 2 : 1) << (2 * ENTITY_TYPES.indexOf(type));
    this.#mark(Mark.twoBefore, n, first > 1 ? types[first - 2] : -1, words);
    this.#mark(Mark.before, n, first > 0 ? types[first - 1] : -1, words);
    this.#mark(Mark.behind, n, end < length ? types[end] : -1, words);
    this.#mark(Mark.twoBehind, n, end + 1 < length ? types[end + 1] : -1, words);
    this.#mark(Mark.first, n, types[first], words);
    this.#mark(Mark.last, n, types[end - 1], words);
    for (let k = 0; k < WIDTH; k++) {
      let inner = 0;
      for (let i = first + 1; i < end - 1; i++) inner |= words.bits[types[i] * WIDTH + k];
      const edges =
        this.#bits[(Mark.first + k) * this.#room + n] | this.#bits[(Mark.last + k) * this.#room + n];
      this.#set(Mark.inner + k, n, inner);
      this.#set(Mark.inside + k, n, inner | edges);
    }
    if (first === document.sentences.firstTokens[sentences[first]])
      this.#add(Mark.first + 1, n, Form.opening);
    if (end + 1 < length && (document.pos[end + 1] === POS.DT || document.pos[end + 1] === POS.PRP$))
      this.#add(Mark.twoBehind + 1, n, Form.determiner);
    for (let i = first + 1; i < end; i++)
      if (starts[i] - ends[i - 1] >= GAP) this.#add(Mark.inside + 1, n, Form.spaced);
  }

  /** Marks a place with the bits of a word type; with none if that is below zero. */
  #mark(column: number, n: number, type: number, words: KnownWords): void {
    for (let k = 0; k < WIDTH; k++) this.#set(column + k, n, type < 0 ? 0 : words.bits[type * WIDTH + k]);
  }

  #set(column: number, n: number, own: number): void {
    this.#bits[column * this.#room + n] = own;
    this.#all[column] |= own;
  }

  #add(column: number, n: number, own: number): void {
    this.#set(column, n, this.#bits[column * this.#room + n] | own);
  }

  #reserve(names: number, types: number): void {
    this.length = names;
    this.#ending = withRoom(this.#ending, types);
    this.#beginning = withRoom(this.#beginning, types);
    if (names <= this.#room) return;
    this.#names = [];
    this.#room = roomFor(names);
    this.#kinds = new Uint8Array(this.#room);
    this.#bits = new Int32Array(COLUMNS * this.#room);
  }
}

/** Do the numbers at `at`, `step` apart, share a bit with those of `other`? */
function sharesBit(bits: Int32Array, at: number, step: number, other: Int32Array, from: number): boolean {
  return (
    ((bits[at] & other[from]) |
      (bits[at + step] & other[from + 1]) |
      (bits[at + 2 * step] & other[from + 2])) !==
    0
  );
}
