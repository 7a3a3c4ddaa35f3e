import type { Block } from '../tree/page-tree.ts';
import type { BodyModel } from './body-model.ts';
import { blockFeatures, type PageClues } from './features/block-features.ts';
import { neverText } from './never-text.ts';
import { type WordedBlock, wordBlocks } from './page-blocks.ts';
import { BOTH, opinionsOf } from './regions/opinions.ts';
import { scoreRows } from './score-blocks.ts';

/** Least log odds of a block that is kept, by what it is. */
interface Bounds {
  readonly prose: number;
  readonly item: number;
  readonly other: number;
}
/** By how many opinions of structure see the article there: none, one, both. */
type Trust = readonly [none: Bounds, one: Bounds, both: Bounds];

const always = (odds: number): Bounds => ({ prose: odds, item: odds, other: odds });
/** The model is believed, but for what it is unsure of where structure sees the article, or does not see it. */
const MODEL: Trust = [always(0.5), { prose: -1, item: -1, other: -0.5 }, { prose: -1, item: -1.5, other: 0 }];
/** Structure is believed, but for what the model is sure of. */
const STRUCTURE: Trust = [always(2), always(-1), { prose: -3, item: -2.5, other: -1 }];
/** A reading by the model with a smaller share of the words of that by structure has failed: the page is unlike all it knows. */
const FAILED_SHARE = 0.65;
/** Shorter blocks may well stand on a page twice. */
const MIN_REPEATED = 9;

/**
 * The text of the article on a page: the blocks that the model keeps, unless structure sees much more of an article than the
 * model does; paragraphs are parted by empty lines. Only a page without a word gives no text.
 */
export function articleBody(blocks: readonly Block[], clues: PageClues, model: BodyModel): string {
  const worded = wordBlocks(blocks);
  const opinions = opinionsOf(worded);
  const odds = scoreRows(worded, blockFeatures(worded, opinions, clues), model);
  return chooseBlocks(worded, opinions, odds, clues.title)
    .map(({ text }) => text)
    .join('\n\n');
}

/** The blocks of the best reading of a page. */
export function chooseBlocks(
  blocks: readonly WordedBlock[],
  opinions: Uint8Array,
  odds: Float32Array,
  title: string,
): readonly WordedBlock[] {
  const never = neverText(blocks, title);
  const byModel = readingOf(blocks, opinions, odds, never, MODEL);
  const byStructure = readingOf(blocks, opinions, odds, never, STRUCTURE);
  const best = wordsOf(byModel) < wordsOf(byStructure) * FAILED_SHARE ? byStructure : byModel;
  if (best.length > 0) return best;
  const possible = blocks.filter((_, at) => never[at] === 0);
  const agreed = blocks.filter((_, at) => never[at] === 0 && opinions[at] === BOTH);
  return agreed.length > 0 ? agreed : possible.length > 0 ? possible : blocks;
}

/** The blocks above their bounds; of equal paragraphs only the first. */
function readingOf(
  blocks: readonly WordedBlock[],
  opinions: Uint8Array,
  odds: Float32Array,
  never: Uint8Array,
  trust: Trust,
): WordedBlock[] {
  const seen = new Set<string>();
  return blocks.filter(({ kind, prose, size, text }, at) => {
    if (never[at] === 1) return false;
    const bounds = trust[opinions[at] === BOTH ? 2 : Math.min(1, opinions[at])];
    if (odds[at] < (prose > 0 ? bounds.prose : kind === 'li' ? bounds.item : bounds.other)) return false;
    if (size < MIN_REPEATED) return true;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function wordsOf(blocks: readonly WordedBlock[]): number {
  return blocks.reduce((words, { size }) => words + size, 0);
}
