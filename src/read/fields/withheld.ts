import type { ArticleNote } from '../../core/article.ts';

/** On a text that stands for one that the input does not hold. */
export const TEASER: ArticleNote = {
  code: 'teaser',
  message: 'The input holds a summary of the article only, not its text.',
};
/** On a text that goes on where the input ends. */
export const TRUNCATED: ArticleNote = {
  code: 'truncated',
  message: 'The input holds the beginning of the article only.',
};
