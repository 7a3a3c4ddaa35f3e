import { wordSections } from '../../../learn/word-list.ts';

/** Lemmas of the verbs that lay something on somebody, by the word before it. */
const VERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...wordSections('quotes/charges')].map(([link, lemmas]) => [link, new Set(lemmas)]),
);

/** All of these lemmas. */
export const CHARGING: ReadonlySet<string> = new Set([...VERBS.values()].flatMap((lemmas) => [...lemmas]));

/** "accuse ... of", "charge ... with": does the word lead to what the verb lays on somebody? */
export function laysOn(lemma: string, link: string): boolean {
  return VERBS.get(link)?.has(lemma) === true;
}
