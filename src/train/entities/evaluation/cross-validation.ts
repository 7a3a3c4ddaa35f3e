import type { LabelledArticle } from '../labels.ts';
import type { LearnOptions } from '../learn.ts';
import type { FoundName, Workbench } from '../workbench.ts';
import type { HeldBackMention } from './calibrate.ts';

/** An article with the names that a model found in it which had not seen it. */
export interface HeldBackArticle {
  readonly article: LabelledArticle;
  readonly found: readonly FoundName[];
}

/**
 * Cross-validation: every article is tagged by a model that was trained on the other folds. Article `i` is in fold
 * `i % folds`, so that every corpus is spread over all of them. The order of the articles is kept.
 * @param prepare makes of the articles of the other folds what is learned from
 */
export function crossValidate(
  workbench: Workbench,
  articles: readonly LabelledArticle[],
  folds: number,
  options: LearnOptions,
  prepare: (part: readonly LabelledArticle[]) => readonly LabelledArticle[] = (part) => part,
): HeldBackArticle[] {
  const results = new Array<HeldBackArticle>(articles.length);
  for (let fold = 0; fold < folds; fold++) {
    const model = workbench.learn(prepare(articles.filter((_, i) => i % folds !== fold)), options);
    const find = workbench.finder(model);
    articles.forEach((article, i) => {
      if (i % folds === fold) results[i] = { article, found: find(article) };
    });
  }
  return results;
}

/** Which of the names found in held-back articles are right. */
export function judge(heldBack: readonly HeldBackArticle[]): HeldBackMention[] {
  return heldBack.flatMap(({ article, found }) => {
    const gold = new Set(article.spans.map(({ start, end, nameClass }) => `${start}:${end}:${nameClass}`));
    return found.map(({ start, end, nameClass, margin }) => ({
      margin,
      nameClass,
      right: gold.has(`${start}:${end}:${nameClass}`),
    }));
  });
}
