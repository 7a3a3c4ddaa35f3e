import { grown } from '../../core/grown.ts';
import type { TokenSpan } from '../../core/layers/span.ts';
import type { Tokens } from '../../core/layers/tokens.ts';
import type { Vocabulary } from '../../core/vocabulary.ts';
import { type ClassColumn, COMPOUND } from './classes.ts';
import { FIRST_CHARACTER } from './pattern.ts';

/**
 * A stretch of tokens as a grammar sees it: pieces are tokens, or the parts of tokens that are written together. One
 * object serves all stretches, one after another.
 */
export class Pieces {
  length = 0;
  classes = Buffer.alloc(64);
  /** Word type and token of each piece. */
  types = new Uint32Array(64);
  tokens = new Uint32Array(64);
  vocabulary!: Vocabulary;

  /** Loads tokens `[first, end)`. */
  load(tokens: Tokens, first: number, end: number, column: ClassColumn, vocabulary: Vocabulary): void {
    this.length = 0;
    this.vocabulary = vocabulary;
    for (let token = first; token < end; token++) {
      const type = tokens.types[token];
      const found = column.classes[type];
      if (found !== COMPOUND) this.#add(type, found, token);
      else for (const part of column.parts.get(type)!) this.#add(part, column.classes[part], token);
    }
  }

  /**
   * Gives the pieces that lie in a span the class `found`; with `only`, just those of classes that it marks. Spans are
   * sorted and do not overlap.
   */
  cover(spans: readonly TokenSpan[], found: number, only?: Uint8Array): void {
    if (this.length === 0) return;
    const { tokens, classes, length } = this;
    let low = 0;
    for (let high = spans.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (spans[middle].endToken <= tokens[0]) low = middle + 1;
      else high = middle;
    }
    let piece = 0;
    for (let s = low; s < spans.length && spans[s].firstToken <= tokens[length - 1]; s++) {
      while (piece < length && tokens[piece] < spans[s].firstToken) piece++;
      for (; piece < length && tokens[piece] < spans[s].endToken; piece++)
        if (only === undefined || only[classes[piece]]) classes[piece] = found;
    }
  }

  /** The classes as one character a piece. */
  text(): string {
    const characters = Buffer.allocUnsafe(this.length);
    for (let i = 0; i < this.length; i++) characters[i] = this.classes[i] + FIRST_CHARACTER;
    return characters.toString('latin1');
  }

  /** The word of a piece in lower case; the empty string beyond the stretch. */
  lower(piece: number): string {
    if (piece < 0 || piece >= this.length) return '';
    return this.vocabulary.words[this.vocabulary.lowers[this.types[piece]]];
  }

  /** The word of a piece as it is written; the empty string beyond the stretch. */
  word(piece: number): string {
    return piece < 0 || piece >= this.length ? '' : this.vocabulary.words[this.types[piece]];
  }

  #add(type: number, found: number, token: number): void {
    if (this.length === this.types.length) this.#grow();
    this.types[this.length] = type;
    this.classes[this.length] = found;
    this.tokens[this.length++] = token;
  }

  #grow(): void {
    const capacity = this.length * 2;
    const classes = Buffer.alloc(capacity);
    classes.set(this.classes);
    Object.assign(this, {
      classes,
      types: grown(this.types, capacity),
      tokens: grown(this.tokens, capacity),
    });
  }
}
