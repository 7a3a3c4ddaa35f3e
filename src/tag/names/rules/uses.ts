import type { Document } from '../../../core/document.ts';
import { SentenceKind } from '../../../core/layers/tokens.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import { type NameContext, Use } from '../settle.ts';
import { Known } from './words/known.ts';
import type { KnownWords } from './words/known-words.ts';

/** Small words behind a name of which it is no attribute. */
const NO_NOUN =
  /^(?:as|and|or|nor|but|from|with|by|who|whose|than|when|while|after|before|because|about|during)$/;

/** How the sentences of an article use its names, by the words beside them. */
export class NameUses implements NameContext {
  readonly #words: KnownWords;
  #document!: Document<'tokens' | 'sentences'>;

  constructor(words: KnownWords) {
    this.#words = words;
  }

  /** Call before each article, when its words are known. */
  open(document: Document<'tokens' | 'sentences'>): void {
    this.#document = document;
  }

  useOf(first: number, end: number): Use {
    const { tokens, sentences, vocabulary } = this.#document;
    const { types } = tokens;
    const words = this.#words;
    const sentence = tokens.sentences[first];
    const stop = sentences.firstTokens[sentence + 1];
    const before = first > sentences.firstTokens[sentence] ? words.of(types[first - 1]) : 0;
    if (before & Known.where) return Use.attribute;
    if (before & Known.rank) return Use.actor;
    if (end >= stop) return Use.none;
    if (words.of(types[end]) & Known.verb) return Use.actor;
    if (vocabulary.flags[types[end]] & WordFlag.lower)
      return NO_NOUN.test(vocabulary.words[types[end]]) ? Use.none : Use.attribute;
    const isComma = vocabulary.words[types[end]] === ',';
    const isAged = isComma && end + 1 < stop && vocabulary.flags[types[end + 1]] & WordFlag.digit;
    return isAged ? Use.actor : Use.none;
  }

  lastPartOf(first: number, end: number): number {
    const { tokens, vocabulary } = this.#document;
    let part = end - 1;
    while (part - 2 > first && vocabulary.words[tokens.types[part - 1]] === '-') part -= 2;
    return part;
  }

  isInHeadline(token: number): boolean {
    const { tokens, sentences } = this.#document;
    return sentences.kinds[tokens.sentences[token]] === SentenceKind.headline;
  }
}
