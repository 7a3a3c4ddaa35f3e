import { type PageNode, parsePage } from './page.ts';

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIELDSET FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI ' +
    'MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
/** Elements whose content is no part of the article's text. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT VIDEO AUDIO CANVAS FORM BUTTON SELECT FIGURE FIGCAPTION HEAD TITLE'.split(
    ' ',
  ),
);

const ELEMENT = 1;
const TEXT = 3;

/** The text of a fragment of HTML: paragraphs parted by empty lines, white space as a browser shows it. */
export function htmlToText(html: string): string {
  const { body } = parsePage(html);
  return body ? nodeText(body) : '';
}

/** The text below a node, as {@link htmlToText} gives it. Without recursion: pages may nest thousands deep. */
export function nodeText(root: PageNode): string {
  const paragraphs: string[] = [];
  let paragraph = '';
  const endParagraph = (): void => {
    const text = paragraph
      .replace(/[ \t\r\n\f]+/g, ' ')
      .replace(/ ?\v ?/g, '\n')
      .trim();
    if (text !== '') paragraphs.push(text);
    paragraph = '';
  };
  let node: PageNode | null = root;
  while (node) {
    let descend = false;
    if (node.nodeType === TEXT) paragraph += node.nodeValue?.replaceAll('\v', ' ') ?? '';
    else if (node.nodeType === ELEMENT) {
      const name = node.nodeName.toUpperCase();
      if (name === 'BR') paragraph += '\v';
      descend = !SKIPPED.has(name);
      if (BLOCKS.has(name)) endParagraph();
    }
    if (descend && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCKS.has(node.nodeName.toUpperCase())) endParagraph();
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  endParagraph();
  return paragraphs.join('\n\n');
}
