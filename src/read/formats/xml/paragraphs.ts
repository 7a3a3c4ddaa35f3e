import type { XmlElement } from './tree.ts';

/** Elements of NITF, XHTML, NewsML and RCV1 that begin and end a paragraph. */
const BLOCKS = new Set(
  (
    'p block div section article body body.content blockquote bq ul ol li dl dt dd table tr h1 h2 h3 h4 h5 h6 hl1 hl2 hedline ' +
    'pre hr text datacontent inlinedata'
  ).split(' '),
);
/** What is no part of the text. */
const SKIPPED = new Set(
  'media media-caption media-producer media-metadata figure figcaption img video audio script style table-caption note head body.head body.end aside'.split(
    ' ',
  ),
);

/** The paragraphs below an element, white space as a browser shows it. */
export function paragraphsOf(root: XmlElement): string[] {
  const paragraphs: string[] = [];
  let paragraph = '';
  const end = (): void => {
    const text = paragraph.replace(/[ \t\r\n\f]+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    paragraph = '';
  };
  const add = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') paragraph += child;
      else if (child.name === 'br') end();
      else if (!SKIPPED.has(child.name)) {
        const isBlock = BLOCKS.has(child.name);
        if (isBlock) end();
        add(child);
        if (isBlock) end();
        else if (child.name === 'td' || child.name === 'th') paragraph += ' ';
      }
    }
  };
  add(root);
  end();
  return paragraphs;
}

/**
 * The paragraphs of a plain text in an element: parted by blank lines, or else by line ends that are followed by a blank.
 */
export function plainParagraphsOf(text: string): string[] {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n|[ \t]{2,})/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}
