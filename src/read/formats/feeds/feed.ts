import { parseByline } from '../../fields/byline.ts';
import type { ArticleFields } from '../../fields/fields.ts';
import { parsePublished } from '../../fields/published.ts';
import { TEASER, TRUNCATED } from '../../fields/withheld.ts';
import { htmlToText } from '../../pages/html-text.ts';
import { paragraphsOf } from '../xml/paragraphs.ts';
import { xmlReader } from '../xml/read-xml.ts';
import { attributeOf, childrenOf, find, findAll, lineOf, rawTextOf, type XmlElement } from '../xml/tree.ts';

/** Some feeds give the whole text as the description: then it is of this length, in so many paragraphs. */
const WHOLE_LENGTH = 1000;
const WHOLE_PARAGRAPHS = 3;
const CUT_OFF = /(?:\[(?:…|\.\.\.)\]|…|\.\.\.)$/;

/** The items of RSS (also as RDF) and the entries of Atom. */
export const readFeed = xmlReader({ fieldsOf: fieldsOfFeed, one: 'item' });

function fieldsOfFeed(document: XmlElement): ArticleFields[] {
  const channel = find(document, 'channel', 'feed') ?? document;
  const publisher = plainOf(childrenOf(channel, 'title')[0]);
  return findAll(document, 'item', 'entry').flatMap((item) => {
    const text = textOf(item);
    if (text === null) return [];
    const url = urlOf(item);
    return {
      id: lineOf(childOf(item, 'guid', 'id')),
      ...text,
      title: plainOf(childOf(item, 'title')),
      byline: bylineOf(item),
      publisher: lineOf(childOf(item, 'dc:publisher')) ?? publisher,
      published: publishedOf(item),
      url,
    };
  });
}

/** The first child of the first of these names that has any; with a prefix only where the name has one. */
function childOf(item: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  const children = childrenOf(item);
  for (const name of names) {
    const found = children.find((child) => child.fullName === name || (child.name === name && isAtom(child)));
    if (found && (rawTextOf(found).trim() !== '' || childrenOf(found).length > 0)) return found;
  }
  return undefined;
}

/** Atom may be written with a prefix of its own. */
function isAtom({ fullName }: XmlElement): boolean {
  return fullName.startsWith('atom:') || fullName.startsWith('a:');
}

/** The whole text, or what stands for it; null for an item that has neither. */
function textOf(item: XmlElement): Pick<ArticleFields, 'text' | 'notes'> | null {
  const content = childOf(item, 'content:encoded', 'content', 'xhtml:body', 'body', 'fulltext');
  const whole = content ? withoutFooter(contentOf(content)) : '';
  const teaser = childOf(item, 'description', 'summary', 'dc:description', 'itunes:summary');
  const short = teaser ? withoutFooter(contentOf(teaser)) : '';
  const text = whole.length >= short.length ? whole : short;
  if (text === '') return null;
  const isWhole =
    text === whole || (text.length >= WHOLE_LENGTH && text.split('\n\n').length >= WHOLE_PARAGRAPHS);
  if (!isWhole) return { text, notes: [TEASER] };
  return CUT_OFF.test(text.slice(-10)) ? { text, notes: [TRUNCATED] } : { text };
}

/** The text of HTML that is escaped, of XHTML that is not, or of plain text. */
function contentOf(element: XmlElement): string {
  const type = attributeOf(element, 'type') ?? 'html';
  if (type === 'xhtml' || childrenOf(element).length > 0) return paragraphsOf(element).join('\n\n');
  const text = rawTextOf(element).trim();
  return type !== 'text' && /[<&]/.test(text) ? htmlToText(text) : text;
}

/** What programs for blogs put below each item is no part of it. */
function withoutFooter(text: string): string {
  const paragraphs = text.split('\n\n');
  const last = paragraphs.at(-1) ?? '';
  const isFooter =
    /^The post .{1,300} (?:appeared first on|first appeared on) /.test(last) ||
    /^(?:Continue reading|Read more|Read the full (?:story|article)|Comments)\b.{0,200}$/i.test(last);
  return (isFooter && paragraphs.length > 1 ? paragraphs.slice(0, -1) : paragraphs).join('\n\n').trim();
}

/** Titles are text, but many have HTML in them. */
function plainOf(element: XmlElement | undefined): string | null {
  const line = lineOf(element);
  return line !== null && /[<&]/.test(line) ? htmlToText(line).replace(/\s+/g, ' ') || null : line;
}

function bylineOf(item: XmlElement): readonly string[] {
  const elements = childrenOf(item).filter(
    ({ fullName, name }) =>
      ['dc:creator', 'author', 'itunes:author', 'dc:contributor'].includes(fullName) || name === 'author',
  );
  const lines = elements.map((element) => lineOf(childrenOf(element, 'name')[0] ?? element) ?? '');
  return parseByline([...new Set(lines)]);
}

function publishedOf(item: XmlElement): string | null {
  for (const name of ['pubdate', 'dc:date', 'published', 'issued', 'dcterms:issued', 'updated', 'modified']) {
    const published = parsePublished(lineOf(childOf(item, name)));
    if (published !== null) return published;
  }
  return null;
}

function urlOf(item: XmlElement): string | null {
  const links = childrenOf(item, 'link');
  const alternate = links.find((link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate');
  const candidates = [
    lineOf(childOf(item, 'feedburner:origlink')),
    attributeOf(alternate, 'href'),
    ...links.map(lineOf),
    lineOf(childOf(item, 'guid', 'id')),
  ];
  return candidates.find((url) => /^https?:/i.test(url ?? '')) ?? null;
}
