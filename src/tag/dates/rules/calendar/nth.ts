import { ordinalOf, unitOf } from '../../amounts.ts';
import {
  civil,
  dayNumber,
  daysInMonth,
  isoDate,
  isoMonth,
  isoWeekName,
  nthWeekday,
} from '../../calendar/calendar.ts';
import { yearName } from '../../calendar/reference.ts';
import { C } from '../../time-classes.ts';
import { date, set, type TimeMatch, type TimeReading, type TimeRule } from '../../time-match.ts';
import { dayOfMatch, isoDateOrNull, monthOf, weekdayOf, within, yearOf } from '../parts.ts';
import { MONTH, MONTH_AND_DAY, WEEKDAY, YEAR } from '../phrases.ts';

/** A month, or a whole year if `month` is 0. */
interface Stretch {
  readonly year: number;
  readonly month: number;
}

/** The month or year that the match names; undefined if it names neither, null if there is no day to tell it from. */
function stretchOf(match: TimeMatch): Stretch | null | undefined {
  const month = monthOf(match);
  const year = yearOf(match);
  if (month || year) {
    if (year) return { year, month };
    const { reference } = match;
    return reference && { year: reference.yearOfMonth(month, match.direction()), month };
  }
  const unit = unitOf(match);
  if (unit !== 'M' && unit !== 'Y') return undefined;
  const step = match.has(C.last, C.previous) ? -1 : match.has(C.next, C.following) ? 1 : 0;
  const { narrative, reference } = match;
  if (match.has(C.that) && unit === 'Y' && narrative.year !== null) return { year: narrative.year, month: 0 };
  if (match.has(C.that) && unit === 'M' && narrative.month !== null) return civil(narrative.month);
  if (!reference) return null;
  if (unit === 'Y') return { year: reference.year + step, month: 0 };
  return civil(reference.firstOfMonth(step));
}

/** The n-th day, week, weekend or month of a stretch; counted from its end if `n` is negative. */
function nthUnit({ year, month }: Stretch, unit: string, n: number): string | null | undefined {
  const first = dayNumber(year, month || 1, 1);
  const last = dayNumber(year, month || 12, daysInMonth(year, month || 12));
  switch (unit) {
    case 'D': {
      const day = n > 0 ? first + n - 1 : last + n + 1;
      return day >= first && day <= last ? isoDate(day) : undefined;
    }
    case 'W':
      return isoWeekName(n > 0 ? first + 7 * (n - 1) : last + 7 * (n + 1));
    case 'K':
      return `${isoWeekName(nthWeekday(year, month || (n > 0 ? 1 : 12), 6, n))}-WE`;
    case 'M':
      return month ? undefined : isoMonth(year, n > 0 ? n : 13 + n);
    case 'Y':
      return yearName(year);
    default:
      return undefined;
  }
}

/** "the first Monday of May", "the last week of May 2025", "the first day of next year", "the second Sunday of each month" */
function readNth(match: TimeMatch): TimeReading | undefined {
  const { start, end } = match;
  let joint = start;
  while (match.word(joint) !== 'of' && match.word(joint) !== 'in') if (++joint === end) return undefined;
  const isLast = match.classAt(joint - 2) === C.last || match.classAt(joint - 2) === C.final;
  // "He said last week in May ..."
  if (isLast && match.word(joint) === 'in' && match.classAt(start) !== C.the) return undefined;
  const n = isLast ? -1 : ordinalOf(match.word(joint - 2));
  const isoWeekday = within(match, start, joint, weekdayOf);
  const unit = within(match, start, joint, unitOf);
  if (n === 0 || n > (unit === 'D' ? 31 : unit === 'M' ? 12 : 5)) return undefined;
  if (match.classAt(joint + 1) === C.each) return isoWeekday || unit === 'D' ? set('P1M') : undefined;
  const stretch = within(match, joint + 1, end, stretchOf);
  if (!stretch) return stretch === null ? date(null) : undefined;
  if (isoWeekday) {
    const { year, month } = stretch;
    return date(isoDate(nthWeekday(year, month || (n > 0 ? 1 : 12), isoWeekday, n)));
  }
  const value = nthUnit(stretch, unit, n);
  return value === undefined ? undefined : date(value);
}

/** "the week of March 6" */
function readWeekOf(match: TimeMatch): TimeReading | undefined {
  if (unitOf(match) !== 'W') return undefined;
  const day = dayOfMatch(match);
  if (day === undefined) return undefined;
  return date(day === null || isoDateOrNull(day) === null ? null : isoWeekName(day));
}

/** Days and weeks that are counted within a month or year. */
export const nthRules: readonly TimeRule[] = [
  {
    name: 'nth-of',
    pattern: `the? (ordinal|first|second|last|final) (${WEEKDAY}|unit|weekend) (of|prep) (${MONTH} (comma? of? ${YEAR})?|${YEAR}|(the|this|that|each|the? last|the? next|the? previous|the? following) unit)`,
    read: readNth,
  },
  { name: 'week-of', pattern: `the? unit of ${MONTH_AND_DAY} (comma? ${YEAR})?`, read: readWeekOf },
];
