import type { BoostedTrees } from '../../../learn/boosted-trees.ts';
import { kernelArray } from '../../../learn/kernel/kernel.ts';
import { logistic, logOdds } from '../../../learn/odds.ts';
import type { Reading } from '../content/readings.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import type { RankedReading } from './ranker.ts';
import { TREE_FEATURES, treeFeatures } from './tree-features.ts';

/** A reading with the probability, mended by trees, that it is right. */
export interface ScoredReading {
  readonly reading: Reading;
  readonly score: number;
}

/** Scores ranked readings: trees mend the mean of the ranking's probabilities by what else is known of them. */
export class TreeScorer {
  readonly #trees: BoostedTrees;
  readonly #values = kernelArray(Float32Array, TREE_FEATURES);

  constructor(trees: BoostedTrees) {
    this.#trees = trees;
  }

  /** @param priors level of the cue prior of each token */
  score(c: QuoteColumns, ranked: readonly RankedReading[], priors: Uint8Array): ScoredReading[] {
    return ranked.map(({ reading, mean }, at) => {
      treeFeatures(c, ranked, at, priors, this.#values, 0);
      return { reading, score: logistic(logOdds(mean) + this.#trees.sum(this.#values)) };
    });
  }
}
