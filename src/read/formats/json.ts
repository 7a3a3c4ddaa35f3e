import type { ReadResult } from '../../core/set-aside.ts';
import { createArticle } from '../article.ts';
import { fieldsOrError, holdsText, isRecord } from '../fields/fields.ts';
import { type Origin, setAside } from '../fields/origin.ts';
import { isJson } from './format.ts';

/** Keys under which an interface's answer keeps its list of articles. */
const LISTS = ['articles', 'results', 'items', 'docs', 'documents', 'hits', 'data', 'response'];

/** One article from one line of JSON Lines. Never throws; what is wrong with the line is in the result. */
export function parseArticleLine(line: string, origin: Origin, number: number): ReadResult {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return setAside(
      origin.path,
      number,
      `invalid JSON: ${(error as Error).message}`,
      'each line must be one whole JSON object',
    );
  }
  return articleOfValue(value, line, origin, number);
}

/**
 * The articles of a JSON file: one object, an array of objects, or an interface's answer that holds such an array.
 * A file that is JSON Lines by content is read as such.
 */
export function readJson(text: string, origin: Origin): ReadResult[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (firstLineIsJson(text)) return readJsonLines(text, origin);
    return [
      setAside(
        origin.path,
        undefined,
        `invalid JSON: ${(error as Error).message}`,
        'mend or export the file again',
      ),
    ];
  }
  const list = Array.isArray(value) ? value : listIn(value);
  if (!list) return [articleOfValue(value, text, origin, undefined)];
  if (list.length === 0)
    return [
      setAside(origin.path, undefined, 'empty: the array holds no article', 'give at least one article'),
    ];
  return list.map((element, i) => articleOfValue(element, null, origin, i + 1));
}

function firstLineIsJson(text: string): boolean {
  const start = text.trimStart();
  return isJson(start.slice(0, Math.max(0, start.indexOf('\n'))));
}

/** The articles of JSON Lines that are held as one text; blank lines give none. */
export function readJsonLines(text: string, origin: Origin): ReadResult[] {
  const results: ReadResult[] = [];
  let number = 0;
  for (const line of text.split('\n')) {
    number++;
    if (line.trim() !== '') results.push(parseArticleLine(line, origin, number));
  }
  return results;
}

function articleOfValue(
  value: unknown,
  json: string | null,
  origin: Origin,
  line: number | undefined,
): ReadResult {
  if (!isRecord(value))
    return setAside(
      origin.path,
      line,
      `not an article: expected a JSON object, found ${nameOf(value)}`,
      'give one object an article, with a field "text"',
    );
  const fields = fieldsOrError(value);
  if (fields instanceof Error)
    return setAside(origin.path, line, `HTML that cannot be read: ${fields.message}`, 'give its text');
  if (fields.text === '' && !('text' in value)) {
    const keys = Object.keys(value).slice(0, 8);
    return setAside(
      origin.path,
      line,
      `no text: none of the fields (${keys.join(', ')}) holds it`,
      'name the field "text", "body" or "content"',
    );
  }
  const id = json === null ? fields.id : (exactId(value, json) ?? fields.id);
  return createArticle(id === fields.id ? fields : { ...fields, id }, origin, line);
}

/** Numeric ids beyond 2^53 lose digits in JSON.parse: takes them from the text, where the key is plainly `id`. */
function exactId(value: Record<string, unknown>, json: string): string | null {
  if (typeof value.id !== 'number' || Number.isSafeInteger(value.id) || !Number.isInteger(value.id))
    return null;
  return /"id"\s*:\s*(-?\d+)\s*[,}]/.exec(json)?.[1] ?? null;
}

function listIn(value: unknown): unknown[] | null {
  if (!isRecord(value) || holdsText(value)) return null;
  for (const key of LISTS) {
    const inner = value[key];
    if (Array.isArray(inner) && inner.some(isRecord)) return inner;
    if (isRecord(inner)) for (const deeper of LISTS) if (Array.isArray(inner[deeper])) return inner[deeper];
  }
  return null;
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}
