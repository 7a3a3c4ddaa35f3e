import { HearsayError } from '../../core/errors.ts';
import { wordList } from '../../learn/word-list.ts';

/** What a grammar knows of a word: its class, and a value that its rules read ("march" -> month, 3). */
export interface LexiconEntry {
  readonly className: string;
  readonly value: string;
}

/** Words by their lower-case form. */
export type Lexicon = ReadonlyMap<string, LexiconEntry>;

/** By word, which of the sets it stands in, as bits: `1 << place of the set's name`. */
export function bitsByWord<Name extends string>(
  sets: { readonly [name in Name]: ReadonlySet<string> },
  names: readonly Name[],
): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [place, name] of names.entries())
    for (const word of sets[name]) bits.set(word, (bits.get(word) ?? 0) | (1 << place));
  return bits;
}

/** Values of words by name, from lines `name: word=value ...` of a list in `src/lexicons`, in their order. */
export function readWordValues(list: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const maps = wordList(list).map((line): [string, ReadonlyMap<string, string>] => {
    const [name, items = ''] = line.split(/:\s+/, 2);
    return [name, new Map(items.split(/\s+/).map((item) => item.split('=') as [string, string]))];
  });
  return new Map(maps);
}

/**
 * Reads word classes from lists in `src/lexicons`: `class: word word=value ...` a line, several lines a class. A word
 * without a value is its own, and `_` in a value is a space; a word has one class. @throws HearsayError `model` at a line that is not so.
 */
export function readLexicon(...names: readonly string[]): Lexicon {
  const entries = new Map<string, LexiconEntry>();
  for (const name of names)
    for (const line of wordList(name)) {
      const [, className, words] = /^([A-Za-z]+):\s+(.+)$/.exec(line) ?? [];
      if (className === undefined)
        throw new HearsayError(
          'model',
          `word list ${name}.txt: "${line}" is not "class: word word=value ..."`,
        );
      for (const item of words.split(/\s+/)) {
        const [word, value = word] = item.split('=');
        if (entries.has(word))
          throw new HearsayError('model', `word list ${name}.txt: "${word}" stands twice`);
        entries.set(word, { className, value: value.replaceAll('_', ' ') });
      }
    }
  return entries;
}
