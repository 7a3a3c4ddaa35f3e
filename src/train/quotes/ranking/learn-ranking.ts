import type { Reading } from '../../../detect/quotes/content/readings.ts';
import type { QuoteColumns } from '../../../detect/quotes/quote-columns.ts';
import { isMereObject } from '../../../detect/quotes/ranking/mere-objects.ts';
import { type RankedReading, Ranker } from '../../../detect/quotes/ranking/ranker.ts';
import { TreeScorer } from '../../../detect/quotes/ranking/tree-scorer.ts';
import type { BoostedTrees } from '../../../learn/boosted-trees.ts';
import type { FeatureRows } from '../../../learn/features/feature-rows.ts';
import { selected } from '../../learning/examples.ts';
import { trainLogistic } from '../../learning/logistic.ts';
import { quantizeRows } from '../../learning/quantize.ts';
import type { GoldArticle } from '../articles/gold.ts';
import { all, eachOf, FOLDS, outside } from '../folds.ts';
import { binned, trainTrees } from './boosting.ts';
import type { ScoredArticle } from './calibration.ts';
import { RANKING_OPTIONS, rankingExamples } from './ranking.ts';
import { BOOSTING_OPTIONS, weighedExamples } from './weighing.ts';

/** Rows with no weight of so many steps (of 127) are left out. */
const LEAST_STEPS = 2;

/**
 * The ranking, the trees that mend it, and the readings of the articles that are no variations, scored by a ranking and trees
 * that did not see the article. The ranking learns what rare forms look like from variations too; the trees, which say how
 * sure it may be all in all, do not: plain sentences are easier than an article is.
 * @param originals those of `articles` that are no variations, which come first
 * @param sets for each article the readings of each cue, @param levels the levels of the cue prior, both from models that did
 * not see it
 */
export function learnRanking(
  columns: QuoteColumns,
  articles: readonly GoldArticle[],
  originals: readonly GoldArticle[],
  sets: readonly (readonly (readonly Reading[])[])[],
  levels: readonly Uint8Array[],
): { ranking: FeatureRows<Int8Array>; trees: BoostedTrees; scored: ScoredArticle[] } {
  const { examples, articleOf, judged } = rankingExamples(columns, articles, sets);
  const rankingOf = (use: (article: number) => boolean): FeatureRows<Int8Array> =>
    quantizeRows(trainLogistic(examples, selected(articleOf, use), RANKING_OPTIONS), { least: LEAST_STEPS });
  const ranking = rankingOf(all);
  const originalExamples = sets.slice(0, originals.length).flat(2).length;
  const ranked: RankedReading[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const ranker = new Ranker(rankingOf(outside(fold)));
    eachOf(articles, fold, (article, index) => {
      columns.fill(article.document, article.marks);
      ranked[index] = ranker.rank(columns, sets[index]);
    });
  }

  const weighed = weighedExamples(columns, articles, ranked, judged, levels);
  const bins = binned(weighed);
  const treesOf = (use: (article: number) => boolean): BoostedTrees => {
    const own = selected(articleOf, use).filter((example) => example < originalExamples);
    return trainTrees(weighed, bins, own, BOOSTING_OPTIONS);
  };
  const trees = treesOf(all);
  const scored: ScoredArticle[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const scorer = new TreeScorer(treesOf(outside(fold)));
    eachOf(originals, fold, (article, index) => {
      columns.fill(article.document, article.marks);
      const candidates = scorer.score(columns, ranked[index], levels[index]);
      const objectOf = Int32Array.from(candidates, ({ reading: { content, head } }) =>
        isMereObject(columns, content) ? columns.lemmas[head] : 0,
      );
      const { agreements, attributions } = judged[index];
      scored[index] = { scored: candidates, agreements, attributions, objectOf, length: columns.length };
    });
  }
  return { ranking, trees, scored };
}
