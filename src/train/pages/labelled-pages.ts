import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PageClues } from '../../read/pages/body/features/block-features.ts';
import { cluesOf } from '../../read/pages/body/features/page-clues.ts';
import { type WordedBlock, wordBlocks } from '../../read/pages/body/page-blocks.ts';
import { readTree } from '../../read/pages/tree/read-tree.ts';
import { jsonLines } from '../gold.ts';
import { publisherOf } from './publishers.ts';
import { overlap, shingles, wordsOf } from './shingles.ts';

/** A line of `pages/pages.jsonl`. */
interface GoldPage {
  readonly file: string;
  readonly set: string;
  readonly url: string | null;
  readonly text: string;
}

/** A page in blocks, each with its label. */
export interface LabelledPage {
  readonly name: string;
  /** What tells whose page it is: pages of one publisher are in one fold. */
  readonly publisher: string;
  /** Whose labels they are. */
  readonly source: string;
  readonly text: string;
  readonly blocks: readonly WordedBlock[];
  readonly clues: PageClues;
  /** 1 where the block is of the body. */
  readonly labels: Uint8Array;
  /** How much each block counts. */
  readonly weights: Float32Array;
}

/** The pages of `gold/pages`. */
export function readLabelledPages(gold: string): LabelledPage[] {
  const folder = join(gold, 'pages');
  return jsonLines<GoldPage>(join(folder, 'pages.jsonl')).map((page) =>
    labelPage(page, gunzipSync(readFileSync(join(folder, page.file))).toString('utf8')),
  );
}

/** A block is of the body if most of its runs of four words are; a shorter one if it is a line of it. */
function labelPage({ file, set, url, text }: GoldPage, html: string): LabelledPage {
  const tree = readTree(html);
  const blocks = wordBlocks(tree.blocks);
  const gold = shingles(text);
  const lines = new Set(text.split(/\n+/).map((line) => wordsOf(line).join(' ')));
  const labels = new Uint8Array(blocks.length);
  const weights = new Float32Array(blocks.length);
  const times = new Map<string, number>();
  let bodyWords = 0;
  blocks.forEach((block, at) => {
    const words = wordsOf(block.text);
    const share =
      words.length < 4 ? Number(lines.has(words.join(' '))) : overlap(shingles(block.text), gold).precision;
    labels[at] = share >= 0.6 ? 1 : 0;
    weights[at] = share > 0.25 && share < 0.75 ? 0.3 : 1;
    if (labels[at] === 1) {
      times.set(block.text, (times.get(block.text) ?? 0) + 1);
      bodyWords += block.size;
    }
  });
  // a word of a short article weighs more than one of a long one
  const perWord = Math.max(0.15, Math.min(1.5, 450 / Math.max(100, bodyWords)));
  blocks.forEach((block, at) => {
    const isTwice = labels[at] === 1 && times.get(block.text)! > 1; // which of the two is meant is not known
    weights[at] = isTwice ? 0 : weights[at] * (0.15 + Math.min(block.size, 60) / 30) * perWord;
  });
  return {
    name: file,
    source: set,
    publisher: publisherOf(url ?? tree.canonical, file),
    text,
    blocks,
    clues: cluesOf(tree),
    labels,
    weights,
  };
}
