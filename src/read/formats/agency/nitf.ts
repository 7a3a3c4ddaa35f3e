import { parseByline } from '../../fields/byline.ts';
import type { ArticleFields } from '../../fields/fields.ts';
import { parsePublished } from '../../fields/published.ts';
import { paragraphsOf } from '../xml/paragraphs.ts';
import { xmlReader } from '../xml/read-xml.ts';
import { attributeOf, find, findAll, lineOf, type XmlElement } from '../xml/tree.ts';
import { withDateline } from './dateline.ts';

/** The article of an NITF document, as agencies send them. */
export const readNitf = xmlReader({
  fieldsOf: (document) => findAll(document, 'nitf').flatMap((nitf) => fieldsOfNitf(nitf) ?? []),
  one: 'body',
});

/** The fields of an `<nitf>` element; null if it has no text. */
export function fieldsOfNitf(nitf: XmlElement): ArticleFields | null {
  const content = find(nitf, 'body.content') ?? find(nitf, 'body');
  const paragraphs = content ? paragraphsOf(content) : [];
  if (paragraphs.length === 0) return null;
  const head = find(nitf, 'body.head');
  const pubdata = find(nitf, 'pubdata');
  const dates = [
    attributeOf(find(nitf, 'date.issue'), 'norm'),
    attributeOf(find(nitf, 'date.release'), 'norm'),
    attributeOf(pubdata, 'date.publication'),
    attributeOf(find(nitf, 'story.date'), 'norm'),
    lineOf(find(nitf, 'story.date')),
  ];
  return {
    id: attributeOf(find(nitf, 'doc-id'), 'id-string') ?? null,
    text: withDateline(lineOf(head && find(head, 'dateline')), paragraphs),
    title: lineOf(head && (find(head, 'hl1') ?? find(head, 'hedline'))) ?? lineOf(find(nitf, 'title')),
    byline: head ? findAll(head, 'byline').flatMap(authorsOf) : [],
    publisher:
      attributeOf(pubdata, 'name') ??
      lineOf(head && find(head, 'distributor')) ??
      attributeOf(find(nitf, 'doc.copyright'), 'holder') ??
      null,
    published: dates.map(parsePublished).find((date) => date !== null) ?? null,
    url: null,
  };
}

/** The persons that are marked as such, else those that the line names. */
function authorsOf(byline: XmlElement): string[] {
  const persons = findAll(byline, 'person').map(lineOf);
  return parseByline(persons.length > 0 ? persons : lineOf(byline));
}
