import { parseJson } from '../../fields/json.ts';
import { isRecord } from '../../fields/values.ts';

type Thing = Record<string, unknown>;

/** What a page's JSON-LD says of its article. */
export interface LinkedData {
  /** The object that describes the article; null if none does. Authors and publisher that it names by `@id` are filled in. */
  readonly article: Thing | null;
  /** When the page, or what it is about, was published, for pages whose article has no object of its own. */
  readonly pagePublished: unknown;
}

/** All of schema.org's kinds of articles; a `JobPosting` is none. */
const ARTICLE = /(?:^|[/:#])(?!Job)\w*(?:Article|Posting)$/;
/** What news pages are described as instead. */
const PAGE = /(?:^|[/:#])(?:ClaimReview|WebPage|ItemPage|Report|VideoObject)$/;
const MAX_SCRIPTS = 50;
const MAX_THINGS = 2000;
/** Places of an object in which the page's own article may lie. */
const INNER = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'author',
  'creator',
  'publisher',
  'itemReviewed',
  'hasPart',
];
/** Parts that may be given by `@id`. */
const REFERRED = ['author', 'creator', 'publisher'];

/** Reads the JSON-LD scripts of a page. What does not parse even when mended is passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const things = scripts.slice(0, MAX_SCRIPTS).flatMap((script) => thingsIn(parse(script)));
  let article: Thing | null = null;
  for (const thing of things)
    if (isOfType(thing, ARTICLE) && (!article || worthOf(thing) > worthOf(article))) article = thing;
  const page = things.find((thing) => isOfType(thing, PAGE) && thing.datePublished);
  return { article: article && withReferred(article, things), pagePublished: page?.datePublished };
}

/** A teaser in a list of others has less to say than the page's own article. */
function worthOf(article: Thing): number {
  const hasBody = typeof article.articleBody === 'string' && article.articleBody !== '';
  return (hasBody ? 4 : 0) + (article.headline ? 2 : 0) + (article.datePublished ? 1 : 0);
}

function withReferred(article: Thing, things: readonly Thing[]): Thing {
  const named = new Map(things.filter((thing) => 'name' in thing).map((thing) => [thing['@id'], thing]));
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(follow);
    if (!isRecord(value) || 'name' in value) return value;
    return named.get(value['@id']) ?? value;
  };
  const filled = { ...article };
  for (const key of REFERRED) if (key in filled) filled[key] = follow(filled[key]);
  return filled;
}

/** All objects, from the outermost in. */
function thingsIn(value: unknown): Thing[] {
  const queue: unknown[] = [value];
  const things: Thing[] = [];
  for (let i = 0; i < queue.length && i < MAX_THINGS; i++) {
    const next = queue[i];
    if (Array.isArray(next)) queue.push(...next.slice(0, MAX_THINGS));
    else if (isRecord(next)) {
      things.push(next);
      for (const key of INNER) if (typeof next[key] === 'object') queue.push(next[key]);
    }
  }
  return things;
}

function isOfType(thing: Thing, pattern: RegExp): boolean {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).some((name) => typeof name === 'string' && pattern.test(name));
}

/** Marks of comments and CDATA that sites put around their JSON; they stand at its two ends. */
const OPENING = /^(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/;
const CLOSING = /(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*;?$/;
const REACH = 40;

/** The value of a script; undefined if it cannot be told. Mended: line breaks in strings, commas before a closing bracket. */
function parse(script: string): unknown {
  const json = withoutMarks(script.trim());
  try {
    return parseJson(json);
  } catch {
    try {
      return parseJson(json.replace(/[\x00-\x1f]+/g, ' ').replace(/,( ?[}\]])/g, '$1'));
    } catch {
      return undefined;
    }
  }
}

/** Only the ends are looked at: a pattern that seeks its beginning in all of a script costs the square of its length. */
function withoutMarks(script: string): string {
  const start = script.slice(0, REACH).replace(OPENING, '');
  if (script.length <= REACH) return start.replace(CLOSING, '');
  const middle = script.slice(REACH, Math.max(REACH, script.length - REACH));
  return start + middle + script.slice(Math.max(REACH, script.length - REACH)).replace(CLOSING, '');
}
