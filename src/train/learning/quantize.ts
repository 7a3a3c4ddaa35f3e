import { FeatureIndex } from '../../learn/features/feature-index.ts';
import { FeatureRows } from '../../learn/features/feature-rows.ts';
import { strength } from './real-rows.ts';

/** Size of one step of 8-bit weights: the largest weight becomes 127. */
export function weightScale(weights: Float32Array): number {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return largest / 127 || 1;
}

/** Which rows of a model are kept. */
export interface Pruning {
  /** Those with a weight of at least so many steps, 1 at least. */
  readonly least?: number;
  /** At most so many, those with the largest weights; of equals the one whose place is lower. */
  readonly most?: number;
}

/** Weights rounded to 8 bits, without the rows that are too small. */
export function quantizeRows(
  { index, weights, width }: FeatureRows<Float32Array>,
  { least = 1, most = index.size }: Pruning = {},
): FeatureRows<Int8Array> {
  const scale = weightScale(weights);
  const steps = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const strengths = Float32Array.from({ length: index.size }, (_, row) => strength(weights, row, width));
  const kept = [...strengths.keys()]
    .filter((row) => Math.round(strengths[row] / scale) >= least)
    .sort((a, b) => strengths[b] - strengths[a] || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
  const keys = index.keys();
  const rows = new Int8Array(kept.length * width);
  kept.forEach((row, at) => {
    rows.set(steps.subarray(row * width, (row + 1) * width), at * width);
  });
  const keptIndex = FeatureIndex.of(
    kept.map((row) => keys[row]),
    index.options,
  );
  return new FeatureRows(keptIndex, rows, width, scale);
}
