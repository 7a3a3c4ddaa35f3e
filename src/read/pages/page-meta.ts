import { parseByline } from '../fields/byline.ts';
import { parsePublished } from '../fields/published.ts';
import type { Page } from './page.ts';

/** Names of meta tags (`name`, `property` or `itemprop`), the surest first. */
// biome-ignore format: a table
const TAGS = {
  title: ['og:title', 'parsely-title', 'dc.title', 'twitter:title'],
  byline: ['author', 'parsely-author', 'dc.creator', 'article:author', 'byl', 'sailthru.author'],
  publisher: ['og:site_name', 'dc.publisher', 'application-name'],
  published: ['article:published_time', 'datepublished', 'parsely-pub-date', 'pubdate', 'publishdate', 'publish-date', 'publication_date',
    'dc.date.issued', 'dcterms.date', 'dc.date', 'sailthru.date', 'date'],
  url: ['og:url'],
} as const;

/** What the head of a page says of its article in meta tags, `<link rel=canonical>`, `<time>` and `<title>`. */
export function fieldsOfMeta(page: Page): {
  title: string | null;
  byline: string[];
  publisher: string | null;
  published: string | null;
  url: string | null;
} {
  const tags = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content')?.trim();
    if (name && content && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), content);
  }
  const values = (names: readonly string[]): string[] =>
    names.map((name) => tags.get(name)).filter((value) => value !== undefined);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const time = page.querySelector('article time[datetime], header time[datetime], time[datetime]');
  const dates = [...values(TAGS.published), time?.getAttribute('datetime'), time?.textContent];
  return {
    title: values(TAGS.title)[0] ?? titleOfPage(page),
    byline:
      values(TAGS.byline)
        .map(parseByline)
        .find((authors) => authors.length > 0) ?? bylineOfPage(page),
    publisher: values(TAGS.publisher)[0] ?? null,
    published: dates.map(parsePublished).find((date) => date !== null) ?? null,
    url: [canonical, ...values(TAGS.url)].find((url) => /^https?:/i.test(url)) ?? null,
  };
}

/** The page's only `<h1>`, else its `<title>`. */
function titleOfPage(page: Page): string | null {
  const headings = page.querySelectorAll('h1');
  const text =
    (headings.length === 1 ? headings[0].textContent : '') || page.querySelector('title')?.textContent;
  return text?.replace(/\s+/g, ' ').trim().slice(0, 500) || null;
}

function bylineOfPage(page: Page): string[] {
  const element = page.querySelector('[rel="author"], [itemprop="author"], .byline, .author');
  const text = element?.textContent?.trim() ?? '';
  return text.length < 120 ? parseByline(text) : [];
}
