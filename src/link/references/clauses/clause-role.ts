import { POS, VERB } from '../../../core/layers/pos.ts';
import { type ArticleIndex, isFiniteVerb, isNoun } from '../../article-index.ts';
import { LinkFlag } from '../../words.ts';

/** What a mention does in its clause, as far as neighbouring tags show. */
export const ClauseRole = { subject: 0, object: 1, oblique: 2, possessive: 3 } as const;
export type ClauseRole = (typeof ClauseRole)[keyof typeof ClauseRole];

const MAX_SCAN = 8;

/** The role of the mention in tokens `[first, end)`. */
export function clauseRoleOf(article: ArticleIndex, first: number, end: number): ClauseRole {
  const sentenceEnd = article.sentenceEnd(first);
  if (end < sentenceEnd) {
    if (article.bits(end) & LinkFlag.possessive) return ClauseRole.possessive;
    let next = end;
    while (next < sentenceEnd && next < end + 3 && article.pos(next) === POS.RB) next++;
    if (next < sentenceEnd && isFiniteVerb(article.pos(next))) return ClauseRole.subject;
  }
  const start = Math.max(article.sentenceStart(first), first - MAX_SCAN);
  for (let i = first - 1; i >= start; i--) {
    const pos = article.pos(i);
    if (article.bits(i) & LinkFlag.preposition || pos === POS.IN || pos === POS.TO) return ClauseRole.oblique;
    if (VERB[pos] === 1) return ClauseRole.object;
    if (isNoun(pos) || pos === POS.JJ || pos === POS.DT || pos === POS.CD || pos === POS.POS) continue;
    return ClauseRole.subject;
  }
  return start === article.sentenceStart(first) ? ClauseRole.subject : ClauseRole.object;
}
