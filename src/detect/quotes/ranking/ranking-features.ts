import { MarkState } from '../../../core/layers/marks.ts';
import { FINITE } from '../../../core/layers/pos.ts';
import { type FeatureKind, setFeature } from '../../../learn/features/features.ts';
import type { Reading } from '../content/readings.ts';
import { distanceLevel } from '../cues/cue-features.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import type { Contest } from './contests.ts';

const CHANCES = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.96, 0.99];
const LOGS = [-12, -8, -6, -5, -4, -3.2, -2.5, -2, -1.5, -1, -0.7, -0.4, -0.2, -0.1];
const LENGTHS = [1, 2, 3, 4, 6, 9, 13, 18, 25, 35, 50, 80];
const GAPS = [1, 2, 3, 5, 8, 13];
const DEVIATIONS = [-0.5, -0.2, -0.1, -0.03, 0.03, 0.1, 0.2, 0.5];
const RATIOS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8];

function level(x: number, bounds: readonly number[]): number {
  let i = 0;
  while (i < bounds.length && x >= bounds[i]) i++;
  return i;
}

/** What each feature is about; the places are part of the model. */
const Template = {
  logProbability: 0,
  contentMean: 1,
  sourceMean: 2,
  chanceAndContentMean: 3,
  chanceAndLogProbability: 4,
  chanceAndContentLeast: 5,
  logProbabilityAndContentMean: 6,
  chanceAndSourceMean: 7,
  contentStart: 8,
  contentEnd: 9,
  contentEdges: 10,
  expectedShareAndRank: 11,
  expectedShareAndLogProbability: 12,
  cue: 13,
  cueTags: 14,
  cuePlace: 15,
  length: 16,
  gap: 17,
  verbs: 18,
  verbsByCue: 19,
  firstWord: 20,
  wordBeforeAndFirst: 21,
  wordBefore: 22,
  wordsAfter: 23,
  wordAfter: 24,
  tagsAfter: 25,
  regionAndRuns: 26,
  regionAndChance: 27,
  sourceLength: 28,
  sourceLemma: 29,
  sourceFirstWord: 30,
  sourceAndCue: 31,
  sourceSide: 32,
  rivalAndChance: 33,
  rivalAndRank: 34,
  heldAndChance: 35,
  heldAndOrder: 36,
} as const;

export { Template as READING_TEMPLATES };

/** Features of a reading. */
export const READINGS: FeatureKind = { first: 200, count: 37 };

/**
 * Features by which readings are ranked: how sure the models are, what the cue is, how the content is cut, who speaks.
 * Of 74 templates these stayed, dropped one by one by how little they were missed.
 */
