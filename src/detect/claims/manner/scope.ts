import type { Document } from '../../../core/document.ts';
import { ADVERB, FINITE, POS, tagSet, VERB } from '../../../core/pos.ts';
import { S, ScopeWords } from './scope-words.ts';

/** What clause a token of a claim belongs to: the main one, or what hangs on it. */
export const Clause = { main: 0, relative: 1, adverbial: 2, condition: 3, participle: 4 } as const;

const NOUN_LIKE = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'CD');
/** Verbs that others follow in one group, besides modal ones. */
export const AUXILIARY = S.be | S.have | S.do | S.get | S.cannot;
/** Tokens behind a preposition among which the verb of its clause is looked for. */
const VERB_REACH = 20;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;

/**
 * Finds the verb that a claim is made with, and which of its tokens stand in clauses that hang on it: relative ones
 * ("who has never held office"), "that"-clauses, adverbial ones ("because ..."), conditions, participles (", leaving many
 * without shelter"). One reading from left to right by parts of speech, in which at most one such clause is open: what
 * is said in it says nothing of the claim's own verb. Buffers are kept between calls.
 */
export class ScopeFinder {
  /** Tokens of the claim, `[first, end)`. */
  first = 0;
  end = 0;
  /** The first finite verb of the main clause, -1 if the claim has none; `verbEnd` is behind its group, with adverbs. */
  verb = -1;
  verbEnd = -1;
  /** The last verb of the group, which says what happens: "risen" of "has not risen". */
  head = -1;
  /** Where the group begins: at the verb, or the adverbs before it. */
  verbStart = -1;
  /** False where the verb is that of a clause which hangs on nothing here: "if it had paid". */
  ownsVerb = false;
  #clauses = new Uint8Array(256);
  readonly words: ScopeWords;
  #document!: Document<'tokens' | 'pos'>;
  /** Of the group that was read last: what is behind it, and its last verb. */
  #groupEnd = -1;
  #groupHead = -1;

  constructor(words = new ScopeWords()) {
    this.words = words;
  }

  /** The words must be up to date. */
  read(document: Document<'tokens' | 'pos'>, first: number, end: number): void {
    this.#document = document;
    this.first = first;
    this.end = end;
    this.verb = -1;
    if (end - first > this.#clauses.length) this.#clauses = new Uint8Array((end - first) * 2);
    this.#readClauses();
    this.ownsVerb = this.verb >= 0;
    if (this.verb < 0) this.#takeAnyVerb();
    if (this.verb < 0) {
      this.verbStart = this.verbEnd = this.head = -1;
      return;
    }
    this.verbStart = this.verb;
    while (this.verbStart > first && ADVERB[document.pos[this.verbStart - 1]] === 1) this.verbStart--;
    this.#readGroup(this.verb);
    this.verbEnd = this.#groupEnd;
    this.head = this.#groupHead;
  }

  /** One of {@link Clause}. */
  clauseOf(token: number): number {
    return this.#clauses[token - this.first];
  }

  #readClauses(): void {
    const { pos } = this.#document;
    const { first, end } = this;
    const clauses = this.#clauses;
    let open: number = Clause.main;
    let byComma = false;
    let hasVerb = false;
    let groupEnd = first;
    for (let token = first; token < end; token++) {
      if (open !== Clause.main) {
        const mark = this.#mark(token);
        const ends =
          mark === SEMICOLON || (mark === COMMA && byComma && (hasVerb || open !== Clause.relative));
        if (ends && !this.#goesOn(token)) {
          clauses[token - first] = open;
          open = Clause.main;
          continue;
        }
        const finite = token >= groupEnd && this.isFinite(token);
        const returns =
          open === Clause.relative || open === Clause.participle
            ? this.#returns(token, open, byComma, hasVerb)
            : hasVerb && byComma && groupEnd < token - 1 && pos[token - 1] === POS.PRP;
        if (finite && this.verb < 0 && returns) open = Clause.main;
        else {
          // A clause within the clause takes over: all of it hangs on the main one.
          const inner = this.#opened(token);
          if (inner === Clause.condition && this.verb >= 0 && pos[this.verb] === POS.MD) open = inner;
          if (finite) {
            hasVerb = true;
            this.#readGroup(token);
            groupEnd = this.#groupEnd;
          }
          clauses[token - first] = open;
          continue;
        }
      }
      const opened = this.#opened(token);
      if (opened !== Clause.main) {
        open = opened;
        byComma = token === first || this.#followsComma(token);
        hasVerb = false;
        groupEnd = token;
        clauses[token - first] = open;
        continue;
      }
      clauses[token - first] = Clause.main;
      if (this.verb < 0 && this.isFinite(token)) {
        this.verb = token;
        this.#readGroup(token);
      }
    }
  }

  /** Is the finite verb that of the main clause again: "the man who won | is", "limiting it | will save"? */
  #returns(token: number, open: number, byComma: boolean, hasVerb: boolean): boolean {
    const { pos } = this.#document;
    const before = pos[token - 1];
    if (before === POS.WDT || before === POS.WP || before === POS.CC || before === POS.PRP) return false;
    if (open === Clause.participle) return token > this.first && !this.#isThat(token - 1);
    return hasVerb && !(byComma && this.#followsComma(token));
  }

  /** A comma within a list or before "and" does not end the clause: "who lost, sold and left, ..." */
  #goesOn(comma: number): boolean {
    const { pos } = this.#document;
    const next = pos[comma + 1];
    if (this.#mark(comma) === SEMICOLON || comma + 1 >= this.end) return false;
    return next === POS.CC && !this.#opensSubject(comma + 2);
  }

