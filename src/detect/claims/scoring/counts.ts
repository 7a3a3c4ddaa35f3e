import { POS, type PosTag } from '../../../core/layers/pos.ts';
import { MARK_DATE, MARK_NAME, MARK_QUANTITY_SHIFT } from './beginnings.ts';
import { WORD_CLASSES, type WordClass } from './claim-words.ts';

/** Facts of a claim's clause that are counted, with what they are to a reader. */
const EVIDENCE = {
  number: 'numbers',
  date: 'dates',
  money: 'sums of money',
  percent: 'percentages',
  count: 'counted things',
  measure: 'measures',
  person: 'persons by name',
  place: 'places by name',
  organization: 'organizations by name',
  group: 'groups by name',
  capital: 'capitalised words',
  past: 'verbs in the past',
  present: 'verbs in the present',
  participle: 'participles',
  modal: 'modal verbs',
  comparative: 'comparatives',
  superlative: 'superlatives',
  adverb: 'adverbs',
  adjective: 'adjectives',
  pronoun: 'pronouns',
} as const;
type Evidence = keyof typeof EVIDENCE;

// What of a clause is counted: first its evidence, then the classes of its words.
const EVIDENCE_NAMES = Object.keys(EVIDENCE) as Evidence[];
const at = (evidence: Evidence): number => EVIDENCE_NAMES.indexOf(evidence);
const CLASS_NAMES = Object.keys(WORD_CLASSES) as WordClass[];
/** So many things are counted. */
export const COUNTS = EVIDENCE_NAMES.length + CLASS_NAMES.length;
/** Where the classes of words begin. */
export const CLASSES_AT = EVIDENCE_NAMES.length;
export const CAPITAL = at('capital');
const NAMES_AT = at('person');
const QUANTITIES_AT = [at('money'), at('percent'), at('count'), at('measure'), at('count')];
const DATES_AT = at('date');

/** What the features with origin `-1 - place` count, in a reader's words. */
export const ORIGINS: readonly string[] = [...Object.values(EVIDENCE), ...Object.values(WORD_CLASSES)];

const classAt = (name: WordClass): number => CLASSES_AT + CLASS_NAMES.indexOf(name);

/** Pairs of facts that mean more together. */
const JOINT: readonly (readonly [number, number])[] = [
  [at('number'), at('past')],
  [at('capital'), at('past')],
  [at('number'), classAt('comparison')],
  [classAt('first-person'), at('modal')],
  [classAt('first-person'), classAt('judgements')],
  [classAt('public'), at('past')],
  [classAt('public'), at('number')],
  [classAt('law'), at('past')],
  [classAt('events'), at('person')],
  [classAt('statements'), at('person')],
];
export const JOINT_ONES = Uint8Array.from(JOINT, ([one]) => one);
export const JOINT_OTHERS = Uint8Array.from(JOINT, ([, other]) => other);

/** Counts what begins at a token: see {@link MARK_NAME}. */
export function countMark(counts: Uint8Array, mark: number): void {
  const name = mark & MARK_NAME;
  if (name !== 0) counts[NAMES_AT + name - 1]++;
  if ((mark & MARK_DATE) !== 0) counts[DATES_AT]++;
  const quantity = mark >> MARK_QUANTITY_SHIFT;
  if (quantity !== 0) counts[QUANTITIES_AT[quantity - 1]]++;
}

export function countClasses(counts: Uint8Array, classes: number): void {
  for (let rest = classes; rest !== 0; rest &= rest - 1) counts[CLASSES_AT + 31 - Math.clz32(rest & -rest)]++;
}

function tagEvidence(): Int8Array {
  const evidence = new Int8Array(64).fill(-1);
  const set = (name: Evidence, ...tags: PosTag[]): void => {
    for (const tag of tags) evidence[POS[tag]] = at(name);
  };
  set('number', 'CD');
  set('past', 'VBD');
  set('present', 'VBZ', 'VBP');
  set('participle', 'VBN', 'VBG');
  set('modal', 'MD');
  set('comparative', 'JJR', 'RBR');
  set('superlative', 'JJS', 'RBS');
  set('adverb', 'RB');
  set('adjective', 'JJ');
  set('pronoun', 'PRP');
  return evidence;
}

/** What a tag is evidence of, by its id; -1 if of nothing. */
export const TAG_EVIDENCE = tagEvidence();
