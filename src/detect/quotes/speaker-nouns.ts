import { wordList, wordSections } from '../../learn/word-list.ts';
import { hashesOf } from './quote-words.ts';

/** The words of a list with several words a line. */
export function wordsOf(list: string): string[] {
  return wordList(list).flatMap((line) => line.split(' '));
}

/** The words of a list of lines "key: words" with one of the keys. */
function keyedWords(list: string, keys: readonly string[]): string[] {
  const sections = wordSections(list);
  return keys.flatMap((key) => sections.get(key) ?? []);
}

/**
 * Hashes of nouns for people who say things: "Police: Man held over fire". Those for papers are left out, for they open many
 * a line that is no speech.
 */
export const SPEAKERS = hashesOf([
  ...wordsOf('headline-speakers'),
  ...keyedWords('link/sources', ['official', 'witness', 'expert']),
  ...keyedWords('link/persons', ['title', 'title-male', 'title-female']),
]);
