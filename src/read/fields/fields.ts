import type { ArticleNote } from '../../core/article.ts';
import { parseByline } from './byline.ts';
import { type FieldName, NAMES, SPLIT_SIGN, SPLIT_TEXTS, TEASERS, WRAPPERS } from './names.ts';
import { parsePublished } from './published.ts';
import { asHtmlText, asString, asText, isRecord, unwrap } from './values.ts';

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
  readonly notes?: readonly ArticleNote[];
}

/** What a user can say the place of. */
export const PATH_FIELDS = ['text', 'title', 'byline', 'publisher', 'published', 'url', 'id'] as const;
type PathField = (typeof PATH_FIELDS)[number];

/** The paths that a user gives for fields: `{ text: 'body.html' }`. They stand for all names of that field. */
export type FieldPaths = Readonly<Partial<Record<PathField, string>>>;

interface Place {
  readonly field: FieldName;
  readonly rank: number;
}

const PLACES = new Map<string, Place[]>();
for (const field of Object.keys(NAMES) as FieldName[])
  for (const [rank, name] of NAMES[field].entries())
    PLACES.set(name, [...(PLACES.get(name) ?? []), { field, rank }]);

/** Places of keys in the spelling in which they were met; bounded, since keys come from the input. */
const placesOfKeys = new Map<string, readonly Place[]>();
const MAX_KEYS = 2000;
const MAX_TITLE = 500;
const NOWHERE: readonly Place[] = [];

function placesOf(key: string): readonly Place[] {
  let places = placesOfKeys.get(key);
  if (places === undefined) {
    places = PLACES.get(plainKey(key)) ?? NOWHERE;
    if (placesOfKeys.size < MAX_KEYS) placesOfKeys.set(key, places);
  }
  return places;
}

/** A key without what people vary in spelling it. */
function plainKey(key: string): string {
  return key.startsWith('_') ? key : key.toLowerCase().replace(/[\s_:.-]/g, '');
}

/** The field that a key names in some way; null if it names none. */
export function fieldNamed(key: string): FieldName | null {
  return placesOf(key)[0]?.field ?? null;
}

/** True for the name of what stands for a text that is kept back. */
export function isTeaserName(key: string): boolean {
  return TEASERS.includes(plainKey(key));
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
    for (const { field, rank } of placesOf(key)) {
      const candidates = found[field] ?? [];
      candidates.push({ value, rank: rank + penalty, key });
      found[field] = candidates;
    }
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
 * @param paths where the user says that fields stand
 */
export function articleFields(record: Record<string, unknown>, paths?: FieldPaths): ArticleFields {
  const found = collect(record, 0, {});
  if (paths) redirect(record, paths, found);
  return {
    id: pick(found.id, ({ value }) => asString(value)),
    text: splitText(record) ?? pick(found.text, textOf) ?? pick(found.html, htmlOf) ?? '',
    title:
      pick(found.title, ({ value }) => asString(value))
        ?.replace(/\s+/g, ' ')
        .slice(0, MAX_TITLE) ?? null,
    byline: pick(found.byline, authorsOf) ?? [],
    publisher: pick(found.publisher, publisherOf),
    published: pick(found.published, ({ value }) => parsePublished(unwrap(value))),
    url: pick(found.url, urlOf),
  };
}

/** What an object says of an article whose text it keeps back; null if it says nothing of that kind. */
export function teaserOf(record: Record<string, unknown>): string | null {
  const inner = Object.keys(record).filter((key) => WRAPPERS.has(key));
  for (const holder of [record, ...inner.map((key) => record[key])].filter(isRecord)) {
    const byName = new Map(Object.keys(holder).map((key) => [plainKey(key), holder[key]]));
    for (const name of TEASERS) {
      const text = byName.has(name) ? asText(byName.get(name), false) : null;
      if (text !== null) return text;
    }
  }
  return null;
}

/** The same as {@link articleFields}, or why the HTML that a field holds cannot be parsed. */
export function fieldsOrError(record: Record<string, unknown>, paths?: FieldPaths): ArticleFields | Error {
  try {
    return articleFields(record, paths);
  } catch (error) {
    return error as Error;
  }
}

/** True for an object that is an article by itself. */
export function holdsText(record: Record<string, unknown>, paths?: FieldPaths): boolean {
  const fields = fieldsOrError(record, paths);
  return fields instanceof Error || fields.text !== '';
}

/** The values at a path such as `body.html`; lists on the way are gone through. A key with a dot in it is tried first. */
function valueAt(value: unknown, path: string): unknown {
  if (Array.isArray(value)) {
    const inner = value.map((one) => valueAt(one, path)).filter((one) => one !== undefined);
    return inner.length === 0 ? undefined : inner.flat();
  }
  if (!isRecord(value)) return undefined;
  if (Object.hasOwn(value, path)) return value[path];
  const dot = path.indexOf('.');
  return dot < 0 ? undefined : valueAt(value[path.slice(0, dot)], path.slice(dot + 1));
}

/** Puts what stands at the user's paths in the place of what was found by name. */
function redirect(record: Record<string, unknown>, paths: FieldPaths, found: Candidates): void {
  for (const [field, path] of Object.entries(paths) as [PathField, string][]) {
    const value = valueAt(record, path);
    found[field] = value === undefined ? [] : [{ value, rank: 0, key: path }];
    if (field === 'text') found.html = [];
  }
}

function splitText(record: Record<string, unknown>): string | null {
  if (!Object.hasOwn(record, SPLIT_SIGN)) return null;
  for (const keys of SPLIT_TEXTS)
    if (keys.every((key) => typeof record[key] === 'string'))
      return keys.map((key) => record[key]).join('\n\n');
  return null;
}

/** Markup is taken out only where the name is not `text` itself. */
function textOf({ value, key }: Candidate): string | null {
  return asText(value, key === 'text');
}

function htmlOf({ value }: Candidate): string | null {
  return asHtmlText(value);
}

function authorsOf({ value }: Candidate): string[] | null {
  const authors = parseByline(value);
  return authors.length > 0 ? authors : null;
}

function urlOf({ value }: Candidate): string | null {
  const url = asString(value);
  return url !== null && isAddress(url) ? url : null;
}

/** Some give the address of the page as its source: that is no publisher. */
function publisherOf({ value }: Candidate): string | null {
  const name = asString(value);
  return name !== null && /^https?:/i.test(name) ? null : name;
}

function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text);
}
