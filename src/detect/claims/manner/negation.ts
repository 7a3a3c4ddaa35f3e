import { ADVERB, POS } from '../../../core/layers/pos.ts';
import type { ClaimView } from './claim-view.ts';
import { Clause } from './clause-openings.ts';
import { S } from './scope-words.ts';

/** Says whether a claim denies: by its verb, subject or object, not by a clause that hangs on it. */
export class NegationReader {
  readonly #view: ClaimView;

  constructor(view: ClaimView) {
    this.#view = view;
  }

  isNegated(): boolean {
    const { verb, first, end } = this.#view.scope;
    // "Not guilty", "No sign of rain"
    if (verb < 0) return this.#denies(first) && (first + 1 >= end || this.#view.tag(first + 1) !== POS.TO);
    return this.deniesVerb() || this.#deniesSubject() || this.#deniesObject();
  }

  /** "did not report", "never backed", "is no longer", "cannot"; not "costs not only" */
  deniesVerb(): boolean {
    const { verbStart, verbEnd, head } = this.#view.scope;
    for (let token = verbStart; token < verbEnd; token++) {
      if (!this.#denies(token)) continue;
      // "killed not one but two"
      const behind =
        token > head &&
        !this.#view.is(head, S.be | S.have | S.do | S.seeming) &&
        this.#view.tag(head) !== POS.MD;
      if (behind && this.#view.word(token) === 'not' && this.#view.tag(token + 1) !== POS.TO) continue;
      // "decided not to go" decided; "is not to go" and "seems not to go" deny.
      const infinitive = this.#view.tag(token + 1) === POS.TO && token > head;
      if (!infinitive || this.#view.is(head, S.be | S.seeming | S.awaited | S.uncertain | S.hearsay))
        return true;
    }
    return false;
  }

  /** "No ship was lost", "None of them came", "Never has it been so cold", "At no point did he" */
  #deniesSubject(): boolean {
    const { first, verbStart } = this.#view.scope;
    for (let token = first; token < verbStart; token++) {
      if (this.#view.scope.clauseOf(token) !== Clause.main || !this.#denies(token)) continue;
      const before = token === first ? -1 : this.#view.tag(token - 1);
      const opens = before < 0 || before === POS[','] || before === POS.CC || ADVERB[before] === 1;
      const afterClause = token > first && this.#view.scope.clauseOf(token - 1) !== Clause.main;
      if (this.#view.is(token, S.negativeNouns)) {
        if (opens || afterClause || before === POS['``'] || before === POS[':']) return true;
        if (token === first + 1 && before === POS.IN && this.#isInverted()) return true;
      } else if (token === first) return true;
    }
    return false;
  }

  /** "At no point did he say": the subject follows the auxiliary. */
  #isInverted(): boolean {
    const { verb } = this.#view.scope;
    const next = this.#view.tag(verb + 1);
    return next === POS.PRP || next === POS.NNP || next === POS.DT || next === POS.NNS;
  }

  /** "found no evidence", "there was nothing", "carried out no work" */
  #deniesObject(): boolean {
    const { verbEnd, end } = this.#view.scope;
    let token = verbEnd;
    if (token < end && this.#view.tag(token) === POS.RP) token++;
    return token < end && this.#view.is(token, S.negativeNouns) && this.#denies(token);
  }

  /** A negation that is no set phrase, no number ("No 10") and no answer ("voted no"). */
  #denies(token: number): boolean {
    if (!this.#view.is(token, S.negators)) return false;
    const next = token + 1 < this.#view.scope.end ? this.#view.tag(token + 1) : -1;
    if (next === POS.CD && this.#view.word(token) === 'no') return false;
    return !this.#view.scope.words.isIdle(this.#view.document, token);
  }
}
