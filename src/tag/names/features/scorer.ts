import type { FeatureRows } from '../../../learn/features/feature-rows.ts';
import { KeySums } from '../../../learn/features/key-sums.ts';
import { kernelArray } from '../../../learn/kernel/kernel.ts';
import type { ArticleView } from './article.ts';
import { contextKeys, type FeatureGroups, MAX_CONTEXT_KEYS } from './context-features.ts';
import { WordScores } from './word-scores.ts';

/**
 * Scores of each state at a token. What a word gives to itself and to its neighbours is kept by word type; only what
 * depends on the context is looked up at each token.
 */
export class NameScorer {
  readonly #sums: KeySums;
  readonly #view: ArticleView;
  readonly #groups: FeatureGroups;
  readonly #states: number;
  readonly #words: WordScores;
  readonly #keys = kernelArray(Int32Array, MAX_CONTEXT_KEYS);

  constructor(rows: FeatureRows<Int8Array>, view: ArticleView, groups: FeatureGroups) {
    this.#sums = new KeySums(rows);
    this.#states = rows.width;
    this.#view = view;
    this.#groups = groups;
    this.#words = new WordScores(this.#sums, rows.width, view.words);
  }

  /** Forgets what it knows of word types: their ids mean other words now. */
  forget(): void {
    this.#words.forget();
  }

  /** Makes room for the word types of the view's vocabulary. Call before each article. */
  reserve(): void {
    this.#words.reserve();
  }

  /** Writes the scores of token `i` to `scores[at .. at + states - 1]`. */
  score(i: number, scores: Float32Array, at: number): void {
    const { types, sentences, firstTokens } = this.#view;
    const words = this.#words;
    const sentence = sentences[i];
    const first = firstTokens[sentence];
    const end = firstTokens[sentence + 1];
    const own = words.block(types[i], 0);
    const before2 = i - 2 >= first ? words.block(types[i - 2], 1) : 0;
    const before = i - 1 >= first ? words.block(types[i - 1], 2) : 0;
    const after = i + 1 < end ? words.block(types[i + 1], 3) : 0;
    const after2 = i + 2 < end ? words.block(types[i + 2], 4) : 0;
    const known = words.scores;
    for (let state = 0; state < this.#states; state++)
      scores[at + state] =
        known[own + state] +
        known[before2 + state] +
        known[before + state] +
        known[after + state] +
        known[after2 + state];
    const count = contextKeys(this.#view, i, this.#groups, this.#keys);
    this.#sums.addAll(this.#keys, count, scores, at);
  }
}
