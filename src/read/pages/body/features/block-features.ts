import { hashText, mixHashes } from '../../tree/text-hash.ts';
import type { WordedBlock } from '../page-blocks.ts';
import { readWords } from '../read-words.ts';
import { mapProse, type ProseMap } from '../regions/prose-map.ts';
import { binOf, FeatureRow, SHARES } from './feature-row.ts';
import { addOwnFeatures } from './own-features.ts';
import { Template } from './templates.ts';

/** What the page says of its article elsewhere. */
export interface PageClues {
  readonly title: string;
  readonly description: string;
}

const SIZES = [2, 3, 4, 6, 9, 13, 18, 25, 40, 70, 120];
const STEPS = [-20, -10, -5, -2, -1, 0, 1, 2, 3, 5, 10, 20, 40, 80];

/**
 * The features of each block of a page by itself and by where it stands: the first pass.
 * @param opinions of structure on each block, as `opinionsOf` gives them
 */
export function blockFeatures(
  blocks: readonly WordedBlock[],
  opinions: Uint8Array,
  clues: PageClues,
): Int32Array[] {
  const page = describePage(blocks, opinions, clues);
  const row = new FeatureRow();
  let before = 0;
  return blocks.map((block, at) => {
    const size = binOf(block.size, SIZES);
    const kind = hashText(block.kind);
    addOwnFeatures(row, block, kind, size);
    addPlace(row, page, block, kind, size);
    addOpinions(row, page.opinions[at], block, kind, size);
    row.add(Template.textBefore, binOf(before / page.letters, SHARES));
    row.add(Template.fromHeading, page.heading < 0 ? -1 : binOf(at - page.heading, STEPS));
    addLikeness(row, page, block, kind, size);
    addNeighbours(row, blocks, at, kind, size);
    before += block.text.length;
    return row.take();
  });
}

interface PageFacts {
  readonly prose: ProseMap;
  readonly opinions: Uint8Array;
  readonly letters: number;
  /** Place of the first `<h1>`, or -1. */
  readonly heading: number;
  readonly title: ReadonlySet<number>;
  readonly description: ReadonlySet<number>;
  /** How often the text of a block stands on the page, for blocks of more than four words. */
  readonly repeats: ReadonlyMap<string, number>;
}

function describePage(
  blocks: readonly WordedBlock[],
  opinions: Uint8Array,
  { title, description }: PageClues,
): PageFacts {
  const repeats = new Map<string, number>();
  let letters = 1;
  for (const { text, size } of blocks) {
    letters += text.length;
    if (size > 4) repeats.set(text, (repeats.get(text) ?? 0) + 1);
  }
  return {
    prose: mapProse(blocks),
    opinions,
    letters,
    heading: blocks.findIndex(({ box }) => box.element === 'h1'),
    title: new Set(readWords(title).hashes),
    description: triples(readWords(description).hashes),
    repeats,
  };
}

/** How much of the page's prose lies beside it, and how far it is from where most of it lies. */
function addPlace(
  row: FeatureRow,
  { prose }: PageFacts,
  { box }: WordedBlock,
  kind: number,
  size: number,
): void {
  const total = Math.max(1, prose.total);
  row.add(Template.proseInParent, binOf(prose.below(box.parent) / total, SHARES));
  row.add(Template.proseInGrandparent, binOf(prose.below(box.parent?.parent ?? null) / total, SHARES));
  row.add(Template.proseInBox, binOf(prose.below(box) / total, SHARES));
  const { out, up } = prose.distance(box);
  row.add(Template.fromProse, Math.min(out, 8), Math.min(up, 8));
  row.add(Template.fromProseAndKind, mixHashes(Math.min(out, 5), Math.min(up, 3)), kind);
  row.add(Template.upToProseAndSize, Math.min(up, 4), size);
  const shape = prose.ofShape(box.shape) / total;
  row.add(Template.proseOfShape, binOf(shape, SHARES));
  row.add(Template.kindAndProseOfShape, kind, binOf(shape, [0.05, 0.2, 0.5, 0.8]));
  row.add(Template.proseBlocks, binOf(prose.blocksIn(box), [1, 2, 3, 5, 9]));
  row.add(Template.depth, binOf(box.depth, [3, 5, 7, 9, 11, 13, 15, 18, 22, 30]));
}

/** What structure alone says of it. */
function addOpinions(
  row: FeatureRow,
  opinions: number,
  block: WordedBlock,
  kind: number,
  size: number,
): void {
  row.add(Template.opinions, opinions);
  row.add(Template.opinionsAndSize, opinions, size);
  row.add(Template.opinionsAndKind, opinions, kind);
  row.add(Template.opinionsAndProse, opinions, block.prose > 0 ? 1 : 0);
  row.add(Template.opinionsAndLinks, opinions, binOf(block.links, [0.01, 0.3, 0.7, 0.95]));
}

/** What it shares with title, description and other blocks. */
function addLikeness(row: FeatureRow, page: PageFacts, block: WordedBlock, kind: number, size: number): void {
  let same = 0;
  for (const word of block.words) if (page.title.has(word)) same++;
  row.add(
    Template.sharedWithTitle,
    binOf(same / Math.max(block.size, page.title.size), [0.2, 0.4, 0.6, 0.8, 0.99]),
  );
  row.add(Template.sizeAndSharedWithTitle, size, binOf(same / block.size, [0.3, 0.6, 0.9]));
  row.add(Template.repeated, (page.repeats.get(block.text) ?? 1) > 1 ? 1 : 0);
  if (page.description.size === 0 || block.size <= 5) return;
  const own = triples(block.words);
  let told = 0;
  for (const triple of own) if (page.description.has(triple)) told++;
  const share = binOf(told / own.size, [0.2, 0.5, 0.8]);
  row.add(Template.toldInDescription, share);
  row.add(Template.kindAndTold, kind, share);
}

function addNeighbours(
  row: FeatureRow,
  blocks: readonly WordedBlock[],
  at: number,
  kind: number,
  size: number,
): void {
  const { box, size: words } = blocks[at];
  for (const step of [-2, -1, 1, 2]) {
    const other = blocks[at + step] as WordedBlock | undefined;
    if (!other) {
      row.add(Template.near + step, -1);
      continue;
    }
    row.add(Template.near + step, binOf(other.size, [4, 10, 20, 40]), binOf(other.links, [0.1, 0.6]));
    row.add(Template.nearKind + step, hashText(other.kind), kind);
    const kin = (other.box.parent === box.parent ? 1 : 0) + (other.box.shape === box.shape ? 2 : 0);
    row.add(Template.nearKin + step, kin, binOf(words, [4, 13]));
    row.add(Template.nearProse + step, other.prose > 0 ? 1 : 0, size);
  }
}

/** Runs of three words, as hashes. */
function triples(words: readonly number[]): Set<number> {
  const runs = new Set<number>();
  for (let i = 0; i + 2 < words.length; i++)
    runs.add(mixHashes(mixHashes(words[i], words[i + 1]), words[i + 2]));
  return runs;
}
