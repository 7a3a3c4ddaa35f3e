import { MarkState } from '../../../core/layers/marks.ts';
import { FINITE, tagSet, VERB } from '../../../core/layers/pos.ts';
import { type FeatureKind, setFeature } from '../../../learn/features/features.ts';
import { POS_CLASS, type QuoteColumns } from '../quote-columns.ts';
import { COMMA, THAT } from '../quote-words.ts';
import type { CuePrior } from './cue-lexicon.ts';

/** What can be the head of a subject. */
const NOMINAL = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'WP', 'WDT', 'DT', 'CD');
/** A level of the token at `k`, or one of its own for a token outside `[start, end)`. */
export function levelIn(levels: Uint8Array, k: number, start: number, end: number): number {
  return k >= start && k < end ? levels[k] : 8;
}

/** Where the levels of distances above 0 begin. */
const DISTANCES = [1, 2, 3, 4, 6, 9, 14, 22, 41];
const LEVEL_OF = Uint8Array.from({ length: 42 }, (_, n) => DISTANCES.filter((least) => n >= least).length);

/** Distances in levels: 0, 1, 2, 3, 4-5, 6-8, 9-13, 14-21, 22-40, more. */
export function distanceLevel(n: number): number {
  return n > 40 ? 9 : n < 0 ? 0 : LEVEL_OF[n];
}

/** Fills `levels` with the prior of each token; marks and digits have none. */
export function fillPriors(columns: QuoteColumns, prior: CuePrior, levels: Uint8Array): void {
  const { lemmas, pos, length } = columns;
  for (let i = 0; i < length; i++) levels[i] = prior(lemmas[i], POS_CLASS[pos[i]]);
}

/** How many tokens of its sentence to either side a cue's features look at: keeps endless sentences linear. */
const MAX_REACH = 80;

/** Features of a candidate. */
export const CUES: FeatureKind = { first: 0, count: 32 };

/** How far a quotation mark, and a subject or complement, are looked for. */
const MARK_REACH = 12;
const COMPLEMENT_REACH = 14;
const SUBJECT_REACH = 8;

/** What each feature is about; the places are part of the model. */
const Template = {
  lemma: 0,
  prior: 1,
  wordBefore: 2,
  wordBefore2: 3,
  wordBefore3: 4,
  wordAfter: 5,
  wordAfter2: 6,
  wordAfter3: 7,
  tagsAfter: 8,
  lemmaAndWordAfter: 9,
  lemmaAndTagAfter: 10,
  lemmaAndTagBefore: 11,
  priorAndWordAfter: 12,
  priorAndWordBefore: 13,
  priorAndTagsAround: 14,
  priorAndTagAfter: 15,
  priorsBefore: 16,
  marksAround: 17,
  marksAroundAndPrior: 18,
  marksOfSentence: 19,
  markBefore: 20,
  markAfterSentence: 21,
  toThat: 22,
  toVerb: 23,
  toVerbByTag: 24,
  subject: 25,
  subjectTag: 26,
  rivalPrior: 27,
  rivalLemma: 28,
  higherPriors: 29,
  higherPriorsByLemma: 30,
  verbsBefore: 31,
} as const;

export { Template as CUE_TEMPLATES };

/**
 * Features of token `i` as a cue: its word, lemma and tag with those around it, how likely cues it and its neighbours
 * are by their lemmas, what stands where its subject and its complement would stand, quotation marks about it. Of 79
 * templates these stayed, dropped one by one by how little they were missed.
 */
