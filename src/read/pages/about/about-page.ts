import { monthNumber } from '../../../core/months.ts';
import { isPersonName, parseByline } from '../../fields/byline.ts';
import { parsePublished } from '../../fields/published.ts';
import { asString, isRecord } from '../../fields/values.ts';
import type { PageTree } from '../tree/page-tree.ts';
import { bylineParagraph, dateParagraphs } from './head-paragraphs.ts';
import { readLinkedData } from './linked-data.ts';
import { bareWords, plainText } from './plain-text.ts';
import { headingOf, withoutSiteName } from './title.ts';

/** What a page says of its article for machines and readers, apart from the body. */
export interface AboutPage {
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly publisher: string | null;
  /** ISO date. */
  readonly published: string | null;
  readonly url: string | null;
  /** The body as JSON-LD gives it, mostly absent or cut off; '' if it gives none. */
  readonly declaredBody: string;
}

/** Names of meta tags (`name`, `property` or `itemprop`), the surest first. */
// biome-ignore format: a table
const META = {
  title: ['og:title', 'parsely-title', 'dc.title', 'twitter:title'],
  byline: ['author', 'parsely-author', 'dc.creator', 'article:author', 'byl', 'sailthru.author', 'article:author_name',
    'citation_author'],
  publisher: ['og:site_name', 'dc.publisher', 'application-name'],
  published: ['article:published_time', 'article:published', 'article_date_original', 'datepublished', 'parsely-pub-date',
    'pubdate', 'publishdate', 'publish-date', 'publication_date', 'publish_date', 'dc.date.issued', 'dcterms.date', 'dc.date',
    'sailthru.date', 'cxenseparse:recs:publishtime', 'date'],
  url: ['og:url'],
} as const;
const MAX_TITLE = 500;
/** A longer text that is marked as the author's is a biography. */
const MAX_BYLINE = 120;

/** @param address where the page was fetched from, if that is known */
export function aboutPage(tree: PageTree, address: string | null): AboutPage {
  const { article, pagePublished } = readLinkedData(tree.linkedData);
  const metas = (names: readonly string[]): string[] =>
    names.flatMap((name) => tree.meta.filter(([key]) => key === name).map(([, content]) => content));
  const site = plainText(metas(META.publisher)[0] ?? '');
  const declaredSite = plainText(asString(article?.publisher) ?? '');
  const heading = headingOf(tree.headings, tree.title);
  const titles = [asString(article?.headline) ?? '', ...metas(META.title), heading, tree.title].map(
    plainText,
  );
  const addresses = [tree.canonical, ...metas(META.url), address];
  const dates = [
    article?.datePublished,
    ...metas(META.published),
    pagePublished,
    ...tree.times,
    ...dateParagraphs(tree.blocks),
    ...addresses.map(dateInAddress),
    article?.dateCreated,
  ];
  return {
    title:
      withoutSiteName(titles.find((title) => title !== '') ?? '', [site, declaredSite], heading).slice(
        0,
        MAX_TITLE,
      ) || null,
    byline: authorsOf(
      [article?.author, article?.creator, ...META.byline.map((name) => metas([name]))],
      tree,
      site || declaredSite,
    ),
    publisher: declaredSite || site || null,
    published: dates.map(parsePublished).find((date) => date !== null) ?? null,
    url: addresses.find((url) => url !== null && /^https?:/i.test(url)) ?? null,
    declaredBody: asString(article?.articleBody) ?? '',
  };
}

/** The authors by the first source that names any; the site itself only if nobody else is named. */
function authorsOf(declared: readonly unknown[], tree: PageTree, site: string): readonly string[] {
  const isSite = (name: string): boolean => site !== '' && bareWords(name) === bareWords(site);
  const sources = [...declared.map((value) => parseByline(plainNames(value))), fullest(tree.bylines)].filter(
    (names) => names.length > 0,
  );
  const named = sources.find((names) => !names.every(isSite));
  if (named) return named;
  const signed = bylineParagraph(tree.blocks, sources.length > 0);
  return signed.length > 0 ? signed : (sources[0] ?? []);
}

/** The first of the texts shown that is names and nothing else, or a later one that has the same names and more. */
function fullest(shown: readonly string[]): readonly string[] {
  let best: readonly string[] = [];
  for (const text of shown) {
    if (text.length > MAX_BYLINE) continue;
    const names = parseByline(text);
    if (names.every(isPersonName) && best.every((name) => names.includes(name)) && names.length > best.length)
      best = names;
  }
  return best;
}

/** Names without entities and markup, lists in lists made one. */
function plainNames(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap(plainNames);
  const name = isRecord(value) ? value.name : value;
  if (Array.isArray(name)) return name.filter((part) => typeof part === 'string').map(plainText);
  return typeof name === 'string' ? [plainText(name)] : [];
}

const DATE_IN_PATH =
  /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[/-](0?[1-9]|[12]\d|3[01])(?=[/_-])/i;

/** A day that stands as `/2026/02/05/` or `/2026/feb/05/` in the path of an address. */
function dateInAddress(address: string | null): string | null {
  const match = DATE_IN_PATH.exec(address ?? '');
  if (!match) return null;
  const month = Number(match[2]) || monthNumber(match[2]);
  return `${match[1]}-${month}-${match[3]}`;
}
