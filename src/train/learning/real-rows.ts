import { FeatureIndex, type IndexOptions } from '../../learn/features/feature-index.ts';
import { FeatureRows } from '../../learn/features/feature-rows.ts';

/**
 * Rows of real weights: row `i` of `keys[i]` is `weights[i * width .. (i + 1) * width - 1]`. If two features that are checked
 * fall on one place, the one with the larger weight stays.
 */
export function realRows(
  keys: readonly number[],
  weights: Float32Array,
  width: number,
  index: IndexOptions,
): FeatureRows<Float32Array> {
  const rowAt = new Map<number, number>();
  for (let row = 0; row < keys.length; row++) {
    const place = keys[row] >>> (32 - index.bits);
    const rival = rowAt.get(place);
    if (rival === undefined || strength(weights, row, width) > strength(weights, rival, width))
      rowAt.set(place, row);
  }
  const rows = [...rowAt.keys()].sort((a, b) => a - b).map((place) => rowAt.get(place)!);
  const sorted = new Float32Array(rows.length * width);
  rows.forEach((row, at) => {
    sorted.set(weights.subarray(row * width, (row + 1) * width), at * width);
  });
  return new FeatureRows(
    FeatureIndex.of(
      rows.map((row) => keys[row]),
      index,
    ),
    sorted,
    width,
    1,
  );
}

/** The largest weight of a row, whichever its sign. */
export function strength(weights: Float32Array, row: number, width: number): number {
  let most = 0;
  for (let at = row * width; at < (row + 1) * width; at++) most = Math.max(most, Math.abs(weights[at]));
  return most;
}
