import { type Copy, copiesAmong } from './copies/copies.ts';
import type { Saying } from './sayings/saying.ts';
import { sayingsAmong } from './sayings/sayings.ts';
import type { ArticleSignature } from './signature.ts';
import type { Things } from './things/thing.ts';
import { thingsOf } from './things/things.ts';

/** What only many articles tell: who is who across them, what was copied, what was said again. */
export interface Collation extends Things {
  readonly copies: readonly Copy[];
  readonly sayings: readonly Saying[];
}

/**
 * Compares articles with each other. What comes out depends on nothing but the set of articles: not on their order, on how
 * many runs brought them in, or on what was there before.
 */
export function collate(articles: readonly ArticleSignature[]): Collation {
  const things = thingsOf(articles);
  const copies = copiesAmong(articles);
  return { ...things, copies, sayings: sayingsAmong(articles, things.entities, copies) };
}
