import { POS } from '../../core/pos.ts';
import { hashWord } from '../../core/vocabulary.ts';
import type { FeatureKeys } from '../../learn/feature-keys.ts';
import { POS_CLASS, PosClass, type QuoteColumns } from './columns.ts';
import { MarkState } from './marks.ts';

/**
 * How often words of a lemma and class of tags are cues, from 0 (practically never) to {@link MAX_PRIOR}: counted on
 * the training articles, while training without the article at hand.
 */
export type CuePrior = (lemma: number, posClass: number) => number;

/** Lower bounds of the levels of the cue prior. */
const PRIOR_BOUNDS = [0.004, 0.012, 0.03, 0.08, 0.2, 0.4, 0.65] as const;
export const MAX_PRIOR = PRIOR_BOUNDS.length;

/** Level of the cue prior for a word seen `seen` times, `cues` times as a cue. */
export function priorLevel(cues: number, seen: number, posClass: number): number {
  const p = (cues + 2 * (posClass === PosClass.verb ? 0.06 : 0.003)) / (seen + 2);
  let level = 0;
  while (level < MAX_PRIOR && p >= PRIOR_BOUNDS[level]) level++;
  return level;
}

/** Key of a prior: both values in one integer. */
export function priorKey(lemma: number, posClass: number): number {
  let h = Math.imul(lemma ^ (posClass * 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  return Math.imul(h, 0xc2b2ae35) >>> 12;
}
export const PRIOR_BITS = 20;

const IS_VERB = new Uint8Array(64);
const IS_FINITE = new Uint8Array(64);
const IS_NOMINAL = new Uint8Array(64);
const IS_PROPER = new Uint8Array(64);
for (const [tag, id] of Object.entries(POS)) {
  if (tag.startsWith('VB')) IS_VERB[id] = 1;
  if (tag === 'VBD' || tag === 'VBP' || tag === 'VBZ' || tag === 'MD') IS_FINITE[id] = 1;
  if (tag.startsWith('NN') || tag === 'PRP' || tag === 'WP' || tag === 'WDT' || tag === 'DT' || tag === 'CD')
    IS_NOMINAL[id] = 1;
  if (tag.startsWith('NNP')) IS_PROPER[id] = 1;
}
const THAT = hashWord('that');
const COMMA = hashWord(',');
const COLON = hashWord(':');
const EDGE = 0x5bd1e995;

/** Distances in levels: 0, 1, 2, 3, 4-5, 6-8, 9-13, 14-21, more. */
export function distanceLevel(n: number): number {
  return n <= 3 ? (n < 0 ? 0 : n) : n <= 5 ? 4 : n <= 8 ? 5 : n <= 13 ? 6 : n <= 21 ? 7 : n <= 40 ? 8 : 9;
}

/** Fills `levels` with the prior of each token; marks and digits have none. */
export function fillPriors(columns: QuoteColumns, prior: CuePrior, levels: Uint8Array): void {
  const { lemmas, pos, length } = columns;
  for (let i = 0; i < length; i++) levels[i] = prior(lemmas[i], POS_CLASS[pos[i]]);
}

/** How many tokens of its sentence to either side a cue's features look at: keeps endless sentences linear. */
const MAX_REACH = 80;

/** Number of features of a candidate at most. */
export const MAX_CUE_FEATURES = 96;

/**
 * Features of token `i` as a cue: its word, lemma and tag with those around it, how likely cues it and its neighbours
 * are by their lemmas, what stands where its subject and its complement would stand, quotation marks about it.
 */
export function cueFeatures(c: QuoteColumns, levels: Uint8Array, i: number, keys: FeatureKeys): void {
  keys.reserve(MAX_CUE_FEATURES);
  const { words, lemmas, pos, marks } = c;
  const from = Math.max(c.sentenceStarts[i], i - MAX_REACH);
  const to = Math.min(c.sentenceEnds[i], i + MAX_REACH);
  const paragraphStart = c.paragraphStarts[i];
  const paragraphEnd = c.paragraphEnds[i];
  const word = (k: number): number => (k >= paragraphStart && k < paragraphEnd ? words[k] : EDGE);
  const tag = (k: number): number => (k >= paragraphStart && k < paragraphEnd ? pos[k] : 63);
  const level = (k: number): number => (k >= from && k < to ? levels[k] : 8);
  const w = words[i];
  const l = lemmas[i];
  const p = pos[i];
  const b = levels[i];
  const w1 = word(i - 1);
  const w2 = word(i - 2);
  const v1 = word(i + 1);
  const v2 = word(i + 2);
  const p1 = tag(i - 1);
  const p2 = tag(i - 2);
  const q1 = tag(i + 1);
  const q2 = tag(i + 2);
  const m = marks[i];
  const m1 = i > paragraphStart ? marks[i - 1] : 7;
  const m2 = i + 1 < paragraphEnd ? marks[i + 1] : 7;

  keys.put(0, 0, 0);
  keys.put(1, l, 0);
  keys.put(2, l, p);
  keys.put(3, w, 0);
  keys.put(4, b, p);
  keys.put(5, b, m);
  keys.put(6, w1, 0);
  keys.put(7, w2, 0);
  keys.put(8, word(i - 3), 0);
  keys.put(9, v1, 0);
  keys.put(10, v2, 0);
  keys.put(11, word(i + 3), 0);
  keys.put(12, w1, w);
  keys.put(13, w, v1);
  keys.put(14, v1, v2);
  keys.put(15, w2, w1);
  keys.put(16, p1, p);
  keys.put(17, p, q1);
  keys.put(18, (p2 << 6) | p1, p);
  keys.put(19, (q2 << 6) | q1, p);
  keys.put(20, (p1 << 6) | q1, p);
  keys.put(21, tag(i - 3), p2);
  keys.put(22, tag(i + 3), q2);
  keys.put(23, l, v1);
  keys.put(24, l, w1);
  keys.put(25, l, q1);
  keys.put(26, l, p1);
  keys.put(27, (b << 4) | IS_VERB[p], v1);
  keys.put(28, (b << 4) | IS_VERB[p], w1);
  keys.put(29, b, (p1 << 6) | q1);
  keys.put(30, (b << 6) | p, q1);
  keys.put(31, (b << 6) | p, p1);
  keys.put(32, b, (level(i - 1) << 4) | level(i + 1));
  keys.put(33, (level(i - 2) << 4) | level(i - 1), p);
  keys.put(34, (level(i + 2) << 4) | level(i + 1), p);
  keys.put(35, l, (level(i + 1) << 4) | level(i - 1));

  // quotation marks: state, marks around the sentence, distance to the nearest
  keys.put(36, (m1 << 8) | (m << 4) | m2, 0);
  keys.put(37, (m1 << 8) | (m << 4) | m2, b);
  keys.put(38, l, m === MarkState.inside || m === MarkState.insideSingle ? 1 : 0);
  const marksLeft = Math.min(2, c.marksBefore[i] - c.marksBefore[from]);
  const marksRight = Math.min(2, c.marksBefore[to] - c.marksBefore[i + 1]);
  keys.put(39, (marksLeft << 8) | (marksRight << 4) | m, b);
  keys.put(40, (marksLeft << 8) | (marksRight << 4) | m, l);
  let left = i - 1;
  while (left >= from && i - left < 12 && marks[left] < MarkState.opens) left--;
  let right = i + 1;
  while (right < to && right - i < 12 && marks[right] < MarkState.opens) right++;
  const markLeft = left >= from && i - left < 12 ? (marks[left] << 4) | distanceLevel(i - left) : 0;
  const markRight = right < to && right - i < 12 ? (marks[right] << 4) | distanceLevel(right - i) : 0;
  keys.put(41, markLeft, b);
  keys.put(42, markRight, b);
  keys.put(43, markLeft, markRight);
  keys.put(44, (markLeft << 8) | p, markRight);
  keys.put(45, markLeft, (marks[Math.max(from, i - 1)] << 6) | p1);
  const nextOpens = to < c.length && marks[to] === MarkState.opens ? (to < paragraphEnd ? 1 : 2) : 0;
  const previousCloses =
    from > 0 && marks[from - 1] === MarkState.closes ? (from > paragraphStart ? 1 : 2) : 0;
  keys.put(46, (nextOpens << 4) | previousCloses, b);
  keys.put(47, (nextOpens << 4) | distanceLevel(to - i), b);
  keys.put(48, (previousCloses << 4) | distanceLevel(i - from), b);
  keys.put(49, w, (nextOpens << 4) | distanceLevel(to - i));

  // complement: the first "that", "to", comma or finite verb after
  let that = 0;
  let comma = 0;
  let verb = 0;
  for (let k = i + 1; k < to && k < i + 14; k++) {
    if (that === 0 && words[k] === THAT) that = k - i;
    if (comma === 0 && words[k] === COMMA) comma = k - i;
    if (verb === 0 && IS_FINITE[pos[k]] === 1) verb = k - i;
  }
  const thatLevel = distanceLevel(that);
  const verbLevel = distanceLevel(verb);
  const commaLevel = distanceLevel(comma);
  keys.put(50, l, Math.min(thatLevel, 6));
  keys.put(51, b, (thatLevel << 4) | verbLevel);
  keys.put(52, (p << 4) | b, thatLevel);
  keys.put(53, (p << 4) | b, (verbLevel << 4) | commaLevel);
  keys.put(54, l, verbLevel > 4 ? 5 : verbLevel);
  keys.put(55, (q1 << 4) | b, verbLevel);
  keys.put(56, p, comma > 0 && (verb === 0 || comma < verb) ? word(i + comma + 1) : 0);

  // subject: the nearest nominal before that no comma parts from it, and how far the last comma is
  let subject = i - 1;
  let commaBefore = 0;
  let verbBefore = 0;
  for (let k = i - 1; k >= from && k > i - 14; k--) {
    if (commaBefore === 0 && words[k] === COMMA) commaBefore = i - k;
    if (verbBefore === 0 && IS_FINITE[pos[k]] === 1) verbBefore = i - k;
  }
  while (subject >= from && subject > i - 8 && IS_NOMINAL[pos[subject]] === 0) subject--;
  const hasSubject = subject >= from && subject > i - 8;
  const subjectTag = hasSubject ? pos[subject] : 62;
  const subjectWord = hasSubject ? words[subject] : 0;
  const subjectDistance = hasSubject ? Math.min(5, i - subject) : 6;
  const commaBeforeLevel = distanceLevel(commaBefore);
  keys.put(57, (subjectTag << 4) | subjectDistance, b);
  keys.put(58, subjectWord, b);
  keys.put(59, subjectWord, l);
  keys.put(60, l, (subjectTag << 4) | subjectDistance);
  keys.put(61, (commaBeforeLevel << 4) | distanceLevel(verbBefore), b);
  keys.put(62, (subjectTag << 6) | p, commaBeforeLevel);
  keys.put(63, (subjectTag << 6) | p, (thatLevel << 4) | verbLevel);
  // inverted: "said Maria Perez"
  keys.put(
    64,
    (IS_PROPER[q1] << 5) | (IS_PROPER[q2] << 4) | b,
    commaBefore === 0 ? 0 : Math.min(commaBefore, 2),
  );

  // the sentence: where it stands in it, its first word, its end, other likely cues
  keys.put(65, distanceLevel(i - from), b);
  keys.put(66, distanceLevel(to - i), b);
  keys.put(67, words[from], b);
  keys.put(68, words[to - 1], b);
  let best = -1;
  let bestLevel = 0;
  let above = 0;
  for (let k = from; k < to; k++) {
    if (k === i) continue;
    if (levels[k] > bestLevel) {
      bestLevel = levels[k];
      best = k;
    }
    if (levels[k] > b) above++;
  }
  const side = best < 0 ? 0 : best < i ? 1 : 2;
  const bestDistance = best < 0 ? 0 : distanceLevel(Math.abs(best - i));
  keys.put(69, (side << 8) | (bestLevel << 4) | bestDistance, b);
  keys.put(70, best < 0 ? 0 : lemmas[best], (side << 4) | b);
  keys.put(71, Math.min(above, 3), (b << 6) | p);
  keys.put(72, Math.min(above, 3), l);
  keys.put(73, (Math.min(3, c.verbsBefore[i] - c.verbsBefore[from]) << 4) | b, p);
  keys.put(74, (Math.min(3, c.verbsBefore[to] - c.verbsBefore[i + 1]) << 4) | b, p);
  keys.put(
    75,
    w === COLON ? (from === paragraphStart ? distanceLevel(i - from) : 10) : 11,
    (to - i === 1 ? 1 : 0) | (nextOpens << 1) | (p1 << 4),
  );
  keys.put(76, w === COLON ? w2 : 0, w === COLON ? w1 : 0);
  keys.put(77, (w1 >>> 0) % 4093, (v1 >>> 0) % 4093);
  keys.put(78, l, (pos[from] << 6) | pos[Math.min(to - 1, from + 1)]);
}
