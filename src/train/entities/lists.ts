import { wordList, wordSections } from '../../learn/word-list.ts';

/** The entries of `lists/NAME.txt`, which training alone needs, by kind. */
export function trainingSections(name: string, separator?: RegExp): ReturnType<typeof wordSections> {
  return wordSections(pathOf(name), separator);
}

/** The words of `lists/NAME.txt`, a list for each of its kinds. */
export function trainingWords(name: string): readonly (readonly string[])[] {
  return [...trainingSections(name).values()];
}

/** The entries of `lists/NAME.txt` between semicolons. */
export function trainingPhrases(name: string): readonly string[] {
  return trainingLines(name).flatMap((line) => line.split(/\s*;\s*/));
}

/** The lines of `lists/NAME.txt`. */
export function trainingLines(name: string): readonly string[] {
  return wordList(pathOf(name));
}

const pathOf = (name: string): string => `../train/entities/lists/${name}`;
