import { overlaps } from '../../core/span.ts';
import type { HeldBackArticle } from './cross-validation.ts';
import type { LabelledArticle } from './labels.ts';

/**
 * Marks labels as doubtful where a model that had not seen the article is sure of a name and the annotators have none,
 * another class or other bounds there (in the spirit of CrossWeigh, Wang et al. 2019). Reading such places, most are slips of
 * annotation: the same words marked one way here and another way elsewhere.
 * @param margin from which on the model counts as sure, in its own units
 */
export function markDoubtful(heldBack: readonly HeldBackArticle[], margin: number): LabelledArticle[] {
  return heldBack.map(({ article, found }) => ({
    ...article,
    doubtful: found.filter(
      (name) =>
        name.margin >= margin &&
        !article.spans.some(
          ({ start, end, nameClass }) =>
            start === name.start && end === name.end && nameClass === name.nameClass,
        ),
    ),
  }));
}

/** True if a candidate reaches into a doubtful place of the article. */
export function isDoubtful({ doubtful }: LabelledArticle, start: number, end: number): boolean {
  return doubtful?.some((span) => overlaps(span, { start, end })) ?? false;
}
