import type { Document } from '../../../core/document.ts';
import { POS } from '../../../core/layers/pos.ts';
import { WordFlag } from '../../../core/vocabulary.ts';
import type { ClaimNeeds, ClaimUnit } from '../units/claim-unit.ts';
import type { ClaimFeatures } from './claim-features.ts';
import type { ClaimModel } from './claim-model.ts';
import { ORIGINS } from './counts.ts';

const MOST = 3;

/**
 * Says what speaks most for a claim, in words: the things counted in it ("percentages") and its own words (in quotation
 * marks). Buffers are kept between calls.
 */
export class ReasonFinder {
  readonly #counted = new Float32Array(ORIGINS.length);
  /** The strongest so far: token * 2 (+ 1 for a pair), or `-1 - place` of what was counted. */
  readonly #origins = new Int32Array(MOST);
  readonly #strengths = new Float32Array(MOST);

  /** @param model has just scored the unit with these features */
  find(
    document: Document<ClaimNeeds>,
    { judged }: ClaimUnit,
    features: ClaimFeatures,
    model: ClaimModel,
  ): string[] {
    const { origins } = features;
    const { knownCount } = model;
    this.#counted.fill(0);
    this.#strengths.fill(0);
    for (let i = 0; i < knownCount; i++) {
      const origin = origins[model.known(i)];
      if (origin >= 0) {
        if (isTelling(document, origin >> 1)) this.#offer(origin, model.contribution(i));
      } else if (origin >= -ORIGINS.length) this.#counted[-1 - origin] += model.contribution(i);
    }
    for (const { first, end } of judged)
      for (let token = first; token < end; token++)
        if (isTelling(document, token))
          this.#offer(token * 2, model.wordContribution(document.tokens.types[token]));
    for (let place = 0; place < ORIGINS.length; place++) this.#offer(-1 - place, this.#counted[place]);
    return this.#inWords(document);
  }

  #offer(origin: number, strength: number): void {
    const strengths = this.#strengths;
    if (strength <= strengths[MOST - 1]) return;
    let place = MOST - 1;
    for (; place > 0 && strengths[place - 1] < strength; place--) {
      strengths[place] = strengths[place - 1];
      this.#origins[place] = this.#origins[place - 1];
    }
    strengths[place] = strength;
    this.#origins[place] = origin;
  }

  #inWords({ text, tokens }: Document<ClaimNeeds>): string[] {
    const reasons: string[] = [];
    for (let place = 0; place < MOST && this.#strengths[place] > 0; place++) {
      const origin = this.#origins[place];
      const token = origin >> 1;
      const reason =
        origin < 0
          ? ORIGINS[-1 - origin]
          : `"${text.slice(tokens.starts[token], tokens.ends[token + (origin & 1)])}"`;
      if (!reasons.includes(reason)) reasons.push(reason);
    }
    return reasons;
  }
}

/** Nouns, verbs, adjectives and adverbs tell a reader something; numbers do less than what is counted of them. */
function isTelling({ tokens, pos, vocabulary }: Document<ClaimNeeds>, token: number): boolean {
  return pos[token] <= POS.RBS && (vocabulary.flags[tokens.types[token]] & WordFlag.digit) === 0;
}
