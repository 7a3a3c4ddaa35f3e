import type { WordedBlock } from '../page-blocks.ts';
import { densestRegion } from './densest-region.ts';
import { richestBox } from './richest-box.ts';

/** In {@link opinionsOf}: the block lies in the densest region, in the richest box, in both. */
const DENSEST = 1;
const RICHEST = 2;
export const BOTH = DENSEST | RICHEST;

/** What structure alone says of each block of a page. */
export function opinionsOf(blocks: readonly WordedBlock[]): Uint8Array {
  const densest = densestRegion(blocks);
  const richest = richestBox(blocks);
  return Uint8Array.from(blocks, (_, at) => densest[at] * DENSEST + richest[at] * RICHEST);
}
