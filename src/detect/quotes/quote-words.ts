import { hashWord } from '../../core/vocabulary.ts';
import { wordSets } from '../../learn/word-list.ts';

/** Hashes of words or lemmas in lower case, as the columns of an article hold them. */
export function hashesOf(words: Iterable<string>): ReadonlySet<number> {
  return new Set(Array.from(words, (word) => hashWord(word)));
}

// biome-ignore format: a table
const KINDS = [
  'copulas', 'refusals', 'personal', 'opening', 'referring', 'auxiliaries', 'nobody', 'prepositions',
  'timeLeads', 'conjunctions', 'interviewLabels', 'including', 'topical', 'clauseOpeners', 'addressing',
  'promises', 'choices', 'negations', 'addressed', 'askers', 'answers', 'appeals', 'deeds', 'depictions', 'exhibits', 'showing', 'figures', 'booking',
  'attending', 'perceiving', 'summoned', 'requests', 'beside', 'helping', 'clausal', 'stirring', 'signing', 'noticing',
  'held', 'telling', 'goingOn', 'sayingMore',
] as const;
const words = wordSets('quotes/words', KINDS);

/** The sets of `lexicons/quotes/words.txt`. */
export const quoteWords = Object.fromEntries(KINDS.map((kind) => [kind, hashesOf(words[kind])])) as {
  readonly [kind in (typeof KINDS)[number]]: ReadonlySet<number>;
};

export const THAT = hashWord('that');
export const THE = hashWord('the');
export const TO = hashWord('to');
export const COMMA = hashWord(',');
export const COLON = hashWord(':');
export const BE = hashWord('be');
export const QUESTION_MARK = hashWord('?');