  #opensSubject(token: number): boolean {
    const tag = token < this.end ? this.#document.pos[token] : -1;
    return tag === POS.PRP || tag === POS.DT || tag === POS.EX || tag === POS.NNP;
  }

  /** The clause that begins at a token; main if none does. */
  #opened(token: number): number {
    const { tokens, pos } = this.#document;
    const tag = pos[token];
    const bits = this.words.bits[tokens.types[token]];
    const front = token === this.first || this.#followsComma(token);
    if ((bits & S.conditions) !== 0) return this.#isCondition(token) ? Clause.condition : Clause.adverbial;
    if ((bits & S.provisos) !== 0 && (this.#isThat(token + 1) || (front && isNominative(pos[token + 1]))))
      return Clause.condition;
    if (this.#isProviso(token)) return Clause.condition;
    if (tag === POS.WDT || tag === POS.WP$ || tag === POS.WP) return Clause.relative;
    if (tag === POS.IN && this.#isThat(token)) return Clause.relative;
    if ((bits & S.subordinators) !== 0 && (tag === POS.IN || tag === POS.RB || tag === POS.WRB))
      return Clause.adverbial;
    if ((bits & S.prepositions) !== 0 && (tag === POS.IN || tag === POS.WRB)) {
      if (this.verb < 0 ? front : this.#hasVerbBeforeComma(token + 1)) return Clause.adverbial;
      return isNominative(pos[token + 1]) ? Clause.adverbial : Clause.main;
    }
    if (tag === POS.WRB) return Clause.adverbial;
    if (!front) return Clause.main;
    if (tag === POS.VBG || tag === POS.VBN) return Clause.participle;
    return tag === POS.VBD && this.#isBy(token + 1) ? Clause.participle : Clause.main;
  }

  /** "as long as the state pays", "in case the dam fails", "on condition that it pays" */
  #isProviso(token: number): boolean {
    if (!this.is(token, S.phrases)) return false;
    const word = this.#word(token);
    if (word === 'long')
      return (
        this.#wordAt(token - 1) !== 'how' &&
        this.#wordAt(token + 1) === 'as' &&
        this.#hasVerbBeforeComma(token + 2)
      );
    if (word === 'condition') return this.#isThat(token + 1);
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
    const opens = token === this.first || this.#mark(token - 1) === COMMA;
    return !(pos[token] === POS.VBD && opens && this.#isBy(token + 1));
  }

  /** The group of a finite verb: auxiliaries, adverbs, the verb, adverbs behind it. */
  #readGroup(verb: number): void {
    const { pos } = this.#document;
    let head = verb;
    for (;;) {
      let next = head + 1;
      while (next < this.end && this.#isWithin(next)) next++;
      if (next >= this.end || VERB[pos[next]] === 0 || !this.#isAuxiliary(head)) {
        this.#groupEnd = next;
        break;
      }
      head = next;
    }
    this.#groupHead = head;
  }

  #isAuxiliary(token: number): boolean {
    return this.#document.pos[token] === POS.MD || this.is(token, AUXILIARY);
  }

  /** Adverbs and negations stand within a group and behind it. */
  #isWithin(token: number): boolean {
    const { tokens, pos } = this.#document;
    if (ADVERB[pos[token]] === 1 || pos[token] === POS['``']) return true;
    const bits = this.words.bits[tokens.types[token]];
    return (bits & S.negators) !== 0 && (bits & S.negativeNouns) === 0;
  }

  /**
   * The first finite verb where all stand in clauses that open the claim: it is one clause ("what he saw was ..."). A
   * relative clause behind a noun lends none: the tagger missed the verb ("The drug that failed cost $3 million").
   */
  #takeAnyVerb(): void {
    const opening = this.clauseOf(this.first);
    if (opening === Clause.main && this.end - this.first > 0 && this.#hasMainNoun()) return;
    for (let token = this.first; token < this.end; token++)
      if (FINITE[this.#document.pos[token]] === 1) {
        this.verb = token;
        return;
      }
  }

  #hasMainNoun(): boolean {
    const { pos } = this.#document;
    for (let token = this.first; token < this.end; token++)
      if (this.clauseOf(token) === Clause.main && NOUN_LIKE[pos[token]] === 1) return true;
    return false;
  }

  #hasVerbBeforeComma(from: number): boolean {
    const end = Math.min(this.end, from + VERB_REACH);
    for (let token = from; token < end && this.#mark(token) !== COMMA; token++)
      if (this.isFinite(token)) return true;
    return false;
  }

  /** Behind a comma or a dash, or behind "and" or "but" that stands so or opens the claim. */
  #followsComma(token: number): boolean {
    if (token <= this.first) return false;
    const { pos } = this.#document;
    if (this.#isPause(token - 1)) return true;
    return pos[token - 1] === POS.CC && (token - 1 === this.first || this.#isPause(token - 2));
  }

  #isPause(token: number): boolean {
    const tag = this.#document.pos[token];
    return tag === POS[','] || tag === POS[':'] || tag === POS['``'] || this.#mark(token) === COMMA;
  }

  /** Character of a token of one character; 0 of others. */
  #mark(token: number): number {
    const { text, tokens } = this.#document;
    return tokens.ends[token] - tokens.starts[token] === 1 ? text.charCodeAt(tokens.starts[token]) : 0;
  }

  is(token: number, bits: number): boolean {
    return (this.words.bits[this.#document.tokens.types[token]] & bits) !== 0;
  }

  #isThat(token: number): boolean {
    return token < this.end && this.#word(token) === 'that';
  }

  #isBy(token: number): boolean {
    return token < this.end && this.#word(token) === 'by';
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
