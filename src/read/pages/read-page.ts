import { loadOnDemand } from '../../core/on-demand.ts';
import { type ArticleFields, articleFields } from '../fields/fields.ts';
import { htmlToText, nodeText } from './html-text.ts';
import { articleOfJsonLd } from './json-ld.ts';
import { type Page, type PageNode, parsePage } from './page.ts';
import { fieldsOfMeta } from './page-meta.ts';

/** Readability takes time that grows with the square of these; pages made by people stay far below. */
const MAX_NODES = 20_000;
const MAX_DEPTH = 100;
/** A page's own `articleBody` shorter than this is a teaser. */
const MIN_BODY = 250;

/**
 * The fields of the article that a web page shows. What the page says of itself for machines comes first: JSON-LD, then
 * meta tags; the body is what Mozilla's Readability finds, unless the page's JSON-LD carries a longer one.
 * @param address where the page was fetched from, if that is known; the page's own canonical address is preferred
 * @throws Error if the page is beyond all bounds
 */
export function readPage(html: string, address: string | null = null): ArticleFields {
  const page = parsePage(html);
  const linked = articleOfJsonLd(page);
  const own = linked ? articleFields(linked) : null;
  const meta = fieldsOfMeta(page);
  const fields = {
    id: null,
    title: own?.title ?? meta.title,
    byline: own?.byline.length ? own.byline : meta.byline,
    publisher: own?.publisher ?? meta.publisher,
    published: own?.published ?? meta.published,
    url: meta.url ?? own?.url ?? address,
  };
  const declared = own ? bodyOf(own.text) : '';
  if (declared.length >= MIN_BODY && declared.includes('\n')) return { ...fields, text: declared };
  const found = readableText(page);
  return { ...fields, text: found.length >= declared.length * 0.6 ? found : declared };
}

/** An `articleBody` should be plain text; some pages put markup or entities into it. */
function bodyOf(text: string): string {
  return /<\/?[a-z][^>]{0,200}>|&(?:[a-z]{2,8}|#\d{2,6});/i.test(text) ? htmlToText(text) : text;
}

/** The main text by Readability, which changes the page; by the plain tree where it finds none or the page is outsized. */
function readableText(page: Page): string {
  const root = page.querySelector('article') ?? page.querySelector('main') ?? page.body;
  const plain = root ? nodeText(root) : '';
  if (!page.body || isOutsized(page.body)) return plain;
  const { Readability } = loadOnDemand('@mozilla/readability') as ReadabilityModule;
  const parsed = new Readability(page, { serializer: nodeText }).parse();
  return parsed?.content || plain;
}

/** True if there are more nodes below this one, or deeper ones, than Readability is given. */
function isOutsized(root: PageNode): boolean {
  let nodes = 0;
  let depth = 0;
  for (let node: PageNode | null = root; node; ) {
    if (++nodes > MAX_NODES || depth > MAX_DEPTH) return true;
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return false;
}

interface ReadabilityModule {
  readonly Readability: new (
    page: Page,
    options: { serializer: (node: PageNode) => string },
  ) => { parse(): { content: string | null } | null };
}
