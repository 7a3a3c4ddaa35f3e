import { logistic } from '../../../../learn/odds.ts';
import type { Box } from '../../tree/page-tree.ts';
import { hashText, mixHashes } from '../../tree/text-hash.ts';
import type { WordedBlock } from '../page-blocks.ts';
import { binOf, FeatureRow, SHARES } from './feature-row.ts';

const ODDS = [-6, -5, -4, -3, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 5, 6];
const COARSE = [-4, -2, -1, 0, 1, 2, 4];
const GAPS = [2, 3, 5, 9, 99];
/** A block is sure from this probability and with so many words. */
const SURE = 0.7;
const SURE_WORDS = 10;
const FAR = 99;

/** What each feature is about; the numbers are part of the model. */
const Template = {
  own: 101,
  ownAndSize: 102,
  ownAndKind: 103,
  parent: 104,
  shape: 105,
  grandparent: 106,
  parentAndOwn: 107,
  shapeAndOwn: 108,
  shapeAndSize: 109,
  parentAndKind: 110,
  likelyBefore: 111,
  likelyAfter: 112,
  gaps: 113,
  gapsAndKind: 114,
  gapsAndOwn: 115,
  gapsAndSize: 116,
  // of the block `step` further on: + step
  near: 125,
  ownAndNear: 130,
} as const;

/**
 * The features of the second pass: what the first one thinks of a block, of those around it, of those built alike, and how
 * much of the article seems to lie before and after it.
 * @param odds log odds of each block by the first pass
 */
export function contextFeatures(blocks: readonly WordedBlock[], odds: Float32Array): Int32Array[] {
  const chances = odds.map(logistic);
  const inParent = new Shares<Box | null>();
  const inGrandparent = new Shares<Box | null>();
  const inShape = new Shares<number>();
  const before = new Float64Array(blocks.length + 1);
  blocks.forEach(({ box, size }, at) => {
    inParent.add(box.parent, chances[at], size);
    inGrandparent.add(box.parent?.parent ?? null, chances[at], size);
    inShape.add(box.shape, chances[at], size);
    before[at + 1] = before[at] + chances[at] * size;
  });
  const total = Math.max(1e-9, before[blocks.length]);
  const { back, ahead } = distancesToSure(blocks, chances);
  const row = new FeatureRow();
  return blocks.map((block, at) => {
    const { box, size: words } = block;
    const own = binOf(odds[at], ODDS);
    const size = binOf(words, [4, 7, 13, 25]);
    const kind = hashText(block.kind);
    row.add(Template.own, own);
    row.add(Template.ownAndSize, own, size);
    row.add(Template.ownAndKind, own, kind);
    const parent = inParent.without(box.parent, chances[at], words);
    const shape = inShape.without(box.shape, chances[at], words);
    row.add(Template.parent, parent);
    row.add(Template.shape, shape);
    row.add(Template.grandparent, inGrandparent.without(box.parent?.parent ?? null, chances[at], words));
    row.add(Template.parentAndOwn, parent, own);
    row.add(Template.shapeAndOwn, shape, own);
    row.add(Template.shapeAndSize, shape, size);
    row.add(Template.parentAndKind, parent, kind);
    row.add(Template.likelyBefore, binOf(before[at] / total, SHARES));
    row.add(Template.likelyAfter, binOf((total - before[at + 1]) / total, SHARES));
    const gap = mixHashes(binOf(back[at], GAPS), binOf(ahead[at], GAPS));
    row.add(Template.gaps, gap);
    row.add(Template.gapsAndKind, gap, kind);
    row.add(Template.gapsAndOwn, gap, own);
    row.add(Template.gapsAndSize, gap, size);
    for (const step of [-3, -2, -1, 1, 2, 3]) {
      const near = at + step >= 0 && at + step < blocks.length ? binOf(odds[at + step], COARSE) : -1;
      row.add(Template.near + step, near);
      if (step === -1 || step === 1) row.add(Template.ownAndNear + step, own, near);
    }
    return row.take();
  });
}

/** Share of words that are likely the article's, by some key. */
class Shares<K> {
  readonly #sums = new Map<K, { likely: number; words: number }>();

  add(key: K, chance: number, words: number): void {
    const sum = this.#sums.get(key);
    if (sum) {
      sum.likely += chance * words;
      sum.words += words;
    } else this.#sums.set(key, { likely: chance * words, words });
  }

  /** The bin of the share without the block itself; -1 if it is alone. */
  without(key: K, chance: number, words: number): number {
    const sum = this.#sums.get(key);
    if (!sum || sum.words <= words) return -1;
    return binOf((sum.likely - chance * words) / (sum.words - words), SHARES);
  }
}

/** Blocks back to the last sure one, and ahead to the next; at most {@link FAR}. */
function distancesToSure(
  blocks: readonly WordedBlock[],
  chances: Float32Array,
): { back: Int32Array; ahead: Int32Array } {
  const isSure = (at: number): boolean => chances[at] > SURE && blocks[at].size >= SURE_WORDS;
  const back = new Int32Array(blocks.length);
  const ahead = new Int32Array(blocks.length);
  for (let at = 0, distance = FAR; at < blocks.length; at++) {
    back[at] = distance;
    distance = isSure(at) ? 1 : distance + 1;
  }
  for (let at = blocks.length - 1, distance = FAR; at >= 0; at--) {
    ahead[at] = distance;
    distance = isSure(at) ? 1 : distance + 1;
  }
  return { back, ahead };
}
