import type { Block, Box } from '../tree/page-tree.ts';
import { hashText } from '../tree/text-hash.ts';

/** A block with what its words say. */
export interface WordedBlock extends Block {
  /** Element, with one name for all headings. */
  readonly kind: string;
  /** Number of words; at least 1. */
  readonly size: number;
  /** Hashes of its words in lower case: all of a short block, the first and last {@link ENDS} of a long one. */
  readonly words: readonly number[];
  /** Share of words that are function words, begin with a capital, are numbers. */
  readonly functionWords: number;
  readonly capitals: number;
  readonly numbers: number;
  /** Its size if it reads as prose, else 0. */
  readonly prose: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu;
/** Letters looked at. */
const MAX_TEXT = 20_000;

const FUNCTION_WORDS = new Set(
  (
    'the of and to that for with was is it he on as at by from his her has have had are be this which but not who will were ' +
    'they an we you their she been its would or more about after when if what a in i said one all there can so up out no ' +
    'do them my me our your than then into also could over just how some now only like these those him because'
  ).split(' '),
);

/** The blocks that have words at all. */
export function wordBlocks(blocks: readonly Block[]): WordedBlock[] {
  const worded: WordedBlock[] = [];
  for (const block of blocks) {
    const words = (block.text.length > MAX_TEXT ? block.text.slice(0, MAX_TEXT) : block.text).match(WORD);
    if (words) worded.push(describe(block, words));
  }
  return worded;
}

/** The words of a text, as a block's are hashed. */
export function wordHashes(text: string): number[] {
  return (text.match(WORD) ?? []).map((word) => hashText(word.toLowerCase()));
}

function describe(block: Block, words: readonly string[]): WordedBlock {
  const size = words.length;
  let functionWords = 0;
  let capitals = 0;
  let numbers = 0;
  const hashes = new Array<number>(size);
  for (let i = 0; i < size; i++) {
    const word = words[i];
    const lower = word.toLowerCase();
    hashes[i] = hashText(lower);
    const first = word.charCodeAt(0);
    if (first >= 0x30 && first <= 0x39) numbers++;
    else if (word[0] !== lower[0]) capitals++;
    if (lower.length < 8 && FUNCTION_WORDS.has(lower)) functionWords++;
  }
  const share = functionWords / size;
  return {
    ...block,
    kind: /^h[1-6]$/.test(block.box.element) ? 'h' : block.box.element,
    size,
    words: hashes,
    functionWords: share,
    capitals: capitals / size,
    numbers: numbers / size,
    prose: size >= 10 && block.links < 0.3 && share > 0.25 ? size : 0,
  };
}

/** The box that holds a block among others: the parent of a paragraph, item or heading, else its own. */
export function holderOf({ box, kind }: WordedBlock): Box {
  return (kind === 'p' || kind === 'li' || kind === 'h' ? box.parent : null) ?? box;
}
