import { NumeralSum, parseDigits } from '../numerals.ts';
import { contexts } from './context/contexts.ts';
import { C, timeLexicon } from './time-classes.ts';
import type { TimeMatch } from './time-match.ts';

/** Units of less than a day: hours, minutes, seconds. */
export const SMALL_UNITS = 'Hms';

const SPELLED_BELOW_100 = '(cardinal|tens (hyphen? (cardinal|first))?)';
/** "twelve", "twenty-one", "two hundred", "a hundred and ten", "two dozen", "2.5 million" */
const SPELLED = `((a|number|day|${SPELLED_BELOW_100})? multiplier+ (and? ${SPELLED_BELOW_100})?|${SPELLED_BELOW_100})`;
/** A plain number. */
export const NUMBER = `(${SPELLED}|number|day)`;
/** A number of units, also a vague one: "two", "2 1/2", "two and a half", "a", "half a", "a few", "a couple of". */
export const AMOUNT = `(${NUMBER} (and a half|hyphen? day slash day)|half a|a half|a? couple of?|a? several|another (${NUMBER}|several)?|${NUMBER}|a)`;
/** What may stand between an amount and its unit: "five straight days", "two more weeks", "a full year". */
export const KIND_OF_UNIT = '(hyphen|hyphen? (kindOfUnit|more|full) hyphen?)';
/** "and a half", "or so", "or two" behind a unit */
export const UNIT_TAIL = '(and (a half|so|cardinal))';
/** "about", "more than", "at least", "up to", "no more than" */
export const APPROXIMATELY = '(no? more than|prep more|more prep|about)';

/** "million", "dollars", "358,000": a word of an amount of something. */
export const isAmount = (word: string): boolean => contexts.amounts.has(word) || /^\d[\d,.]*$/.test(word);

const ORDINAL_WORDS: Readonly<Record<string, number>> = { first: 1, second: 2 };

/** The number that the pieces `[from, to)` give; null if they give none or a vague one. */
export function amountOf(match: TimeMatch, from = match.start, to = match.end): number | null {
  const sum = new NumeralSum();
  let article = false;
  for (let i = from; i < to; i++) {
    const word = match.word(i);
    switch (match.classAt(i)) {
      case C.day:
      case C.number:
      case C.year:
        if (match.classAt(i + 1) === C.slash) {
          sum.add('half', parseDigits(word) / parseDigits(match.word(i + 2)));
          i += 2;
        } else sum.add('digits', parseDigits(word));
        break;
      case C.cardinal:
      case C.tens:
      case C.couple:
        sum.add('cardinal', Number(match.valueAt(i)));
        break;
      case C.multiplier:
        sum.add('multiplier', Number(match.valueAt(i)));
        break;
      case C.half:
        sum.add('half', 0.5);
        article = false;
        break;
      case C.several:
        return null;
      case C.a:
      case C.another:
        article = true;
        break;
    }
  }
  return sum.value ?? (article ? 1 : null);
}

/** The number of an ordinal piece: "second", "3rd", "twentieth"; 0 if it is none. */
export function ordinalOf(word: string): number {
  const digits = Number.parseInt(word, 10);
  if (!Number.isNaN(digits)) return digits;
  return ORDINAL_WORDS[word] ?? (Number(timeLexicon.get(word)?.value) || 0);
}

/** The unit of time that the match ends with: a letter of an ISO 8601 duration, see time-words.txt; empty if none. */
export function unitOf(match: TimeMatch): string {
  for (let i = match.end - 1; i >= match.start; i--) {
    const found = match.classAt(i);
    if (
      found === C.unit ||
      found === C.units ||
      found === C.quarter ||
      found === C.weekend ||
      found === C.century ||
      found === C.second
    )
      return match.valueAt(i);
  }
  return '';
}

const DURATION_OF: Readonly<Record<string, string>> = {
  D: 'P#D',
  W: 'P#W',
  M: 'P#M',
  Q: 'P#Q',
  Y: 'P#Y',
  E: 'P#DE',
  C: 'P#CE',
  L: 'P#ML',
  K: 'P#WE',
  H: 'PT#H',
  m: 'PT#M',
  s: 'PT#S',
};

/** What half a unit is in the next smaller one. */
const HALF_OF: Readonly<Record<string, string>> = { Y: 'P#Y6M', H: 'PT#H30M', m: 'PT#M30S' };

/** `P12D`; `PXY` for an unknown number; `P2Y6M`, `PT5H30M` with a half. A fortnight is two weeks. */
export function durationValue(n: number | null, unit: string): string | null {
  if (unit === 'F') return durationValue(n === null ? null : n * 2, 'W');
  if (n !== null && n > 1 && n % 1 === 0.5 && HALF_OF[unit])
    return HALF_OF[unit].replace('#', String(n - 0.5));
  return DURATION_OF[unit]?.replace('#', n === null ? 'X' : String(n)) ?? null;
}