export function cueFeatures(c: QuoteColumns, levels: Uint8Array, i: number, values: Int32Array): void {
  const { words, lemmas, pos, marks } = c;
  const from = Math.max(c.sentenceStarts[i], i - MAX_REACH);
  const to = Math.min(c.sentenceEnds[i], i + MAX_REACH);
  const paragraphStart = c.paragraphStarts[i];
  const paragraphEnd = c.paragraphEnds[i];
  const word = words[i];
  const lemma = lemmas[i];
  const tag = pos[i];
  const prior = levels[i];
  const wordBefore = c.wordIn(i - 1, paragraphStart, paragraphEnd);
  const wordAfter = c.wordIn(i + 1, paragraphStart, paragraphEnd);
  const tagBefore = c.tagIn(i - 1, paragraphStart, paragraphEnd);
  const tagAfter = c.tagIn(i + 1, paragraphStart, paragraphEnd);
  const mark = marks[i];
  const markBefore = i > paragraphStart ? marks[i - 1] : 7;
  const markAfter = i + 1 < paragraphEnd ? marks[i + 1] : 7;
  const around = (markBefore << 8) | (mark << 4) | markAfter;

  setFeature(values, Template.lemma, lemma, tag);
  setFeature(values, Template.prior, prior, mark);
  setFeature(values, Template.wordBefore, wordBefore, 0);
  setFeature(values, Template.wordBefore2, c.wordIn(i - 2, paragraphStart, paragraphEnd), 0);
  setFeature(values, Template.wordBefore3, c.wordIn(i - 3, paragraphStart, paragraphEnd), 0);
  setFeature(values, Template.wordAfter, wordAfter, 0);
  setFeature(values, Template.wordAfter2, c.wordIn(i + 2, paragraphStart, paragraphEnd), 0);
  setFeature(values, Template.wordAfter3, c.wordIn(i + 3, paragraphStart, paragraphEnd), 0);
  setFeature(values, Template.tagsAfter, (c.tagIn(i + 2, paragraphStart, paragraphEnd) << 6) | tagAfter, tag);
  setFeature(values, Template.lemmaAndWordAfter, lemma, wordAfter);
  setFeature(values, Template.lemmaAndTagAfter, lemma, tagAfter);
  setFeature(values, Template.lemmaAndTagBefore, lemma, tagBefore);
  setFeature(values, Template.priorAndWordAfter, (prior << 4) | VERB[tag], wordAfter);
  setFeature(values, Template.priorAndWordBefore, (prior << 4) | VERB[tag], wordBefore);
  setFeature(values, Template.priorAndTagsAround, prior, (tagBefore << 6) | tagAfter);
  setFeature(values, Template.priorAndTagAfter, (prior << 6) | tag, tagAfter);
  setFeature(
    values,
    Template.priorsBefore,
    (levelIn(levels, i - 2, from, to) << 4) | levelIn(levels, i - 1, from, to),
    tag,
  );

  // quotation marks: state, marks around it and in the sentence, the one before, whether one opens after the sentence
  setFeature(values, Template.marksAround, around, 0);
  setFeature(values, Template.marksAroundAndPrior, around, prior);
  const marksLeft = Math.min(2, c.marksBefore[i] - c.marksBefore[from]);
  const marksRight = Math.min(2, c.marksBefore[to] - c.marksBefore[i + 1]);
  setFeature(values, Template.marksOfSentence, (marksLeft << 8) | (marksRight << 4) | mark, lemma);
  let left = i - 1;
  while (left >= from && i - left < MARK_REACH && marks[left] < MarkState.opens) left--;
  const markLeft = left >= from && i - left < MARK_REACH ? (marks[left] << 4) | distanceLevel(i - left) : 0;
  setFeature(values, Template.markBefore, markLeft, (marks[Math.max(from, i - 1)] << 6) | tagBefore);
  const nextOpens = to < c.length && marks[to] === MarkState.opens ? (to < paragraphEnd ? 1 : 2) : 0;
  setFeature(values, Template.markAfterSentence, word, (nextOpens << 4) | distanceLevel(to - i));

  // complement: the first "that" and finite verb after
  let that = 0;
  let verb = 0;
  for (let k = i + 1; k < to && k < i + COMPLEMENT_REACH; k++) {
    if (that === 0 && words[k] === THAT) that = k - i;
    if (verb === 0 && FINITE[pos[k]] === 1) verb = k - i;
  }
  const verbLevel = distanceLevel(verb);
  setFeature(values, Template.toThat, lemma, Math.min(distanceLevel(that), 6));
  setFeature(values, Template.toVerb, lemma, Math.min(verbLevel, 5));
  setFeature(values, Template.toVerbByTag, (tagAfter << 4) | prior, verbLevel);

  // subject: the nearest nominal before, and how far the last comma is
  let subject = i - 1;
  while (subject >= from && subject > i - SUBJECT_REACH && NOMINAL[pos[subject]] === 0) subject--;
  const hasSubject = subject >= from && subject > i - SUBJECT_REACH;
  let comma = i - 1;
  while (comma >= from && comma > i - COMPLEMENT_REACH && words[comma] !== COMMA) comma--;
  const hasComma = comma >= from && comma > i - COMPLEMENT_REACH;
  setFeature(values, Template.subject, hasSubject ? words[subject] : 0, prior);
  setFeature(
    values,
    Template.subjectTag,
    ((hasSubject ? pos[subject] : 62) << 6) | tag,
    hasComma ? distanceLevel(i - comma) : 0,
  );

  // other likely cues of the sentence
  let best = -1;
  let bestLevel = 0;
  let above = 0;
  for (let k = from; k < to; k++) {
    if (k === i) continue;
    if (levels[k] > bestLevel) {
      bestLevel = levels[k];
      best = k;
    }
    if (levels[k] > prior) above++;
  }
  const side = best < 0 ? 0 : best < i ? 1 : 2;
  const bestDistance = best < 0 ? 0 : distanceLevel(Math.abs(best - i));
  setFeature(values, Template.rivalPrior, (side << 8) | (bestLevel << 4) | bestDistance, prior);
  setFeature(values, Template.rivalLemma, best < 0 ? 0 : lemmas[best], (side << 4) | prior);
  setFeature(values, Template.higherPriors, Math.min(above, 3), (prior << 6) | tag);
  setFeature(values, Template.higherPriorsByLemma, Math.min(above, 3), lemma);
  setFeature(
    values,
    Template.verbsBefore,
    (Math.min(3, c.verbsBefore[i] - c.verbsBefore[from]) << 4) | prior,
    tag,
  );
}
