/** Two items that have features in common. */
export interface Pair {
  /** Positions in the list, `one` after `other`. */
  readonly one: number;
  readonly other: number;
  readonly common: number;
}

/** More than this many items with one feature: it is a stock phrase or a site's footer and leads to nobody. */
const STOCK = 2000;

/**
 * All pairs of items with at least `least` features in common, found by an index of features: time grows with what is shared,
 * not with the square of the items.
 * @param features of each item, 32-bit numbers, each once
 * @param stock more items than this with one feature: it leads to nobody
 */
export function pairsWithCommon(
  features: readonly ArrayLike<number>[],
  least: number,
  stock = STOCK,
): Pair[] {
  const index = indexOf(features, stock);
  const common = new Uint32Array(features.length);
  const pairs: Pair[] = [];
  for (let one = 0; one < features.length; one++) {
    const met: number[] = [];
    for (let f = 0; f < features[one].length; f++)
      for (const other of index.itemsWith(features[one][f])) {
        if (other >= one) break;
        if (common[other]++ === 0) met.push(other);
      }
    for (const other of met) {
      if (common[other] >= least) pairs.push({ one, other, common: common[other] });
      common[other] = 0;
    }
  }
  return pairs;
}

/** Items by feature, as two sorted columns. */
function indexOf(
  features: readonly ArrayLike<number>[],
  stock: number,
): { itemsWith(feature: number): Uint32Array } {
  let length = 0;
  for (const list of features) length += list.length;
  const entries = new Float64Array(length);
  let at = 0;
  for (let item = 0; item < features.length; item++)
    for (let f = 0; f < features[item].length; f++) entries[at++] = features[item][f] * MOST_ITEMS + item;
  entries.sort();
  const items = new Uint32Array(length);
  const runs = new Map<number, readonly [number, number]>();
  for (let i = 0; i < length; ) {
    const feature = Math.floor(entries[i] / MOST_ITEMS);
    const start = i;
    for (; i < length && entries[i] < (feature + 1) * MOST_ITEMS; i++)
      items[i] = entries[i] - feature * MOST_ITEMS;
    if (i - start > 1 && i - start <= stock) runs.set(feature, [start, i]);
  }
  const none = new Uint32Array(0);
  return {
    itemsWith: (feature) => {
      const run = runs.get(feature);
      return run ? items.subarray(run[0], run[1]) : none;
    },
  };
}

/** A 32-bit feature times this and an item's number are exact together in a double. */
const MOST_ITEMS = 2 ** 21;
