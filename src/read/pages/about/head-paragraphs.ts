import { isPersonName, parseByline } from '../../fields/byline.ts';
import type { Block } from '../tree/page-tree.ts';

/** Blocks below the heading, or at the top of a page without one, that may stand above the text. */
const REACH = 8;
const MAX_LENGTH = 80;
/** Letters of a paragraph of text. */
const TEXT_LENGTH = 100;

/** The short paragraphs between heading and text. */
function headParagraphs(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ box }) => box.element === 'h1') + 1;
  const text = blocks.findIndex((block, at) => at >= first && block.text.length > TEXT_LENGTH);
  if (text < 0) return [];
  return blocks.slice(Math.max(first, text - REACH), text).filter((block) => block.text.length <= MAX_LENGTH);
}

/**
 * The names in a paragraph of its own between heading and text, which some sites leave to their writers. With "By" it is
 * one for certain; names alone only right above the text, and where there is reason to.
 * @param alsoBare names alone will do
 */
export function bylineParagraph(blocks: readonly Block[], alsoBare: boolean): readonly string[] {
  const paragraphs = headParagraphs(blocks);
  for (const { box, text, links } of paragraphs) {
    const isLast = text === paragraphs.at(-1)?.text;
    if (!/^by\b/i.test(text) && !(alsoBare && isLast && box.element === 'p' && links === 0)) continue;
    const names = parseByline(text.replaceAll('/', ', '));
    if (names.length > 0 && names.every(isPersonName)) return names;
  }
  return [];
}

/** The paragraphs between heading and text that say when it was published, else when it was last changed. */
export function dateParagraphs(blocks: readonly Block[]): readonly string[] {
  const texts = headParagraphs(blocks).map(({ text }) => text);
  return [
    ...texts.filter((text) => /^(?:first )?(?:published|posted)\b/i.test(text)),
    ...texts.filter((text) => /^(?:last )?(?:updated|modified)\b/i.test(text)),
  ];
}
