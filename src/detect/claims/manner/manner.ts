import type { Modality, Polarity } from '../../../core/claims.ts';
import type { Document } from '../../../core/document.ts';
import { ADVERB, FINITE, POS, PROPER } from '../../../core/pos.ts';
import type { TokenSpan } from '../../../core/span.ts';
import { type ClaimWords, classBit } from '../scoring/claim-words.ts';
import type { TokenRange } from '../units/claim-unit.ts';
import { Clause, type ScopeFinder } from './scope.ts';
import { S, type ScopeWords } from './scope-words.ts';

const HEDGE = classBit('hedges') | classBit('attributive-hedges');

type MannerNeeds = 'tokens' | 'pos';

/** How a claim is put: denied or not, and with how much reserve. */
export interface Manner {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly hedges: readonly TokenSpan[];
}

/**
 * The room of manner. In comes the stretch of a claim, out comes how it is put: scope.ts finds the verb that it is made
 * with, scope-words.ts knows the words for that.
 *
 * Reads the manner of a claim off its own verb: what is denied, doubted or foreseen in a clause that hangs on it ("who
 * has never held office") says nothing of it. One reader serves all claims, one after another.
 */
export class MannerReader {
  readonly #words: ClaimWords;
  readonly #scope: ScopeFinder;
  readonly #scopeWords: ScopeWords;
  #document!: Document<MannerNeeds>;

  constructor(words: ClaimWords, scope: ScopeFinder) {
    this.#words = words;
    this.#scope = scope;
    this.#scopeWords = scope.words;
  }

  /**
   * The strongest reserve counts: hedged, conditional, predicted, asserted. All words must be up to date.
   * @param isReported what somebody is said to have said: its "would" is the "will" that was said
   */
  read(document: Document<MannerNeeds>, { first, end }: TokenRange, isReported: boolean): Manner {
    this.#document = document;
    this.#scope.read(this.#document, first, end);
    const hedges: TokenSpan[] = [];
    this.#addHedges(hedges);
    const modality =
      hedges.length > 0
        ? 'hedged'
        : this.#isConditional()
          ? 'conditional'
          : this.#isPredicted(isReported)
            ? 'predicted'
            : 'asserted';
    return { polarity: this.#isNegated() ? 'negated' : 'affirmed', modality, hedges };
  }

  #isNegated(): boolean {
    const { verb, first, end } = this.#scope;
    // "Not guilty", "No sign of rain"
    if (verb < 0) return this.#denies(first) && (first + 1 >= end || this.#tag(first + 1) !== POS.TO);
    return this.#deniesVerb() || this.#deniesSubject() || this.#deniesObject();
  }

