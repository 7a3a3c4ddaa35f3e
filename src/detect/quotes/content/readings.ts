import type { Path } from '../../../learn/sequences/best-paths.ts';
import { STATES } from '../../../learn/sequences/chain.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { Label } from './arguments/argument-templates.ts';
import type { Window } from './arguments/windows.ts';
import { equalRuns, type Runs } from './runs.ts';

/** One way to read a window: what its cue introduces, and who says it. */
export interface Reading {
  /** Token of the cue's head, and the probability that it is one. */
  readonly head: number;
  readonly chance: number;
  /** Content and source begin and end with words. */
  readonly content: Runs;
  readonly source: Runs;
  readonly cue: Runs;
  /** Number of words of the content. */
  readonly words: number;
  /** 0 for the best reading of its window, 1 for the next... */
  readonly rank: number;
  /** Log probability of all labellings with this content. */
  logProbability: number;
  /** Mean and least probability of the content's words to be content, mean one of the source's words to be source. */
  readonly contentMean: number;
  readonly contentLeast: number;
  readonly sourceMean: number;
  /** Probability of the token before the content, and of that after it, to be content too. */
  readonly contentBefore: number;
  readonly contentAfter: number;
  /** Probability of the first word to be where content begins. */
  readonly contentFirst: number;
  /** Expected number of tokens of content in the window, over the number in this reading. */
  readonly expectedShare: number;
}

/** The runs of tokens of a reading, its head, and the number of words of its content. */
type ReadingParts = Partial<Pick<Reading, 'head' | 'content' | 'source' | 'cue' | 'words'>>;

/** A reading with other parts. Written out: objects that a spread makes have a hidden class each, and what reads them is slow. */
export function withParts(reading: Reading, parts: ReadingParts): Reading {
  return {
    head: parts.head ?? reading.head,
    chance: reading.chance,
    content: parts.content ?? reading.content,
    source: parts.source ?? reading.source,
    cue: parts.cue ?? reading.cue,
    words: parts.words ?? reading.words,
    rank: reading.rank,
    logProbability: reading.logProbability,
    contentMean: reading.contentMean,
    contentLeast: reading.contentLeast,
    sourceMean: reading.sourceMean,
    contentBefore: reading.contentBefore,
    contentAfter: reading.contentAfter,
    contentFirst: reading.contentFirst,
    expectedShare: reading.expectedShare,
  };
}

/** Number of words in runs of tokens. */
export function wordsIn(c: QuoteColumns, runs: Runs): number {
  let words = 0;
  for (let r = 0; r < runs.length; r += 2) words += c.wordsBefore[runs[r + 1]] - c.wordsBefore[runs[r]];
  return words;
}

/** Probabilities of the tokens of a window, {@link STATES} each. */
export interface Marginals {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

const contentAt = (m: Marginals, at: number): number =>
  m.forward[at + Label.contentFirst] * m.backward[at + Label.contentFirst] +
  m.forward[at + Label.contentInside] * m.backward[at + Label.contentInside] +
  m.forward[at + Label.contentLast] * m.backward[at + Label.contentLast];

const sourceAt = (m: Marginals, at: number): number =>
  m.forward[at + Label.sourceFirst] * m.backward[at + Label.sourceFirst] +
  m.forward[at + Label.sourceInside] * m.backward[at + Label.sourceInside];

/** What the tokens of a run have in common, and of each label which that is. */
const Part = { none: 0, content: 1, source: 2, cue: 3 } as const;
const PARTS = new Uint8Array(STATES);
PARTS.fill(Part.content, Label.contentFirst, Label.contentLast + 1);
PARTS.fill(Part.source, Label.sourceFirst, Label.sourceInside + 1);
PARTS[Label.cue] = Part.cue;

/** The readings of a window, best first; labellings with the same content are one. */
export function readingsOf(
  c: QuoteColumns,
  window: Window,
  head: number,
  chance: number,
  paths: readonly Path[],
  marginals: Marginals,
): Reading[] {
  const readings: Reading[] = [];
  let expected = 0;
  for (let at = 0; at < (window.end - window.start) * STATES; at += STATES)
    expected += contentAt(marginals, at);
  for (const { probability, states } of paths) {
    const content = runsOf(c, window, states, Part.content);
    if (content.length === 0) continue;
    const logProbability = Math.log(probability);
    const same = readings.find((reading) => equalRuns(reading.content, content));
    if (same) {
      same.logProbability = Math.log(Math.exp(same.logProbability) + Math.exp(logProbability));
      continue;
    }
    const source = runsOf(c, window, states, Part.source);
    let words = 0;
    let mass = 0;
    let least = 1;
    let size = 0;
    for (let r = 0; r < content.length; r += 2)
      for (let i = content[r]; i < content[r + 1]; i++) {
        size++;
        if (!c.isWord(i)) continue;
        const p = contentAt(marginals, (i - window.start) * STATES);
        words++;
        mass += p;
        if (p < least) least = p;
      }
    let sourceMass = 0;
    let sourceSize = 0;
    for (let r = 0; r < source.length; r += 2)
      for (let i = source[r]; i < source[r + 1]; i++, sourceSize++)
        sourceMass += sourceAt(marginals, (i - window.start) * STATES);
    const first = content[0];
    const end = content[content.length - 1];
    const before = wordBefore(c, first, window.start);
    const after = wordAfter(c, end, window.end);
    const firstAt = (first - window.start) * STATES + Label.contentFirst;
    readings.push({
      head,
      chance,
      content,
      source,
      cue: runsOf(c, window, states, Part.cue, head),
      words,
      rank: readings.length,
      logProbability,
      contentMean: mass / words,
      contentLeast: least,
      sourceMean: sourceSize === 0 ? 0 : sourceMass / sourceSize,
      contentBefore: before < 0 ? 0 : contentAt(marginals, (before - window.start) * STATES),
      contentAfter: after < 0 ? 0 : contentAt(marginals, (after - window.start) * STATES),
      contentFirst: marginals.forward[firstAt] * marginals.backward[firstAt],
      expectedShare: expected / size,
    });
  }
  return readings;
}

function wordBefore(c: QuoteColumns, i: number, start: number): number {
  for (let k = i - 1; k >= start; k--) if (c.isWord(k)) return k;
  return -1;
}

function wordAfter(c: QuoteColumns, i: number, end: number): number {
  for (let k = i; k < end; k++) if (c.isWord(k)) return k;
  return -1;
}

/**
 * Runs of the tokens of a part, trimmed to words and whole ones; runs with only marks between them are one. `keep` is not
 * trimmed.
 */
function runsOf(c: QuoteColumns, window: Window, states: Uint8Array, part: number, keep = -1): number[] {
  const runs: number[] = [];
  const { start, end } = window;
  for (let i = start; i < end; i++) {
    if (PARTS[states[i - start]] !== part) continue;
    let from = i;
    while (i < end && PARTS[states[i - start]] === part) i++;
    let to = i;
    while (from < to && from !== keep && !c.isWord(from)) from++;
    while (to > from && to - 1 !== keep && !c.isWord(to - 1)) to--;
    if (from === to) continue;
    if (keep < 0) {
      while (from > start && c.joined[from] === 1 && states[from - 1 - start] !== Label.cue) from--;
      while (to < end && c.joined[to] === 1 && states[to - start] !== Label.cue) to++;
      i = Math.max(i, to - 1);
    }
    const last = runs.length - 1;
    if (last > 0 && c.wordsBefore[from] === c.wordsBefore[runs[last]] && keep < 0) runs[last] = to;
    else runs.push(from, to);
  }
  return runs;
}
