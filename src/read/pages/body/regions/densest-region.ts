import { isBeside } from '../../tree/hints.ts';
import type { Box } from '../../tree/page-tree.ts';
import { holderOf, type WordedBlock } from '../page-blocks.ts';

/** Ancestors that a paragraph speaks for. */
const REACH = 5;
const MIN_LETTERS = 25;
/** What a class or id that speaks for or against is worth. */
const FAVOUR = 25;
const ELEMENT_WORTH = new Map<string, number>([
  ['div', 5],
  ...['pre', 'td', 'blockquote'].map((name): [string, number] => [name, 3]),
  ...['address', 'ol', 'ul', 'dl', 'dd', 'dt', 'li', 'form'].map((name): [string, number] => [name, -3]),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'].map((name): [string, number] => [name, -5]),
]);
/** Boxes looked at for the one that best holds all of the article. */
const RIVALS = 5;
const RIVAL_SHARE = 0.75;
/** Letters that are enough for an article; with fewer, names are trusted less. */
const ENOUGH = 500;
/** Whether names that say "beside the article", then those that speak for or against it, are trusted. */
const TRIES = [
  [true, true],
  [false, true],
  [false, false],
] as const;

/**
 * The second opinion on where the article lies, by structure alone, after Mozilla's Readability (Apache-2.0): each paragraph
 * speaks for the boxes around it by its length and commas, the box with the highest sum and what stands beside it that
 * reads like prose are the region. Its names and figures are Readability's.
 * @returns 1 for each block that lies in it
 */
export function densestRegion(blocks: readonly WordedBlock[]): Uint8Array {
  let longest = new Uint8Array(blocks.length);
  let most = -1;
  for (const [trustsNames, trustsFavour] of TRIES) {
    const region = regionOf(blocks, trustsNames, trustsFavour);
    let letters = 0;
    for (let i = 0; i < blocks.length; i++) if (region[i] === 1) letters += blocks[i].text.length;
    if (letters >= ENOUGH) return region;
    if (letters > most) {
      longest = region;
      most = letters;
    }
  }
  return longest;
}

function regionOf(
  blocks: readonly WordedBlock[],
  trustsNames: boolean,
  trustsFavour: boolean,
): Uint8Array<ArrayBuffer> {
  const marks = new Uint8Array(blocks.length);
  const likely = trustsNames ? blocks.filter(({ box }) => !isBeside(box.hints)) : blocks;
  const linkDensity = densities(likely);
  const scores = new Map<Box, number>();
  for (const block of likely) speak(block, scores, trustsFavour ? FAVOUR : 0);
  for (const [box, score] of scores) scores.set(box, score * (1 - (linkDensity.get(box) ?? 0)));
  const top = widened(scores);
  if (!top) return marks;
  const kept = new Set<Box>([top]);
  const topScore = scores.get(top) ?? 0;
  const least = Math.max(10, topScore * 0.2);
  for (const [box, score] of scores)
    if (box.shape === top.shape ? score > 0 : box.parent === top.parent && score >= least) kept.add(box);
  for (let i = 0; i < blocks.length; i++) {
    if (trustsNames && isBeside(blocks[i].box.hints)) continue;
    if (isWithin(blocks[i].box, kept) || isProseBeside(blocks[i], top)) marks[i] = 1;
  }
  return marks;
}

function speak(block: WordedBlock, scores: Map<Box, number>, favour: number): void {
  const { text } = block;
  if (text.length < MIN_LETTERS || block.kind === 'li') return;
  const worth = 1 + text.split(',').length + Math.min(Math.floor(text.length / 100), 3);
  let box: Box | null = holderOf(block);
  for (let level = 0; box && level < REACH; level++, box = box.parent) {
    const before = scores.get(box) ?? (ELEMENT_WORTH.get(box.element) ?? 0) + box.favour * favour;
    scores.set(box, before + worth / (level === 0 ? 1 : level === 1 ? 2 : level * 3));
  }
}

function densities(blocks: readonly WordedBlock[]): Map<Box, number> {
  const letters = new Map<Box, { all: number; linked: number }>();
  for (const { box: own, text, links } of blocks)
    for (let box: Box | null = own; box; box = box.parent) {
      const sum = letters.get(box) ?? { all: 0, linked: 0 };
      sum.all += text.length;
      sum.linked += text.length * links;
      letters.set(box, sum);
    }
  return new Map([...letters].map(([box, { all, linked }]) => [box, linked / all]));
}

function topOf(scores: ReadonlyMap<Box, number>): [Box, score: number] | null {
  let top: [Box, number] | null = null;
  for (const one of scores) if (!top || one[1] > top[1]) top = one;
  return top;
}

/** The box that holds the top and its nearest rivals, if three or more are in one; then up while the sum does not fall much. */
function widened(scores: ReadonlyMap<Box, number>): Box | null {
  const found = topOf(scores);
  if (!found) return null;
  const [top, best] = found;
  const rivals = [...scores]
    .filter(([, score]) => score >= best * RIVAL_SHARE)
    .sort((a, b) => b[1] - a[1])
    .slice(1, RIVALS)
    .map(([box]) => box);
  let widest = top;
  if (rivals.length >= 3)
    for (let box = top.parent; box && box.element !== 'body'; box = box.parent) {
      const at = box;
      if (rivals.filter((rival) => isWithin(rival, new Set([at]))).length >= 3) {
        widest = box;
        break;
      }
    }
  let last = scores.get(widest) ?? 0;
  const least = last / 3;
  for (let box = widest.parent; box && box.element !== 'body'; box = box.parent) {
    const score = scores.get(box);
    if (score === undefined) continue;
    if (score < least) break;
    if (score > last) {
      widest = box;
      break;
    }
    last = score;
  }
  return widest;
}

function isWithin(box: Box, kept: ReadonlySet<Box>): boolean {
  for (let at: Box | null = box; at; at = at.parent) if (kept.has(at)) return true;
  return false;
}

/** A paragraph right beside the top that reads like prose. */
function isProseBeside(block: WordedBlock, top: Box): boolean {
  const { box, kind, text, links } = block;
  if (kind !== 'p' || box.parent !== top.parent) return false;
  return text.length > 80 ? links < 0.25 : links === 0 && /\.(?: |$)/.test(text);
}
