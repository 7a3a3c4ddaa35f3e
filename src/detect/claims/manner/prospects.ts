import { POS } from '../../../core/layers/pos.ts';
import type { ClaimView } from './claim-view.ts';
import { Clause } from './clause-openings.ts';
import { S } from './scope-words.ts';

/** Says whether a claim hangs on a condition, or tells what will be. */
export class ProspectReader {
  readonly #view: ClaimView;

  constructor(view: ClaimView) {
    this.#view = view;
  }

  isConditional(): boolean {
    const { first, end, verb, ownsVerb } = this.#view.scope;
    for (let token = first; ownsVerb && token < end; token++)
      if (this.#view.scope.clauseOf(token) === Clause.condition) return true;
    if (this.#view.word(first) === 'otherwise' || this.#invertsCondition()) return true;
    return verb >= 0 && this.#isCounterfactual();
  }

  /** "Should the dam fail, 40 homes will ...", "Had he known, ..." */
  #invertsCondition(): boolean {
    const { first, end } = this.#view.scope;
    const word = this.#view.word(first);
    if (word !== 'should' && word !== 'had' && word !== 'were') return false;
    let comma = first + 1;
    while (comma < end && this.#view.tag(comma) !== POS[',']) comma++;
    for (let token = comma + 1; token < end; token++) if (this.#view.tag(token) === POS.MD) return true;
    return false;
  }

  /** "would have won" */
  #isCounterfactual(): boolean {
    const { verb, head } = this.#view.scope;
    if (!this.#view.is(verb, S.would) || this.#view.tag(verb) !== POS.MD) return false;
    for (let token = verb + 1; token < head; token++) if (this.#view.is(token, S.have)) return true;
    return false;
  }

  isPredicted(isReported: boolean): boolean {
    const { verb, verbStart, verbEnd, head, end } = this.#view.scope;
    if (verb < 0) return false;
    for (let token = verbStart; token < verbEnd; token++) {
      if (this.#view.is(token, S.ahead) && this.#view.tag(token) === POS.MD) return true;
      if (this.#view.is(token, S.would) && this.#view.tag(token) === POS.MD)
        return !this.#wasSo(token, isReported);
    }
    if (verbEnd >= end) return false;
    // "is to visit", "is due in May"
    if (this.#view.is(head, S.be) && this.#view.tag(verbEnd) === POS.TO && this.#view.leadsOn(verbEnd))
      return head === verb && verbEnd === verb + 1 && this.#view.tag(verb) !== POS.VBD && !this.#isPurpose();
    const predicate = this.#view.predicate();
    if (this.#view.is(predicate, S.awaited) && this.#view.followsBe(predicate)) {
      const next = this.#view.tag(predicate + 1);
      return this.#view.leadsOn(predicate + 1) || (this.#view.word(predicate) === 'due' && next === POS.IN);
    }
    return this.#view.is(head, S.planning) && !this.#view.followsBe(head) && this.#view.word(verb) !== 'had';
  }

  /** "The aim is to win" */
  #isPurpose(): boolean {
    const { first, verbStart } = this.#view.scope;
    for (let token = first; token < verbStart; token++)
      if (this.#view.is(token, S.purposes) && this.#view.scope.clauseOf(token) === Clause.main) return true;
    return false;
  }

  /** A "would" that does not look ahead: a wish ("would like to"), a habit of people ("he would walk there every day"), or "would later become". */
  #wasSo(would: number, isReported: boolean): boolean {
    const { first, end, head } = this.#view.scope;
    if (this.#view.is(head, S.wishes)) return true;
    if (isReported) return false;
    let habit = false;
    for (let token = first; token < end; token++) {
      if (this.#view.is(token, S.afterwards) && token > would && token <= head) return true;
      if (this.#view.is(token, S.habits)) habit = true;
      const past = token > first && this.#view.tag(token) === POS.VBD;
      if (past && this.#view.word(first) === 'when' && this.#view.scope.clauseOf(token) === Clause.adverbial)
        habit = true;
      if (this.#view.is(token, S.ages) && this.#view.word(Math.max(first, token - 2)) === 'as') habit = true;
      // "would fly there every winter and spent": told of what was
      if (token > head && this.#view.tag(token) === POS.CC && this.#view.tag(token + 1) === POS.VBD)
        return true;
    }
    return habit && this.#hasPersonalSubject();
  }

  #hasPersonalSubject(): boolean {
    const { verbStart, first } = this.#view.scope;
    if (verbStart === first) return false;
    const tag = this.#view.tag(verbStart - 1);
    if (tag === POS.PRP) return this.#view.word(verbStart - 1) !== 'it';
    // "my mother"
    if (tag === POS.NN) return this.#view.tag(verbStart - 2) === POS.PRP$;
    return tag === POS.NNP || tag === POS.NNS;
  }
}
