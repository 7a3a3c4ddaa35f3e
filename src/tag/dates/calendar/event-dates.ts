import { wordList } from '../../../learn/word-list.ts';

const events = new Map<string, { year: number; words: ReadonlySet<string> }>();
for (const line of wordList('dates/event-dates')) {
  const [, day, year, words] = /^(\d\d-\d\d) (\d{4}): (.+)$/.exec(line) ?? [];
  events.set(day, { year: Number(year), words: new Set(words.split(' ')) });
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The year of the event that is known by its day, if `word` follows: 2001 for "the Sept. 11 attacks"; else 0. */
export function eventYear(month: number, day: number, word: string): number {
  const event = events.get(`${two(month)}-${two(day)}`);
  return event?.words.has(word) ? event.year : 0;
}
