import { MarkState } from '../../../core/layers/marks.ts';
import type { Reading } from '../content/readings.ts';
import { type Runs, sharedTokens, sizeOf } from '../content/runs.ts';
import { POS_CLASS, type QuoteColumns } from '../quote-columns.ts';
import { CONTEST_CUES } from './contests.ts';
import { isMereObject } from './mere-objects.ts';
import type { RankedReading } from './ranker.ts';

/** How many numbers are weighed for a reading. */
export const TREE_FEATURES = 54;
/** Readings to either side, in order of their cues, that may be rivals. */
const RIVALS = 24;
/** What a reading is weighed by lies no more cues away: those of its rivals, and theirs. */
export const RIVAL_CUES = RIVALS + CONTEST_CUES;

/** The reading that does best of those that a reading competes with. */
class Rival {
  mean = 0;
  /** Words shared over words of either, and how much longer the rival is, in tokens. */
  share = 0;
  longer = 0;
  /** The rival's content holds the reading's cue; the reading's content holds the rival's. */
  holds = 0;
  held = 0;

  /** Looks at one more. */
  see(own: Reading, { reading, mean }: RankedReading): void {
    if (mean <= this.mean) return;
    const { content } = reading;
    const end = content[content.length - 1];
    const ownEnd = own.content[own.content.length - 1];
    if (content[0] >= ownEnd || end <= own.content[0]) return;
    const shared = sharedTokens(own.content, content);
    if (shared === 0) return;
    const [size, ownSize] = [sizeOf(content), sizeOf(own.content)];
    this.mean = mean;
    this.share = shared / (size + ownSize - shared);
    this.longer = size - ownSize;
    this.holds = own.head >= content[0] && own.head < end ? 1 : 0;
    this.held = reading.head >= own.content[0] && reading.head < ownEnd ? 1 : 0;
  }
}

/**
 * Writes the numbers by which a reading is weighed against the others: how sure the models are, how its edges lie, and how
 * the best other readings of its own cue and of others overlap with it.
 * @param ranked the readings of a document, those of one cue side by side, cues in order
 * @param at index of the reading in `ranked`
 * @param priors level of the cue prior of each token
 */
export function treeFeatures(
  c: QuoteColumns,
  ranked: readonly RankedReading[],
  at: number,
  priors: Uint8Array,
  out: Float32Array,
  start: number,
): void {
  const own = ranked[at];
  const { reading, contest } = own;
  const { head, content, source, words } = reading;
  const { pos } = c;
  let best = reading.logProbability;
  let setSize = 0;
  const sibling = new Rival();
  const rival = new Rival();
  const low = Math.max(0, at - RIVALS);
  const high = Math.min(ranked.length, at + RIVALS + 1);
  for (let k = low; k < high; k++) {
    const other = ranked[k];
    if (other.reading.head !== head) rival.see(reading, other);
    else {
      setSize++;
      if (other.reading.logProbability > best) best = other.reading.logProbability;
      if (k !== at) sibling.see(reading, other);
    }
  }
  const first = content[0];
  const end = content[content.length - 1];
  const last = end - 1;
  const from = c.paragraphStarts[first];
  const to = c.paragraphEnds[last];
  const order = last < head ? 0 : first > head ? 1 : 2;
  const gap =
    order === 0
      ? c.wordsBefore[head] - c.wordsBefore[end]
      : order === 1
        ? c.wordsBefore[first] - c.wordsBefore[head + 1]
        : 0;
  const sentenceEnd = Math.max(end, c.sentenceEnds[last]);
  const sourceEnd = source.length === 0 ? 0 : source[source.length - 1];
  let n = start;
  // how sure the models are
  out[n++] = own.match;
  out[n++] = own.exact;
  out[n++] = own.source;
  out[n++] = own.mean;
  out[n++] = reading.chance;
  out[n++] = reading.logProbability;
  out[n++] = reading.logProbability - best;
  out[n++] = reading.contentMean;
  out[n++] = reading.contentLeast;
  out[n++] = reading.contentBefore;
  out[n++] = reading.contentAfter;
  out[n++] = reading.contentFirst;
  out[n++] = reading.expectedShare;
  out[n++] = reading.sourceMean;
  out[n++] = reading.rank;
  out[n++] = setSize;
  // the others
  out[n++] = contest.strength;
  out[n++] = contest.inside;
  out[n++] = own.mean - sibling.mean;
  out[n++] = sibling.mean;
  out[n++] = sibling.share;
  out[n++] = sibling.longer;
  out[n++] = own.mean - rival.mean;
  out[n++] = rival.mean;
  out[n++] = rival.share;
  out[n++] = rival.longer;
  out[n++] = rival.holds;
  out[n++] = rival.held;
  // the content
  out[n++] = words;
  out[n++] = finiteVerbs(c, content);
  out[n++] = quotedWords(c, content) / words;
  out[n++] = isMereObject(c, content) ? 1 : 0;
  out[n++] = content.length >> 1;
  out[n++] = c.sentenceOf[last] - c.sentenceOf[first];
  out[n++] = c.commasBefore[end] - c.commasBefore[first];
  out[n++] = pos[first];
  out[n++] = c.tagIn(first - 1, from, to);
  out[n++] = c.markIn(first - 1, from, to);
  out[n++] = pos[last];
  out[n++] = c.tagIn(end, from, to);
  out[n++] = c.tagIn(end + 1, from, to);
  out[n++] = c.tagIn(end + 2, from, to);
  out[n++] = c.markIn(end, from, to);
  out[n++] = c.sentenceEnds[last] - last;
  out[n++] = c.verbsBefore[sentenceEnd] - c.verbsBefore[end];
  // the cue and the source
  out[n++] = order;
  out[n++] = gap;
  out[n++] = head - c.sentenceStarts[head];
  out[n++] = c.sentenceEnds[head] - head;
  out[n++] = (POS_CLASS[pos[head]] << 6) | pos[head];
  out[n++] = c.tagIn(head - 1, from, to);
  out[n++] = priors[head];
  out[n++] = source.length === 0 ? -1 : sourceEnd - source[0];
  out[n++] = source.length === 0 ? 63 : pos[sourceEnd - 1];
}

function finiteVerbs(c: QuoteColumns, runs: Runs): number {
  let verbs = 0;
  for (let r = 0; r < runs.length; r += 2) verbs += c.verbsBefore[runs[r + 1]] - c.verbsBefore[runs[r]];
  return verbs;
}

function quotedWords(c: QuoteColumns, runs: Runs): number {
  let quoted = 0;
  for (let r = 0; r < runs.length; r += 2)
    for (let i = runs[r]; i < runs[r + 1]; i++)
      if (c.isWord(i) && (c.marks[i] === MarkState.inside || c.marks[i] === MarkState.insideSingle)) quoted++;
  return quoted;
}
