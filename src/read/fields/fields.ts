import { htmlToText } from '../pages/html-text.ts';
import { parseByline } from './byline.ts';
import { parsePublished } from './published.ts';

/** What an input says of an article, already in the article's own terms; null where it says nothing. */
export interface ArticleFields {
  readonly id: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly publisher: string | null;
  /** ISO date. */
  readonly published: string | null;
  readonly url: string | null;
}

/**
 * What users call the fields of an article, the surest name first (written without case, spaces, hyphens, underscores and
 * colons). Taken from the exports of newspaper4k, trafilatura, news-please, Media Cloud, the Guardian, NewsAPI and
 * WordPress interfaces, ninjs and schema.org.
 */
// biome-ignore format: a table
const NAMES = {
  id: ['id', 'articleid', 'documentid', 'docid', 'uid', 'uuid', 'guid', '_id', 'identifier'],
  text: ['text', 'body', 'content', 'maintext', 'articlebody', 'bodytext', 'fulltext', 'articletext', 'article', 'story',
    'plaintext', 'cleantext', 'cleanedtext', 'textcontent', 'rawtext', 'document'],
  html: ['bodyhtml', 'contenthtml', 'contentencoded', 'articlehtml', 'html'],
  title: ['title', 'headline', 'webtitle', 'articletitle', 'heading'],
  published: ['published', 'date', 'publishdate', 'publisheddate', 'datepublished', 'datepublish', 'publishedat',
    'publicationdate', 'pubdate', 'publishedon', 'publishedtime', 'publicationtime', 'firstpublished',
    'firstpublicationdate', 'webpublicationdate', 'versioncreated', 'issued', 'datecreated', 'createdat', 'created',
    'timestamp'],
  url: ['url', 'link', 'weburl', 'sourceurl', 'canonicalurl', 'articleurl', 'permalink', 'uri'],
  byline: ['byline', 'bylines', 'author', 'authors', 'creator', 'dccreator', 'writer', 'reporter'],
  publisher: ['publisher', 'outlet', 'newspaper', 'sitename', 'medianame', 'sourcename', 'source', 'hostname',
    'sourcedomain', 'domain'],
} as const;
type FieldName = keyof typeof NAMES;

const PLACES = new Map<string, { field: FieldName; rank: number }>(
  (Object.keys(NAMES) as FieldName[]).flatMap((field) =>
    NAMES[field].map((name, rank): [string, { field: FieldName; rank: number }] => [name, { field, rank }]),
  ),
);

/** Objects that exports wrap an article's fields in. */
const WRAPPERS = new Set(['_source', 'fields', 'article', 'metadata', 'meta', 'doc', 'attributes']);
/** Keys under which an object keeps what it stands for: `{"rendered": "..."}`, `{"main": "..."}`, `{"$oid": "..."}`. */
const VALUE_KEYS = ['name', 'main', 'rendered', 'original', 'value', 'text', '#text', '$oid', '$date'];

/** Places of keys in the spelling in which they were met; bounded, since keys come from the input. */
const placesOfKeys = new Map<string, { field: FieldName; rank: number } | null>();
const MAX_KEYS = 2000;
const MAX_TITLE = 500;

function placeOfKey(key: string): { field: FieldName; rank: number } | null {
  let place = placesOfKeys.get(key);
  if (place === undefined) {
    const plain = key.startsWith('_') ? key : key.toLowerCase().replace(/[\s_:.-]/g, '');
    place = PLACES.get(plain) ?? null;
    if (placesOfKeys.size < MAX_KEYS) placesOfKeys.set(key, place);
  }
  return place;
}

/** The field that a key names in some way; null if it names none. */
export function fieldNamed(key: string): FieldName | null {
  return placeOfKey(key)?.field ?? null;
}

/** A value under one of a field's names; the lower the rank, the surer the name. */
interface Candidate {
  readonly value: unknown;
  readonly rank: number;
  readonly key: string;
}
type Candidates = Partial<Record<FieldName, Candidate[]>>;

function collect(record: Record<string, unknown>, penalty: number, found: Candidates): Candidates {
  for (const key in record) {
    const value = record[key];
    if (value === null || value === '' || value === undefined) continue;
    if (penalty === 0 && WRAPPERS.has(key) && isRecord(value)) {
      collect(value, 1000, found);
      continue;
    }
    const place = placeOfKey(key);
    if (!place) continue;
    found[place.field] ??= [];
    found[place.field]!.push({ value, rank: place.rank + penalty, key });
  }
  return found;
}

/** The first usable value, from the surest name on; null if there is none. */
function pick<T>(candidates: Candidate[] | undefined, use: (candidate: Candidate) => T | null): T | null {
  if (candidates === undefined) return null;
  if (candidates.length > 1) candidates.sort((a, b) => a.rank - b.rank);
  for (const candidate of candidates) {
    const value = use(candidate);
    if (value !== null) return value;
  }
  return null;
}

/**
 * The fields of an article in a parsed JSON object, YAML front matter or JSON-LD object. Fields are recognised by
 * their usual names, one level of wrapping included; what has an unusable value counts as absent. No text gives ''.
 */
export function articleFields(record: Record<string, unknown>): ArticleFields {
  const found = collect(record, 0, {});
  return {
    id: pick(found.id, asString),
    text: pick(found.text, asText) ?? pick(found.html, asHtmlText) ?? '',
    title: pick(found.title, asString)?.replace(/\s+/g, ' ').slice(0, MAX_TITLE) ?? null,
    byline: pick(found.byline, asAuthors) ?? [],
    publisher: pick(found.publisher, asString),
    published: pick(found.published, ({ value }) => parsePublished(unwrap(value))),
    url: pick(found.url, asUrl),
  };
}

/** The same, or why the HTML that a field holds cannot be parsed. */
export function fieldsOrError(record: Record<string, unknown>): ArticleFields | Error {
  try {
    return articleFields(record);
  } catch (error) {
    return error as Error;
  }
}

/** True for an object that is an article by itself. */
export function holdsText(record: Record<string, unknown>): boolean {
  const fields = fieldsOrError(record);
  return fields instanceof Error || fields.text !== '';
}

/** True for what JSON calls an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text as it stands; a list of paragraphs joined; markup taken out only where the name is not `text` itself. */
function asText({ value, key }: Candidate): string | null {
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('\n\n');
  const text = unwrap(value);
  if (typeof text !== 'string' || text.trim() === '') return null;
  return key !== 'text' && isMarkup(text) ? htmlToText(text) : text;
}

function asHtmlText({ value }: Candidate): string | null {
  const html = unwrap(value);
  return typeof html === 'string' ? htmlToText(html) : null;
}

function asAuthors({ value }: Candidate): string[] | null {
  const authors = parseByline(value);
  return authors.length > 0 ? authors : null;
}

function asUrl(candidate: Candidate): string | null {
  const url = asString(candidate);
  return url !== null && /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : null;
}

function isMarkup(text: string): boolean {
  return /^\s*<(p|div|article|section|h[1-6]|figure|!--)[\s>-]/i.test(text) && text.trimEnd().endsWith('>');
}

function asString({ value }: Candidate): string | null {
  const plain = unwrap(value);
  if (typeof plain === 'number') return String(plain);
  return typeof plain === 'string' && plain.trim() !== '' ? plain.trim() : null;
}

function unwrap(value: unknown): unknown {
  if (!isRecord(value)) return value;
  for (const key of VALUE_KEYS) if (Object.hasOwn(value, key) && !isRecord(value[key])) return value[key];
  return null;
}
