import { MarkState } from '../../../../core/layers/marks.ts';
import type { FeatureRows } from '../../../../learn/features/feature-rows.ts';
import { ChainSums } from '../../../../learn/features/row-sums.ts';
import { BestPaths } from '../../../../learn/sequences/best-paths.ts';
import {
  ForwardBackward,
  type Lattice,
  STATES,
  TransitionFactors,
} from '../../../../learn/sequences/chain.ts';
import type { CueColumns } from '../../cues/cue-columns.ts';
import type { QuoteColumns } from '../../quote-columns.ts';
import { type Reading, readingsOf } from '../readings.ts';
import { argumentFeatures } from './argument-features.ts';
import { ARGUMENTS, Label, SMALL_ARGUMENTS } from './argument-templates.ts';
import { MAX_WINDOW, type Window, windowOf } from './windows.ts';

/** Readings kept for each cue. */
const READINGS = 3;
/** Labellings looked through where none of the best has content. */
const MORE_LABELLINGS = 12;

/** Number of classes of transitions: into a new sentence or not; to an opening mark, from a closing one, neither. */
export const TRANSITION_CLASSES = 6;

/** Which label may follow which: content and source come in whole runs; what lies outside does not end up between. */
export const ALLOWED: Readonly<Uint8Array> = allowed({
  [Label.outside]: [Label.outside, Label.contentFirst, Label.sourceFirst, Label.cue],
  [Label.between]: [Label.between, Label.contentFirst, Label.sourceFirst, Label.cue],
  [Label.contentFirst]: [
    Label.contentInside,
    Label.contentLast,
    Label.outside,
    Label.between,
    Label.sourceFirst,
    Label.cue,
  ],
  [Label.contentInside]: [Label.contentInside, Label.contentLast],
  [Label.contentLast]: [Label.outside, Label.between, Label.sourceFirst, Label.cue],
  [Label.sourceFirst]: [Label.sourceInside, Label.outside, Label.between, Label.contentFirst, Label.cue],
  [Label.sourceInside]: [Label.sourceInside, Label.outside, Label.between, Label.contentFirst, Label.cue],
  [Label.cue]: [Label.cue, Label.outside, Label.between, Label.contentFirst, Label.sourceFirst],
});

function allowed(followers: Readonly<Record<number, readonly number[]>>): Uint8Array {
  const table = new Uint8Array(STATES * STATES);
  for (const [from, tos] of Object.entries(followers))
    for (const to of tos) table[Number(from) * STATES + to] = 1;
  return table;
}

/** Class of the transition into each token of a window. */
export function transitionClasses(c: QuoteColumns, { start, end }: Window, classes: Uint8Array): void {
  classes[0] = 0;
  for (let i = start + 1; i < end; i++) {
    const mark = c.marks[i] === MarkState.opens ? 1 : c.marks[i - 1] === MarkState.closes ? 2 : 0;
    classes[i - start] = (c.sentenceOf[i] === c.sentenceOf[i - 1] ? 0 : 3) + mark;
  }
}

/**
 * The room of content. In comes a likely cue, out come readings: what it introduces and who says that, in the ways that are
 * most probable. A window (windows.ts) gets features (argument-features.ts), labels, and runs of tokens (readings.ts).
 *
 * Finds what a cue introduces and who says it: a linear-chain CRF over the cue's window, read off in several ways.
 */
export class ArgumentFinder {
  readonly #sums: ChainSums;
  readonly #transitions: TransitionFactors;
  readonly #classes = new Uint8Array(MAX_WINDOW);
  readonly #passes = new ForwardBackward();
  readonly #paths = new BestPaths(READINGS);
  readonly #morePaths = new BestPaths(MORE_LABELLINGS);

  constructor(rows: FeatureRows, transitions: Float32Array) {
    this.#sums = new ChainSums(rows, ARGUMENTS, MAX_WINDOW, SMALL_ARGUMENTS);
    this.#transitions = new TransitionFactors(transitions);
  }

  /** Readings of the window of the cue with head `head`, best first; none if nothing can be its content. */
  readings(c: QuoteColumns, cues: CueColumns, head: number): Reading[] {
    const window = windowOf(c, cues, head);
    const length = window.end - window.start;
    argumentFeatures(c, cues, head, window, this.#sums.values);
    this.#sums.run(length);
    const { potentials } = this.#sums;
    // the head can only be the cue
    const at = (head - window.start) * STATES;
    potentials.fill(0, at, at + STATES);
    potentials[at + Label.cue] = 1;
    transitionClasses(c, window, this.#classes);
    const lattice: Lattice = { length, potentials, classes: this.#classes };
    this.#passes.run(lattice, this.#transitions);
    const read = (paths: BestPaths): Reading[] =>
      readingsOf(
        c,
        window,
        head,
        cues.chances[head],
        paths.run(lattice, this.#transitions, this.#passes),
        this.#passes,
      );
    const readings = read(this.#paths);
    return readings.length > 0 ? readings : read(this.#morePaths).slice(0, READINGS);
  }
}
