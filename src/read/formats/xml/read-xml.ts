import { messageOf } from '../../../core/errors.ts';
import type { ReadResult } from '../../../core/set-aside.ts';
import { createArticle } from '../../article.ts';
import type { ArticleFields } from '../../fields/fields.ts';
import { type Origin, setAside } from '../../fields/origin.ts';
import { parseXml, type XmlElement } from './tree.ts';

/** What a format makes of a document: the fields of its articles, and what one of them is called. */
export interface XmlFormat {
  readonly fieldsOf: (document: XmlElement) => readonly ArticleFields[];
  /** "item", "news item": for a document without any. */
  readonly one: string;
}

/** A reader of an XML format. Articles that stand alone have no place in a list. */
export function xmlReader({ fieldsOf, one }: XmlFormat): (xml: string, origin: Origin) => ReadResult[] {
  return (xml, origin) => {
    let articles: readonly ArticleFields[];
    try {
      articles = fieldsOf(parseXml(xml));
    } catch (error) {
      return [setAside(origin.path, `XML that cannot be read: ${messageOf(error)}`, 'export it again')];
    }
    if (articles.length === 0)
      return [setAside(origin.path, `empty: there is no ${one} with text`, 'give one that has some')];
    if (articles.length === 1) return [createArticle(articles[0], origin)];
    return articles.map((fields, i) => createArticle(fields, origin, i + 1));
  };
}
