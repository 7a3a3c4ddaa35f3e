import { POS } from '../../core/pos.ts';
import type { FeatureKeys } from '../../learn/feature-keys.ts';
import type { CueColumns } from './arguments.ts';
import type { QuoteColumns } from './columns.ts';
import { distanceLevel } from './cues.ts';
import { MarkState } from './marks.ts';
import type { Reading, Runs } from './readings.ts';

/** A reading beside the best readings of the other cues. */
export interface Contest {
  /** Strength of the strongest other cue whose best reading shares words with this one, and whether the two are much the same. */
  readonly strength: number;
  readonly same: boolean;
  /** The strongest other cue's best reading holds this one's head in its content. */
  readonly inside: number;
}

const CHANCES = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.96, 0.99];
const LOGS = [-12, -8, -6, -5, -4, -3.2, -2.5, -2, -1.5, -1, -0.7, -0.4, -0.2, -0.1];
const LENGTHS = [1, 2, 3, 4, 6, 9, 13, 18, 25, 35, 50, 80];
const GAPS = [1, 2, 3, 5, 8, 13];
const DISTANCES = [1, 2, 3, 5, 9, 15];
const DEVIATIONS = [-0.5, -0.2, -0.1, -0.03, 0.03, 0.1, 0.2, 0.5];
const RATIOS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8];

function level(x: number, bounds: readonly number[]): number {
  let i = 0;
  while (i < bounds.length && x >= bounds[i]) i++;
  return i;
}

const FINITE = new Uint8Array(64);
for (const tag of ['VBD', 'VBP', 'VBZ', 'MD'] as const) FINITE[POS[tag]] = 1;
const EDGE = 0x5bd1e995;

/** Number of features of a reading at most. */
export const MAX_READING_FEATURES = 112;

