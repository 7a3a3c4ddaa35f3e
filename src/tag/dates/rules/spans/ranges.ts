import { AMOUNT, APPROXIMATELY, durationValue, NUMBER, unitOf } from '../../amounts.ts';
import { isoDate, isoMonth } from '../../calendar/calendar.ts';
import { daysOf } from '../../calendar/interval.ts';
import { contexts } from '../../context/contexts.ts';
import { C } from '../../time-classes.ts';
import { date, duration, type TimeMatch, type TimeReading, type TimeRule } from '../../time-match.ts';
import { dayIn, dayOf, isoDateOrNull, monthOf, weekdayOf, within, yearOf, yearOfPiece } from '../parts.ts';
import { DAY_OF_MONTH, MONTH, WEEKDAY, YEAR } from '../phrases.ts';

/** `A/B`, the interval of ISO 8601: null if one end is not known, undefined if it runs backwards. */
function interval(from: string | null, to: string | null): TimeReading | undefined {
  if (from === null || to === null) return date(null);
  return daysOf(`${from}/${to}`) ? date(`${from}/${to}`) : undefined;
}

const MARKS = new Set(['-', '--', '/']);

/** The piece between the two ends: a dash, "to", or the "and" of "between ... and"; -1 if it joins nothing. */
function joint(match: TimeMatch): number {
  for (let i = match.start + 1; i < match.end - 1; i++) {
    const word = match.word(i);
    if (MARKS.has(word) || contexts.joins.has(word)) return i;
    if (word === 'and') return match.before() === 'between' ? i : -1;
  }
  return -1;
}

/** "February 3-4", "3 to 4 February 2026", "June 30-July 2", "Aug. 26 to Oct. 20" */
function readDays(match: TimeMatch): TimeReading | undefined {
  const at = joint(match);
  if (at < 0) return undefined;
  const year = yearOf(match);
  const [from, to] = [
    [match.start, at],
    [at + 1, match.end],
  ].map(([start, end]) => within(match, start, end, () => ({ month: monthOf(match), day: dayOf(match) })));
  const first = dayIn(match, year, from.month || to.month, from.day);
  const last = dayIn(match, year, to.month || from.month, to.day);
  if (first === undefined || last === undefined) return undefined;
  // "Dec. 28 to Jan. 3, 2026" begins in the year before.
  if (first !== null && last !== null && first > last && from.month > to.month && to.month > 0)
    return interval(
      isoDate(dayIn(match, Number(isoDate(last).slice(0, 4)) - 1, from.month, from.day) ?? last),
      isoDate(last),
    );
  return interval(isoDateOrNull(first), isoDateOrNull(last));
}

/** "from Monday to Thursday", "Monday-Thursday" */
function readWeekdays(match: TimeMatch): TimeReading | undefined {
  const at = joint(match);
  if (at < 0) return undefined;
  const from = within(match, match.start, at, weekdayOf);
  const to = within(match, at + 1, match.end, weekdayOf);
  const days = (to - from + 7) % 7;
  if (days === 0) return undefined;
  const { reference } = match;
  if (!reference) return date(null);
  const direction = match.direction();
  const first = direction > 0 ? reference.weekday(from, 1) : reference.weekday(to, -1) - days;
  return interval(isoDate(first), isoDate(first + days));
}

/** "March-May 2024", "from January to June" */
function readMonths(match: TimeMatch): TimeReading | undefined {
  const at = joint(match);
  if (at < 0) return undefined;
  const from = within(match, match.start, at, monthOf);
  const to = within(match, at + 1, match.end, monthOf);
  const year = yearOf(match) || (match.reference?.yearOfMonth(to, match.direction()) ?? 0);
  if (!year) return date(null);
  return interval(isoMonth(from > to ? year - 1 : year, from), isoMonth(year, to));
}

/** "2019-2021", "2019-21", "2024/25", "between 1994 and 1997" */
function readYears(match: TimeMatch): TimeReading | undefined {
  const at = joint(match);
  if (at < 0) return undefined;
  const from = yearOfPiece(match, match.start);
  const end = match.word(match.end - 1).replace("'", '');
  const to = end.length === 2 ? from - (from % 100) + Number(end) : Number(end);
  if (from < 1500 || to <= from || to - from > 300) return undefined;
  // "2024-25" is a season or school year, "2026-02" a month, "2010-12" three years.
  if (end.length === 2 && match.word(at) === '-' && Number(end) < 10 && to !== from + 1) return undefined;
  return interval(String(from), String(to));
}

/** "12 to 18 months", "two or three days": TIMEX3 has no value for a length between two. */
function readLength(match: TimeMatch): TimeReading | undefined {
  const unit = unitOf(match);
  const or = match.find(C.and);
  return joint(match) >= 0 || match.word(or) === 'or' ? duration(durationValue(null, unit)) : undefined;
}

const JOINT = '(hyphen|prep|and)';
const DAY_AND_MONTH = `(${MONTH} ${DAY_OF_MONTH}|${DAY_OF_MONTH} of? ${MONTH})`;

/**
 * Ranges, as one expression each: their value is the interval `from/to` of ISO 8601, for TIMEX3 has none; `from` and
 * `to` of the record are the first day of the one end and the last of the other.
 */
export const rangeRules: readonly TimeRule[] = [
  {
    name: 'day-range',
    pattern: `${MONTH} ${DAY_OF_MONTH} ${JOINT} ${DAY_OF_MONTH} (comma? ${YEAR})? (?!percent|counted|units|hyphen)|${DAY_OF_MONTH} ${JOINT} ${DAY_OF_MONTH} of? ${MONTH} (comma? ${YEAR})?`,
    read: readDays,
  },
  {
    name: 'day-range',
    pattern: `${DAY_AND_MONTH} ${JOINT} ${DAY_AND_MONTH} (comma? ${YEAR})?`,
    read: readDays,
  },
  { name: 'weekday-range', pattern: `${WEEKDAY} ${JOINT} ${WEEKDAY}`, read: readWeekdays },
  { name: 'month-range', pattern: `${MONTH} ${JOINT} ${MONTH} (comma? of? ${YEAR})?`, read: readMonths },
  {
    name: 'year-range',
    pattern: '(the? year (hyphen|prep|and|slash) year|year (hyphen|slash) (day|number|shortYear))',
    read: readYears,
  },
  {
    name: 'duration-range',
    pattern: `(the (next|last|past|first))? ${APPROXIMATELY}? ${NUMBER} (prep|and|(?<!tens) hyphen) (?!a half) ${AMOUNT} hyphen? units`,
    read: readLength,
  },
];
