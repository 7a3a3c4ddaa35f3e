import { pairsWithCommon } from '../common.ts';
import { groupBy } from '../maps.ts';
import { byTime } from '../order.ts';
import type { Numbers } from '../signature.ts';
import { hashOf } from '../word-hashes.ts';

/** An article whose text an earlier one holds to a great part. */
export interface Copy {
  readonly article: string;
  /** The earliest article that does. */
  readonly of: string;
  /** Share of the copy's text that stands there, 0 to 1. */
  readonly share: number;
}

/** What is needed of an article to tell what it copies. */
export interface Printed {
  readonly id: string;
  readonly published: string | null;
  /** The news agency that it credits, or null. */
  readonly agency: string | null;
  /** Id of the article that has the same text, where it was not analysed for that; else null. */
  readonly copyOf: string | null;
  readonly shingles: Numbers;
}

/** The share from which an article is a copy, and that from which one is with the credit of the same agency. */
const LEAST_SHARE = 0.5;
const LEAST_SHARE_OF_AGENCY = 0.3;
/** Kept rows of words that two articles must have in common: some thirty words in a row. */
export const LEAST_COMMON = 4;
/** A row of words that more articles have is a site's footer. */
export const FOOTER = 2000;

/**
 * Which articles are copies of which: printed again, cut, with another head, within a longer text. A pure function of the set
 * of articles; what an article copies is always earlier, so no chain comes back. Articles without a date come last, and
 * after them those that were not analysed since they repeat another one.
 * @param leading the shingles of an article that may stand in another one, and do count
 */
export function copiesAmong<T extends Printed>(
  articles: Iterable<T>,
  leading: (article: T) => ArrayLike<number> = ({ shingles }) => shingles,
): Copy[] {
  const list = [...articles].sort(
    (a, b) => Number(a.copyOf !== null) - Number(b.copyOf !== null) || byTime(a, b),
  );
  const copies = new Map<number, Copy>();
  const repeat = (at: number, original: number): void => {
    copies.set(at, { article: list[at].id, of: copies.get(original)?.of ?? list[original].id, share: 1 });
  };
  // thousands of articles may have one text: it is compared once
  const equal = [...groupBy(list.keys(), (at) => keyOf(list[at])).values()];
  const firsts = equal.map(([first]) => first);
  const shingles = firsts.map((at) => leading(list[at]));
  const pairs = [...pairsWithCommon(shingles, LEAST_COMMON, NONE)].flat();
  for (const { one, other, common } of pairs.sort((a, b) => a.other - b.other)) {
    const late = list[firsts[one]];
    const share = common / late.shingles.length;
    if (!copies.has(firsts[one]) && share >= leastShare(late, list[firsts[other]]))
      copies.set(firsts[one], {
        article: late.id,
        of: list[firsts[other]].id,
        share: Math.round(share * 100) / 100,
      });
  }
  for (const [first, ...others] of equal) for (const at of others) repeat(at, first);
  const places = new Map(list.map(({ id }, i) => [id, i]));
  for (const [at, { copyOf }] of list.entries()) {
    const original = copyOf === null ? undefined : places.get(copyOf);
    if (original !== undefined && original < at && !copies.has(at)) repeat(at, original);
  }
  return [...copies].sort(([a], [b]) => a - b).map(([, copy]) => copy);
}

function leastShare(late: Printed, early: Printed): number {
  return late.agency !== null && late.agency === early.agency ? LEAST_SHARE_OF_AGENCY : LEAST_SHARE;
}

const NONE: ReadonlySet<number> = new Set();

/** Equal for equal texts; of what is too short to be compared its own. */
function keyOf({ id, shingles }: Printed): string {
  return shingles.length < LEAST_COMMON ? id : `${shingles.length} ${hashOf(shingles)}`;
}
