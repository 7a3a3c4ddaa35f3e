import type { GoldArticle } from './articles/gold.ts';

/** Every article is in one fold; what later models learn from it comes from earlier models that did not see its fold. */
export const FOLDS = 4;

export const all = (): boolean => true;

/** Whether an article is seen by the models of a fold. */
export const outside = (fold: number) => (article: number) => article % FOLDS !== fold;

/** Calls `use` with the articles of a fold, and their place. */
export function eachOf(
  articles: readonly GoldArticle[],
  fold: number,
  use: (article: GoldArticle, index: number) => void,
): void {
  for (const [index, article] of articles.entries()) if (article.origin % FOLDS === fold) use(article, index);
}
