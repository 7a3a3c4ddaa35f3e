import { isBeside } from '../../tree/hints.ts';
import type { Box } from '../../tree/page-tree.ts';
import type { WordedBlock } from '../page-blocks.ts';

/** What a block that is no prose costs: this, and a share of its words. */
const COST = 2;
const COST_SHARE = 0.3;
const MAX_COSTLY_WORDS = 40;
/** Share for what is by its name beside the article. */
const BESIDE_SHARE = 0.2;
/** Letters that are enough for an article; with fewer, names are not trusted. */
const ENOUGH = 500;

/**
 * Another opinion on where the article lies: the box for which the words of prose in it, less those of what is no prose,
 * are most (a subtree of maximum sum). It holds all parts of an article that is laid out in sections.
 * @returns 1 for each block that lies in it
 */
export function richestBox(blocks: readonly WordedBlock[]): Uint8Array {
  const marks = boxOf(blocks, true);
  let letters = 0;
  for (let i = 0; i < blocks.length; i++) if (marks[i] === 1) letters += blocks[i].text.length;
  return letters >= ENOUGH ? marks : boxOf(blocks, false);
}

function boxOf(blocks: readonly WordedBlock[], trustsNames: boolean): Uint8Array {
  const sums = new Map<Box, number>();
  for (const block of blocks) {
    const worth = worthOf(block, trustsNames);
    for (let box: Box | null = block.box; box; box = box.parent) sums.set(box, (sums.get(box) ?? 0) + worth);
  }
  let richest: Box | null = null;
  let most = 0;
  for (const [box, sum] of sums)
    if (!richest || sum > most || (sum === most && box.depth > richest.depth)) {
      richest = box;
      most = sum;
    }
  return Uint8Array.from(blocks, ({ box }) =>
    isWithin(box, richest) && !(trustsNames && isBeside(box.hints)) ? 1 : 0,
  );
}

function worthOf({ box, prose, kind, size, links }: WordedBlock, trustsNames: boolean): number {
  const words = Math.min(size, MAX_COSTLY_WORDS);
  if (trustsNames && isBeside(box.hints)) return -words * BESIDE_SHARE;
  if (prose > 0 && kind !== 'li') return size;
  return -(COST + words * COST_SHARE * (links > 0.5 ? 2 : 1));
}

function isWithin(box: Box, holder: Box | null): boolean {
  for (let at: Box | null = box; at; at = at.parent) if (at === holder) return true;
  return false;
}
