import { messageOf } from '../../core/errors.ts';
import { loadOnDemand } from '../../core/package/on-demand.ts';
import type { ReadResult } from '../../core/set-aside.ts';
import { createArticle } from '../article.ts';
import { articleFields } from '../fields/fields.ts';
import { type Origin, setAside } from '../fields/origin.ts';
import { isRecord } from '../fields/values.ts';

/** Front matter made by people stays far below. */
const MAX_FRONT_MATTER = 64 * 1024;
/** An alias takes time for each anchor, alias, and what the anchor holds: thousands, in the third power of their number. */
const MAX_ALIASES = 100;
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/;

/**
 * The article in a Markdown file: YAML front matter holds its fields under the same names as in JSON, the rest is its
 * text, with the marks of headings, emphasis, links, quotations and lists taken out. A first heading is the title if
 * the front matter names none.
 */
export function readMarkdown(content: string, origin: Origin): ReadResult[] {
  const front = FRONT_MATTER.exec(content);
  let fields = articleFields({});
  if (front) {
    if (front[1].length > MAX_FRONT_MATTER)
      return [
        setAside(
          origin.path,
          'YAML front matter of more than 64 KB',
          'keep only what describes the article between ---',
        ),
      ];
    try {
      const value = frontMatter(front[1]);
      if (isRecord(value)) fields = articleFields(value);
    } catch (error) {
      const reason = messageOf(error).split('\n', 1)[0];
      return [setAside(origin.path, `invalid YAML front matter: ${reason}`, 'mend the lines between ---')];
    }
  }
  const body = front ? content.slice(front[0].length) : content;
  const heading = body
    .slice(0, 2000)
    .split('\n')
    .find((line) => line.startsWith('# '))
    ?.replace(/[#\s]+$/, '')
    .slice(2)
    .trim();
  const text = fields.text !== '' && body.trim() === '' ? fields.text : markdownToText(body);
  return [
    createArticle({ ...fields, text, title: fields.title ?? (heading ? inlineText(heading) : null) }, origin),
  ];
}

/** @throws Error if it is no YAML, or more than articles need */
function frontMatter(yaml: string): unknown {
  const { parseDocument, visit } = loadOnDemand('yaml') as typeof import('yaml');
  // that keys are unique would be checked in the square of their number
  const document = parseDocument(yaml, { logLevel: 'error', uniqueKeys: false });
  if (document.errors.length > 0) throw document.errors[0];
  let aliases = 0;
  visit(document, {
    Alias: () => {
      if (++aliases > MAX_ALIASES) throw new Error(`more than ${MAX_ALIASES} aliases`);
    },
  });
  return document.toJS();
}

/** Markdown without its marks, line for line. Text that only looks like a mark ("3 * 4", "snake_case") stays. */
export function markdownToText(markdown: string): string {
  return withoutComments(markdown)
    .split('\n')
    .map((line) => {
      if (/^\s{0,3}(```|~~~|([-*_])\s*(?:\2\s*){2,}\r?$)/.test(line)) return line.endsWith('\r') ? '\r' : '';
      const unmarked = line.replace(/^\s{0,3}(?:#{1,6}\s+|(?:>\s?)+|[-*+]\s+(?=\S))/, '');
      return inlineText(unmarked);
    })
    .join('\n')
    .replace(/^\s+/, '');
}

function withoutComments(markdown: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const start = markdown.indexOf('<!--', at);
    const end = start < 0 ? -1 : markdown.indexOf('-->', start + 4);
    if (end < 0) return kept + markdown.slice(at);
    kept += markdown.slice(at, start);
    at = end + 3;
  }
}

/** One line without the marks of emphasis, links and code. The patterns are bounded, so that no line takes long. */
function inlineText(line: string): string {
  if (!/[[*_`\\<]/.test(line)) return line;
  return line
    .replace(/!\[[^\][]{0,500}\]\([^)\s]{0,300}(?:\s"[^"]{0,200}")?\)/g, '')
    .replace(/\[([^\][]{1,500})\]\([^)\s]{0,300}(?:\s"[^"]{0,200}")?\)/g, '$1')
    .replace(/<(https?:[^>\s]{1,300})>/g, '$1')
    .replace(/(?<![\w*\\])\*\*(?=\S)([^*]+?)(?<=[^\s\\])\*\*(?![\w*])/g, '$1')
    .replace(/(?<![\w\\])__(?=\S)([^_]+?)(?<=[^\s\\])__(?!\w)/g, '$1')
    .replace(/(?<![\w*\\])\*(?=\S)([^*]+?)(?<=[^\s\\])\*(?![\w*])/g, '$1')
    .replace(/(?<![\w\\])_(?=\S)([^_]+?)(?<=[^\s\\])_(?!\w)/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1');
}
