import type { Document } from '../../core/document.ts';
import { ScopeFinder } from '../../detect/claims/manner/scope.ts';
import { markTokens } from '../../detect/claims/scoring/beginnings.ts';
import { ClaimFeatures, wordFeature } from '../../detect/claims/scoring/claim-features.ts';
import { ClaimWords } from '../../detect/claims/scoring/claim-words.ts';
import type { ClaimNeeds, TokenRange } from '../../detect/claims/units/claim-unit.ts';
import { claimUnits } from '../../detect/claims/units/claim-units.ts';
import { createStagesBeforeClaims } from '../../run/stages.ts';
import { articleOf, type GoldArticle } from '../gold.ts';
import { FeatureNumbers } from '../learning/feature-numbers.ts';
import type { Evidence } from './logistic.ts';
import { DIMENSIONS, type WordVectors } from './vectors.ts';

/** Turns texts into what the model learns from, by the same stages and features that run later. */
export class EvidenceReader {
  readonly numbers = new FeatureNumbers();
  readonly #pipeline = createStagesBeforeClaims();
  readonly #words = new ClaimWords();
  readonly #scope = new ScopeFinder();
  readonly #features = new ClaimFeatures(this.#words);
  readonly #vectors: WordVectors;

  constructor(vectors: WordVectors) {
    this.#vectors = vectors;
  }

  /** Evidence of each unit of an article that touches `[start, end)`. */
  read(gold: GoldArticle, start = 0, end = gold.text.length): Evidence[] {
    const document: Document<ClaimNeeds> = this.#pipeline.run(articleOf(gold));
    this.#words.update(document.vocabulary);
    this.#scope.words.update(document.vocabulary);
    const { starts, ends } = document.tokens;
    const marks = markTokens(document);
    return claimUnits(document, this.#scope)
      .filter(({ ranges }) => ends[ranges[0].end - 1] > start && starts[ranges[0].first] < end)
      .map((unit) => {
        this.#features.extract(document, marks, unit);
        return {
          features: this.#numbersOf(document, unit.judged),
          vector: this.#meanVector(document, unit.judged),
        };
      });
  }

  /** The features that were extracted last, and those of the unit's words. */
  #numbersOf({ tokens }: Document<ClaimNeeds>, ranges: readonly TokenRange[]): Int32Array {
    const { keys, count } = this.#features;
    const numbers = Array.from(keys.subarray(0, count), (key) => this.numbers.of(key));
    for (const { first, end } of ranges)
      for (let token = first; token < end; token++)
        numbers.push(this.numbers.of(wordFeature(this.#words.keys[tokens.types[token]])));
    return Int32Array.from(numbers);
  }

  #meanVector({ text, tokens }: Document<ClaimNeeds>, ranges: readonly TokenRange[]) {
    const mean = new Float32Array(DIMENSIONS);
    let length = 0;
    for (const { first, end } of ranges) {
      length += end - first;
      for (let token = first; token < end; token++) {
        const vector = this.#vectors.vectorOf(text.slice(tokens.starts[token], tokens.ends[token]));
        if (vector) for (let d = 0; d < DIMENSIONS; d++) mean[d] += vector[d];
      }
    }
    for (let d = 0; d < DIMENSIONS; d++) mean[d] /= length;
    return mean;
  }
}
