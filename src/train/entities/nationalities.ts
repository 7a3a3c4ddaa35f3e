import { GROUP } from '../../tag/names/classes.ts';
import type { GoldArticle, GoldSpan } from '../gold.ts';
import { groupNames, type LabelledArticle } from './labels.ts';
import type { LearnOptions } from './learn.ts';
import type { Workbench } from './workbench.ts';

/**
 * Tells which of CoNLL's MISC spans are nationalities, religions or parties, which Worldwide marks as a class of their
 * own: those whose words Worldwide mostly marks so, and those that a model trained on Worldwide alone takes for one.
 */
export function groupSpans(
  workbench: Workbench,
  worldwide: readonly LabelledArticle[],
  options: LearnOptions,
): (article: GoldArticle, span: GoldSpan) => boolean {
  const known = groupNames(worldwide);
  const find = workbench.finder(workbench.learn(worldwide, options));
  const groups = new Map<string, Set<string>>();
  const groupsIn = (article: GoldArticle): Set<string> => {
    const found = find({ ...article, spans: [] }).filter(({ nameClass }) => nameClass === GROUP);
    const spans = new Set(found.map(({ start, end }) => `${start}:${end}`));
    groups.set(article.id, spans);
    return spans;
  };
  return (article, { start, end, text }) =>
    known.has(text) || (groups.get(article.id) ?? groupsIn(article)).has(`${start}:${end}`);
}
