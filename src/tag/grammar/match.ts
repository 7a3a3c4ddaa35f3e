import type { Lexicon } from './lexicon.ts';
import type { Pieces } from './pieces.ts';

/** A candidate: the pieces `[start, end)` of a sentence, and what is around them. Grammars add what their rules ask. */
export class Match {
  start = 0;
  end = 0;
  readonly pieces: Pieces;
  readonly #lexicon: Lexicon;

  constructor(pieces: Pieces, lexicon: Lexicon) {
    this.pieces = pieces;
    this.#lexicon = lexicon;
  }

  place(start: number, end: number): void {
    this.start = start;
    this.end = end;
  }

  /** Index of the first piece of one of the classes in the match; -1 if there is none. */
  find(...classes: readonly number[]): number {
    for (let i = this.start; i < this.end; i++) if (classes.includes(this.pieces.classes[i])) return i;
    return -1;
  }

  has(...classes: readonly number[]): boolean {
    return this.find(...classes) >= 0;
  }

  /** Class of a piece; 0, which is `none` in every grammar, outside the sentence. */
  classAt(piece: number): number {
    return piece < 0 || piece >= this.pieces.length ? 0 : this.pieces.classes[piece];
  }

  /** Token of a piece. */
  tokenAt(piece: number): number {
    return this.pieces.tokens[piece];
  }

  /** Lower-case word of a piece; empty outside the sentence. */
  word(piece: number): string {
    return this.pieces.lower(piece);
  }

  /** What the word lists say of a piece: "march" is "3"; empty if they do not list it. */
  valueAt(piece: number): string {
    return this.#lexicon.get(this.pieces.lower(piece))?.value ?? '';
  }

  /** {@link valueAt} of the first piece of one of the classes; empty if there is none. */
  value(...classes: readonly number[]): string {
    const piece = this.find(...classes);
    return piece < 0 ? '' : this.valueAt(piece);
  }

  /** The word `back` places before the match. */
  before(back = 1): string {
    return this.pieces.lower(this.start - back);
  }

  /** The word `ahead` places after the match. */
  after(ahead = 1): string {
    return this.pieces.lower(this.end - 1 + ahead);
  }
}
