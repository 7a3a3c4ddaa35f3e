import { readFileSync } from 'node:fs';
import { HearsayError } from '../core/errors.ts';
import { PACKAGE_ROOT } from '../core/package/package-root.ts';

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
export function wordSections(name: string, separator: RegExp = /\s+/): WordSections {
  const sections = new WordSections(name);
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

/** Entries of a word list by kind. */
export class WordSections extends Map<string, readonly string[]> {
  readonly #name: string;

  constructor(name: string) {
    super();
    this.#name = name;
  }

  /** The entries of these kinds, one kind after another. @throws HearsayError `model` if the list has no such kind */
  of(...kinds: readonly string[]): string[] {
    return kinds.flatMap((kind) => {
      const entries = this.get(kind);
      if (entries) return entries;
      throw new HearsayError(
        'model',
        `word list ${this.#name}.txt has no line "${kind}: ..."; reinstall hearsay`,
      );
    });
  }
}

/** Sets of words by kind. @throws HearsayError `model` if the list has no such kind, or others too */
export function wordSets<const Kind extends string>(
  name: string,
  kinds: readonly Kind[],
): { readonly [kind in Kind]: ReadonlySet<string> } {
  const sections = wordSections(name);
  const sets = {} as { [kind in Kind]: ReadonlySet<string> };
  for (const kind of kinds) sets[kind] = new Set(sections.of(kind));
  const unknown = [...sections.keys()].find((kind) => !(kind in sets));
  if (unknown !== undefined)
    throw new HearsayError('model', `word list ${name}.txt: nobody knows what "${unknown}: ..." is for`);
  return sets;
}
