import { messageOf } from '../../../core/errors.ts';
import type { ReadResult } from '../../../core/set-aside.ts';
import { parseJson, TooManyValues } from '../../fields/json.ts';
import { type Origin, setAside } from '../../fields/origin.ts';
import { isRecord } from '../../fields/values.ts';
import { listIn } from './lists.ts';
import { articleOfRecord } from './record.ts';

/** Entries of a list that are no objects: so many are set aside one by one. */
const MOST_NAMED = 1000;

/** One article from one line of JSON Lines. Never throws; what is wrong with the line is in the result. */
export function parseArticleLine(line: string, origin: Origin, number: number): ReadResult {
  let value: unknown;
  try {
    value = parseJson(line);
  } catch (error) {
    return unread(error, origin, number, 'each line must be one whole JSON object');
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
    value = parseJson(text);
  } catch (error) {
    if (firstLineIsJson(text)) return readJsonLines(text, origin);
    return [unread(error, origin, undefined, 'mend or export the file again')];
  }
  const list = listIn(value, origin);
  if (!list) return [articleOfValue(value, text, origin, undefined)];
  if (list.articles.length === 0)
    return [setAside(origin.path, 'empty: the array holds no article', 'give at least one article')];
  const place = (i: number) => (list.isSingle ? undefined : i + 1);
  const results: ReadResult[] = [];
  let others = 0;
  for (const [i, one] of list.articles.entries())
    if (isRecord(one) || ++others <= MOST_NAMED)
      results.push(articleOfValue(one, null, origin, place(i), list.publisher));
  if (others > MOST_NAMED) results.push(moreOthers(others - MOST_NAMED, origin));
  return results;
}

function moreOthers(count: number, { path }: Origin): ReadResult {
  return setAside(path, `${count} more entries that are no articles`, 'give objects alone');
}

function unread(error: unknown, { path }: Origin, line: number | undefined, hint: string): ReadResult {
  return error instanceof TooManyValues
    ? setAside(path, error.message, 'give JSON Lines, one object an article, without what is no text', line)
    : setAside(path, `invalid JSON: ${messageOf(error)}`, hint, line);
}

function firstLineIsJson(text: string): boolean {
  const start = text.trimStart();
  try {
    parseJson(start.slice(0, Math.max(0, start.search(/[\r\n]/))));
    return true;
  } catch {
    return false;
  }
}

/** The articles of JSON Lines that are held as one text; blank lines give none. */
export function readJsonLines(text: string, origin: Origin): ReadResult[] {
  const results: ReadResult[] = [];
  let number = (origin.place ?? 1) - 1;
  for (const line of text.split(text.includes('\n') ? '\n' : '\r')) {
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
  publisher: string | null = null,
): ReadResult {
  if (!isRecord(value))
    return setAside(
      origin.path,
      `not an article: expected a JSON object, found ${nameOf(value)}`,
      'give one object an article, with a field "text"',
      line,
    );
  const id = json === null ? null : exactId(value, json);
  return articleOfRecord(value, origin, line, (fields) => ({
    ...fields,
    id: id ?? fields.id,
    publisher: fields.publisher ?? publisher,
  }));
}

/** Numeric ids beyond 2^53 lose digits in JSON.parse: takes them from the text, where the key is plainly `id`. */
function exactId(value: Record<string, unknown>, json: string): string | null {
  if (typeof value.id !== 'number' || Number.isSafeInteger(value.id) || !Number.isInteger(value.id))
    return null;
  return /"id"\s*:\s*(-?\d+)\s*[,}]/.exec(json)?.[1] ?? null;
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}
