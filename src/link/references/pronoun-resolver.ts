import { PRONOUN } from '../confidences.ts';
import type { EntityDraft } from '../entity-draft.ts';
import {
  ACTIVE_FEATURES,
  describeCandidate,
  type Field,
  fieldOf,
  PRONOUN_FEATURE_NAMES,
  type PronounContext,
} from './pronoun-features.ts';
import { MAX_PERSONS, type Salience } from './salience.ts';

export interface Resolution {
  readonly draft: EntityDraft;
  /** Probability under the model. */
  readonly confidence: number;
  /** Others that came close, the likeliest first. */
  readonly rivals: readonly EntityDraft[];
}

/** A person whom a pronoun may mean. */
export interface WeighedPerson {
  readonly draft: EntityDraft;
  /** Under the model. */
  readonly probability: number;
  /** The features that are on, with their weights: one a group, groups in order. */
  readonly features: readonly { readonly name: string; readonly weight: number }[];
}

/** Chooses antecedents by a log-linear model over the candidates. */
export class PronounResolver {
  readonly #weights: Float32Array;
  readonly #active = new Int32Array(ACTIVE_FEATURES);
  readonly #scores = new Float64Array(MAX_PERSONS);

  /** @param weights one weight a feature */
  constructor(weights: Float32Array) {
    this.#weights = weights;
  }

  resolve(context: PronounContext, salience: Salience): Resolution | null {
    const field = fieldOf(context, salience);
    const { candidates } = field;
    if (candidates.length === 0) return null;
    const { length } = candidates;
    const scores = this.#scores;
    let best = 0;
    for (let i = 0; i < length; i++) {
      scores[i] = this.#score(context, field, i, salience);
      if (scores[i] > scores[best]) best = i;
    }
    let total = 0;
    for (let i = 0; i < length; i++) total += Math.exp(scores[i] - scores[best]);
    const rivals: number[] = [];
    for (let i = 0; i < length; i++)
      if (i !== best && Math.exp(scores[i] - scores[best]) / total >= PRONOUN.leastRival) rivals.push(i);
    rivals.sort((a, b) => scores[b] - scores[a] || a - b);
    return {
      draft: candidates[best].draft,
      confidence: 1 / total,
      rivals: rivals.map((rank) => candidates[rank].draft),
    };
  }

  /** All candidates, the likeliest first, with what speaks for each: what {@link resolve} chooses from. */
  weigh(context: PronounContext, salience: Salience): WeighedPerson[] {
    const field = fieldOf(context, salience);
    const scores = field.candidates.map((_, rank) => this.#score(context, field, rank, salience));
    const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
    return field.candidates
      .map(({ draft }, rank) => {
        describeCandidate(context, field, rank, salience, this.#active, 0);
        const features = Array.from(this.#active, (feature) => ({
          name: PRONOUN_FEATURE_NAMES[feature],
          weight: this.#weights[feature],
        }));
        return { draft, probability: Math.exp(scores[rank]) / total, features };
      })
      .sort((a, b) => b.probability - a.probability);
  }

  #score(context: PronounContext, field: Field, rank: number, salience: Salience): number {
    describeCandidate(context, field, rank, salience, this.#active, 0);
    let score = 0;
    for (let i = 0; i < ACTIVE_FEATURES; i++) score += this.#weights[this.#active[i]];
    return score;
  }
}
