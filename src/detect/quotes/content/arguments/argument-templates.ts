import type { FeatureKind } from '../../../../learn/features/features.ts';
import type { SmallTemplate } from '../../../../learn/features/row-sums.ts';

/** Labels of the tokens of a window, seen from its cue. */
export const Label = {
  outside: 0,
  /** Between the parts of the attribution, in none of them. */
  between: 1,
  contentFirst: 2,
  contentInside: 3,
  contentLast: 4,
  sourceFirst: 5,
  sourceInside: 6,
  cue: 7,
} as const;

/** Features of a token of a window. */
export const ARGUMENTS: FeatureKind = { first: 100, count: 31 };

/** What each feature is about; the places are part of the model. */
export const Template = {
  tag: 0,
  headAndNext: 1,
  headTagsAfterByDistance: 2,
  headTagsBeforeByDistance: 3,
  tagByBetween: 4,
  tagsByVerbsBetween: 5,
  headByBetween: 6,
  wordByVerbsBetween: 7,
  wordByCommasBetween: 8,
  wordByAdjacency: 9,
  headAndTagsByAdjacency: 10,
  word: 11,
  wordBefore: 12,
  wordAfter: 13,
  tagBefore: 14,
  tagAfter: 15,
  tagsAfter: 16,
  mark: 17,
  marksAround: 18,
  toSentenceEnd: 19,
  rivalCue: 20,
  chanceByRivalsBetween: 21,
  wordByRivalsBetween: 22,
  chancesAround: 23,
  tagsAfterLastComma: 24,
  fromLastComma: 25,
  commaBeforeHead: 26,
  wordAfterNextComma: 27,
  toNextComma: 28,
  relativeClause: 29,
  clauseAfterNextComma: 30,
} as const;

/** Templates whose integers are small, and how many bits these have: summed without hashing. */
export const SMALL_ARGUMENTS: readonly SmallTemplate[] = [
  { place: Template.tag, aBits: 4, bBits: 6 },
  { place: Template.tagByBetween, aBits: 9, bBits: 6 },
  { place: Template.tagBefore, aBits: 8, bBits: 6 },
  { place: Template.tagAfter, aBits: 2, bBits: 12 },
  { place: Template.mark, aBits: 4, bBits: 4 },
  { place: Template.marksAround, aBits: 11, bBits: 1 },
  { place: Template.toSentenceEnd, aBits: 4, bBits: 5 },
  { place: Template.rivalCue, aBits: 7, bBits: 3 },
  { place: Template.chanceByRivalsBetween, aBits: 6, bBits: 3 },
  { place: Template.chancesAround, aBits: 5, bBits: 8 },
  { place: Template.commaBeforeHead, aBits: 7, bBits: 8 },
  { place: Template.toNextComma, aBits: 10, bBits: 2 },
];
