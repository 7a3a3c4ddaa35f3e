import { wordList, wordSections } from '../../learn/word-list.ts';

/** The words of `lists/NAME.txt`, which training alone needs, by kind. */
export function trainingWords(name: string): readonly (readonly string[])[] {
  return [...wordSections(pathOf(name)).values()];
}

/** The entries of `lists/NAME.txt` between semicolons. */
export function trainingPhrases(name: string): readonly string[] {
  return wordList(pathOf(name)).flatMap((line) => line.split(/\s*;\s*/));
}

const pathOf = (name: string): string => `../train/entities/lists/${name}`;
