import type { EntityDraft } from '../entity-draft.ts';
import { Gender } from '../names/gender.ts';
import { Pronoun, type PronounCase } from '../words.ts';
import { ClauseRole } from './clauses/clause-role.ts';
import { Part } from './clauses/parts.ts';
import type { Salience, Trace } from './salience.ts';

/** A he or she and where it stands. */
export interface PronounContext {
  readonly token: number;
  readonly pronoun: Pronoun;
  readonly case: PronounCase;
  /** Where it is met; of the source of a quote that went before, where the quote began. */
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
  readonly speaker: EntityDraft | null;
  /** 1 + index of the quote whose source it is, 0 if it is none. */
  readonly says: number;
  /** Does that quote go on where another ended: "he added"? */
  readonly goesOn: boolean;
  /** What its own clause says of it. */
  readonly part: Part;
  /** Of the object of a verb, where the clause begins: the subject in it is somebody else. */
  readonly clauseStart: number;
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
  gender: 15,
  quotes: 9,
  own: 8,
  parallel: 2,
  stranger: 12,
  telling: 60,
  parts: 40,
  voice: 6,
  goesOn: 5,
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

/** The candidates for a pronoun: not the subject of the verb whose object it is, nor who says “he”; persons in mind whose sex, as a title or a first name tells it, does not speak against it. */
export function fieldOf(context: PronounContext, salience: Salience): Field {
  const gender = genderOfPronoun(context.pronoun);
  const candidates: Trace[] = [];
  let most = 0;
  let known = 0;
  for (const trace of salience.recent) {
    if (trace.role === ClauseRole.subject && trace.token >= context.clauseStart) continue;
    if (context.direct && trace.draft === context.speaker) continue;
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
  const distance = Math.max(0, context.sentence - trace.sentence);
  const same = distance === 0 ? 1 : 0;
  const spoke =
    salience.speaker === trace.draft ? Math.max(0, context.sentence - salience.speakerSentence) : FAR;
  const standing = context.quote === 0 ? 0 : context.direct ? 2 : 1;
  const relation = trace.quote === 0 ? 0 : trace.quote === context.quote ? 1 : 2;
  out[at++] = OFFSETS.distance + bucket(distance, DISTANCES);
  out[at++] = OFFSETS.subjectDistance + bucket(since(context, trace.subjectSentence), SUBJECT_DISTANCES);
  out[at++] = OFFSETS.role + (trace.role * 4 + context.case) * 2 + same;
  out[at++] = OFFSETS.rank + Math.min(3, rank) * 4 + context.case;
  out[at++] = OFFSETS.named + (trace.named ? 1 : 0);
  out[at++] = OFFSETS.paragraph + Math.min(2, Math.max(0, context.paragraph - trace.paragraph));
  out[at++] = OFFSETS.mentions + bucket(trace.mentions, COUNTS);
  out[at++] = OFFSETS.most + (trace.mentions === field.most ? 1 : 0);
  out[at++] =
    OFFSETS.speaker +
    (bucket(spoke, SPEAKER_DISTANCES) * 2 + (context.source ? 1 : 0)) * 2 +
    (context.direct ? 1 : 0);
  out[at++] = OFFSETS.gender + evidenceOfSex(context, trace) * 3 + Math.min(2, field.known);
  out[at++] = OFFSETS.quotes + standing * 3 + relation;
  out[at++] = OFFSETS.own + ownership(context, trace) * 2 + ((trace.parts >> Part.authority) & 1);
  out[at++] =
    OFFSETS.parallel + (context.initial && trace.role === ClauseRole.subject && distance === 1 ? 1 : 0);
  out[at++] =
    OFFSETS.stranger +
    (trace.draft.index < 0 ? 1 : 0) * 6 +
    Math.min(2, distance) * 2 +
    (trace.named ? 1 : 0);
  const act = context.source ? 4 : context.part;
  out[at++] = OFFSETS.telling + ((act * 4 + trace.telling) * 3 + Math.min(2, distance));
  out[at++] = OFFSETS.parts + act * 8 + (trace.parts >> 1);
  out[at++] = OFFSETS.voice + (context.source ? 3 : 0) + Math.min(2, trace.quotes);
  out[at] =
    OFFSETS.goesOn + (context.goesOn ? (salience.speaker === trace.draft ? 2 : trace.quotes > 0 ? 3 : 4) : 0);
}

/** 0 none; 1 the first name tells it, 2 a title does, 3 an earlier pronoun; 4 an earlier pronoun was of the other sex. */
function evidenceOfSex({ pronoun }: PronounContext, { draft, sex }: Trace): number {
  if (draft.gender !== Gender.unknown) return draft.isGenderSaid ? 2 : 1;
  if (sex === Gender.unknown) return 0;
  return sex === genderOfPronoun(pronoun) ? 3 : 4;
}

function since({ sentence }: PronounContext, earlier: number): number {
  return earlier < 0 ? FAR : Math.max(0, sentence - earlier);
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
