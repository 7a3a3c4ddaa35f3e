import { messageOf } from '../../../core/errors.ts';
import type { ReadResult } from '../../../core/set-aside.ts';
import { createArticle } from '../../article.ts';
import { articleFields } from '../../fields/fields.ts';
import { type Origin, setAside } from '../../fields/origin.ts';
import { htmlToText } from '../../pages/html-text.ts';
import { withoutFooter } from './footer.ts';
import { withoutReplies } from './replies.ts';

/** A plain part is often made from the HTML by programs, with addresses between the words, or says only to look at the other. */
const LEAST_SHARE = 0.6;
const WORDS_PER_ADDRESS = 40;

/**
 * The article in a message whose parts are decoded ({ text, html } in JSON): the better of the two, without answers that it
 * quotes and without what senders put at its end.
 */
export function readMail(parts: string, origin: Origin): ReadResult[] {
  let text: string;
  let shown: string;
  try {
    const decoded = JSON.parse(parts) as { readonly text: string; readonly html: string };
    text = decoded.text;
    shown = decoded.html === '' ? '' : htmlToText(decoded.html);
  } catch (error) {
    return [
      setAside(origin.path, `a mail that cannot be read: ${messageOf(error)}`, 'save its text as .txt'),
    ];
  }
  const best = isGood(text, shown) ? text.replaceAll('\r\n', '\n') : shown;
  return [createArticle({ ...articleFields({}), text: withoutFooter(withoutReplies(best)) }, origin)];
}

function isGood(text: string, shown: string): boolean {
  const addresses = text.match(/https?:\/\//g)?.length ?? 0;
  const words = text.split(/\s+/).length;
  return text.trim().length >= shown.length * LEAST_SHARE && addresses * WORDS_PER_ADDRESS <= words;
}
