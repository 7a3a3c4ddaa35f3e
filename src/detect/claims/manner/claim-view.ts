import type { Document } from '../../../core/document.ts';
import { ADVERB, POS } from '../../../core/layers/pos.ts';
import type { ScopeFinder } from './scope.ts';
import { S } from './scope-words.ts';

/** What the readers of a claim's manner ask of its tokens. */
export class ClaimView {
  readonly scope: ScopeFinder;
  document!: Document<'tokens' | 'pos'>;

  constructor(scope: ScopeFinder) {
    this.scope = scope;
  }

  /** Turns to the claim of tokens `[first, end)`. */
  open(document: Document<'tokens' | 'pos'>, first: number, end: number): void {
    this.document = document;
    this.scope.read(document, first, end);
  }

  /** Part of speech, an id of core/layers/pos.ts; -1 behind the text. */
  tag(token: number): number {
    return token < this.document.pos.length ? this.document.pos[token] : -1;
  }

  is(token: number, bits: number): boolean {
    return (this.scope.words.bits[this.document.tokens.types[token]] & bits) !== 0;
  }

  word(token: number): string {
    const { tokens, vocabulary } = this.document;
    return token < tokens.length ? vocabulary.words[vocabulary.lowers[tokens.types[token]]] : '';
  }

  /** The head of the group, or the adjective behind a form of "be". */
  predicate(): number {
    const { head, verbEnd, end } = this.scope;
    if (!this.is(head, S.be)) return head;
    return verbEnd < end ? verbEnd : head;
  }

  /** A form of "be" stands before the predicate in the verb's group. */
  followsBe(predicate: number): boolean {
    const { verb, verbEnd } = this.scope;
    for (let token = (predicate < verbEnd ? predicate : verbEnd) - 1; token >= verb; token--)
      if (this.is(token, S.be)) return true;
    return false;
  }

  /** "to" with its verb, or "that" */
  leadsOn(token: number): boolean {
    if (token >= this.scope.end) return false;
    if (this.tag(token) !== POS.TO) return this.word(token) === 'that';
    let next = token + 1;
    while (next < this.scope.end && ADVERB[this.tag(next)] === 1) next++;
    return next < this.scope.end && this.tag(next) === POS.VB;
  }
}
