import { wordList, wordSections } from '../../learn/word-list.ts';
import { hashesOf } from './quote-words.ts';

/** The words of a list with several words a line. */
function wordsOf(list: string): string[] {
  return wordList(list).flatMap((line) => line.split(' '));
}

/** Hashes of verbs of saying in the forms in which they close headlines and sentences. */
export const HEADLINE_VERBS = hashesOf(wordsOf('quotes/headline-verbs'));

/**
 * Hashes of nouns for people who say things: "Police: Man held over fire". Those for papers are left out, for they open many
 * a line that is no speech.
 */
export const SPEAKERS = hashesOf([
  ...wordsOf('quotes/headline-speakers'),
  ...wordSections('link/sources').of('official', 'witness', 'expert'),
  ...wordSections('link/persons').of('title', 'title-male', 'title-female'),
]);
