import { grown } from '../../core/grown.ts';
import { beginState, classOfState, insideState, OUTSIDE } from '../../learn/sequences/bio.ts';
import type { Transitions } from '../../learn/sequences/viterbi.ts';
import { NAME_CLASSES } from './classes.ts';

const CLASSES = NAME_CLASSES.length;

/** Names found in one article, as columns in the order of the text. */
export class Mentions {
  length = 0;
  /** Tokens `[firsts, ends)`. */
  firsts = new Uint32Array(64);
  ends = new Uint32Array(64);
  classes = new Uint8Array(64);
  /** What the best reading of the sentence loses without the mention, in steps of the model's weights. */
  margins = new Float32Array(64);
  /** By mention and class: the score of the same span under that class, less that under its own. */
  typeScores = new Float32Array(64 * CLASSES);

  clear(): void {
    this.length = 0;
  }

  /**
   * Adds the names of a decoded candidate that begins at token `start`.
   * @param path its states; `scores`, `marginals`: by position and state, from the model and {@link Viterbi.maxMarginals}
   */
  addCandidate(
    start: number,
    length: number,
    path: Uint8Array,
    scores: Float32Array,
    marginals: Float32Array,
    transitions: Transitions,
  ): void {
    for (let i = 0; i < length; ) {
      if (path[i] === OUTSIDE) {
        i++;
        continue;
      }
      let end = i + 1;
      while (end < length && path[end] === insideState(classOfState(path[i]))) end++;
      if (this.length === this.firsts.length) this.#grow();
      const m = this.length++;
      const nameClass = classOfState(path[i]);
      this.firsts[m] = start + i;
      this.ends[m] = start + end;
      this.classes[m] = nameClass;
      this.margins[m] = marginOf(i, end, length, nameClass, path, marginals, transitions.states);
      for (let other = 0; other < CLASSES; other++)
        this.typeScores[m * CLASSES + other] = relabelled(
          i,
          end,
          length,
          nameClass,
          other,
          path,
          scores,
          transitions,
        );
      i = end;
    }
  }

  #grow(): void {
    const capacity = this.firsts.length * 2;
    this.firsts = grown(this.firsts, capacity);
    this.ends = grown(this.ends, capacity);
    this.classes = grown(this.classes, capacity);
    this.margins = grown(this.margins, capacity);
    this.typeScores = grown(this.typeScores, capacity * CLASSES);
  }
}

/** The smallest lead of a state on the path over its rivals within `[first, end)`, and over going on after it. */
function marginOf(
  first: number,
  end: number,
  length: number,
  nameClass: number,
  path: Uint8Array,
  marginals: Float32Array,
  states: number,
): number {
  const best = marginals[first * states + path[first]];
  let rival = -Infinity;
  for (let i = first; i < end; i++)
    for (let state = 0; state < states; state++)
      if (state !== path[i]) rival = Math.max(rival, marginals[i * states + state]);
  if (end < length) rival = Math.max(rival, marginals[end * states + insideState(nameClass)]);
  return best - rival;
}

/** What the sentence's score gains if the span `[first, end)` had class `other` instead of `own`. */
function relabelled(
  first: number,
  end: number,
  length: number,
  own: number,
  other: number,
  path: Uint8Array,
  scores: Float32Array,
  { states, weights }: Transitions,
): number {
  if (own === other) return 0;
  const before = first === 0 ? states : path[first - 1];
  const after = end < length ? path[end] : -1;
  return (
    scoreAs(other, first, end, before, after, scores, weights, states) -
    scoreAs(own, first, end, before, after, scores, weights, states)
  );
}

/** @param before state before the span @param after state after it, or -1 */
function scoreAs(
  nameClass: number,
  first: number,
  end: number,
  before: number,
  after: number,
  scores: Float32Array,
  weights: Float32Array,
  states: number,
): number {
  const begin = beginState(nameClass);
  const inside = insideState(nameClass);
  let sum = weights[before * states + begin] + scores[first * states + begin];
  for (let i = first + 1; i < end; i++)
    sum += weights[(i === first + 1 ? begin : inside) * states + inside] + scores[i * states + inside];
  if (after >= 0) sum += weights[(end === first + 1 ? begin : inside) * states + after];
  return sum;
}
