import { stir } from '../../learn/features/feature-key.ts';
import { NAME_CLASSES, ORGANIZATION, PERSON, PLACE } from './classes.ts';
import type { Mentions } from './mentions.ts';
import { wordsKey } from './words-key.ts';

/** How a sentence uses a name. */
export const Use = {
  none: 0,
  /** "Islam tried to flee", "English, 62," */
  actor: 1,
  /** "Welsh voters", "in Holland" */
  attribute: 2,
} as const;
export type Use = (typeof Use)[keyof typeof Use];

const CLASSES = NAME_CLASSES.length;

/** How much a single mention can weigh on the others, in units of the model. */
const MAX_INFLUENCE = 20;
/**
 * What a person's full name says of its last word alone, as a multiple of what an equal mention says: of a hundred such words
 * in the training articles 99 are the person, and most others slips. Less where it was taken for a place, for people visit the
 * places that they are named after, unless it does something; nothing before the full name, nor of what modifies a noun.
 */
const SURNAME = 4;
const SURNAME_OR_PLACE = 2;
/** What an organization's name says of its first word alone, if that was taken for a person. */
const SHORT_FORM = 2;

/** What is asked of the article beside the mentions themselves. */
export interface NameContext {
  /** How the sentence uses the name of the tokens `[first, end)`. */
  useOf(first: number, end: number): Use;
  /** First token of the last part of a full name: of the surname, "Omo-Ade" too. */
  lastPartOf(first: number, end: number): number;
  /** Stands the token in a headline, which names people before the text introduces them? */
  isInHeadline(token: number): boolean;
}

const NO_CONTEXT: NameContext = {
  useOf: () => Use.none,
  lastPartOf: (_, end) => end - 1,
  isInHeadline: () => false,
};

/**
 * One sense per article (Gale, Church & Yarowsky 1992): a mention takes the class that fits it and the other mentions of
 * the same words best. A confident mention ("President Kenyatta") so decides for a bare one ("Kenyatta"), but none is
 * turned against strong evidence of its own ("England won the toss" beside "in England"). A person's full name decides for the
 * surname alone ("Ahmed Islam" for "Islam"), an organization's for its first word.
 * @param scale size of one step of the model's weights
 */
export function settleTypes(
  mentions: Mentions,
  types: Uint32Array,
  scale: number,
  context: NameContext = NO_CONTEXT,
): void {
  const least = -MAX_INFLUENCE / scale;
  const { length, firsts, ends, classes, typeScores } = mentions;
  const firstByKey = new Map<number, number>();
  /** By mention: the first of the same words; at its place in `sums` stands what all of them say. */
  const firstLike = new Int32Array(length);
  const sums = new Float64Array(length * CLASSES);
  const keys = new Int32Array(length);
  for (let m = 0; m < length; m++) {
    const key = wordsKey(types, firsts[m], ends[m]);
    keys[m] = key;
    const first = firstByKey.get(key) ?? m;
    if (first === m) firstByKey.set(key, m);
    firstLike[m] = first;
    for (let c = 0; c < CLASSES; c++)
      sums[first * CLASSES + c] += Math.max(least, typeScores[m * CLASSES + c]);
  }
  const surnames = new Map<number, number>();
  const shortForms = new Map<number, number>();
  for (let m = 0; m < length; m++) {
    if (ends[m] - firsts[m] < 2) continue;
    if (classes[m] === PERSON)
      enter(surnames, wordsKey(types, context.lastPartOf(firsts[m], ends[m]), ends[m]), m);
    else if (classes[m] === ORGANIZATION) enter(shortForms, stir(1, types[firsts[m]]), m);
  }
  for (let m = 0; m < length; m++) {
    const first = firstLike[m];
    const surname = surnames.get(keys[m]) ?? -1;
    const own = classes[m];
    let lender = -1;
    let share = 0;
    if (surname >= 0 && own !== PERSON) {
      lender = surname;
      const use = context.useOf(firsts[m], ends[m]);
      const isIntroduced = surname < m || context.isInHeadline(firsts[m]);
      if (use === Use.actor) share = SURNAME;
      else if (use === Use.none) share = own !== PLACE ? SURNAME : isIntroduced ? SURNAME_OR_PLACE : 0;
    } else if (surname < 0 && own === PERSON) {
      lender = shortForms.get(keys[m]) ?? -1;
      share = SHORT_FORM;
    }
    let best = own;
    let most = -Infinity;
    for (let k = -1; k < CLASSES; k++) {
      const c = k < 0 ? own : k; // its own class wins a draw
      const score = typeScores[m * CLASSES + c];
      const lent = lender < 0 ? 0 : share * Math.max(least, typeScores[lender * CLASSES + c]);
      const fit = score + sums[first * CLASSES + c] - Math.max(least, score) + lent;
      if (fit > most) {
        best = c;
        most = fit;
      }
    }
    classes[m] = best;
  }
}

/** The first mention counts. */
function enter(index: Map<number, number>, key: number, mention: number): void {
  if (!index.has(key)) index.set(key, mention);
}

/** How much more a town may look like an organization and still be taken for a place, in units of the model. */
const TOWN_LEAD = 50;

/** In an article without a word of sport a town that was taken for its team is a place. */
export function placeTowns(
  mentions: Mentions,
  isTown: (first: number, end: number) => boolean,
  scale: number,
): void {
  const least = -TOWN_LEAD / scale;
  const { length, firsts, ends, classes, typeScores } = mentions;
  for (let m = 0; m < length; m++) {
    if (classes[m] !== ORGANIZATION || ends[m] - firsts[m] > 1 || !isTown(firsts[m], ends[m])) continue;
    const lead = typeScores[m * CLASSES + PLACE] - typeScores[m * CLASSES + ORGANIZATION];
    if (lead >= least) classes[m] = PLACE;
  }
}
