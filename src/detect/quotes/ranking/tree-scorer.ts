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

/** Readings that go through the trees at a time: few enough for all their numbers to be at hand. */
const AT_ONCE = 64;

/** Scores ranked readings: trees mend the mean of the ranking's probabilities by what else is known of them. */
export class TreeScorer {
  readonly #trees: BoostedTrees;
  readonly #values = kernelArray(Float32Array, AT_ONCE * TREE_FEATURES);
  readonly #sums = kernelArray(Float64Array, AT_ONCE);

  constructor(trees: BoostedTrees) {
    this.#trees = trees;
  }

  /** @param priors level of the cue prior of each token */
  score(c: QuoteColumns, ranked: readonly RankedReading[], priors: Uint8Array): ScoredReading[] {
    const scored: ScoredReading[] = [];
    for (let from = 0; from < ranked.length; from += AT_ONCE) {
      const count = Math.min(AT_ONCE, ranked.length - from);
      for (let i = 0; i < count; i++)
        treeFeatures(c, ranked, from + i, priors, this.#values, i * TREE_FEATURES);
      this.#trees.sum(this.#values, TREE_FEATURES, count, this.#sums);
      for (let i = 0; i < count; i++) {
        const { reading, mean } = ranked[from + i];
        scored.push({ reading, score: logistic(logOdds(mean) + this.#sums[i]) });
      }
    }
    return scored;
  }
}
