import { MarkState } from '../../../core/marks.ts';
import { FINITE, tagSet, VERB } from '../../../core/pos.ts';
import { hashWord } from '../../../core/vocabulary.ts';
import type { FeatureKeys } from '../../../learn/feature-keys.ts';
import { POS_CLASS, type QuoteColumns } from '../quote-columns.ts';
import type { CuePrior } from './cue-lexicon.ts';

/** What can be the head of a subject. */
const NOMINAL = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'WP', 'WDT', 'DT', 'CD');
const THAT = hashWord('that');
const COMMA = hashWord(',');
/** A level of the token at `k`, or one of its own for a token outside `[start, end)`. */
export function levelIn(levels: Uint8Array, k: number, start: number, end: number): number {
  return k >= start && k < end ? levels[k] : 8;
}

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

/** Number of features of a candidate. */
const CUE_FEATURES = 32;

/** How far a quotation mark, and a subject or complement, are looked for. */
const MARK_REACH = 12;
const COMPLEMENT_REACH = 14;
const SUBJECT_REACH = 8;

/**
 * Features of token `i` as a cue: its word, lemma and tag with those around it, how likely cues it and its neighbours
 * are by their lemmas, what stands where its subject and its complement would stand, quotation marks about it. Of 79
 * templates these stayed, dropped one by one by how little they were missed.
 */
export function cueFeatures(c: QuoteColumns, levels: Uint8Array, i: number, keys: FeatureKeys): void {
  keys.reserve(CUE_FEATURES);
  const { words, lemmas, pos, marks } = c;
  const from = Math.max(c.sentenceStarts[i], i - MAX_REACH);
  const to = Math.min(c.sentenceEnds[i], i + MAX_REACH);
  const paragraphStart = c.paragraphStarts[i];
  const paragraphEnd = c.paragraphEnds[i];
  const w = words[i];
  const l = lemmas[i];
  const p = pos[i];
  const b = levels[i];
  const w1 = c.wordIn(i - 1, paragraphStart, paragraphEnd);
  const v1 = c.wordIn(i + 1, paragraphStart, paragraphEnd);
  const p1 = c.tagIn(i - 1, paragraphStart, paragraphEnd);
  const q1 = c.tagIn(i + 1, paragraphStart, paragraphEnd);
  const m = marks[i];
  const m1 = i > paragraphStart ? marks[i - 1] : 7;
  const m2 = i + 1 < paragraphEnd ? marks[i + 1] : 7;
  const around = (m1 << 8) | (m << 4) | m2;

  keys.put(0, l, p);
  keys.put(1, b, m);
  keys.put(2, w1, 0);
  keys.put(3, c.wordIn(i - 2, paragraphStart, paragraphEnd), 0);
  keys.put(4, c.wordIn(i - 3, paragraphStart, paragraphEnd), 0);
  keys.put(5, v1, 0);
  keys.put(6, c.wordIn(i + 2, paragraphStart, paragraphEnd), 0);
  keys.put(7, c.wordIn(i + 3, paragraphStart, paragraphEnd), 0);
  keys.put(8, (c.tagIn(i + 2, paragraphStart, paragraphEnd) << 6) | q1, p);
  keys.put(9, l, v1);
  keys.put(10, l, q1);
  keys.put(11, l, p1);
  keys.put(12, (b << 4) | VERB[p], v1);
  keys.put(13, (b << 4) | VERB[p], w1);
  keys.put(14, b, (p1 << 6) | q1);
  keys.put(15, (b << 6) | p, q1);
  keys.put(16, (levelIn(levels, i - 2, from, to) << 4) | levelIn(levels, i - 1, from, to), p);

  // quotation marks: state, marks around it and in the sentence, the one before, whether one opens after the sentence
  keys.put(17, around, 0);
  keys.put(18, around, b);
  const marksLeft = Math.min(2, c.marksBefore[i] - c.marksBefore[from]);
  const marksRight = Math.min(2, c.marksBefore[to] - c.marksBefore[i + 1]);
  keys.put(19, (marksLeft << 8) | (marksRight << 4) | m, l);
  let left = i - 1;
  while (left >= from && i - left < MARK_REACH && marks[left] < MarkState.opens) left--;
  const markLeft = left >= from && i - left < MARK_REACH ? (marks[left] << 4) | distanceLevel(i - left) : 0;
  keys.put(20, markLeft, (marks[Math.max(from, i - 1)] << 6) | p1);
  const nextOpens = to < c.length && marks[to] === MarkState.opens ? (to < paragraphEnd ? 1 : 2) : 0;
  keys.put(21, w, (nextOpens << 4) | distanceLevel(to - i));

  // complement: the first "that" and finite verb after
  let that = 0;
  let verb = 0;
  for (let k = i + 1; k < to && k < i + COMPLEMENT_REACH; k++) {
    if (that === 0 && words[k] === THAT) that = k - i;
    if (verb === 0 && FINITE[pos[k]] === 1) verb = k - i;
  }
  const verbLevel = distanceLevel(verb);
  keys.put(22, l, Math.min(distanceLevel(that), 6));
  keys.put(23, l, Math.min(verbLevel, 5));
  keys.put(24, (q1 << 4) | b, verbLevel);

  // subject: the nearest nominal before, and how far the last comma is
  let subject = i - 1;
  while (subject >= from && subject > i - SUBJECT_REACH && NOMINAL[pos[subject]] === 0) subject--;
  const hasSubject = subject >= from && subject > i - SUBJECT_REACH;
  let comma = i - 1;
  while (comma >= from && comma > i - COMPLEMENT_REACH && words[comma] !== COMMA) comma--;
  const hasComma = comma >= from && comma > i - COMPLEMENT_REACH;
  keys.put(25, hasSubject ? words[subject] : 0, b);
  keys.put(26, ((hasSubject ? pos[subject] : 62) << 6) | p, hasComma ? distanceLevel(i - comma) : 0);

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
    if (levels[k] > b) above++;
  }
  const side = best < 0 ? 0 : best < i ? 1 : 2;
  const bestDistance = best < 0 ? 0 : distanceLevel(Math.abs(best - i));
  keys.put(27, (side << 8) | (bestLevel << 4) | bestDistance, b);
  keys.put(28, best < 0 ? 0 : lemmas[best], (side << 4) | b);
  keys.put(29, Math.min(above, 3), (b << 6) | p);
  keys.put(30, Math.min(above, 3), l);
  keys.put(31, (Math.min(3, c.verbsBefore[i] - c.verbsBefore[from]) << 4) | b, p);
}
