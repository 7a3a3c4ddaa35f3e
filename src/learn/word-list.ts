import { readFileSync } from 'node:fs';
import { HearsayError } from '../core/errors.ts';
import { PACKAGE_ROOT } from '../core/package-root.ts';

/**
 * The entries of the plain word list `src/lexicons/NAME.txt`: one a line; blank lines and what follows a `#` at the start of
 * a line or after white space are comments. @throws HearsayError `model` if it is missing.
 */
export function wordList(name: string): string[] {
  let text: string;
  try {
    text = readFileSync(new URL(`src/lexicons/${name}.txt`, PACKAGE_ROOT), 'utf8');
  } catch (cause) {
    throw new HearsayError('model', `word list ${name}.txt cannot be read; reinstall hearsay`, { cause });
  }
  const entries: string[] = [];
  for (const line of text.split('\n')) {
    const entry = line.replace(/(^|\s)#.*$/, '').trim();
    if (entry) entries.push(entry);
  }
  return entries;
}

/** The entries of a word list of lines "kind: entry entry ..." by kind; a kind may stand on several lines. */
export function wordSections(name: string, separator: RegExp = /\s+/): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  for (const line of wordList(name)) {
    const colon = line.indexOf(':');
    const kind = line.slice(0, colon);
    const entries = line
      .slice(colon + 1)
      .trim()
      .split(separator);
    sections.set(kind, [...(sections.get(kind) ?? []), ...entries]);
  }
  return sections;
}
