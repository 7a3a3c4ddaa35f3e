import { type BodyModel, weigh } from './body-model.ts';
import { contextFeatures } from './features/context-features.ts';
import type { WordedBlock } from './page-blocks.ts';

/** Log odds of each block that it is of the article's body, from the features of the first pass. */
export function scoreRows(
  blocks: readonly WordedBlock[],
  rows: readonly Int32Array[],
  { first, second, scales }: BodyModel,
): Float32Array {
  const odds = Float32Array.from(rows, (row) => weigh(first, row) * scales.first);
  const context = contextFeatures(blocks, odds);
  return Float32Array.from(
    rows,
    (row, at) => (weigh(second, context[at]) + weigh(second, row)) * scales.second,
  );
}
