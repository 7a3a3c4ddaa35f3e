import type { Block, Box } from '../tree/page-tree.ts';
import { hashText } from '../tree/text-hash.ts';
import { readWords } from './read-words.ts';

/** A block with what its words say. */
export interface WordedBlock extends Block {
  /** Element, with one name for all headings. */
  readonly kind: string;
  /** Number of words; at least 1. */
  readonly size: number;
  /** Hashes of its words in lower case. */
  readonly words: readonly number[];
  /** Share of words that are function words, begin with a capital, are numbers. */
  readonly functionWords: number;
  readonly capitals: number;
  readonly numbers: number;
  /** Its size if it reads as prose, else 0. */
  readonly prose: number;
}

const FUNCTION_WORDS = new Set(
  (
    'the of and to that for with was is it he on as at by from his her has have had are be this which but not who will were ' +
    'they an we you their she been its would or more about after when if what a in i said one all there can so up out no ' +
    'do them my me our your than then into also could over just how some now only like these those him because'
  )
    .split(' ')
    .map(hashText),
);

/** The blocks that have words at all. */
export function wordBlocks(blocks: readonly Block[]): WordedBlock[] {
  const worded: WordedBlock[] = [];
  for (const block of blocks) {
    const { hashes, capitals, numbers } = readWords(block.text);
    const size = hashes.length;
    if (size === 0) continue;
    let functionWords = 0;
    for (const hash of hashes) if (FUNCTION_WORDS.has(hash)) functionWords++;
    const { box, text, links, bold } = block;
    worded.push({
      box,
      text,
      links,
      bold,
      kind: /^h[1-6]$/.test(box.element) ? 'h' : box.element,
      size,
      words: hashes,
      functionWords: functionWords / size,
      capitals: capitals / size,
      numbers: numbers / size,
      prose: size >= 10 && links < 0.3 && functionWords > size * 0.25 ? size : 0,
    });
  }
  return worded;
}

/** The box that holds a block among others: the parent of a paragraph, item or heading, else its own. */
export function holderOf({ box, kind }: WordedBlock): Box {
  return (kind === 'p' || kind === 'li' || kind === 'h' ? box.parent : null) ?? box;
}
