import { isPersonName, parseByline } from '../../fields/byline.ts';
import { bareWords } from '../about/plain-text.ts';
import type { WordedBlock } from './page-blocks.ts';

/** What leads to another article: set words before a sign, and its title behind. */
const LEADS_ON =
  /^(?:read (?:more|also|next|this)|also read|see also|related(?: (?:stor(?:y|ies)|articles?|content|coverage|news|links?))?|more on this(?: story)?|don.t miss|watch(?: (?:more|now|live|also))?|recommended|trending)\s*(?:[:|>»–—]|- )/i;
/** What asks the reader to subscribe: a request, and what to. */
const ASKS =
  /^(?:sign up|subscribe|register|join|get (?:the|our|all|your)|enter your|download|follow us|click here)\b.*\b(?:newsletters?|inbox|e-?mails?|app|whatsapp|podcasts?|alerts?|facebook|twitter|telegram)\b/i;
/** Neither is longer. */
const MAX_WORDS = 40;
/** A title of fewer words may be said in passing. */
const MIN_TITLE_WORDS = 3;

/**
 * Marks what is never of the text, whatever stands around it: the page's heading and title, bylines, what leads to other
 * articles, what asks the reader to subscribe.
 * @returns 1 for each such block
 */
export function neverText(blocks: readonly WordedBlock[], title: string): Uint8Array {
  const headings = blocks.filter(({ box }) => box.element === 'h1').length;
  const bareTitle = ` ${bareWords(title)} `;
  const titleWords = bareTitle.split(' ').length - 2;
  return Uint8Array.from(blocks, ({ box, text, size }) => {
    if (box.element === 'h1' && headings === 1) return 1;
    if (size > MAX_WORDS) return 0;
    if (LEADS_ON.test(text) || ASKS.test(text) || isByline(text)) return 1;
    return size >= Math.max(MIN_TITLE_WORDS, titleWords / 2) && bareTitle.includes(` ${bareWords(text)} `)
      ? 1
      : 0;
  });
}

/** "By" and names, perhaps with jobs and a date behind. */
function isByline(text: string): boolean {
  if (!/^(?:written |words )?by:? /i.test(text) || /[.!?]["”’]?$/.test(text)) return false;
  const names = parseByline(text);
  return names.length > 0 && names.every(isPersonName);
}
