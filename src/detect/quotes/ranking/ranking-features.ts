import { MarkState } from '../../../core/marks.ts';
import { FINITE } from '../../../core/pos.ts';
import type { FeatureKeys } from '../../../learn/feature-keys.ts';
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

/** Number of features of a reading. */
const READING_FEATURES = 37;

/**
 * Features by which readings are ranked: how sure the models are, what the cue is, how the content is cut, who speaks.
 * Of 74 templates these stayed, dropped one by one by how little they were missed.
 */
export function readingFeatures(
  c: QuoteColumns,
  reading: Reading,
  contest: Contest,
  keys: FeatureKeys,
): void {
  keys.reserve(READING_FEATURES);
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
  const q = quoted === 0 ? 0 : quoted >= reading.words ? 2 : 1;
  const order = last < head ? 0 : first > head ? 1 : 2;
  const oq = (order << 2) | q;
  const A = lemmas[head];
  const ap = pos[head];
  const noSource = source.length === 0 ? 1 : 0;
  const length = level(reading.words, LENGTHS);

  // how sure the models are
  const pb = level(reading.chance, CHANCES);
  const lb = level(reading.logProbability, LOGS);
  const cb = level(reading.contentMean, CHANCES);
  const sb = level(reading.sourceMean, CHANCES);
  const bb = level(reading.contentBefore, CHANCES);
  const ab = level(reading.contentAfter, CHANCES);
  const rank = Math.min(reading.rank, 4);
  const endsSentence = c.sentenceEnds[last] - last <= 3 ? 1 : 0;
  keys.put(200, lb, 0);
  keys.put(201, cb, 0);
  keys.put(202, sb, noSource);
  keys.put(203, pb, cb);
  keys.put(204, pb, lb);
  keys.put(205, pb, level(reading.contentLeast, CHANCES));
  keys.put(206, lb, cb);
  keys.put(207, pb, (sb << 1) | noSource);
  keys.put(208, (level(reading.contentFirst, CHANCES) << 4) | bb, order);
  keys.put(209, (ab << 2) | order, endsSentence);
  keys.put(210, (bb << 4) | ab, (order << 1) | endsSentence);
  keys.put(211, level(Math.abs(reading.expectedShare - 1), RATIOS), rank);
  keys.put(212, (level(reading.expectedShare - 1, DEVIATIONS) << 4) | lb, 0);
  // the cue
  keys.put(213, A, oq);
  keys.put(214, (ap << 6) | (head > 0 ? pos[head - 1] : 63), order);
  keys.put(
    215,
    (distanceLevel(head - c.sentenceStarts[head]) << 4) | distanceLevel(c.sentenceEnds[head] - head),
    oq,
  );
  // the content
  const gap =
    order === 0
      ? c.wordsBefore[head] - c.wordsBefore[end]
      : order === 1
        ? c.wordsBefore[first] - c.wordsBefore[head + 1]
        : 0;
  keys.put(216, length, oq);
  keys.put(217, level(gap, GAPS), oq);
  keys.put(218, Math.min(verbs, 4), (length << 2) | order);
  keys.put(219, A, (Math.min(verbs, 2) << 2) | order);
  keys.put(220, words[first], 0);
  keys.put(221, c.wordIn(first - 1, from, to), words[first]);
  keys.put(222, c.wordIn(first - 1, from, to), oq);
  keys.put(223, c.wordIn(end, from, to), c.wordIn(end + 1, from, to));
  keys.put(224, c.wordIn(end, from, to), (order << 1) | endsSentence);
  keys.put(
    225,
    (c.tagIn(end, from, to) << 6) | c.tagIn(end + 1, from, to),
    (Math.min(verbs, 2) << 1) | endsSentence,
  );
  const before = first > from ? first - 1 : first;
  const after = end < to ? end : last;
  const wholeRegion =
    (marks[before] === MarkState.opens ? 1 : 0) |
    (marks[after] === MarkState.closes || (end + 1 < to && marks[end + 1] === MarkState.closes) ? 2 : 0);
  const sentences = Math.min(4, c.sentenceOf[last] - c.sentenceOf[first]);
  keys.put(226, (wholeRegion << 2) | Math.min(3, content.length >> 1), (oq << 3) | sentences);
  keys.put(227, (wholeRegion << 4) | pb, oq);
  // the source
  const sourceEnd = noSource ? 0 : source[source.length - 1];
  const sourceStart = noSource ? 0 : source[0];
  const sourceSide = noSource ? 0 : sourceStart < head ? 1 : 2;
  const sourceTag = noSource ? 63 : pos[sourceEnd - 1];
  keys.put(228, noSource ? 0 : Math.min(8, sourceEnd - sourceStart), 0);
  keys.put(229, noSource ? 0 : lemmas[sourceEnd - 1], 0);
  keys.put(230, noSource ? 0 : words[sourceStart], sourceTag);
  keys.put(231, noSource ? 0 : lemmas[sourceEnd - 1], A);
  keys.put(232, (sourceSide << 2) | q, (order << 6) | sourceTag);
  // rivals
  const rival = (level(contest.strength, CHANCES) << 1) | (contest.same ? 1 : 0);
  const inside = level(contest.inside, CHANCES);
  keys.put(233, rival, pb);
  keys.put(234, rival, (rank << 4) | oq);
  keys.put(235, inside, pb);
  keys.put(236, inside, oq);
}
