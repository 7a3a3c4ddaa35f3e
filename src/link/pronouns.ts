import type { Draft } from './draft.ts';
import type { Salience, Trace } from './salience.ts';
import { Role } from './salience.ts';
import { Pronoun, type PronounCase } from './words.ts';

/** A he or she and where it stands. */
export interface PronounContext {
  readonly token: number;
  readonly pronoun: Pronoun;
  readonly case: PronounCase;
  readonly sentence: number;
  readonly paragraph: number;
  /** 1 + index of the quote that holds it, 0 if none does. */
  readonly quote: number;
  /** Does it stand between quotation marks? */
  readonly direct: boolean;
  /** Is it the source of a quote? */
  readonly source: boolean;
  /** Does it begin its sentence? */
  readonly initial: boolean;
  /** Who says the quote that holds it, if known. */
  readonly speaker: Draft | null;
}

export interface Resolution {
  readonly draft: Draft;
  /** Probability under the model. */
  readonly confidence: number;
  /** Others that came close, the likeliest first. */
  readonly rivals: readonly Draft[];
}

/** Groups of features that exclude each other, with the number of their values. */
const GROUPS = {
  distance: 7,
  subjectDistance: 5,
  role: 32,
  rank: 4,
  named: 2,
  paragraph: 3,
  mentions: 5,
  most: 2,
  speaker: 10,
  gender: 2,
  quotes: 9,
  own: 3,
  parallel: 2,
} as const;
type Group = keyof typeof GROUPS;

const OFFSETS = {} as Record<Group, number>;
let features = 0;
for (const group of Object.keys(GROUPS) as Group[]) {
  OFFSETS[group] = features;
  features += GROUPS[group];
}

/** Number of features; a model has one weight each. */
export const PRONOUN_FEATURES = features;

/** Names of the features, in order: "distance=0". */
export const PRONOUN_FEATURE_NAMES: readonly string[] = (Object.keys(GROUPS) as Group[]).flatMap((group) =>
  Array.from({ length: GROUPS[group] }, (_, value) => `${group}=${value}`),
);

/** Number of features that are on for a candidate: one a group. */
export const ACTIVE_FEATURES = Object.keys(GROUPS).length;

/** Writes the ids of the features of one candidate antecedent to `out[at..at + ACTIVE_FEATURES)`. */
export function describeCandidate(
  context: PronounContext,
  trace: Trace,
  rank: number,
  salience: Salience,
  mostMentions: number,
  out: Int32Array,
  at: number,
): void {
  const distance = context.sentence - trace.sentence;
  const same = distance === 0 ? 1 : 0;
  const subject = trace.subjectSentence < 0 ? 4 : Math.min(3, context.sentence - trace.subjectSentence);
  const spoke = salience.speaker === trace.draft ? context.sentence - salience.speakerSentence : 99;
  const standing = context.quote === 0 ? 0 : context.direct ? 2 : 1;
  const relation = trace.quote === 0 ? 0 : trace.quote === context.quote ? 1 : 2;
  out[at++] = OFFSETS.distance + bucket(distance, DISTANCES);
  out[at++] = OFFSETS.subjectDistance + subject;
  out[at++] = OFFSETS.role + (trace.role * 4 + context.case) * 2 + same;
  out[at++] = OFFSETS.rank + Math.min(3, rank);
  out[at++] = OFFSETS.named + (trace.named ? 1 : 0);
  out[at++] = OFFSETS.paragraph + Math.min(2, context.paragraph - trace.paragraph);
  out[at++] = OFFSETS.mentions + bucket(trace.mentions, COUNTS);
  out[at++] = OFFSETS.most + (trace.mentions === mostMentions ? 1 : 0);
  out[at++] = OFFSETS.speaker + bucket(spoke, SPEAKER_DISTANCES) * 2 + (context.source ? 1 : 0);
  out[at++] = OFFSETS.gender + (trace.draft.gender === 0 ? 0 : 1);
  out[at++] = OFFSETS.quotes + standing * 3 + relation;
  out[at++] = OFFSETS.own + (context.speaker === trace.draft ? (context.direct ? 2 : 1) : 0);
  out[at] = OFFSETS.parallel + (context.initial && trace.role === Role.subject && distance === 1 ? 1 : 0);
}

const DISTANCES = [0, 1, 2, 3, 5, 8];
const COUNTS = [1, 2, 5, 9];
const SPEAKER_DISTANCES = [0, 1, 2, 5];

/** Position of the first bound that is not below the value, or the number of bounds. */
function bucket(value: number, bounds: readonly number[]): number {
  for (let i = 0; i < bounds.length; i++) if (value <= bounds[i]) return i;
  return bounds.length;
}

/** The candidates for a pronoun: persons in mind whose gender does not speak against it. */
export function candidatesOf(context: PronounContext, salience: Salience): Trace[] {
  const gender = context.pronoun === Pronoun.he ? 1 : 2;
  return salience.recent.filter((trace) => trace.draft.gender === 0 || trace.draft.gender === gender);
}

/** Chooses antecedents by a log-linear model over the candidates. */
export class PronounResolver {
  readonly #weights: Float64Array;
  readonly #active = new Int32Array(ACTIVE_FEATURES);

  /** @param weights one weight a feature */
  constructor(weights: Float64Array) {
    this.#weights = weights;
  }

  resolve(context: PronounContext, salience: Salience): Resolution | null {
    const candidates = candidatesOf(context, salience);
    if (candidates.length === 0) return null;
    const most = mostMentioned(candidates);
    const scores = candidates.map((trace, rank) => this.#score(context, trace, rank, salience, most));
    let best = 0;
    for (let i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
    let total = 0;
    for (const score of scores) total += Math.exp(score - scores[best]);
    const rivals = candidates
      .map((trace, i) => ({ draft: trace.draft, p: Math.exp(scores[i] - scores[best]) / total, i }))
      .filter(({ p, i }) => i !== best && p >= LEAST_RIVAL)
      .sort((a, b) => b.p - a.p || a.i - b.i)
      .map(({ draft }) => draft);
    return { draft: candidates[best].draft, confidence: 1 / total, rivals };
  }

  #score(context: PronounContext, trace: Trace, rank: number, salience: Salience, most: number): number {
    describeCandidate(context, trace, rank, salience, most, this.#active, 0);
    let score = 0;
    for (const feature of this.#active) score += this.#weights[feature];
    return score;
  }
}

const LEAST_RIVAL = 0.15;

export function mostMentioned(candidates: readonly Trace[]): number {
  let most = 0;
  for (const trace of candidates) if (trace.mentions > most) most = trace.mentions;
  return most;
}
