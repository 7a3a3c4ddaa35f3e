import { loadOnDemand } from '../../core/on-demand.ts';
import { excessOf } from './page-bounds.ts';

/** What is used here of the DOM: the project is compiled without a browser's types. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}
export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}
export interface Page {
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(
    selector: string,
  ): Iterable<PageElement> & { readonly length: number; readonly [i: number]: PageElement };
}

/** The tree of an HTML page or fragment. @throws Error if it is beyond all bounds */
export function parsePage(html: string): Page {
  const { parseHTML } = loadOnDemand('linkedom') as { parseHTML(html: string): { document: unknown } };
  const excess = excessOf(html);
  if (excess) throw new Error(excess);
  const whole = /<(html|body)[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as Page;
}
