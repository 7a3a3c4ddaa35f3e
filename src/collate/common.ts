import { Numbering } from './corpus/numbering.ts';

/** Two items that have features in common. */
export interface Pair {
  /** Positions in the list, `one` after `other`. */
  readonly one: number;
  readonly other: number;
  readonly common: number;
}

/**
 * All pairs of items with at least `least` features in common, found by an index of features: time grows with what is shared,
 * not with the square of the items. Item by item, those of one with others before it, the earliest first.
 * @param features of each item, 32-bit numbers, each once
 * @param stock features that lead to nobody
 */
export function* pairsWithCommon(
  features: readonly ArrayLike<number>[],
  least: number,
  stock: ReadonlySet<number>,
): Generator<Pair[]> {
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
  const numbering = new Numbering();
  const numbers = new Uint32Array(length);
  const next = new Uint32Array(length + 1);
  let at = 0;
  for (let item = 0; item < features.length; item++) {
    const own = features[item];
    for (let f = 0; f < own.length; f++) {
      if (stock.size > 0 && stock.has(own[f])) continue;
      const number = numbering.numberOf(own[f], 0);
      numbers[at++] = number;
      next[number + 1]++;
    }
    starts[item + 1] = at;
  }
  for (let number = 0; number < numbering.size; number++) next[number + 1] += next[number];
  const firsts = next.slice(0, numbering.size);
  const items = new Uint32Array(at);
  const runs = new Uint32Array(at);
  for (let item = 0; item < features.length; item++)
    for (let i = starts[item]; i < starts[item + 1]; i++) {
      items[next[numbers[i]]++] = item;
      runs[i] = firsts[numbers[i]];
    }
  return { items, runs, starts };
}
