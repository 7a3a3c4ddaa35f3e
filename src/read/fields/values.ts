import { htmlToText } from '../pages/html-text.ts';
import { PARTS, SAME_PARTS, TEXT_BLOCK, VALUE_KEYS } from './names.ts';

/** Keys under which a text may be wrapped: not those that would name it. */
const TEXT_KEYS = VALUE_KEYS.filter((key) => key !== 'name' && key !== 'title' && key !== 'by');
/** Texts in blocks nest no deeper: a body, its sections, their lists. */
const MAX_DEPTH = 6;

/** True for what JSON calls an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object stands for, or the first of a list; the value itself if it is neither. */
export function unwrap(value: unknown, keys: readonly string[] = VALUE_KEYS): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : unwrap(mainOf(value)[0], keys);
  if (!isRecord(value)) return value;
  for (const key of keys) if (Object.hasOwn(value, key) && !isRecord(value[key])) return value[key];
  return null;
}

/** Text of one line: what is no string and no number counts as absent. */
export function asString(value: unknown): string | null {
  const plain = unwrap(value);
  if (typeof plain === 'number') return String(plain);
  return typeof plain === 'string' && plain.trim() !== '' ? plain.trim() : null;
}

/**
 * A text in one of the shapes that texts have: as it stands, a list of paragraphs, wrapped in an object, or in blocks.
 * @param isPlain markup in it is part of the text
 */
export function asText(value: unknown, isPlain: boolean): string | null {
  if (Array.isArray(value) && value.every((part) => typeof part === 'string'))
    return nonBlank(value.join('\n\n'));
  const text = isRecord(value) ? unwrap(value, TEXT_KEYS) : value;
  if (typeof text !== 'string') return textOfBlocks(value);
  return nonBlank(!isPlain && isMarkup(text) ? htmlToText(text) : text);
}

/** A text that is HTML, whatever it looks like. */
export function asHtmlText(value: unknown): string | null {
  const html = unwrap(value);
  return typeof html === 'string' ? nonBlank(htmlToText(html)) : null;
}

/** The text of blocks, sections and paragraphs, in the order of reading. */
function textOfBlocks(value: unknown): string | null {
  const parts: string[] = [];
  gather(value, parts, MAX_DEPTH);
  if (!parts.some((part) => TAG.test(part))) return nonBlank(parts.join('\n\n'));
  return nonBlank(
    htmlToText(
      parts.map((part) => (TAG.test(part) ? `<div>${part}</div>` : `<p>${escaped(part)}</p>`)).join(''),
    ),
  );
}

const TAG = /<\/?[a-z][^>]*>/i;

function gather(value: unknown, parts: string[], depth: number): void {
  if (depth === 0) return;
  if (typeof value === 'string' && value.trim() !== '') parts.push(value.trim());
  else if (Array.isArray(value)) for (const part of mainOf(value)) gather(part, parts, depth - 1);
  else if (isRecord(value)) {
    if (typeof value.type === 'string' && !TEXT_BLOCK.test(value.type)) return;
    let hasSame = false;
    for (const key of PARTS) {
      if (!Object.hasOwn(value, key) || (hasSame && SAME_PARTS.has(key))) continue;
      const before = parts.length;
      gather(value[key], parts, depth - 1);
      if (SAME_PARTS.has(key)) hasSame = parts.length > before;
    }
  }
}

/** Of things with roles (ninjs) those that are the main ones, else all. */
function mainOf(list: readonly unknown[]): readonly unknown[] {
  const main = list.filter((one) => isRecord(one) && one.role === 'main');
  return main.length > 0 ? main : list;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function isMarkup(text: string): boolean {
  return /^\s*<(p|div|article|section|h[1-6]|figure|!--)[\s>-]/i.test(text) && text.trimEnd().endsWith('>');
}

function nonBlank(text: string): string | null {
  return text.trim() === '' ? null : text;
}
