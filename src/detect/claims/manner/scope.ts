import type { Document } from '../../../core/document.ts';
import { ADVERB, FINITE, POS, tagSet, VERB } from '../../../core/layers/pos.ts';
import { Clause, ClauseOpenings, COMMA } from './clause-openings.ts';
import { S, ScopeWords } from './scope-words.ts';

const NOUN_LIKE = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'CD');
/** Verbs that others follow in one group, besides modal ones. */
export const AUXILIARY = S.be | S.have | S.do | S.get | S.cannot;
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
  readonly #openings: ClauseOpenings;
  #document!: Document<'tokens' | 'pos'>;
  /** Of the group that was read last: what is behind it, and its last verb. */
  #groupEnd = -1;
  #groupHead = -1;

  constructor(words = new ScopeWords()) {
    this.words = words;
    this.#openings = new ClauseOpenings(words);
  }

  /** The words must be up to date. */
  read(document: Document<'tokens' | 'pos'>, first: number, end: number): void {
    this.#document = document;
    this.first = first;
    this.end = end;
    this.verb = -1;
    this.#openings.open(document, first, end);
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
        const mark = this.#openings.mark(token);
        const ends =
          mark === SEMICOLON || (mark === COMMA && byComma && (hasVerb || open !== Clause.relative));
        if (ends && !this.#goesOn(token)) {
          clauses[token - first] = open;
          open = Clause.main;
          continue;
        }
        const finite = token >= groupEnd && this.#openings.isFinite(token);
        if (finite && this.verb < 0 && this.#returns(token, open, byComma, hasVerb, groupEnd))
          open = Clause.main;
        else {
          // A clause within the clause takes over: all of it hangs on the main one.
          if (this.verb >= 0 && pos[this.verb] === POS.MD && this.#opensCondition(token))
            open = Clause.condition;
          if (finite) {
            hasVerb = true;
            this.#readGroup(token);
            groupEnd = this.#groupEnd;
          }
          clauses[token - first] = open;
          continue;
        }
      }
      const opened = this.#openings.clauseAt(token, this.verb >= 0);
      if (opened !== Clause.main) {
        open = opened;
        byComma = token === first || this.#openings.followsComma(token);
        hasVerb = false;
        groupEnd = token;
        clauses[token - first] = open;
        continue;
      }
      clauses[token - first] = Clause.main;
      if (this.verb < 0 && this.#openings.isFinite(token)) {
        this.verb = token;
        this.#readGroup(token);
      }
    }
  }

  #opensCondition(token: number): boolean {
    return this.#openings.clauseAt(token, true) === Clause.condition;
  }

  /** Is the finite verb that of the main clause again: "the man who won | is", "limiting it | will save"? */
  #returns(token: number, open: number, byComma: boolean, hasVerb: boolean, groupEnd: number): boolean {
    const before = this.#document.pos[token - 1];
    if (open === Clause.adverbial || open === Clause.condition)
      return hasVerb && byComma && groupEnd < token - 1 && before === POS.PRP;
    if (before === POS.WDT || before === POS.WP || before === POS.CC || before === POS.PRP) return false;
    if (open === Clause.participle) return token > this.first && !this.#openings.isThat(token - 1);
    return hasVerb && !(byComma && this.#openings.followsComma(token));
  }

  /** A comma within a list or before "and" does not end the clause: "who lost, sold and left, ..." */
  #goesOn(comma: number): boolean {
    const { pos } = this.#document;
    const next = pos[comma + 1];
    if (this.#openings.mark(comma) === SEMICOLON || comma + 1 >= this.end) return false;
    return next === POS.CC && !this.#opensSubject(comma + 2);
  }

  #opensSubject(token: number): boolean {
    const tag = token < this.end ? this.#document.pos[token] : -1;
    return tag === POS.PRP || tag === POS.DT || tag === POS.EX || tag === POS.NNP;
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
    return this.#document.pos[token] === POS.MD || this.#openings.is(token, AUXILIARY);
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
}
