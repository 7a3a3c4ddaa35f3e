import { hashWord } from '../../core/vocabulary.ts';
import { wordSections } from '../../learn/word-list.ts';

type QuoteWordSet =
  | 'copulas'
  | 'refusals'
  | 'personal'
  | 'opening'
  | 'referring'
  | 'auxiliaries'
  | 'nobody'
  | 'prepositions'
  | 'timeLeads'
  | 'conjunctions'
  | 'interviewLabels'
  | 'including'
  | 'topical'
  | 'clauseOpeners'
  | 'addressing'
  | 'promises'
  | 'negations'
  | 'askers'
  | 'answers'
  | 'deeds'
  | 'depictions'
  | 'exhibits'
  | 'showing'
  | 'figures'
  | 'booking'
  | 'attending'
  | 'perceiving'
  | 'summoned';

/** Hashes of words or lemmas in lower case, as the columns of an article hold them. */
export function hashesOf(words: Iterable<string>): ReadonlySet<number> {
  return new Set(Array.from(words, (word) => hashWord(word)));
}

/** The sets of `lexicons/quote-words.txt`. */
export const quoteWords = Object.fromEntries(
  Array.from(wordSections('quote-words'), ([name, words]) => [name, hashesOf(words)]),
) as { readonly [name in QuoteWordSet]: ReadonlySet<number> };

export const THAT = hashWord('that');
export const THE = hashWord('the');
export const COMMA = hashWord(',');
export const COLON = hashWord(':');
