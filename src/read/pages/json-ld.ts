import { isRecord } from '../fields/values.ts';
import type { Page } from './page.ts';

/** schema.org types that are articles, from the most to the least telling; a page may describe several things. */
const ARTICLE_TYPE =
  /(?:News|Reportage|Analysis|Opinion|Background|Review|Satirical|Scholarly|Blog)?(?:Article|Posting)$/;
const MAX_NODES = 500;

/** The JSON-LD object that describes the page's article, or null. Objects that do not parse are passed over. */
export function articleOfJsonLd(page: Page): Record<string, unknown> | null {
  let best: Record<string, unknown> | null = null;
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    for (const node of nodesOf(script.textContent ?? '')) {
      if (!isArticle(node)) continue;
      if (!best || ('articleBody' in node && !('articleBody' in best))) best = node;
    }
  return best;
}

/** All objects at the top, in arrays and in `@graph`, breadth first. */
function nodesOf(json: string): Record<string, unknown>[] {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''));
  } catch {
    return [];
  }
  const queue: unknown[] = [value];
  const nodes: Record<string, unknown>[] = [];
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const next = queue[i];
    if (Array.isArray(next)) queue.push(...next.slice(0, MAX_NODES));
    else if (isRecord(next)) {
      nodes.push(next);
      if (Array.isArray(next['@graph'])) queue.push(...next['@graph'].slice(0, MAX_NODES));
      if (isRecord(next.mainEntity)) queue.push(next.mainEntity);
    }
  }
  return nodes;
}

function isArticle(node: Record<string, unknown>): boolean {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).some(
    (name) => typeof name === 'string' && ARTICLE_TYPE.test(name),
  );
}
