import { POS, tagSet } from '../../../core/layers/pos.ts';
import { wordList } from '../../../learn/word-list.ts';
import type { Runs } from '../content/runs.ts';
import type { QuoteColumns } from '../quote-columns.ts';
import { hashesOf, quoteWords } from '../quote-words.ts';

const WEEKDAYS = hashesOf(wordsOfClasses('weekday', 'shortWeekday'));
const DAY_WORDS = hashesOf(wordsOfClasses('dayWord', 'overnight'));
const VERB_OR_MODAL = tagSet('VBZ', 'VBP', 'VBD', 'MD', 'VB', 'VBG', 'VBN');

/** The words of these classes of the list of time words. */
function wordsOfClasses(...classes: readonly string[]): string[] {
  return wordList('dates/time-words').flatMap((line) => {
    const [key, entries] = line.split(': ');
    return classes.includes(key) ? entries.split(' ').map((entry) => entry.split('=')[0]) : [];
  });
}

/** "Friday", "today" */
export const isDay = (c: QuoteColumns, i: number): boolean =>
  WEEKDAYS.has(c.words[i]) || DAY_WORDS.has(c.words[i]);

/** The source without the day after a name ("Ada Quill on Friday", "Tom Rudd yesterday"); none if it is but a day. */
export function withoutTime(c: QuoteColumns, source: Runs): Runs {
  if (source.length !== 2) return source;
  const [from] = source;
  let [, to] = source;
  // "USA Today" is no day.
  while (
    to > from &&
    (WEEKDAYS.has(c.words[to - 1]) || (DAY_WORDS.has(c.words[to - 1]) && c.pos[to - 1] !== POS.NNP))
  )
    to--;
  if (to === source[1]) return source;
  while (to > from && quoteWords.timeLeads.has(c.words[to - 1])) to--;
  for (let i = from; i < to; i++) if (VERB_OR_MODAL[c.pos[i]] === 1) return source;
  return to > from ? [from, to] : [];
}
