import { messageOf } from '../../core/errors.ts';
import type { ReadResult } from '../../core/set-aside.ts';
import { createArticle } from '../article.ts';
import { type Origin, setAside } from '../fields/origin.ts';
import { readPage } from '../pages/read-page.ts';

/** The article of a web page, or why the page cannot be read. */
export function readHtml(html: string, origin: Origin): ReadResult[] {
  try {
    return [createArticle(readPage(html, origin.given?.url ?? null), origin)];
  } catch (error) {
    return [
      setAside(
        origin.path,
        `HTML that cannot be read: ${messageOf(error)}`,
        'save the page again, or give its text as .txt',
      ),
    ];
  }
}