export function readingFeatures(
  c: QuoteColumns,
  reading: Reading,
  contest: Contest,
  values: Int32Array,
): void {
  const { words, lemmas, pos, marks } = c;
  const { head, content, source } = reading;
  const first = content[0];
  const end = content[content.length - 1];
  const last = end - 1;
  const from = c.paragraphStarts[first];
  const to = c.paragraphEnds[last];
  let quoted = 0;
  let verbs = 0;
  for (let r = 0; r < content.length; r += 2)
    for (let i = content[r]; i < content[r + 1]; i++) {
      verbs += FINITE[pos[i]];
      if (c.isWord(i) && (marks[i] === MarkState.inside || marks[i] === MarkState.insideSingle)) quoted++;
    }
  const quotedness = quoted === 0 ? 0 : quoted >= reading.words ? 2 : 1;
  const order = last < head ? 0 : first > head ? 1 : 2;
  const orderAndQuoted = (order << 2) | quotedness;
  const cueLemma = lemmas[head];
  const cueTag = pos[head];
  const noSource = source.length === 0 ? 1 : 0;
  const length = level(reading.words, LENGTHS);

  // how sure the models are
  const chance = level(reading.chance, CHANCES);
  const logProbability = level(reading.logProbability, LOGS);
  const contentMean = level(reading.contentMean, CHANCES);
  const sourceMean = level(reading.sourceMean, CHANCES);
  const contentBefore = level(reading.contentBefore, CHANCES);
  const contentAfter = level(reading.contentAfter, CHANCES);
  const rank = Math.min(reading.rank, 4);
  const endsSentence = c.sentenceEnds[last] - last <= 3 ? 1 : 0;
  setFeature(values, Template.logProbability, logProbability, 0);
  setFeature(values, Template.contentMean, contentMean, 0);
  setFeature(values, Template.sourceMean, sourceMean, noSource);
  setFeature(values, Template.chanceAndContentMean, chance, contentMean);
  setFeature(values, Template.chanceAndLogProbability, chance, logProbability);
  setFeature(values, Template.chanceAndContentLeast, chance, level(reading.contentLeast, CHANCES));
  setFeature(values, Template.logProbabilityAndContentMean, logProbability, contentMean);
  setFeature(values, Template.chanceAndSourceMean, chance, (sourceMean << 1) | noSource);
  setFeature(
    values,
    Template.contentStart,
    (level(reading.contentFirst, CHANCES) << 4) | contentBefore,
    order,
  );
  setFeature(values, Template.contentEnd, (contentAfter << 2) | order, endsSentence);
  setFeature(values, Template.contentEdges, (contentBefore << 4) | contentAfter, (order << 1) | endsSentence);
  setFeature(values, Template.expectedShareAndRank, level(Math.abs(reading.expectedShare - 1), RATIOS), rank);
  setFeature(
    values,
    Template.expectedShareAndLogProbability,
    (level(reading.expectedShare - 1, DEVIATIONS) << 4) | logProbability,
    0,
  );
  // the cue
  setFeature(values, Template.cue, cueLemma, orderAndQuoted);
  setFeature(values, Template.cueTags, (cueTag << 6) | (head > 0 ? pos[head - 1] : 63), order);
  setFeature(
    values,
    Template.cuePlace,
    (distanceLevel(head - c.sentenceStarts[head]) << 4) | distanceLevel(c.sentenceEnds[head] - head),
    orderAndQuoted,
  );
  // the content
  const gap =
    order === 0
      ? c.wordsBefore[head] - c.wordsBefore[end]
      : order === 1
        ? c.wordsBefore[first] - c.wordsBefore[head + 1]
        : 0;
  setFeature(values, Template.length, length, orderAndQuoted);
  setFeature(values, Template.gap, level(gap, GAPS), orderAndQuoted);
  setFeature(values, Template.verbs, Math.min(verbs, 4), (length << 2) | order);
  setFeature(values, Template.verbsByCue, cueLemma, (Math.min(verbs, 2) << 2) | order);
  setFeature(values, Template.firstWord, words[first], 0);
  setFeature(values, Template.wordBeforeAndFirst, c.wordIn(first - 1, from, to), words[first]);
  setFeature(values, Template.wordBefore, c.wordIn(first - 1, from, to), orderAndQuoted);
  setFeature(values, Template.wordsAfter, c.wordIn(end, from, to), c.wordIn(end + 1, from, to));
  setFeature(values, Template.wordAfter, c.wordIn(end, from, to), (order << 1) | endsSentence);
  setFeature(
    values,
    Template.tagsAfter,
    (c.tagIn(end, from, to) << 6) | c.tagIn(end + 1, from, to),
    (Math.min(verbs, 2) << 1) | endsSentence,
  );
  const before = first > from ? first - 1 : first;
  const after = end < to ? end : last;
  const wholeRegion =
    (marks[before] === MarkState.opens ? 1 : 0) |
    (marks[after] === MarkState.closes || (end + 1 < to && marks[end + 1] === MarkState.closes) ? 2 : 0);
  const sentences = Math.min(4, c.sentenceOf[last] - c.sentenceOf[first]);
  setFeature(
    values,
    Template.regionAndRuns,
    (wholeRegion << 2) | Math.min(3, content.length >> 1),
    (orderAndQuoted << 3) | sentences,
  );
  setFeature(values, Template.regionAndChance, (wholeRegion << 4) | chance, orderAndQuoted);
  // the source
  const sourceEnd = noSource ? 0 : source[source.length - 1];
  const sourceStart = noSource ? 0 : source[0];
  const sourceSide = noSource ? 0 : sourceStart < head ? 1 : 2;
  const sourceTag = noSource ? 63 : pos[sourceEnd - 1];
  setFeature(values, Template.sourceLength, noSource ? 0 : Math.min(8, sourceEnd - sourceStart), 0);
  setFeature(values, Template.sourceLemma, noSource ? 0 : lemmas[sourceEnd - 1], 0);
  setFeature(values, Template.sourceFirstWord, noSource ? 0 : words[sourceStart], sourceTag);
  setFeature(values, Template.sourceAndCue, noSource ? 0 : lemmas[sourceEnd - 1], cueLemma);
  setFeature(values, Template.sourceSide, (sourceSide << 2) | quotedness, (order << 6) | sourceTag);
  // rivals
  const rival = (level(contest.strength, CHANCES) << 1) | (contest.same ? 1 : 0);
  const inside = level(contest.inside, CHANCES);
  setFeature(values, Template.rivalAndChance, rival, chance);
  setFeature(values, Template.rivalAndRank, rival, (rank << 4) | orderAndQuoted);
  setFeature(values, Template.heldAndChance, inside, chance);
  setFeature(values, Template.heldAndOrder, inside, orderAndQuoted);
}