  /** "did not report", "never backed", "is no longer", "cannot"; not "costs not only" */
  #deniesVerb(): boolean {
    const { verbStart, verbEnd, head } = this.#scope;
    for (let token = verbStart; token < verbEnd; token++) {
      if (!this.#denies(token)) continue;
      // "killed not one but two"
      const behind =
        token > head && !this.#is(head, S.be | S.have | S.do | S.seeming) && this.#tag(head) !== POS.MD;
      if (behind && this.#word(token) === 'not' && this.#tag(token + 1) !== POS.TO) continue;
      // "decided not to go" decided; "is not to go" and "seems not to go" deny.
      const infinitive = this.#tag(token + 1) === POS.TO && token > head;
      if (!infinitive || this.#is(head, S.be | S.seeming | S.awaited | S.uncertain | S.hearsay)) return true;
    }
    return false;
  }

  /** "No ship was lost", "None of them came", "Never has it been so cold", "At no point did he" */
  #deniesSubject(): boolean {
    const { first, verbStart } = this.#scope;
    for (let token = first; token < verbStart; token++) {
      if (this.#scope.clauseOf(token) !== Clause.main || !this.#denies(token)) continue;
      const before = token === first ? -1 : this.#tag(token - 1);
      const opens = before < 0 || before === POS[','] || before === POS.CC || ADVERB[before] === 1;
      const afterClause = token > first && this.#scope.clauseOf(token - 1) !== Clause.main;
      if (this.#is(token, S.negativeNouns)) {
        if (opens || afterClause || before === POS['``'] || before === POS[':']) return true;
        if (token === first + 1 && before === POS.IN && this.#isInverted()) return true;
      } else if (token === first) return true;
    }
    return false;
  }

  /** "At no point did he say": the subject follows the auxiliary. */
  #isInverted(): boolean {
    const { verb } = this.#scope;
    const next = this.#tag(verb + 1);
    return next === POS.PRP || next === POS.NNP || next === POS.DT || next === POS.NNS;
  }

  /** "found no evidence", "there was nothing", "carried out no work" */
  #deniesObject(): boolean {
    const { verbEnd, end } = this.#scope;
    let token = verbEnd;
    if (token < end && this.#tag(token) === POS.RP) token++;
    return token < end && this.#is(token, S.negativeNouns) && this.#denies(token);
  }

  /** A negation that is no set phrase, no number ("No 10") and no answer ("voted no"). */
  #denies(token: number): boolean {
    if (!this.#is(token, S.negators)) return false;
    const next = token + 1 < this.#scope.end ? this.#tag(token + 1) : -1;
    if (next === POS.CD && this.#word(token) === 'no') return false;
    return !this.#scopeWords.isIdle(this.#document.tokens.types, token);
  }

  #addHedges(hedges: TokenSpan[]): void {
    const { first, end, verb, verbEnd } = this.#scope;
    const { starts, ends } = this.#document.tokens;
    const add = (token: number): void => {
      hedges.push({ start: starts[token], end: ends[token], firstToken: token, endToken: token + 1 });
    };
    for (let token = first; token < end; token++)
      if (verb < 0 ? this.#hedgesPhrase(token) : this.#hedges(token)) add(token);
    if (verb < 0) return;
    const predicate = this.#predicate();
    if (hedges.some(({ firstToken }) => firstToken === predicate)) return;
    if (predicate >= verbEnd || predicate > verb) {
      // "was not possible" leaves nothing open.
      if (this.#is(predicate, S.uncertain) && this.#followsBe(predicate)) {
        if (!this.#deniesVerb()) add(predicate);
      } else if (this.#is(predicate, S.hearsay) && this.#followsBe(predicate) && this.#leadsOn(predicate + 1))
        add(predicate);
    }
    if (this.#looksSo()) add(this.#scope.head);
    hedges.sort((a, b) => a.start - b.start);
  }

  /** The same where there is no verb: "Possibly the oldest tree in Norvik" */
  #hedgesPhrase(token: number): boolean {
    const isMain = this.#scope.clauseOf(token) === Clause.main;
    return isMain && this.#isHedgeWord(token) && ADVERB[this.#tag(token)] === 1;
  }

  /** Does a hedge of the word lists weaken the claim's own verb? */
  #hedges(token: number): boolean {
    if (!this.#isHedgeWord(token) || this.#scope.clauseOf(token) !== Clause.main) return false;
    const { verbStart, verbEnd, end } = this.#scope;
    const tag = this.#tag(token);
    if (tag === POS.MD) return token >= verbStart && token < verbEnd && !this.#isInability(token);
    if (ADVERB[tag] !== 1) return false;
    if (token >= verbStart && token < verbEnd) return true;
    if (token < verbStart) return !this.#isAttributive(token);
    // "killed perhaps 40", "paid $3m, reportedly"
    return this.#tag(token + 1) === POS.CD || (token + 1 >= end && this.#tag(token - 1) === POS[',']);
  }

  #isHedgeWord(token: number): boolean {
    const tag = this.#tag(token);
    if (PROPER[tag] === 1) return false;
    return (this.#words.classes[this.#document.tokens.types[token]] & HEDGE) !== 0;
  }

  /** "could not be reached" tells what was. */
  #isInability(modal: number): boolean {
    return this.#word(modal) === 'could' && this.#deniesVerb();
  }

  /** "an allegedly corrupt official" */
  #isAttributive(token: number): boolean {
    const next = this.#tag(token + 1);
    const before = token > this.#scope.first ? this.#tag(token - 1) : -1;
    const inPhrase = before === POS.DT || before === POS.PRP$ || before === POS.IN || before === POS.JJ;
    return inPhrase && (next === POS.JJ || next === POS.VBN || next === POS.VBG || next === POS.NN);
  }

  /** The head of the group, or the adjective behind a form of "be". */
  #predicate(): number {
    const { head, verbEnd, end } = this.#scope;
    if (!this.#is(head, S.be)) return head;
    return verbEnd < end ? verbEnd : head;
  }

  /** A form of "be" stands before the predicate in the verb's group. */
  #followsBe(predicate: number): boolean {
    const { verb } = this.#scope;
    for (let token = Math.min(predicate, this.#scope.verbEnd) - 1; token >= verb; token--)
      if (this.#is(token, S.be)) return true;
    return false;
  }

  /** "to" with its verb, or "that" */
  #leadsOn(token: number): boolean {
    if (token >= this.#scope.end) return false;
    if (this.#tag(token) !== POS.TO) return this.#word(token) === 'that';
    let next = token + 1;
    while (next < this.#scope.end && ADVERB[this.#tag(next)] === 1) next++;
    return next < this.#scope.end && this.#tag(next) === POS.VB;
  }

  /** "seems to", "appears that", "looks as if"; the "suggest" of findings, not of persons */
  #looksSo(): boolean {
    const { head, verbEnd, end } = this.#scope;
    if (verbEnd >= end) return false;
    if (this.#is(head, S.suggesting)) {
      if (this.#word(verbEnd) === 'that') return true;
      for (let token = verbEnd; token < end; token++) if (FINITE[this.#tag(token)] === 1) return true;
      return false;
    }
    if (!this.#is(head, S.seeming)) return false;
    // "seemed to her to be late"
    const toWhom = this.#tag(verbEnd) === POS.TO && isPersonal(this.#tag(verbEnd + 1));
    const after = toWhom ? verbEnd + 2 : verbEnd;
    const tag = this.#tag(after);
    if (tag === POS.JJ || (tag === POS.DT && this.#word(head).startsWith('seem'))) return true;
    const asIf = this.#word(after) === 'as' && /^(?:if|though)$/.test(this.#word(after + 1));
    return asIf || this.#word(after) === 'that' || this.#word(after) === 'like' || this.#leadsOn(after);
  }

  #isConditional(): boolean {
    const { first, end, verb, ownsVerb } = this.#scope;
    for (let token = first; ownsVerb && token < end; token++)
      if (this.#scope.clauseOf(token) === Clause.condition) return true;
    if (this.#word(first) === 'otherwise' || this.#invertsCondition()) return true;
    return verb >= 0 && this.#isCounterfactual();
  }

  /** "Should the dam fail, 40 homes will ...", "Had he known, ..." */
  #invertsCondition(): boolean {
    const { first, end } = this.#scope;
    const word = this.#word(first);
    if (word !== 'should' && word !== 'had' && word !== 'were') return false;
    let comma = first + 1;
    while (comma < end && this.#tag(comma) !== POS[',']) comma++;
    for (let token = comma + 1; token < end; token++) if (this.#tag(token) === POS.MD) return true;
    return false;
  }

  /** "would have won" */
  #isCounterfactual(): boolean {
    const { verb, head } = this.#scope;
    if (!this.#is(verb, S.would) || this.#tag(verb) !== POS.MD) return false;
    for (let token = verb + 1; token < head; token++) if (this.#is(token, S.have)) return true;
    return false;
  }

  #isPredicted(isReported: boolean): boolean {
    const { verb, verbStart, verbEnd, head, end } = this.#scope;
    if (verb < 0) return false;
    for (let token = verbStart; token < verbEnd; token++) {
      if (this.#is(token, S.ahead) && this.#tag(token) === POS.MD) return true;
      if (this.#is(token, S.would) && this.#tag(token) === POS.MD) return !this.#wasSo(token, isReported);
    }
    if (verbEnd >= end) return false;
    // "is to visit", "is due in May"
    if (this.#is(head, S.be) && this.#tag(verbEnd) === POS.TO && this.#leadsOn(verbEnd))
      return head === verb && verbEnd === verb + 1 && this.#tag(verb) !== POS.VBD && !this.#isPurpose();
    const predicate = this.#predicate();
    if (this.#is(predicate, S.awaited) && this.#followsBe(predicate)) {
      const next = this.#tag(predicate + 1);
      return this.#leadsOn(predicate + 1) || (this.#word(predicate) === 'due' && next === POS.IN);
    }
    return this.#is(head, S.planning) && !this.#followsBe(head) && this.#word(verb) !== 'had';
  }

  /** "The aim is to win" */
  #isPurpose(): boolean {
    const { first, verbStart } = this.#scope;
    for (let token = first; token < verbStart; token++)
      if (this.#is(token, S.purposes) && this.#scope.clauseOf(token) === Clause.main) return true;
    return false;
  }

  /** A "would" that does not look ahead: a wish ("would like to"), a habit of people ("he would walk there every day"), or "would later become". */
  #wasSo(would: number, isReported: boolean): boolean {
    const { first, end, head } = this.#scope;
    if (this.#is(head, S.wishes)) return true;
    if (isReported) return false;
    let habit = false;
    for (let token = first; token < end; token++) {
      if (this.#is(token, S.afterwards) && token > would && token <= head) return true;
      if (this.#is(token, S.habits)) habit = true;
      const past = token > first && this.#tag(token) === POS.VBD;
      if (past && this.#word(first) === 'when' && this.#scope.clauseOf(token) === Clause.adverbial)
        habit = true;
      if (this.#is(token, S.ages) && this.#word(Math.max(first, token - 2)) === 'as') habit = true;
      // "would fly there every winter and spent": told of what was
      if (token > head && this.#tag(token) === POS.CC && this.#tag(token + 1) === POS.VBD) return true;
    }
    return habit && this.#hasPersonalSubject();
  }

  #hasPersonalSubject(): boolean {
    const { verbStart, first } = this.#scope;
    if (verbStart === first) return false;
    const tag = this.#tag(verbStart - 1);
    if (tag === POS.PRP) return this.#word(verbStart - 1) !== 'it';
    // "my mother"
    if (tag === POS.NN) return this.#tag(verbStart - 2) === POS.PRP$;
    return tag === POS.NNP || tag === POS.NNS;
  }

  #tag(token: number): number {
    return token < this.#document.pos.length ? this.#document.pos[token] : -1;
  }

  #is(token: number, bits: number): boolean {
    return (this.#scopeWords.bits[this.#document.tokens.types[token]] & bits) !== 0;
  }

  #word(token: number): string {
    const { tokens, vocabulary } = this.#document;
    return token < tokens.length ? vocabulary.words[vocabulary.lowers[tokens.types[token]]] : '';
  }
}

function isPersonal(tag: number): boolean {
  return tag === POS.PRP || tag === POS.PRP$;
}
