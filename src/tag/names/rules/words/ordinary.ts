import { OrdinaryWords } from '../../../../tokenize/ordinary-words.ts';

let words: OrdinaryWords | undefined;

/** Do news texts write the word of this hash small? @param hash of the word in small letters */
export function isOrdinary(hash: number): boolean {
  words ??= OrdinaryWords.open();
  return words.has(hash);
}
