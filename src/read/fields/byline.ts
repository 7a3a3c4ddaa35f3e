import { MONTH } from '../../core/months.ts';
import { unwrap } from './values.ts';

const MAX_AUTHORS = 20;
/** Keys under which an object names an author. */
const NAME_KEYS = ['name', 'original', 'by', 'byline', 'value'];
/** Words that make a part of a byline a job, a desk or an agency rather than a person's name. */
const ROLE =
  /\b(correspondent|editor|reporter|writer|columnist|staff|desk|bureau|chief|contributor|producer|team|newsroom|agency|agencies|press|news|service|times|guardian|reuters|afp|ap)\b/i;

/**
 * The authors that a byline names: `By Ann Ray and Bo Lind, Political Correspondent` gives `Ann Ray`, `Bo Lind`. Fewer
 * rather than wrong ones: addresses, jobs and links are dropped; a text without any name that remains gives none.
 * @param value a string, an object with a name, or an array of these
 */
export function parseByline(value: unknown): string[] {
  const authors: string[] = [];
  for (const part of (Array.isArray(value) ? value : [value]).slice(0, MAX_AUTHORS)) {
    const line = unwrap(part, NAME_KEYS);
    if (typeof line === 'string' && line.length <= 500)
      for (const author of splitByline(line)) if (!authors.includes(author)) authors.push(author);
  }
  return authors.slice(0, MAX_AUTHORS);
}

/** What sites put before the names: "By", "Written by", "View all posts by". */
const LEAD =
  /^(?:(?:view all posts|posts|posted|about the author|written|reported|reporting|story|interview|words|analysis)(?: by)?:? |by:? )+/i;
/** A time of publication that is glued to them, and all that follows it. */
const TIME = new RegExp(
  `\\s*\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|(?:${MONTH})\\.? \\d|\\d{1,2}[:.]\\d\\d|\\d{4}\\b|published\\b|updated\\b|posted on\\b).*$`,
  'i',
);
/** Whose picture it is, not whose text. */
const CREDIT = /^(?:images?|photos?|pictures?|video|source|credit)\s*:/i;

function splitByline(line: string): string[] {
  if (/^\s*(?:https?:|www\.|\/)/i.test(line)) return [];
  const parts = line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEAD, '')
    .replace(TIME, '')
    .split(/\s*(?:,|;|\||&|\band\b| - | – | — |\bin [A-Z]\p{L}+$|\bfor [A-Z].*$)\s*/u)
    .map((part) => part.replace(/\S+@\S+|[()<>]/g, '').trim())
    .filter((part) => !CREDIT.test(part));
  return parts.filter((part, i) => part !== '' && (i === 0 ? !isRoleOnly(part) : isPersonName(part)));
}

/** The first part is taken at its word unless it ends in a job or a desk ("Staff", "Herald newsroom") or names nobody. */
function isRoleOnly(part: string): boolean {
  return /(?:^|\s)(?:staff|newsroom|desk|editors?|admin|agencies|(?:staff )?(?:reporters?|correspondents?|writers?))$|^(?:no author|unknown|none|anonymous|administrator|guest|contributors?)$/i.test(
    part,
  );
}

/** Two to five words that begin with a capital (particles such as "van" excepted), none of them a job. */
export function isPersonName(part: string): boolean {
  const words = part.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    !ROLE.test(part) &&
    words.every((word) =>
      /^(\p{Lu}|(?:van|von|de|der|den|da|dos|del|di|al|el|bin|ibn|la|le)$|(?:al|el|d|o)[-'’])/u.test(word),
    )
  );
}
