import { parseByline } from '../../fields/byline.ts';
import type { ArticleFields } from '../../fields/fields.ts';
import { parsePublished } from '../../fields/published.ts';
import { paragraphsOf, plainParagraphsOf } from '../xml/paragraphs.ts';
import { xmlReader } from '../xml/read-xml.ts';
import { attributeOf, childrenOf, find, findAll, lineOf, rawTextOf, type XmlElement } from '../xml/tree.ts';
import { withDateline } from './dateline.ts';
import { fieldsOfNitf } from './nitf.ts';

/** The articles of NewsML-G2 (a news item, or a message of several) and NewsML 1. Pictures and packages have no text. */
export const readNewsml = xmlReader({
  fieldsOf: (document) => findAll(document, 'newsitem').flatMap((item) => fieldsOfItem(item) ?? []),
  one: 'news item',
});

function fieldsOfItem(item: XmlElement): ArticleFields | null {
  const body = find(item, 'inlinexml', 'inlinedata', 'datacontent');
  if (!body) return null;
  const nitf = find(body, 'nitf');
  const inner = nitf ? fieldsOfNitf(nitf) : null;
  const paragraphs = inner ? [] : bodyOf(body);
  if (!inner && paragraphs.length === 0) return null;
  const byline = authorsOf(item);
  return {
    id: attributeOf(item, 'guid') ?? lineOf(find(item, 'newsitemid')),
    text: inner?.text ?? withDateline(lineOf(find(item, 'dateline')), paragraphs),
    title: lineOf(headlineOf(item)) ?? inner?.title ?? null,
    byline: byline.length > 0 ? byline : (inner?.byline ?? []),
    publisher: publisherOf(item) ?? inner?.publisher ?? null,
    published: publishedOf(item) ?? inner?.published ?? null,
    url: null,
  };
}

/** Markup, or plain text in one element. */
function bodyOf(body: XmlElement): string[] {
  const html = find(body, 'body') ?? body;
  return childrenOf(html).length > 0 ? paragraphsOf(html) : plainParagraphsOf(rawTextOf(html));
}

/** The main headline, if several have roles. */
function headlineOf(item: XmlElement): XmlElement | undefined {
  const headlines = findAll(find(item, 'contentmeta', 'newslines') ?? item, 'headline');
  return headlines.find((one) => !/sub|kicker|short/i.test(attributeOf(one, 'role') ?? '')) ?? headlines[0];
}

/** The line that is meant to be printed is surer than the creators that are listed. */
function authorsOf(item: XmlElement): string[] {
  const meta = find(item, 'contentmeta', 'newslines') ?? item;
  const lines = findAll(meta, 'by', 'byline').map(lineOf);
  if (lines.length > 0) return parseByline(lines);
  return parseByline(findAll(meta, 'creator').map((creator) => lineOf(find(creator, 'name'))));
}

function publisherOf(item: XmlElement): string | null {
  const provider = find(item, 'provider', 'infosource');
  const party = attributeOf(find(find(item, 'provider') ?? item, 'party'), 'formalname');
  return (provider && (lineOf(find(provider, 'name')) ?? attributeOf(provider, 'literal'))) ?? party ?? null;
}

function publishedOf(item: XmlElement): string | null {
  for (const name of [
    'firstcreated',
    'contentcreated',
    'versioncreated',
    'dateid',
    'thisrevisioncreated',
    'dateandtime',
  ]) {
    const published = parsePublished(lineOf(find(item, name)));
    if (published !== null) return published;
  }
  return null;
}
