import type { Document } from '../core/document.ts';
import { FINITE, NOUN } from '../core/layers/pos.ts';
import type { TokenSpan } from '../core/layers/span.ts';
import { WordFlag } from '../core/vocabulary.ts';
import type { LinkWords } from './words.ts';

/** The layers that linking reads. */
export const LINK_NEEDS = ['tokens', 'sentences', 'pos', 'names', 'dates', 'quotes', 'claims'] as const;
export type LinkDocument = Document<(typeof LINK_NEEDS)[number]>;

/** An article as the linker looks at it: its layers, and by token which name, date and quote it belongs to. */
export class ArticleIndex {
  readonly document: LinkDocument;
  readonly words: LinkWords;
  /** 1 + index in the `names` layer, by token; 0 outside names. */
  readonly nameAt: Int32Array;
  /** 1 + index in the `quotes` layer of the innermost content, by token; 0 outside quotes. */
  readonly quoteAt: Int32Array;
  /** 1 where a date stands. */
  readonly dateAt: Uint8Array;

  constructor(document: LinkDocument, words: LinkWords) {
    this.document = document;
    this.words = words;
    const { length } = document.tokens;
    this.nameAt = new Int32Array(length);
    this.quoteAt = new Int32Array(length);
    this.dateAt = new Uint8Array(length);
    const { names, quotes, dates } = document;
    for (let i = 0; i < names.length; i++) this.nameAt.fill(i + 1, names[i].firstToken, names[i].endToken);
    for (let i = 0; i < quotes.length; i++)
      for (const part of quotes[i].content) this.quoteAt.fill(i + 1, part.firstToken, part.endToken);
    for (const date of dates) this.dateAt.fill(1, date.firstToken, date.endToken);
  }

  get length(): number {
    return this.document.tokens.length;
  }

  /** What linking knows of the token's word: bits for the functions of words.ts. */
  bits(token: number): number {
    return this.words.bits[this.document.tokens.types[token]];
  }

  /** Penn tag id. */
  pos(token: number): number {
    return this.document.pos[token];
  }

  flags(token: number): number {
    return this.document.vocabulary.flags[this.document.tokens.types[token]];
  }

  word(token: number): string {
    return this.document.vocabulary.words[this.document.tokens.types[token]];
  }

  /** The word in lower case. */
  lower(token: number): string {
    const { words, lowers } = this.document.vocabulary;
    return words[lowers[this.document.tokens.types[token]]];
  }

  /** Fold id: equal for words that differ in case, accents and full stops only. */
  fold(token: number): number {
    return this.words.foldOf(this.document.vocabulary, this.document.tokens.types[token]);
  }

  isCapitalized(token: number): boolean {
    return (this.flags(token) & WordFlag.capitalized) !== 0;
  }

  isPunctuation(token: number): boolean {
    return (this.flags(token) & WordFlag.punctuation) !== 0;
  }

  sentence(token: number): number {
    return this.document.tokens.sentences[token];
  }

  paragraph(token: number): number {
    return this.document.sentences.paragraphs[this.sentence(token)];
  }

  sentenceStart(token: number): number {
    return this.document.sentences.firstTokens[this.sentence(token)];
  }

  /** The token after the last one of the sentence. */
  sentenceEnd(token: number): number {
    return this.document.sentences.firstTokens[this.sentence(token) + 1];
  }

  /** The text of tokens `[first, end)`, with white space made single. */
  text(first: number, end: number): string {
    const { starts, ends } = this.document.tokens;
    return this.document.text.slice(starts[first], ends[end - 1]).replace(/[^\S ]\s*| \s+/g, ' ');
  }

  span(first: number, end: number): TokenSpan {
    const { starts, ends } = this.document.tokens;
    return { start: starts[first], end: ends[end - 1], firstToken: first, endToken: end };
  }
}

/** A finite verb or a modal. */
export function isFiniteVerb(pos: number): boolean {
  return FINITE[pos] === 1;
}

/** A common or proper noun. */
export function isNoun(pos: number): boolean {
  return NOUN[pos] === 1;
}
