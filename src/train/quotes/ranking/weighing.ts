import type { QuoteColumns } from '../../../detect/quotes/quote-columns.ts';
import { RANKING_TARGETS } from '../../../detect/quotes/quote-model.ts';
import type { RankedReading } from '../../../detect/quotes/ranking/ranker.ts';
import { TREE_FEATURES, treeFeatures } from '../../../detect/quotes/ranking/tree-features.ts';
import { logOdds } from '../../../learn/odds.ts';
import type { GoldArticle } from '../articles/gold.ts';
import type { BoostingExamples, BoostingOptions } from './boosting.ts';
import type { JudgedArticle } from './ranking.ts';

/**
 * Readings of all articles as examples for the trees, in the order of the ranking's examples. A reading is as good as the
 * share of the ranking's three targets that it meets.
 * @param ranked for each article its readings, ranked by a model that did not see it
 * @param levels for each article the levels of the cue prior, counted without it
 */
export function weighedExamples(
  columns: QuoteColumns,
  articles: readonly GoldArticle[],
  ranked: readonly (readonly RankedReading[])[],
  judged: readonly JudgedArticle[],
  levels: readonly Uint8Array[],
): BoostingExamples {
  const count = ranked.reduce((sum, readings) => sum + readings.length, 0);
  const values = new Float32Array(count * TREE_FEATURES);
  const targets = new Float32Array(count);
  const margins = new Float32Array(count);
  let n = 0;
  for (const [index, { document, marks }] of articles.entries()) {
    columns.fill(document, marks);
    for (let at = 0; at < ranked[index].length; at++, n++) {
      treeFeatures(columns, ranked[index], at, levels[index], values, n * TREE_FEATURES);
      const { overlap, source } = judged[index].agreements[at];
      const met = (overlap >= 0.5 ? 1 : 0) + (overlap === 1 ? 1 : 0) + (overlap >= 0.5 && source ? 1 : 0);
      targets[n] = met / RANKING_TARGETS;
      margins[n] = logOdds(ranked[index][at].mean);
    }
  }
  return { width: TREE_FEATURES, values, targets, margins };
}

export const BOOSTING_OPTIONS: BoostingOptions = {
  trees: 120,
  depth: 5,
  rate: 0.08,
  lambda: 10,
  least: 20,
  sample: 0.6,
  seed: 5,
};
