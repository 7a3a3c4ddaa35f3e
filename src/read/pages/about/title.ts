import { bareWords } from './plain-text.ts';

/** Signs that part a title from the name of the site. */
const PARTING = /\s+(?:[|\-–—•·»:]|::|--|\|\|)\s+/;
const MIN_HEADING_WORDS = 4;

/**
 * A title without the name of the site at its end, if the page says that name elsewhere, or the rest is the page's heading.
 * @param sites names of the site, as far as the page gives them
 * @param heading the page's own heading, or ''
 */
export function withoutSiteName(title: string, sites: readonly string[], heading: string): string {
  const parts = title.split(PARTING);
  if (parts.length < 2) return title;
  const bare = bareWords(title);
  const bareHeading = bareWords(heading);
  if (
    heading.split(' ').length >= MIN_HEADING_WORDS &&
    bare !== bareHeading &&
    bare.startsWith(`${bareHeading} `)
  )
    return heading;
  const last = parts[parts.length - 1];
  if (!sites.some((site) => site !== '' && siteKey(site) === siteKey(last))) return title;
  return title.slice(0, title.lastIndexOf(last)).replace(/\s*[|\-–—•·»:]+\s*$/, '');
}

/** "The Lowmouth Post" and "lowmouthpost.com" are one. */
function siteKey(name: string): string {
  return bareWords(name)
    .replace(/^the | (?:com|org|net|news|online)$|^www /g, '')
    .replaceAll(' ', '');
}

/** The heading of the article among the page's headings: its only one, or the one that its `<title>` repeats. */
export function headingOf(headings: readonly string[], title: string): string {
  if (headings.length === 1) return headings[0];
  const bare = bareWords(title);
  return (
    headings.find(
      (heading) => heading.split(' ').length >= MIN_HEADING_WORDS && bare.includes(bareWords(heading)),
    ) ?? ''
  );
}
