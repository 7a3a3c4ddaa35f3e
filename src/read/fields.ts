import type { ArticleFields } from './article.ts';
import { parseByline } from './byline.ts';
import { htmlToText } from './html-text.ts';
import { parsePublished } from './published.ts';

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

function placeOfKey(key: string): { field: FieldName; rank: number } | null {
  let place = placesOfKeys.get(key);
  if (place === undefined) {
    const plain = key.startsWith('_') ? key : key.toLowerCase().replace(/[\s_:.-]/g, '');
    place = PLACES.get(plain) ?? null;
    if (placesOfKeys.size < MAX_KEYS) placesOfKeys.set(key, place);
  }
  return place;
}

/** Values by field, as found, each with the rank of the name it was found under. */
type Found = Partial<Record<FieldName, { value: unknown; rank: number; key: string }>>;

function collect(record: Record<string, unknown>, penalty: number, found: Found): Found {
  for (const key in record) {
    const value = record[key];
    if (value === null || value === '' || value === undefined) continue;
    if (penalty === 0 && WRAPPERS.has(key) && isRecord(value)) {
      collect(value, 1000, found);
      continue;
    }
    const place = placeOfKey(key);
    if (!place) continue;
    const rank = place.rank + penalty;
    const best = found[place.field];
    if (!best || rank < best.rank) found[place.field] = { value, rank, key };
  }
  return found;
}

/**
 * The fields of an article in a parsed JSON object, YAML front matter or JSON-LD object. Fields are recognised by
 * their usual names, one level of wrapping included; what has an unusable value counts as absent. No text gives ''.
 */
export function articleFields(record: Record<string, unknown>): ArticleFields {
  const found = collect(record, 0, {});
  const url = asString(found.url?.value);
  const title = asString(found.title?.value);
  return {
    id: asString(found.id?.value),
    text: textOf(found),
    title: title === null ? null : oneLine(title),
    byline: found.byline ? parseByline(found.byline.value) : [],
    publisher: asString(found.publisher?.value),
    published: found.published ? parsePublished(unwrap(found.published.value)) : null,
    url: url !== null && /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : null,
  };
}

/** True for what JSON calls an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text as it stands; a list of paragraphs joined; markup only under names that announce it or values that are it. */
function textOf(found: Found): string {
  const value = found.text?.value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('\n\n');
  const text = unwrap(value);
  if (typeof text === 'string' && text.trim() !== '')
    return found.text?.key !== 'text' && isMarkup(text) ? htmlToText(text) : text;
  const html = unwrap(found.html?.value);
  return typeof html === 'string' ? htmlToText(html) : '';
}

function isMarkup(text: string): boolean {
  return /^\s*<(p|div|article|section|h[1-6]|figure|!--)[\s>-]/i.test(text) && text.trimEnd().endsWith('>');
}

function asString(value: unknown): string | null {
  const plain = unwrap(value);
  if (typeof plain === 'string') return plain.trim() === '' ? null : plain.trim();
  return typeof plain === 'number' || typeof plain === 'bigint' ? String(plain) : null;
}

function unwrap(value: unknown): unknown {
  if (!isRecord(value)) return value;
  for (const key of VALUE_KEYS) if (Object.hasOwn(value, key) && !isRecord(value[key])) return value[key];
  return null;
}

function oneLine(title: string): string {
  return title.replace(/\s+/g, ' ').slice(0, 500);
}
