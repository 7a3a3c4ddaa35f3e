import { HearsayError } from '../core/errors.ts';

/** Two items that have features in common. */
export interface Pair {
  /** Positions in the list, `one` after `other`. */
  readonly one: number;
  readonly other: number;
  readonly common: number;
}

/** A 32-bit feature times this and an item's number are exact together in a double. */
export const MOST_ITEMS = 2 ** 21;

/**
 * All pairs of items with at least `least` features in common, found by an index of features: time grows with what is shared,
 * not with the square of the items. Item by item, those of one with others before it, the earliest first.
 * @param features of each item, 32-bit numbers, each once
 * @param stock features that lead to nobody
 * @throws HearsayError `input` if there are more than {@link MOST_ITEMS}: they could not be told apart
 */
export function* pairsWithCommon(
  features: readonly ArrayLike<number>[],
  least: number,
  stock: ReadonlySet<number>,
): Generator<Pair[]> {
  if (features.length > MOST_ITEMS)
    throw new HearsayError(
      'input',
      `${features.length.toLocaleString('en')} quotations or claims have something in common with others, and ${MOST_ITEMS.toLocaleString('en')} can be compared at once; compare fewer articles`,
    );
  const { items, runs, starts } = runsOf(features, stock);
  const common = new Uint32Array(features.length);
  const met: number[] = [];
  for (let one = 0; one < features.length; one++) {
    const pairs: Pair[] = [];
    for (let r = starts[one]; r < starts[one + 1]; r++)
      for (let at = runs[r]; items[at] !== one; at++) if (common[items[at]]++ === 0) met.push(items[at]);
    for (const other of met) {
      if (common[other] >= least) pairs.push({ one, other, common: common[other] });
      common[other] = 0;
    }
    met.length = 0;
    if (pairs.length > 0) yield pairs.sort((a, b) => a.other - b.other);
  }
}

/** How many numbers stand in both of two lists that rise. */
export function commonOf(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const difference = one[i] - other[j];
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return common;
}

interface Runs {
  /** Items by feature, rising within each. */
  readonly items: Uint32Array;
  /** Where in these the run of each feature of each item starts, item by item. */
  readonly runs: Uint32Array;
  /** Where in these those of an item start, and after the last one where they end. */
  readonly starts: Uint32Array;
}

function runsOf(features: readonly ArrayLike<number>[], stock: ReadonlySet<number>): Runs {
  const starts = new Uint32Array(features.length + 1);
  let length = 0;
  for (const list of features) length += list.length;
  const entries = new Float64Array(length);
  let at = 0;
  for (let item = 0; item < features.length; item++) {
    for (let f = 0; f < features[item].length; f++)
      if (stock.size === 0 || !stock.has(features[item][f]))
        entries[at++] = features[item][f] * MOST_ITEMS + item;
    starts[item + 1] = at;
  }
  const sorted = entries.subarray(0, at).sort();
  const items = new Uint32Array(at);
  const runs = new Uint32Array(at);
  const next = starts.slice(0, -1);
  for (let i = 0, start = 0, feature = -1; i < at; i++) {
    const own = Math.floor(sorted[i] / MOST_ITEMS);
    if (own !== feature) {
      feature = own;
      start = i;
    }
    items[i] = sorted[i] - own * MOST_ITEMS;
    runs[next[items[i]]++] = start;
  }
  return { items, runs, starts };
}
