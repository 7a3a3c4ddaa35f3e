import { attributeOf, find, findAll, parseXml, type XmlElement } from '../xml/tree.ts';
import type { OfficeText, Paragraph } from './paragraph.ts';

const SKIPPED = new Set(['note', 'annotation', 'tracked-changes', 'frame', 'sequence-decls']);

/** The paragraphs and headings of an OpenDocument text (`content.xml`). */
export function textOfOdt(content: string): OfficeText {
  const document = parseXml(content);
  const centred = new Set(
    findAll(document, 'style')
      .filter((style) => attributeOf(find(style, 'paragraph-properties'), 'fo:text-align') === 'center')
      .map((style) => attributeOf(style, 'style:name')),
  );
  const body = find(document, 'text');
  const elements = body ? findAll(body, 'p', 'h') : [];
  const paragraphs = elements.map((element): Paragraph => {
    const style = attributeOf(element, 'text:style-name') ?? '';
    const isHeading = element.name === 'h' && attributeOf(element, 'text:outline-level') === '1';
    return {
      text: textIn(element).trim(),
      style: isHeading ? 'Heading1' : style,
      isCentred: centred.has(style),
    };
  });
  const first = paragraphs.find(({ text }) => text !== '');
  return { paragraphs, title: first && /^(?:heading1|title)$/i.test(first.style) ? first.text : null };
}

function textIn(element: XmlElement): string {
  if (element.name === 's') return ' ';
  if (element.name === 'tab') return ' ';
  if (element.name === 'line-break') return '\n';
  return element.children
    .map((child) =>
      typeof child === 'string' ? child.replace(/\s+/g, ' ') : SKIPPED.has(child.name) ? '' : textIn(child),
    )
    .join('');
}
