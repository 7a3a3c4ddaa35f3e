import { hashWord } from '../core/vocabulary.ts';
import { wordSections } from '../learn/word-list.ts';

/** Verbs that lay something on somebody, by the word before what they lay: hashes of both. */
const VERBS: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  [...wordSections('quotes/charges')].map(([link, lemmas]) => [
    hashWord(link),
    new Set(lemmas.map((lemma) => hashWord(lemma))),
  ]),
);

/** Hashes of all their lemmas. */
export const CHARGING: ReadonlySet<number> = new Set([...VERBS.values()].flatMap((lemmas) => [...lemmas]));

/** "accuse ... of", "charge ... with": does the word lead to what the verb lays on somebody? By their hashes. */
export function laysOn(lemma: number, link: number): boolean {
  return VERBS.get(link)?.has(lemma) === true;
}
