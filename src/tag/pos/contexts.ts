import type { SparseRows } from '../../learn/features/sparse-rows.ts';
import { WIDTH } from './columns.ts';
import {
  CAPITAL_CONTEXTS,
  CONTEXT_TAGS,
  capitalsFeature,
  previousTagClassFeature,
  previousTagFeature,
  previousTagOwnClassFeature,
  previousTagsFeature,
} from './features.ts';

/** Score vectors of contexts that are few enough to keep all; each is looked up when it is first met. */
export class ContextScores {
  /** Vectors of {@link WIDTH} scores. */
  readonly scores: Int16Array;
  readonly #known: Uint8Array;
  readonly #rows: SparseRows;
  readonly #classes: number;
  readonly #firstOfClasses = CONTEXT_TAGS * CONTEXT_TAGS;
  readonly #firstOfOwnClasses: number;
  readonly #firstOfCapitals: number;

  /** @param classes number of word classes */
  constructor(rows: SparseRows, classes: number) {
    this.#rows = rows;
    this.#classes = classes;
    this.#firstOfOwnClasses = this.#firstOfClasses + CONTEXT_TAGS * classes;
    this.#firstOfCapitals = this.#firstOfOwnClasses + CONTEXT_TAGS * classes;
    const contexts = this.#firstOfCapitals + CAPITAL_CONTEXTS;
    this.#known = new Uint8Array(contexts);
    this.scores = new Int16Array(contexts * WIDTH);
  }

  /** Where the vector of the two tags before begins. */
  tags(tag: number, tag2: number): number {
    const context = tag * CONTEXT_TAGS + tag2;
    const at = context * WIDTH;
    if (this.#known[context] === 0) {
      this.#known[context] = 1;
      const features = Int32Array.of(previousTagFeature(tag), previousTagsFeature(tag, tag2));
      this.#rows.addAll(features, 2, this.scores, at);
    }
    return at;
  }

  /** Where the vector of the tag before with the class of the word after begins. */
  tagAndClass(tag: number, nextClass: number): number {
    return this.#ofOne(
      this.#firstOfClasses + tag * this.#classes + nextClass,
      previousTagClassFeature,
      tag,
      nextClass,
    );
  }

  /** Where the vector of the tag before with the class of the word itself begins. */
  tagAndOwnClass(tag: number, ownClass: number): number {
    return this.#ofOne(
      this.#firstOfOwnClasses + tag * this.#classes + ownClass,
      previousTagOwnClassFeature,
      tag,
      ownClass,
    );
  }

  /** Where the vector of a {@link capitalContext} begins. */
  capitals(capitals: number): number {
    return this.#ofOne(this.#firstOfCapitals + capitals, capitalsFeature, capitals, 0);
  }

  #ofOne(context: number, feature: (a: number, b: number) => number, a: number, b: number): number {
    const at = context * WIDTH;
    if (this.#known[context] === 0) {
      this.#known[context] = 1;
      this.#rows.addAll(Int32Array.of(feature(a, b)), 1, this.scores, at);
    }
    return at;
  }
}