/** Features by which readings are ranked: how sure the models are, what the cue is, how the content is cut, who speaks. */
export function readingFeatures(
  c: QuoteColumns,
  cues: CueColumns,
  reading: Reading,
  contest: Contest,
  keys: FeatureKeys,
): void {
  keys.reserve(MAX_READING_FEATURES);
  const { words, lemmas, pos, marks } = c;
  const { head, content, source } = reading;
  const first = content[0];
  const end = content[content.length - 1];
  const last = end - 1;
  const from = c.paragraphStarts[first];
  const to = c.paragraphEnds[last];
  const word = (k: number): number => (k >= from && k < to ? words[k] : EDGE);
  const tag = (k: number): number => (k >= from && k < to ? pos[k] : 63);
  let quoted = 0;
  let verbs = 0;
  let inner = 0;
  for (let r = 0; r < content.length; r += 2)
    for (let i = content[r]; i < content[r + 1]; i++) {
      if (i !== head && cues.chances[i] > inner) inner = cues.chances[i];
      verbs += FINITE[pos[i]];
      if (c.isWord(i) && (marks[i] === MarkState.inside || marks[i] === MarkState.insideSingle)) quoted++;
    }
  const n = reading.words;
  const q = quoted === 0 ? 0 : quoted >= n ? 2 : 1;
  const order = last < head ? 0 : first > head ? 1 : 2;
  const oq = (order << 2) | q;
  const A = lemmas[head];
  const ap = pos[head];
  const pb = level(reading.chance, CHANCES);
  const lb = level(reading.logProbability, LOGS);
  const cb = level(reading.contentMean, CHANCES);
  const nb = level(reading.contentLeast, CHANCES);
  const sb = level(reading.sourceMean, CHANCES);
  const fb = level(reading.contentFirst, CHANCES);
  const bb = level(reading.contentBefore, CHANCES);
  const ab = level(reading.contentAfter, CHANCES);
  const rank = Math.min(reading.rank, 4);
  const noSource = source.length === 0 ? 1 : 0;
  const gap =
    order === 0
      ? c.wordsBefore[head] - c.wordsBefore[end]
      : order === 1
        ? c.wordsBefore[first] - c.wordsBefore[head + 1]
        : 0;
  const startsSentence = first - c.sentenceStarts[first] <= 1 ? 1 : 0;
  const endsSentence = c.sentenceEnds[last] - last <= 3 ? 1 : 0;
  const edges = (startsSentence << 1) | endsSentence;
  const sentences = Math.min(4, c.sentenceOf[last] - c.sentenceOf[first]);
  const length = level(n, LENGTHS);
  const rankQ = (rank << 4) | oq;

  keys.put(200, 0, 0);
  keys.put(201, pb, 0);
  keys.put(202, lb, 0);
  keys.put(203, rank, 0);
  keys.put(204, cb, 0);
  keys.put(205, nb, 0);
  keys.put(206, sb, noSource);
  keys.put(207, pb, cb);
  keys.put(208, pb, lb);
  keys.put(209, pb, nb);
  keys.put(210, lb, cb);
  keys.put(211, pb, (sb << 1) | noSource);
  keys.put(212, rankQ, pb);
  keys.put(213, rankQ, lb);
  // the cue
  keys.put(214, A, 0);
  keys.put(215, A, ap);
  keys.put(216, A, pb >> 1);
  keys.put(217, A, oq);
  keys.put(218, A, words[head + 1] ?? 0);
  keys.put(219, A, head > 0 ? words[head - 1] : 0);
  keys.put(220, (ap << 6) | (head > 0 ? pos[head - 1] : 63), order);
  keys.put(221, head > 0 ? words[head - 1] : 0, ap);
  keys.put(222, marks[head], oq);
  keys.put(223, hashRuns(c, reading.cue), 0);
  keys.put(224, (ap << 6) | (head + 1 < c.length ? pos[head + 1] : 63), oq);
  // the content
  keys.put(225, oq, 0);
  keys.put(226, oq, pb);
  keys.put(227, length, oq);
  keys.put(228, Math.min(3, content.length >> 1), oq);
  keys.put(229, level(gap, GAPS), oq);
  keys.put(230, edges, oq);
  keys.put(231, sentences, oq);
  keys.put(232, Math.min(verbs, 4), (length << 2) | order);
  keys.put(233, A, (Math.min(verbs, 2) << 2) | order);
  keys.put(234, words[first], 0);
  keys.put(235, word(first - 1), words[first]);
  keys.put(236, (tag(first - 1) << 6) | tag(first), tag(first + 1));
  keys.put(237, word(first - 1), oq);
  keys.put(238, word(end), word(end + 1));
  keys.put(239, (tag(last) << 6) | tag(end), tag(end + 1));
  keys.put(240, words[last], word(end));
  keys.put(241, word(end), (order << 1) | endsSentence);
  keys.put(242, A, (tag(first) << 2) | order);
  keys.put(243, A, words[first]);
  keys.put(244, (marks[first] << 3) | (first > 0 ? marks[first - 1] : 7), oq);
  keys.put(245, (marks[last] << 3) | (end < c.length ? marks[end] : 7), oq);
  keys.put(246, (fb << 2) | order, 0);
  keys.put(247, (fb << 4) | bb, order);
  keys.put(248, (ab << 2) | order, endsSentence);
  keys.put(249, (fb << 4) | ab, q);
  keys.put(250, (bb << 4) | ab, (order << 1) | endsSentence);
  keys.put(251, level(inner, CHANCES), oq);
  keys.put(252, level(inner, CHANCES), pb);
  keys.put(253, level(Math.abs(reading.expectedShare - 1), RATIOS), rank);
  keys.put(254, (level(reading.expectedShare - 1, DEVIATIONS) << 4) | lb, 0);
  keys.put(255, Math.imul(tag(end), 64) ^ tag(end + 1), (Math.min(verbs, 2) << 1) | endsSentence);
  const before = first > from ? first - 1 : first;
  const after = end < to ? end : last;
  const wholeRegion =
    (marks[before] === MarkState.opens ? 1 : 0) |
    (marks[after] === MarkState.closes || (end + 1 < to && marks[end + 1] === MarkState.closes) ? 2 : 0);
  keys.put(272, (wholeRegion << 2) | Math.min(3, content.length >> 1), (oq << 3) | sentences);
  keys.put(273, (wholeRegion << 4) | pb, oq);
  // the source
  const sourceEnd = noSource ? 0 : source[source.length - 1];
  const sourceStart = noSource ? 0 : source[0];
  const sourceGap = noSource ? 0 : sourceStart < head ? head - sourceEnd : sourceStart - head - 1;
  const sourceSide = noSource ? 0 : sourceStart < head ? 1 : 2;
  const sourceTag = noSource ? 63 : pos[sourceEnd - 1];
  keys.put(256, noSource, oq);
  keys.put(257, noSource ? 0 : Math.min(8, sourceEnd - sourceStart), 0);
  keys.put(258, (sourceTag << 6) | ap, sourceSide);
  keys.put(259, (level(sourceGap, DISTANCES) << 2) | sourceSide, (ap << 4) | oq);
  keys.put(260, noSource ? 0 : lemmas[sourceEnd - 1], 0);
  keys.put(261, noSource ? 0 : words[sourceStart], sourceTag);
  keys.put(262, noSource ? 0 : lemmas[sourceEnd - 1], A);
  keys.put(263, A, (sourceTag << 2) | sourceSide);
  keys.put(264, (sourceSide << 2) | q, (order << 6) | sourceTag);
  keys.put(265, noSource ? 0 : sourceStart > 0 ? words[sourceStart - 1] : EDGE, sourceSide);
  // rivals
  const rival = level(contest.strength, CHANCES);
  const same = contest.same ? 1 : 0;
  const inside = level(contest.inside, CHANCES);
  keys.put(266, (rival << 1) | same, 0);
  keys.put(267, (rival << 1) | same, pb);
  keys.put(268, (rival << 1) | same, rankQ);
  keys.put(269, inside, pb);
  keys.put(270, inside, oq);
  keys.put(
    271,
    (distanceLevel(head - c.sentenceStarts[head]) << 4) | distanceLevel(c.sentenceEnds[head] - head),
    oq,
  );
}

