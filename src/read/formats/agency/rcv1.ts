import { parseByline } from '../../fields/byline.ts';
import type { ArticleFields } from '../../fields/fields.ts';
import { parsePublished } from '../../fields/published.ts';
import { paragraphsOf } from '../xml/paragraphs.ts';
import { xmlReader } from '../xml/read-xml.ts';
import { attributeOf, find, findAll, lineOf, type XmlElement } from '../xml/tree.ts';
import { withDateline } from './dateline.ts';

/** The stories of Reuters Corpus Volume 1, one a file. */
export const readRcv1 = xmlReader({
  fieldsOf: (document) => findAll(document, 'newsitem').flatMap((item) => fieldsOfItem(item) ?? []),
  one: 'story',
});

function fieldsOfItem(item: XmlElement): ArticleFields | null {
  const text = find(item, 'text');
  const paragraphs = text ? paragraphsOf(text) : [];
  if (paragraphs.length === 0) return null;
  return {
    id: attributeOf(item, 'itemid') ?? null,
    text: withDateline(lineOf(find(item, 'dateline')), paragraphs),
    title: lineOf(find(item, 'headline')) ?? lineOf(find(item, 'title')),
    byline: parseByline(lineOf(find(item, 'byline'))),
    publisher: dublinCore(item, 'dc.publisher'),
    published: parsePublished(attributeOf(item, 'date') ?? dublinCore(item, 'dc.date.published')),
    url: null,
  };
}

/** `<dc element="dc.publisher" value="..."/>` */
function dublinCore(item: XmlElement, element: string): string | null {
  const found = findAll(item, 'dc').find((dc) => attributeOf(dc, 'element') === element);
  return attributeOf(found, 'value') ?? null;
}
