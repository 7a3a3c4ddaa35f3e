import { ADVERB, FINITE, POS, PROPER } from '../../../core/layers/pos.ts';
import type { TokenSpan } from '../../../core/layers/span.ts';
import { hashWord } from '../../../core/vocabulary.ts';
import { verbLemma } from '../../../tag/pos/lemma.ts';
import { CHARGING, laysOn } from '../../charging-verbs.ts';
import { type ClaimWords, classBit } from '../scoring/claim-words.ts';
import type { ClaimView } from './claim-view.ts';
import { Clause } from './clause-openings.ts';
import type { NegationReader } from './negation.ts';
import { S } from './scope-words.ts';

const HEDGE = classBit('hedges') | classBit('attributive-hedges');

/** Finds the words by which a claim is put with reserve. */
export class HedgeReader {
  readonly #words: ClaimWords;
  readonly #view: ClaimView;
  readonly #negation: NegationReader;

  constructor(words: ClaimWords, view: ClaimView, negation: NegationReader) {
    this.#words = words;
    this.#view = view;
    this.#negation = negation;
  }

  /** Others say what the claim with these hedges does: "reportedly", "is said to". */
  isHearsay(hedges: readonly TokenSpan[]): boolean {
    return (
      hedges.some(({ firstToken }) => this.#view.is(firstToken, S.hearsay | S.vouched)) || this.#isCharged()
    );
  }

  /** "is accused of theft", "stands accused of", "has been charged by police with", "Mayor accused of". */
  #isCharged(): boolean {
    const { verb, verbEnd, head } = this.#view.scope;
    return verb >= 0 && (this.#isLaid(head, verbEnd) || this.#isLaid(verbEnd, verbEnd + 1));
  }

  /** Does the verb lay what follows on its subject, behind who does it and when? Not in "Norland, accused of". */
  #isLaid(charged: number, link: number): boolean {
    const { verb, verbStart, end } = this.#view.scope;
    if (link >= end || this.#view.tag(link) !== POS.IN) return false;
    if (charged === verb && this.#view.tag(verb - 1) === POS[',']) return false;
    if (verbStart > 0 && this.#view.is(verbStart - 1, S.powered)) return false;
    const lemma = hashWord(verbLemma(this.#view.word(charged)));
    if (!CHARGING.has(lemma)) return false;
    while (link < end && !laysOn(lemma, hashWord(this.#view.word(link)))) link++;
    return link < end && this.#view.word(link) !== 'as';
  }

  /** The words that weaken the claim's own verb, in order. */
  read(): TokenSpan[] {
    const hedges: TokenSpan[] = [];
    const { first, end, verb, verbEnd } = this.#view.scope;
    const { starts, ends } = this.#view.document.tokens;
    const add = (token: number): void => {
      hedges.push({ start: starts[token], end: ends[token], firstToken: token, endToken: token + 1 });
    };
    for (let token = first; token < end; token++)
      if (verb < 0 ? this.#hedgesPhrase(token) : this.#hedges(token)) add(token);
    if (verb < 0) return hedges;
    const predicate = this.#view.predicate();
    if (hedges.some(({ firstToken }) => firstToken === predicate)) return hedges;
    if (predicate >= verbEnd || predicate > verb) {
      // "was not possible" leaves nothing open.
      if (this.#view.is(predicate, S.uncertain) && this.#view.followsBe(predicate)) {
        if (!this.#negation.deniesVerb()) add(predicate);
      } else if (
        this.#view.is(predicate, S.hearsay) &&
        this.#view.followsBe(predicate) &&
        this.#view.leadsOn(predicate + 1)
      )
        add(predicate);
    }
    if (this.#looksSo()) add(this.#view.scope.head);
    return hedges.sort((a, b) => a.start - b.start);
  }

  /** A hedge of the word lists where there is no verb: "Possibly the oldest tree in Norvik" */
  #hedgesPhrase(token: number): boolean {
    const isMain = this.#view.scope.clauseOf(token) === Clause.main;
    return isMain && this.#isHedgeWord(token) && ADVERB[this.#view.tag(token)] === 1;
  }

  /** Does a hedge of the word lists weaken the claim's own verb? */
  #hedges(token: number): boolean {
    if (!this.#isHedgeWord(token) || this.#view.scope.clauseOf(token) !== Clause.main) return false;
    const { verbStart, verbEnd, end } = this.#view.scope;
    const tag = this.#view.tag(token);
    if (tag === POS.MD) return token >= verbStart && token < verbEnd && !this.#isInability(token);
    if (ADVERB[tag] !== 1) return false;
    if (token >= verbStart && token < verbEnd) return true;
    if (token < verbStart) return !this.#isAttributive(token);
    // "killed perhaps 40", "paid $3m, reportedly"
    return (
      this.#view.tag(token + 1) === POS.CD || (token + 1 >= end && this.#view.tag(token - 1) === POS[','])
    );
  }

  #isHedgeWord(token: number): boolean {
    const tag = this.#view.tag(token);
    if (PROPER[tag] === 1) return false;
    return (this.#words.classes[this.#view.document.tokens.types[token]] & HEDGE) !== 0;
  }

  /** "could not be reached" tells what was. */
  #isInability(modal: number): boolean {
    return this.#view.word(modal) === 'could' && this.#negation.deniesVerb();
  }

  /** "an allegedly corrupt official" */
  #isAttributive(token: number): boolean {
    const next = this.#view.tag(token + 1);
    const before = token > this.#view.scope.first ? this.#view.tag(token - 1) : -1;
    const inPhrase = before === POS.DT || before === POS.PRP$ || before === POS.IN || before === POS.JJ;
    return inPhrase && (next === POS.JJ || next === POS.VBN || next === POS.VBG || next === POS.NN);
  }

  /** "seems to", "appears that", "looks as if"; the "suggest" of findings, not of persons */
  #looksSo(): boolean {
    const { head, verbEnd, end } = this.#view.scope;
    if (verbEnd >= end) return false;
    if (this.#view.is(head, S.suggesting)) {
      if (this.#view.word(verbEnd) === 'that') return true;
      for (let token = verbEnd; token < end; token++) if (FINITE[this.#view.tag(token)] === 1) return true;
      return false;
    }
    if (!this.#view.is(head, S.seeming)) return false;
    // "seemed to her to be late"
    const toWhom = this.#view.tag(verbEnd) === POS.TO && isPersonal(this.#view.tag(verbEnd + 1));
    const after = toWhom ? verbEnd + 2 : verbEnd;
    const tag = this.#view.tag(after);
    if (tag === POS.JJ || (tag === POS.DT && this.#view.word(head).startsWith('seem'))) return true;
    const asIf = this.#view.word(after) === 'as' && /^(?:if|though)$/.test(this.#view.word(after + 1));
    return (
      asIf ||
      this.#view.word(after) === 'that' ||
      this.#view.word(after) === 'like' ||
      this.#view.leadsOn(after)
    );
  }
}

function isPersonal(tag: number): boolean {
  return tag === POS.PRP || tag === POS.PRP$;
}
