import { wordSets } from '../../../learn/word-list.ts';
import type { TaggedMatch } from '../tagged-match.ts';

/** Words that say which way a sentence points: lexicons/dates/direction-words.txt explains each set. */
// biome-ignore format: a table
export const words = wordSets('dates/direction-words', [
  'modals', 'past', 'denied', 'ahead', 'planned', 'cancelled', 'promises', 'back', 'limits', 'sets', 'since',
  'after', 'occasions', 'looms', 'states', 'statements', 'clauses', 'saying', 'fixtures', 'joints', 'present',
  'auxiliaries', 'unfinished', 'had', 'will',
]);

/** Marks that part clauses. */
const PAUSES: ReadonlySet<string> = new Set([',', ';', ':', '-', '--']);

/** Does the word part clauses? */
export const isParted = (word: string): boolean => PAUSES.has(word) || words.joints.has(word);

export const isBe = (word: string): boolean => word === 'was' || word === 'were' || words.present.has(word);

/** Does one of these words stand in pieces `[from, to)`? */
export function hasAmong(match: TaggedMatch, from: number, to: number, wanted: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) if (wanted.has(match.word(i))) return true;
  return false;
}
