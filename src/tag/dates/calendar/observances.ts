import { HearsayError } from '../../../core/errors.ts';
import { wordList } from '../../../learn/word-list.ts';
import { dayNumber, easterSunday, nthWeekday } from './calendar.ts';

/** An observance, and the words that name it. */
export interface Observance {
  readonly words: readonly string[];
  /** Its day number in a year. */
  readonly dayIn: (year: number) => number;
  /** It stands for the week of that day. */
  readonly week: boolean;
}

/** Observances by the first word of their names, those with most words first. */
const byFirstWord = new Map<string, Observance[]>();
for (const line of wordList('dates/observances')) {
  const [name, rule] = line.split(' = ');
  // The possessive is a token of its own.
  const words = name.replaceAll("'s", " 's").split(' ');
  const observance = { words, dayIn: readRule(rule ?? '', line), week: / week$/.test(rule ?? '') };
  const others = byFirstWord.get(words[0]) ?? [];
  others.push(observance);
  byFirstWord.set(words[0], others);
}
for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);

function readRule(rule: string, line: string): (year: number) => number {
  const [, main, later = '0'] = /^(.*?)(?:,\+(\d+))?(?: week)?$/.exec(rule) ?? [];
  const after = Number(later);
  const fixed = /^(\d\d)-(\d\d)$/.exec(main);
  if (fixed) return (year) => dayNumber(year, Number(fixed[1]), Number(fixed[2])) + after;
  const movable = /^(-?\d) (\d) (\d+)$/.exec(main);
  if (movable) {
    const [n, weekday, month] = movable.slice(1).map(Number);
    return (year) => nthWeekday(year, month, weekday, n) + after;
  }
  const easter = /^easter([+-]\d+)$/.exec(main);
  if (easter) return (year) => easterSunday(year) + Number(easter[1]) + after;
  throw new HearsayError('model', `word list observances.txt: "${line}" has no rule that is known`);
}

/** The class of a word that begins the name of an observance: one that stands alone, or one that needs more words. */
export function observanceClass(lower: string): 'observance' | 'observanceStart' | 'none' {
  const list = byFirstWord.get(lower);
  if (!list) return 'none';
  return list[list.length - 1].words.length === 1 ? 'observance' : 'observanceStart';
}

/** The observance with the longest name that is spelled by the words from `at` on. */
export function observanceAt(word: (at: number) => string, at: number): Observance | undefined {
  const list = byFirstWord.get(word(at));
  return list?.find((observance) => observance.words.every((expected, i) => word(at + i) === expected));
}
