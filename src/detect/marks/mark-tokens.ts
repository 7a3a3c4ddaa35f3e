import type { Tokens } from '../../core/layers/tokens.ts';

/** What a token may be as a quotation mark or bracket. */
export const Mark = {
  none: 0,
  opening: 1,
  closing: 2,
  /** Straight or doubled: which of the two only its neighbours tell. */
  either: 3,
  openingSingle: 4,
  /** U+2019: closing mark or apostrophe. */
  closingSingle: 5,
  eitherSingle: 6,
  bracket: 7,
} as const;

// biome-ignore format: a table
export const MARKS: Readonly<Record<string, number>> = {
  '“': Mark.opening, '„': Mark.opening, '‟': Mark.opening, '«': Mark.opening, '``': Mark.opening,
  '”': Mark.closing, '»': Mark.closing, '"': Mark.either, "''": Mark.either, '＂': Mark.either,
  '‘': Mark.openingSingle, '‚': Mark.openingSingle, '‹': Mark.openingSingle, '`': Mark.openingSingle,
  '’': Mark.closingSingle, '›': Mark.closingSingle, "'": Mark.eitherSingle,
  '(': Mark.bracket, ')': Mark.bracket, '[': Mark.bracket, ']': Mark.bracket,
  '{': Mark.bracket, '}': Mark.bracket, '（': Mark.bracket, '）': Mark.bracket,
};

function isCurlySingle(kind: number): boolean {
  return kind === Mark.openingSingle || kind === Mark.closingSingle;
}

const OPENERS = unitSet('([{（“‘«‹„-–—/');
const CLOSERS = unitSet(')]}）.,;:!?%…”’»›-–—/');
const DASHES = unitSet('-–—');
const STOPS = unitSet('.,!?…');
const SENTENCE_ENDS = unitSet('.!?…,');
const DIGITS = unitSet('0123456789');

function unitSet(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** What the pairing of marks asks about the neighbours of a token. */
export class MarkTokens {
  readonly text: string;
  readonly tokens: Tokens;
  readonly #kinds: Uint8Array;
  /** Tokens of two curly single marks that stand for a double one. */
  readonly #doubled = new Set<number>();

  /** @param kinds one {@link Mark} a word type */
  constructor(text: string, tokens: Tokens, kinds: Uint8Array) {
    this.text = text;
    this.tokens = tokens;
    this.#kinds = kinds;
  }

  get length(): number {
    return this.tokens.length;
  }

  kind(i: number): number {
    return this.#doubled.size > 0 && this.#doubled.has(i) ? Mark.none : this.#kinds[this.tokens.types[i]];
  }

  /** Takes the single mark at `i` and the one right after it as one double mark: ‘‘We go’’. @returns whether they are */
  joinDoubled(i: number): boolean {
    const next = i + 1;
    if (next >= this.length || this.gapBefore(next) || !isCurlySingle(this.kind(i))) return false;
    if (!isCurlySingle(this.kind(next))) return false;
    this.#doubled.add(i).add(next);
    return true;
  }

  /** One of two single marks that stand for a double one. */
  isDoubled(i: number): boolean {
    return this.#doubled.has(i);
  }

  /** Space, or nothing at all, stands before the token. */
  gapBefore(i: number): boolean {
    return i === 0 || i >= this.tokens.length || this.tokens.ends[i - 1] < this.tokens.starts[i];
  }

  /** The token follows an opening bracket, mark or dash without a space. */
  followsOpener(i: number): boolean {
    return OPENERS.has(this.#lastUnit(i - 1));
  }

  followsDash(i: number): boolean {
    return DASHES.has(this.#lastUnit(i - 1));
  }

  followsStop(i: number): boolean {
    return STOPS.has(this.#lastUnit(i - 1));
  }

  followsDigit(i: number): boolean {
    return DIGITS.has(this.#lastUnit(i - 1));
  }

  /** What ends the stretch before token `end` is what ends a sentence, or a comma. */
  endsWithStop(end: number): boolean {
    return SENTENCE_ENDS.has(this.#lastUnit(end - 1));
  }

  /** The token itself is what may follow a closing mark without a space. */
  isCloser(i: number): boolean {
    const { starts, ends } = this.tokens;
    return ends[i] - starts[i] === 1 && CLOSERS.has(this.text.charCodeAt(starts[i]));
  }

  isWord(i: number): boolean {
    const unit = this.text.charCodeAt(this.tokens.starts[i]);
    const letter = unit | 32;
    return (
      (letter >= 0x61 && letter <= 0x7a) ||
      (unit >= 0x30 && unit <= 0x39) ||
      unit > 0x2fff ||
      (unit >= 0xc0 && unit <= 0x24f)
    );
  }

  word(i: number): string {
    return this.text.slice(this.tokens.starts[i], this.tokens.ends[i]);
  }

  #lastUnit(i: number): number {
    return this.text.charCodeAt(this.tokens.ends[i] - 1);
  }
}
