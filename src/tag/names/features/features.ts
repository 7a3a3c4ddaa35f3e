import type { ArticleView } from './article.ts';
import { contextKeys, type FeatureGroups, MAX_CONTEXT_KEYS } from './context-features.ts';
import { MAX_WORD_KEYS, NEIGHBOUR_OFFSETS, neighbourKeys, ownKeys } from './word-features.ts';

/** Raise it when any feature changes: a model trained with others is refused. */
export const FEATURE_VERSION = 4;

const MAX_KEYS = 5 * MAX_WORD_KEYS + MAX_CONTEXT_KEYS;

/**
 * All features of a token: those of its word, those that the two words on either side give it, and those of its context.
 * Training uses this definition as it is; the tagger sums the same keys, word by word (a test holds them equal).
 */
export class NameFeatures {
  readonly keys = new Int32Array(MAX_KEYS);
  readonly #part = new Int32Array(MAX_KEYS);
  readonly #view: ArticleView;
  readonly #groups: FeatureGroups;

  constructor(view: ArticleView, groups: FeatureGroups) {
    this.#view = view;
    this.#groups = groups;
  }

  /** Fills `keys` for token `i` and returns how many there are. */
  collect(i: number): number {
    const { words, types, sentences, firstTokens } = this.#view;
    const first = firstTokens[sentences[i]];
    const end = firstTokens[sentences[i] + 1];
    let count = ownKeys(words, types[i], this.keys);
    for (const offset of NEIGHBOUR_OFFSETS) {
      const j = i + offset;
      if (j < first || j >= end) continue;
      count = this.#append(neighbourKeys(words, types[j], offset, this.#part), count);
    }
    return this.#append(contextKeys(this.#view, i, this.#groups, this.#part), count);
  }

  #append(added: number, count: number): number {
    for (let k = 0; k < added; k++) this.keys[count + k] = this.#part[k];
    return count + added;
  }
}
