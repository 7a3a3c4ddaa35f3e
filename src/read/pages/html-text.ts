import { readTree } from './tree/read-tree.ts';

/** What holds no text of an article, in a fragment that is one: captions and forms. */
const ASIDE = new Set(['figure', 'figcaption', 'form']);

/**
 * The text of a fragment of HTML that is an article's: paragraphs parted by empty lines, white space as a browser shows it.
 * @throws Error if it has no end of paragraphs
 */
export function htmlToText(html: string): string {
  const { blocks } = readTree(html);
  return blocks
    .filter(({ box }) => {
      for (let at: typeof box | null = box; at; at = at.parent) if (ASIDE.has(at.element)) return false;
      return true;
    })
    .map(({ text }) => text)
    .join('\n\n');
}
