import type { Box } from '../../tree/page-tree.ts';
import { holderOf, type WordedBlock } from '../page-blocks.ts';

/** Steps looked up from a box. */
const MAX_STEPS = 60;

/** Where the prose of a page lies: how much of it is below each box and in boxes of each shape, and the box that holds most. */
export interface ProseMap {
  /** Words of prose in all. */
  readonly total: number;
  /** Words of prose below a box. */
  below(box: Box | null): number;
  /** Words of prose in boxes of that shape. */
  ofShape(shape: number): number;
  /** Blocks that lie in the box itself. */
  blocksIn(box: Box): number;
  /** The box whose own paragraphs hold most prose, widened while that gains much; null if there is no prose. */
  readonly centre: Box | null;
  /** Steps up from a box to the nearest one on the way from centre to root, and from the centre up to that one. */
  distance(box: Box): { out: number; up: number };
}

export function mapProse(blocks: readonly WordedBlock[]): ProseMap {
  const below = new Map<Box, number>();
  const own = new Map<Box, number>();
  const shapes = new Map<number, number>();
  const counts = new Map<Box, number>();
  let total = 0;
  for (const block of blocks) {
    counts.set(block.box, (counts.get(block.box) ?? 0) + 1);
    if (block.prose === 0) continue;
    total += block.prose;
    shapes.set(block.box.shape, (shapes.get(block.box.shape) ?? 0) + block.prose);
    const holder = holderOf(block);
    own.set(holder, (own.get(holder) ?? 0) + block.prose);
    let box: Box | null = block.box;
    for (let step = 0; box && step < MAX_STEPS; step++, box = box.parent)
      below.set(box, (below.get(box) ?? 0) + block.prose);
  }
  const massOf = (box: Box | null): number => (box ? (below.get(box) ?? 0) : 0);
  const centre = centreOf(own, massOf, total);
  const trunk = new Map<Box, number>();
  for (let box = centre, step = 0; box && step < MAX_STEPS; step++, box = box.parent) trunk.set(box, step);
  return {
    total,
    below: massOf,
    ofShape: (shape) => shapes.get(shape) ?? 0,
    blocksIn: (box) => counts.get(box) ?? 0,
    centre,
    distance(box) {
      let at: Box | null = box;
      let out = 0;
      while (at && !trunk.has(at) && out < MAX_STEPS) {
        at = at.parent;
        out++;
      }
      return { out, up: (at && trunk.get(at)) ?? MAX_STEPS };
    },
  };
}

function centreOf(own: Map<Box, number>, massOf: (box: Box | null) => number, total: number): Box | null {
  let centre: Box | null = null;
  let most = 0;
  for (const [box, words] of own)
    if (words > most) {
      centre = box;
      most = words;
    }
  for (let step = 0; centre?.parent && step < 4; step++) {
    if (massOf(centre) >= total * 0.5 || massOf(centre.parent) <= massOf(centre) * 1.25) break;
    centre = centre.parent;
  }
  return centre;
}
