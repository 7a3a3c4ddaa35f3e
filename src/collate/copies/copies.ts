import { pairsWithCommon } from '../common.ts';
import { byTime } from '../order.ts';
import type { ArticleSignature } from '../signature.ts';

/** An article whose text an earlier one holds to a great part. */
export interface Copy {
  readonly article: string;
  /** The earliest article that does. */
  readonly of: string;
  /** Share of the copy's text that stands there, 0 to 1. */
  readonly share: number;
}

/** The share from which an article is a copy, and that from which one is with the credit of the same agency. */
const LEAST_SHARE = 0.5;
const LEAST_SHARE_OF_AGENCY = 0.3;
/** Kept rows of words that two articles must have in common: some thirty words in a row. */
const LEAST_COMMON = 4;

/**
 * Which articles are copies of which: printed again, cut, with another head, within a longer text. A pure function of the set
 * of articles; what an article copies is always earlier, so no chain comes back. Articles without a date come last, and
 * after them those that were not analysed since they repeat another one.
 */
export function copiesAmong(articles: Iterable<ArticleSignature>): Copy[] {
  const list = [...articles].sort(
    (a, b) => Number(a.copyOf !== null) - Number(b.copyOf !== null) || byTime(a, b),
  );
  const copies = new Map<number, Copy>();
  const pairs = pairsWithCommon(
    list.map(({ shingles }) => shingles),
    LEAST_COMMON,
  );
  for (const { one, other, common } of pairs.sort((a, b) => a.other - b.other)) {
    if (copies.has(one)) continue;
    const late = list[one];
    const early = list[other];
    const share = common / late.shingles.length;
    const least = late.agency !== null && late.agency === early.agency ? LEAST_SHARE_OF_AGENCY : LEAST_SHARE;
    if (share >= least)
      copies.set(one, { article: late.id, of: early.id, share: Math.round(share * 100) / 100 });
  }
  const places = new Map(list.map(({ id }, i) => [id, i]));
  for (const [i, { id, copyOf }] of list.entries()) {
    const original = copyOf === null ? undefined : places.get(copyOf);
    if (original !== undefined && original < i && !copies.has(i))
      copies.set(i, { article: id, of: copies.get(original)?.of ?? list[original].id, share: 1 });
  }
  return [...copies].sort(([a], [b]) => a - b).map(([, copy]) => copy);
}
