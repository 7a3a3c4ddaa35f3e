import type { Document } from '../../core/document.ts';
import { normalize } from '../../core/vocabulary.ts';
import { ScopeFinder } from '../../detect/claims/manner/scope.ts';
import { markTokens } from '../../detect/claims/scoring/beginnings.ts';
import { ClaimFeatures, vectorFeature, wordFeature } from '../../detect/claims/scoring/claim-features.ts';
import { ClaimWords } from '../../detect/claims/scoring/claim-words.ts';
import type { ClaimNeeds, TokenRange } from '../../detect/claims/units/claim-unit.ts';
import { claimUnits } from '../../detect/claims/units/claim-units.ts';
import { createStagesBeforeClaims } from '../../run/stages.ts';
import { articleOf, type GoldArticle } from '../gold.ts';
import { DIMENSIONS, type WordVectors } from './vectors.ts';

/** What is known of one unit: its features, and how much of each there is. */
export interface Evidence {
  readonly keys: Int32Array;
  readonly amounts: Float32Array;
}

/** Turns texts into what the model learns from, by the same stages and features that run later. */
export class EvidenceReader {
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
        return this.#evidence(document, unit.judged);
      });
  }

  /**
   * The features that were extracted last, those of the unit's words, and the mean of the words' vectors. Features count
   * `1 / sqrt(number of features)` each, so that long sentences do not score higher for being long.
   */
  #evidence(document: Document<ClaimNeeds>, ranges: readonly TokenRange[]): Evidence {
    const { types } = document.tokens;
    const { keys, count } = this.#features;
    const own = Array.from(keys.subarray(0, count));
    for (const { first, end } of ranges)
      for (let token = first; token < end; token++) own.push(wordFeature(this.#words.keys[types[token]]));
    const mean = this.#meanVector(document, ranges);
    const share = 1 / Math.sqrt(own.length);
    return {
      keys: Int32Array.from([...own, ...Array.from(mean, (_, d) => vectorFeature(d))]),
      amounts: Float32Array.from([...own.map(() => share), ...mean]),
    };
  }

  #meanVector({ text, tokens }: Document<ClaimNeeds>, ranges: readonly TokenRange[]): Float32Array {
    const mean = new Float32Array(DIMENSIONS);
    let length = 0;
    for (const { first, end } of ranges) {
      length += end - first;
      for (let token = first; token < end; token++) {
        const vector = this.#vectors.get(normalize(text.slice(tokens.starts[token], tokens.ends[token])));
        if (vector) for (let d = 0; d < DIMENSIONS; d++) mean[d] += vector[d];
      }
    }
    for (let d = 0; d < DIMENSIONS; d++) mean[d] /= length;
    return mean;
  }
}
