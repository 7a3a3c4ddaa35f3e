import type { Document } from '../../../core/document.ts';
import { FINITE, POS, tagSet } from '../../../core/layers/pos.ts';
import { S, type ScopeWords } from './scope-words.ts';

/** What clause a token of a claim belongs to: the main one, or what hangs on it. */
export const Clause = { main: 0, relative: 1, adverbial: 2, condition: 3, participle: 4 } as const;

/** Tokens behind a preposition among which the verb of its clause is looked for. */
const VERB_REACH = 20;
export const COMMA = 0x2c;

/** Only these words, and words with these tags, open a clause: most tokens need no closer look. */
const OPENING_WORDS = S.conditions | S.provisos | S.phrases | S.subordinators;
const OPENING_TAGS = tagSet('WDT', 'WP$', 'WP', 'WRB', 'IN', 'VBG', 'VBN', 'VBD');

/** Says where in a claim a clause begins that hangs on another, by the words and marks beside its first token. */
export class ClauseOpenings {
  first = 0;
  end = 0;
  readonly words: ScopeWords;
  #document!: Document<'tokens' | 'pos'>;

  constructor(words: ScopeWords) {
    this.words = words;
  }

  /** Turns to the claim of tokens `[first, end)`. */
  open(document: Document<'tokens' | 'pos'>, first: number, end: number): void {
    this.#document = document;
    this.first = first;
    this.end = end;
  }

  /** The clause that begins at a token; main if none does. @param hasVerb the main clause has its verb */
  clauseAt(token: number, hasVerb: boolean): number {
    const { tokens, pos } = this.#document;
    const tag = pos[token];
    const bits = this.words.bits[tokens.types[token]];
    if (OPENING_TAGS[tag] === 0 && (bits & OPENING_WORDS) === 0) return Clause.main;
    if ((bits & S.conditions) !== 0) return this.#isCondition(token) ? Clause.condition : Clause.adverbial;
    if ((bits & S.provisos) !== 0 && this.#opensProviso(token)) return Clause.condition;
    if ((bits & S.phrases) !== 0 && this.#isProviso(token)) return Clause.condition;
    if (tag === POS.WDT || tag === POS.WP$ || tag === POS.WP) return Clause.relative;
    if (tag === POS.IN && this.isThat(token)) return Clause.relative;
    if ((bits & S.subordinators) !== 0 && (tag === POS.IN || tag === POS.RB || tag === POS.WRB))
      return Clause.adverbial;
    if ((bits & S.prepositions) !== 0 && (tag === POS.IN || tag === POS.WRB)) {
      if (!hasVerb ? this.#isFront(token) : this.#hasVerbBeforeComma(token + 1)) return Clause.adverbial;
      return isNominative(pos[token + 1]) ? Clause.adverbial : Clause.main;
    }
    if (tag === POS.WRB) return Clause.adverbial;
    if (!this.#isFront(token)) return Clause.main;
    if (tag === POS.VBG || tag === POS.VBN) return Clause.participle;
    return tag === POS.VBD && this.#isBy(token + 1) ? Clause.participle : Clause.main;
  }

  /** "provided that the state pays", "Provided it pays, ..." */
  #opensProviso(token: number): boolean {
    return this.isThat(token + 1) || (this.#isFront(token) && isNominative(this.#document.pos[token + 1]));
  }

  /** "as long as the state pays", "in case the dam fails", "on condition that it pays" */
  #isProviso(token: number): boolean {
    const word = this.#word(token);
    if (word === 'long')
      return (
        this.#wordAt(token - 1) !== 'how' &&
        this.#wordAt(token + 1) === 'as' &&
        this.#hasVerbBeforeComma(token + 2)
      );
    if (word === 'condition') return this.isThat(token + 1);
    return (
      this.#wordAt(token - 1) === 'in' &&
      this.#wordAt(token + 1) !== 'of' &&
      this.#hasVerbBeforeComma(token + 1)
    );
  }

  /** "if" that is no "whether" and no set phrase. */
  #isCondition(token: number): boolean {
    const { types } = this.#document.tokens;
    const { bits } = this.words;
    const before = token > this.first ? bits[types[token - 1]] : 0;
    const beforeThat = token > this.first + 1 ? bits[types[token - 2]] : 0;
    const after = token + 1 < this.end ? bits[types[token + 1]] : 0;
    if ((before & S.whether) !== 0 || (after & S.afterIf) !== 0) return false;
    return !(this.#document.pos[token - 1] === POS.PRP && (beforeThat & S.whether) !== 0);
  }

  /** A finite verb, and no participle that was taken for one ("the mill, provided by the council, ..."). */
  isFinite(token: number): boolean {
    const { pos } = this.#document;
    if (FINITE[pos[token]] === 0) return this.is(token, S.cannot);
    const opens = token === this.first || this.mark(token - 1) === COMMA;
    return !(pos[token] === POS.VBD && opens && this.#isBy(token + 1));
  }

  #hasVerbBeforeComma(from: number): boolean {
    const end = Math.min(this.end, from + VERB_REACH);
    for (let token = from; token < end && this.mark(token) !== COMMA; token++)
      if (this.isFinite(token)) return true;
    return false;
  }

  #isFront(token: number): boolean {
    return token === this.first || this.followsComma(token);
  }

  /** Behind a comma or a dash, or behind "and" or "but" that stands so or opens the claim. */
  followsComma(token: number): boolean {
    if (token <= this.first) return false;
    const { pos } = this.#document;
    if (this.#isPause(token - 1)) return true;
    return pos[token - 1] === POS.CC && (token - 1 === this.first || this.#isPause(token - 2));
  }

  #isPause(token: number): boolean {
    const tag = this.#document.pos[token];
    return tag === POS[','] || tag === POS[':'] || tag === POS['``'] || this.mark(token) === COMMA;
  }

  /** Character of a token of one character; 0 of others. */
  mark(token: number): number {
    const { text, tokens } = this.#document;
    return tokens.ends[token] - tokens.starts[token] === 1 ? text.charCodeAt(tokens.starts[token]) : 0;
  }

  is(token: number, bits: number): boolean {
    return (this.words.bits[this.#document.tokens.types[token]] & bits) !== 0;
  }

  isThat(token: number): boolean {
    return token < this.end && this.is(token, S.that);
  }

  #isBy(token: number): boolean {
    return token < this.end && this.is(token, S.by);
  }

  #wordAt(token: number): string {
    return token >= this.first && token < this.end ? this.#word(token) : '';
  }

  #word(token: number): string {
    const { tokens, vocabulary } = this.#document;
    return vocabulary.words[vocabulary.lowers[tokens.types[token]]];
  }
}

/** Can a word with this tag be the subject of a clause that a conjunction opens? */
function isNominative(tag: number): boolean {
  return tag === POS.PRP || tag === POS.EX;
}
