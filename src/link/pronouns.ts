import type { Draft } from './draft.ts';
import { Gender } from './gender.ts';
import { MAX_PERSONS, Role, type Salience, type Trace } from './salience.ts';
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
  /** 1 + index of the quote whose source it is, 0 if it is none. */
  readonly says: number;
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
  subjectDistance: 6,
  role: 32,
  rank: 16,
  named: 2,
  paragraph: 3,
  mentions: 5,
  most: 2,
  speaker: 20,
  gender: 6,
  quotes: 9,
  own: 4,
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

/** What is the same for all candidates of a pronoun. */
export interface Field {
  readonly candidates: readonly Trace[];
  /** The most mentions that a candidate has. */
  readonly most: number;
  /** How many are known to be of the pronoun's gender. */
  readonly known: number;
}

/** The candidates for a pronoun: persons in mind whose gender does not speak against it. */
export function fieldOf(context: PronounContext, salience: Salience): Field {
  const gender = genderOfPronoun(context.pronoun);
  const candidates: Trace[] = [];
  let most = 0;
  let known = 0;
  for (const trace of salience.recent) {
    if (trace.draft.gender !== Gender.unknown && trace.draft.gender !== gender) continue;
    candidates.push(trace);
    if (trace.draft.gender === gender) known++;
    if (trace.mentions > most) most = trace.mentions;
  }
  return { candidates, most, known };
}

/** Writes the ids of the features of one candidate antecedent to `out[at..at + ACTIVE_FEATURES)`. */
export function describeCandidate(
  context: PronounContext,
  field: Field,
  rank: number,
  salience: Salience,
  out: Int32Array,
  at: number,
): void {
  const trace = field.candidates[rank];
  const distance = context.sentence - trace.sentence;
  const same = distance === 0 ? 1 : 0;
  const spoke = salience.speaker === trace.draft ? context.sentence - salience.speakerSentence : FAR;
  const standing = context.quote === 0 ? 0 : context.direct ? 2 : 1;
  const relation = trace.quote === 0 ? 0 : trace.quote === context.quote ? 1 : 2;
  out[at++] = OFFSETS.distance + bucket(distance, DISTANCES);
  out[at++] = OFFSETS.subjectDistance + bucket(since(context, trace.subjectSentence), SUBJECT_DISTANCES);
  out[at++] = OFFSETS.role + (trace.role * 4 + context.case) * 2 + same;
  out[at++] = OFFSETS.rank + Math.min(3, rank) * 4 + context.case;
  out[at++] = OFFSETS.named + (trace.named ? 1 : 0);
  out[at++] = OFFSETS.paragraph + Math.min(2, context.paragraph - trace.paragraph);
  out[at++] = OFFSETS.mentions + bucket(trace.mentions, COUNTS);
  out[at++] = OFFSETS.most + (trace.mentions === field.most ? 1 : 0);
  out[at++] =
    OFFSETS.speaker +
    (bucket(spoke, SPEAKER_DISTANCES) * 2 + (context.source ? 1 : 0)) * 2 +
    (context.direct ? 1 : 0);
  out[at++] = OFFSETS.gender + (trace.draft.gender === 0 ? 0 : 1) * 3 + Math.min(2, field.known);
  out[at++] = OFFSETS.quotes + standing * 3 + relation;
  out[at++] = OFFSETS.own + ownership(context, trace);
  out[at] = OFFSETS.parallel + (context.initial && trace.role === Role.subject && distance === 1 ? 1 : 0);
}

function since({ sentence }: PronounContext, earlier: number): number {
  return earlier < 0 ? FAR : sentence - earlier;
}

/** 1, 2: the candidate says the indirect or direct quote that holds the pronoun; 3: the pronoun says the candidate's name. */
function ownership(context: PronounContext, trace: Trace): number {
  if (context.speaker === trace.draft) return context.direct ? 2 : 1;
  return context.says !== 0 && trace.quote === context.says ? 3 : 0;
}

const FAR = 99;
const SUBJECT_DISTANCES = [0, 1, 2, 4, 8];
const DISTANCES = [0, 1, 2, 3, 5, 8];
const COUNTS = [1, 2, 5, 9];
const SPEAKER_DISTANCES = [0, 1, 2, 5];

/** Position of the first bound that is not below the value, or the number of bounds. */
function bucket(value: number, bounds: readonly number[]): number {
  for (let i = 0; i < bounds.length; i++) if (value <= bounds[i]) return i;
  return bounds.length;
}

export function genderOfPronoun(pronoun: Pronoun): Gender {
  return pronoun === Pronoun.he ? Gender.male : Gender.female;
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
      if (i !== best && Math.exp(scores[i] - scores[best]) / total >= LEAST_RIVAL) rivals.push(i);
    rivals.sort((a, b) => scores[b] - scores[a] || a - b);
    return {
      draft: candidates[best].draft,
      confidence: 1 / total,
      rivals: rivals.map((rank) => candidates[rank].draft),
    };
  }

  #score(context: PronounContext, field: Field, rank: number, salience: Salience): number {
    describeCandidate(context, field, rank, salience, this.#active, 0);
    let score = 0;
    for (let i = 0; i < ACTIVE_FEATURES; i++) score += this.#weights[this.#active[i]];
    return score;
  }
}

const LEAST_RIVAL = 0.15;
