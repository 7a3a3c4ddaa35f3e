import { AMOUNT, APPROXIMATELY, amountOf, NUMBER, SMALL_UNITS, unitOf } from '../../amounts.ts';
import { isoDate, weekday } from '../../calendar/calendar.ts';
import { Reference, yearBefore, yearName } from '../../calendar/reference.ts';
import { C } from '../../time-classes.ts';
import { date, type TimeMatch, type TimeReading, type TimeRule } from '../../time-match.ts';
import { weekdayOf } from '../parts.ts';
import { WEEKDAY } from '../phrases.ts';

/** "the day before yesterday", "the day after tomorrow" */
function readDayBesideDayWord(match: TimeMatch): TimeReading | undefined {
  const days = Number(match.value(C.dayWord));
  const step = match.word(match.find(C.before)) === 'before' ? -1 : 1;
  return days === 0 ? undefined : date(match.told((now) => isoDate(now.day + days + step)));
}

/** "a week from Friday", "a week ago Tuesday", "two weeks on Monday" */
function readWeekFromWeekday(match: TimeMatch): TimeReading | undefined {
  const days = 7 * (amountOf(match) ?? 0);
  if (unitOf(match) !== 'W' || days === 0) return undefined;
  const ago = match.has(C.ago);
  if (!ago && !BEFORE_COMING.has(match.word(match.find(C.prep)))) return undefined;
  return date(
    match.told((now) => {
      const isoWeekday = weekdayOf(match);
      return isoDate(ago ? now.weekday(isoWeekday, -1) - days : now.weekday(isoWeekday, 1) + days);
    }),
  );
}

const BEFORE_COMING = new Set(['from', 'on']);

/** "three weeks from now", "a month from today" */
function readFromNow(match: TimeMatch): TimeReading | undefined {
  if (match.word(match.find(C.prep)) !== 'from') return undefined;
  const unit = unitOf(match);
  const n = amountOf(match);
  const tomorrow = match.value(C.dayWord) === '1' ? 1 : 0;
  if (n === null) return date('FUTURE_REF');
  if (SMALL_UNITS.includes(unit)) return date(match.told((now) => isoDate(now.day)));
  return date(match.told((now) => new Reference(now.day + tomorrow).shift(unit, n)));
}

/** "in two weeks' time" */
function readInTime(match: TimeMatch): TimeReading | undefined {
  const unit = unitOf(match);
  const n = amountOf(match);
  if (match.before() !== 'in' || match.word(match.end - 1) !== 'time') return undefined;
  if (n === null) return date('FUTURE_REF');
  return date(match.told((now) => (SMALL_UNITS.includes(unit) ? isoDate(now.day) : now.shift(unit, n))));
}

/** "two Fridays ago" */
function readWeekdaysAgo(match: TimeMatch): TimeReading | undefined {
  const n = amountOf(match);
  if (n === null || n % 1 !== 0 || n < 1) return undefined;
  return date(
    match.told((now) => {
      const isoWeekday = weekdayOf(match);
      const last = now.weekday(isoWeekday, -1) - (weekday(now.day) === isoWeekday ? 7 : 0);
      return isoDate(last - 7 * (n - 1));
    }),
  );
}

/** "two years ago", "about a month ago", "three weeks earlier" */
function readAgo(match: TimeMatch): TimeReading {
  const unit = unitOf(match);
  const n = amountOf(match);
  if (n === null) return date('PAST_REF');
  if (unit === 'Y' && n === 1 && match.narrative.quarter && nearQuarter(match))
    return date(yearBefore(match.narrative.quarter));
  return date(match.told((now) => agoFrom(now, unit, n)));
}

function agoFrom(now: Reference, unit: string, n: number): string | null {
  if (unit === 'Y' && n % 1 !== 0) return now.monthFrom(-Math.round(n * 12));
  if (SMALL_UNITS.includes(unit))
    return n >= 24 && unit === 'H' ? now.shift('D', -Math.round(n / 24)) : isoDate(now.day);
  return now.shift(unit, -n);
}

const QUARTER_NEARNESS = 3;

function nearQuarter(match: TimeMatch): boolean {
  return match.sentence - match.narrative.quarterSentence <= QUARTER_NEARNESS;
}

/** "a year earlier", "two days before": from the day the article speaks of, else from today */
function readEarlier(match: TimeMatch): TimeReading | undefined {
  const unit = unitOf(match);
  const n = amountOf(match);
  const back = !match.has(C.later) && match.word(match.end - 1) !== 'after';
  const { quarter } = match.narrative;
  const day = match.dayNear;
  if (!back && day === null) return undefined;
  if (unit === 'Y' && (n ?? 1) === 1 && back) {
    if (quarter && nearQuarter(match)) return date(yearBefore(quarter));
    return date(match.told((now) => yearName(now.year - 1)));
  }
  if (n === null) return back ? date('PAST_REF') : undefined;
  if (unit === 'D' && day !== null) return date(isoDate(day + (back ? -n : n)));
  if (!back) return undefined;
  return date(match.told((now) => agoFrom(now, unit, n)));
}

/** "the year-ago quarter", "year-earlier": a year before the quarter spoken of, else last year */
function readYearAgo(match: TimeMatch): TimeReading | undefined {
  if (match.word(match.find(C.unit)) !== 'year') return undefined;
  const { quarter } = match.narrative;
  if (quarter && nearQuarter(match)) return date(yearBefore(quarter));
  return date(match.told((now) => (match.has(C.quarter) ? now.shift('Q', -5) : yearName(now.year - 1))));
}

/** Times so far from another: "two days ago", "a week from Monday", "three months earlier". */
export const distanceRules: readonly TimeRule[] = [
  { name: 'day-beside-day', pattern: 'the? unit before dayWord', read: readDayBesideDayWord },
  {
    name: 'week-from-weekday',
    pattern: `${AMOUNT} (unit|units) (prep|ago) ${WEEKDAY}`,
    read: readWeekFromWeekday,
  },
  {
    name: 'from-now',
    pattern: `${APPROXIMATELY}? ${AMOUNT} (unit|units) prep (now|dayWord)`,
    read: readFromNow,
  },
  { name: 'in-time', pattern: `${APPROXIMATELY}? ${AMOUNT} (unit|units) possessive time`, read: readInTime },
  { name: 'weekdays-ago', pattern: `${NUMBER} weekdays ago`, read: readWeekdaysAgo },
  {
    name: 'ago',
    pattern: `${APPROXIMATELY}? ${AMOUNT} hyphen? (unit|units|quarter|century) (and (a half|so))? ago|(units|${APPROXIMATELY}? unit) ago`,
    read: readAgo,
  },
  {
    name: 'year-ago',
    pattern:
      '(the|a)? unit hyphen (ago|earlier) (period|quarter)|the unit earlier (period|quarter)?|unit hyphen (ago|earlier)',
    read: readYearAgo,
  },
  {
    name: 'earlier',
    pattern: `${APPROXIMATELY}? ${AMOUNT} (unit|units|quarter) (earlier|later|before (?=dot|comma))`,
    read: readEarlier,
  },
];
