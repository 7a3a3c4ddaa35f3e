import { compare } from '../order.ts';
import type { ArticleSignature } from '../signature.ts';
import { collectBlocks } from './blocks.ts';
import { describeThings } from './describe-things.ts';
import { Groups } from './groups.ts';
import { collectNames, type Occurrence } from './names.ts';
import { type Meaning, meanings } from './short-forms.ts';
import type { Things } from './thing.ts';
import { joinVariants } from './variants.ts';

/**
 * Who is who: the entities of all articles as things. A pure function of the set of articles: neither their order nor how
 * many runs brought them in shows.
 */
export function thingsOf(articles: Iterable<ArticleSignature>): Things {
  const names = collectNames([...articles].sort((a, b) => compare(a.id, b.id)));
  const blocks = collectBlocks(names);
  const joins = blocks.flatMap(joinVariants);
  const groups = new Groups(joins);
  const meant = new Map<Occurrence, Meaning>();
  for (const block of blocks)
    for (const meaning of meanings(block, (name) => groups.rootOf(name)))
      meant.set(meaning.occurrence, meaning);
  return describeThings(names.values(), joins, groups, meant);
}