function hashRuns(c: QuoteColumns, runs: Runs): number {
  let h = runs.length;
  for (let r = 0; r < runs.length; r += 2)
    for (let i = runs[r]; i < runs[r + 1]; i++) h = Math.imul(h, 31) ^ c.lemmas[i];
  return h;
}

/** Compares a reading with the best readings of other cues. */
export function contestOf(reading: Reading, best: readonly Reading[]): Contest {
  let strength = 0;
  let same = false;
  let inside = 0;
  const first = reading.content[0];
  const end = reading.content[reading.content.length - 1];
  for (const other of best) {
    if (other.head === reading.head) continue;
    const power = other.chance * Math.exp(Math.max(-3, other.logProbability) / 4);
    if (power > inside && holds(other.content, reading.head)) inside = power;
    if (power <= strength || other.content[0] >= end || other.content[other.content.length - 1] <= first)
      continue;
    const shared = sharedTokens(reading.content, other.content);
    if (shared === 0) continue;
    strength = power;
    const union = sizeOf(reading.content) + sizeOf(other.content) - shared;
    same = shared / union > 0.6;
  }
  return { strength, same, inside };
}

export function holds(runs: Runs, token: number): boolean {
  for (let r = 0; r < runs.length; r += 2) if (token >= runs[r] && token < runs[r + 1]) return true;
  return false;
}

export function sizeOf(runs: Runs): number {
  let size = 0;
  for (let r = 0; r < runs.length; r += 2) size += runs[r + 1] - runs[r];
  return size;
}

export function sharedTokens(a: Runs, b: Runs): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    shared += Math.max(0, Math.min(a[i + 1], b[j + 1]) - Math.max(a[i], b[j]));
    if (a[i + 1] < b[j + 1]) i += 2;
    else j += 2;
  }
  return shared;
}
