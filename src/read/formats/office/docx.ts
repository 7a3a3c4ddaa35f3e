import { attributeOf, childrenOf, find, findAll, parseXml, rawTextOf, type XmlElement } from '../xml/tree.ts';
import type { OfficeText, Paragraph } from './paragraph.ts';

/** What is deleted, or said again for older programs, and the codes of fields. */
const SKIPPED = new Set(['del', 'movefrom', 'fallback', 'instrtext', 'deltext', 'ppr', 'rpr', 'sectpr']);

/** The paragraphs of a Word document (`word/document.xml`); those of tables cell by cell. */
export function textOfDocx(document: string): OfficeText {
  const body = find(parseXml(document), 'body');
  const paragraphs = body ? findAll(body, 'p').flatMap(paragraphsIn) : [];
  const title = paragraphs.find(({ style }) => /^title$/i.test(style)) ?? firstHeading(paragraphs);
  return { paragraphs, title: title?.text ?? null };
}

/** A paragraph, and those of boxes that hang on it. */
function paragraphsIn(element: XmlElement): Paragraph[] {
  const properties = childrenOf(element, 'ppr')[0];
  const style = (properties && attributeOf(find(properties, 'pstyle'), 'w:val')) ?? '';
  const isCentred = properties !== undefined && attributeOf(find(properties, 'jc'), 'w:val') === 'center';
  const inBoxes = findAll(element, 'txbxcontent').flatMap((box) => findAll(box, 'p').flatMap(paragraphsIn));
  return [{ text: textIn(element).trim(), style, isCentred }, ...inBoxes];
}

function textIn(element: XmlElement): string {
  if (element.name === 't') return rawTextOf(element);
  if (element.name === 'tab') return ' ';
  if (element.name === 'br' || element.name === 'cr') return '\n';
  if (element.name === 'nobreakhyphen') return '-';
  return childrenOf(element)
    .filter(({ name }) => !SKIPPED.has(name) && name !== 'txbxcontent')
    .map(textIn)
    .join('');
}

/** The first line is a title if its style says so. */
function firstHeading(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const first = paragraphs.find(({ text }) => text !== '');
  return first && /^heading ?1$/i.test(first.style) ? first : undefined;
}
