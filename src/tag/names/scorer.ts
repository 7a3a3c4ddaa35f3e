import type { WeightRows } from '../../learn/weight-rows.ts';
import type { ArticleView } from './article.ts';
import { contextKeys, type FeatureGroups, MAX_CONTEXT_KEYS } from './context-features.ts';
import { MAX_WORD_KEYS, NEIGHBOUR_OFFSETS, neighbourKeys, ownKeys } from './word-features.ts';

const OWN_READY = 1;
const NEIGHBOUR_READY = 2;

/**
 * Scores of each state at a token. What a word gives to itself and to its neighbours is summed once per word type and
 * kept; only what depends on the context is looked up at each token.
 */
export class NameScorer {
  readonly #rows: WeightRows;
  readonly #view: ArticleView;
  readonly #groups: FeatureGroups;
  readonly #states: number;
  /** Five blocks of `states` scores a type: its own, and those for offsets -2, -1, 1, 2. */
  #memo = new Float32Array(0);
  #ready = new Uint8Array(0);
  readonly #keys = new Int32Array(MAX_WORD_KEYS + MAX_CONTEXT_KEYS);

  constructor(rows: WeightRows, states: number, view: ArticleView, groups: FeatureGroups) {
    this.#rows = rows;
    this.#states = states;
    this.#view = view;
    this.#groups = groups;
  }

  /** Forgets what it knows of word types: their ids mean other words now. */
  forget(): void {
    this.#ready.fill(0);
  }

  /** Makes room for the word types of the view's vocabulary. Call before each article. */
  reserve(): void {
    const capacity = this.#view.words.roles.length;
    if (capacity <= this.#ready.length) return;
    const memo = new Float32Array(capacity * 5 * this.#states);
    memo.set(this.#memo);
    const ready = new Uint8Array(capacity);
    ready.set(this.#ready);
    this.#memo = memo;
    this.#ready = ready;
  }

  /** Writes the scores of token `i` to `scores[at .. at + states - 1]`. */
  score(i: number, scores: Float32Array, at: number): void {
    const { types, sentences, firstTokens } = this.#view;
    const states = this.#states;
    const memo = this.#memo;
    const sentence = sentences[i];
    const first = firstTokens[sentence];
    const end = firstTokens[sentence + 1];
    const own = this.#own(types[i]);
    for (let state = 0; state < states; state++) scores[at + state] = memo[own + state];
    for (let block = 1; block <= 4; block++) {
      const j = i + NEIGHBOUR_OFFSETS[block - 1];
      if (j < first || j >= end) continue;
      const given = this.#given(types[j]) + block * states;
      for (let state = 0; state < states; state++) scores[at + state] += memo[given + state];
    }
    const count = contextKeys(this.#view, i, this.#groups, this.#keys);
    this.#rows.addAll(this.#keys, count, scores, at);
  }

  /** Place of the type's blocks, the first of them filled. */
  #own(type: number): number {
    const at = type * 5 * this.#states;
    if (this.#ready[type] & OWN_READY) return at;
    this.#ready[type] |= OWN_READY;
    this.#memo.fill(0, at, at + this.#states);
    const count = ownKeys(this.#view.words, type, this.#keys);
    this.#rows.addAll(this.#keys, count, this.#memo, at);
    return at;
  }

  /** Place of the type's blocks, all but the first filled. */
  #given(type: number): number {
    const at = type * 5 * this.#states;
    if (this.#ready[type] & NEIGHBOUR_READY) return at;
    this.#ready[type] |= NEIGHBOUR_READY;
    this.#memo.fill(0, at + this.#states, at + 5 * this.#states);
    NEIGHBOUR_OFFSETS.forEach((offset, block) => {
      const count = neighbourKeys(this.#view.words, type, offset, this.#keys);
      this.#rows.addAll(this.#keys, count, this.#memo, at + (block + 1) * this.#states);
    });
    return at;
  }
}
