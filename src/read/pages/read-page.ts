import type { ArticleFields } from '../fields/fields.ts';
import { aboutPage } from './about/about-page.ts';
import { articleBody } from './body/article-body.ts';
import { type BodyModel, openBodyModel } from './body/body-model.ts';
import { cluesOf } from './body/features/page-clues.ts';
import { htmlToText } from './html-text.ts';
import { readTree } from './tree/read-tree.ts';

/** A page that shows a smaller share of the body that it declares shows a teaser only. */
const SHOWN_SHARE = 0.6;

let model: BodyModel | undefined;

/**
 * The fields of the article that a web page shows. What the page says of itself for machines comes first: JSON-LD, then
 * meta tags, then what is marked in the page; the body is found among the blocks of the page by a model and by structure,
 * unless the page's JSON-LD carries a much longer one.
 * @param address where the page was fetched from, if that is known; the page's own canonical address is preferred
 * @throws Error if the page has no end of paragraphs
 */
export function readPage(html: string, address: string | null = null): ArticleFields {
  model ??= openBodyModel();
  const tree = readTree(html);
  const { declaredBody, ...about } = aboutPage(tree, address);
  const shown = articleBody(tree.blocks, cluesOf(tree), model);
  const declared = bodyOf(declaredBody);
  return { id: null, ...about, text: shown.length >= declared.length * SHOWN_SHARE ? shown : declared };
}

/** An `articleBody` should be plain text; some pages put markup or entities into it. */
function bodyOf(text: string): string {
  return /<\/?[a-z][^>]{0,200}>|&(?:[a-z]{2,8}|#\d{2,6});/i.test(text) ? htmlToText(text) : text;
}
