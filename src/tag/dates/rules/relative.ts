import { AMOUNT, APPROXIMATELY, amountOf, durationValue, NUMBER, unitOf } from '../amounts.ts';
import { isoDate, isoMonth, isoWeekName, weekday } from '../calendar.ts';
import { Reference, yearBefore, yearName } from '../reference.ts';
import { C } from '../time-classes.ts';
import { date, duration, type TimeMatch, type TimeReading, type TimeRule } from '../time-match.ts';
import { monthOf, weekdayOf } from './parts.ts';
import { PART_OF, WEEKDAY } from './phrases.ts';

/** -1 for "last", "past"; 1 for "next", "coming"; 0 for "this"; undefined if no such word stands there. */
function stepOf(match: TimeMatch): -1 | 0 | 1 | undefined {
  if (match.has(C.last, C.previous, C.past)) return -1;
  if (match.has(C.next, C.coming, C.following)) return 1;
  if (match.has(C.this, C.current, C.that, C.same)) return 0;
  return undefined;
}

const SMALL_UNITS = 'Hms';

/** "the previous day", "the following year": from the day the article spoke of, where it did */
function readBesideUnit(match: TimeMatch): TimeReading | undefined {
  const { year, month } = match.narrative;
  const day = match.dayNear;
  const step = match.has(C.previous) ? -1 : 1;
  const unit = unitOf(match);
  if (SMALL_UNITS.includes(unit)) return undefined;
  if (unit === 'Y' && year !== null) return date(yearName(year + step));
  if (unit === 'M' && month !== null) return date(new Reference(month).shift('M', step));
  if (day === null) return date(match.told((now) => now.shift(unit, step)));
  return date(new Reference(day).shift(unit, step));
}

/** "last week", "earlier this month", "the current quarter", "next year" */
function readToldUnit(match: TimeMatch): TimeReading | undefined {
  const unit = unitOf(match);
  const step = stepOf(match);
  if (step === undefined) return undefined;
  if (SMALL_UNITS.includes(unit))
    return match.has(C.last, C.past, C.next) ? duration(durationValue(1, unit)) : undefined;
  // "the past year" is the length of time; "last year" a year of the calendar.
  if (match.has(C.past) && !match.has(C.early, C.earlier, C.part)) return duration(durationValue(1, unit));
  return date(match.told((now) => now.shift(unit, step)));
}

/** "that year", "the same day": the one the article spoke of */
function readSameUnit(match: TimeMatch): TimeReading | undefined {
  const unit = unitOf(match);
  const { year } = match.narrative;
  const day = match.dayNear;
  if (unit === 'D' && day !== null) return date(isoDate(day));
  if (unit === 'Y' && year !== null) return date(yearName(year));
  if (unit === 'M' && day !== null) return date(isoDate(day).slice(0, 7));
  if (unit === 'W' && day !== null) return date(isoWeekName(day));
  return undefined;
}

/** The day that a weekday stands for: "last Friday" is before today, "next Friday" after it. */
export function toldWeekday(match: TimeMatch, now: Reference, isoWeekday: number): number {
  const step = stepOf(match);
  const today = weekday(now.day);
  const day = match.dayNear;
  if (match.has(C.previous) && day !== null) return day - ((weekday(day) - isoWeekday + 6) % 7) - 1;
  if (step === -1) return now.weekday(isoWeekday, -1) - (today === isoWeekday ? 7 : 0);
  if (step === 1) return now.weekday(isoWeekday, 1) + (today === isoWeekday ? 7 : 0);
  if (match.has(C.this) && match.direction() >= 0) return now.weekdayOfWeek(isoWeekday, 0);
  return now.weekday(isoWeekday, match.direction());
}

function readWeekday(match: TimeMatch): TimeReading {
  return date(match.told((now) => isoDate(toldWeekday(match, now, weekdayOf(match)))));
}

/** "Friday of last week", "Monday next week" */
function readWeekdayOfWeek(match: TimeMatch): TimeReading | undefined {
  if (unitOf(match) !== 'W') return undefined;
  return date(match.told((now) => isoDate(now.weekdayOfWeek(weekdayOf(match), stepOf(match) ?? 0))));
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

/** "the week before last", "the Friday before last", "the week after next" */
function readBeforeLast(match: TimeMatch): TimeReading | undefined {
  const back = match.word(match.find(C.before)) === 'before';
  if (back !== match.has(C.last)) return undefined;
  const step = back ? -2 : 2;
  const isoWeekday = weekdayOf(match);
  if (isoWeekday)
    return date(
      match.told((now) => {
        const isToday = weekday(now.day) === isoWeekday;
        const near = now.weekday(isoWeekday, back ? -1 : 1);
        return isoDate(near + (back ? -7 : 7) * (isToday ? 2 : 1));
      }),
    );
  return date(match.told((now) => now.shift(unitOf(match), step)));
}

function readDayWord(match: TimeMatch): TimeReading {
  const days = Number(match.value(C.dayWord));
  return date(match.told((now) => isoDate(now.day + days)));
}

/** "the day before yesterday", "the day after tomorrow" */
function readDayBesideDayWord(match: TimeMatch): TimeReading | undefined {
  const days = Number(match.value(C.dayWord));
  const step = match.word(match.find(C.before)) === 'before' ? -1 : 1;
  return days === 0 ? undefined : date(match.told((now) => isoDate(now.day + days + step)));
}

function readMonth(match: TimeMatch): TimeReading {
  const month = monthOf(match);
  const step = stepOf(match);
  return date(
    match.told((now, direction) => {
      if (step === undefined) return isoMonth(now.yearOfMonth(month, direction), month);
      if (step === 0) return isoMonth(now.year, month);
      // In March, "last February" is last year's: this one would be "last month".
      if (step < 0) return isoMonth(month < now.month - 1 ? now.year : now.year - 1, month);
      return isoMonth(month > now.month ? now.year : now.year + 1, month);
    }),
  );
}

/** "the Spring Statement", "the Winter Olympics" */
function beginsName({ pieces, end }: TimeMatch): boolean {
  return isCapitalised(pieces.word(end - 1)) && isCapitalised(pieces.word(end));
}

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A bare "March" or "May" that no word marks as a month was set aside before; "fall" needs a word before it. */
function readSeason(match: TimeMatch): TimeReading | undefined {
  const step = stepOf(match);
  const season = match.value(C.season, C.fall);
  if ((match.has(C.fall) && step === undefined) || beginsName(match)) return undefined;
  if (step === undefined && !match.has(C.the, C.early)) return undefined;
  return date(
    match.told((now, direction) =>
      step === undefined ? now.seasonNear(season, direction) : now.season(season, step),
    ),
  );
}

/** "the weekend": the last one in the past tense, the coming one in the future tense. */
function readWeekend(match: TimeMatch): TimeReading {
  return date(
    match.told((now, direction) => {
      const step = stepOf(match);
      const onWeekend = weekday(now.day) >= 6;
      return now.shift('K', step ?? (direction > 0 || onWeekend ? 0 : -1));
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

/** "the year before", "the day after": from what the article spoke of, else from the last one */
function readUnitBefore(match: TimeMatch): TimeReading | undefined {
  const unit = unitOf(match);
  const step = match.word(match.end - 1) === 'before' ? -1 : 1;
  const { year, month } = match.narrative;
  const day = match.dayNear;
  if (SMALL_UNITS.includes(unit)) return undefined;
  if (unit === 'Y' && year !== null) return date(yearName(year + step));
  if (unit === 'M' && month !== null) return date(new Reference(month).shift('M', step));
  if (day !== null) return date(new Reference(day).shift(unit, step));
  return step < 0 ? date(match.told((now) => now.shift(unit, step))) : undefined;
}

/** "the year-ago quarter", "year-earlier": a year before the quarter spoken of, else last year */
function readYearAgo(match: TimeMatch): TimeReading | undefined {
  if (match.word(match.find(C.unit)) !== 'year') return undefined;
  const { quarter } = match.narrative;
  if (quarter && nearQuarter(match)) return date(yearBefore(quarter));
  return date(match.told((now) => (match.has(C.quarter) ? now.shift('Q', -5) : yearName(now.year - 1))));
}

/** Expressions told from the day of writing, or from what the article spoke of before. */
export const relativeRules: readonly TimeRule[] = [
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
    name: 'before-last',
    pattern: `the (unit|${WEEKDAY}|weekend) before (last|next)`,
    read: readBeforeLast,
  },
  {
    name: 'weekday-of-week',
    pattern: `${WEEKDAY} prep? of? the? (this|last|next|following) unit`,
    read: readWeekdayOfWeek,
  },
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
  {
    name: 'same-unit',
    pattern: '((early|earlier|later) (prep the?)?)? (the? that? same|that) (unit|quarter)',
    read: readSameUnit,
  },
  {
    name: 'weekend',
    pattern: `${PART_OF}? (the|this|the? last|the? previous|the? next|the? past|the? coming|the? following) weekend`,
    read: readWeekend,
  },
  {
    name: 'told-unit',
    pattern: `${PART_OF}? (this past|this|the? current|the? last|the? past|the? next|the? coming) fiscal? (unit|century|quarter) (?!hyphen old|possessive (ordinal|first|second))`,
    read: readToldUnit,
  },
  {
    name: 'beside-unit',
    pattern: 'the? (previous|following) (unit|quarter)|the next unit',
    read: readBesideUnit,
  },
  { name: 'unit-before', pattern: 'the (unit|quarter) before (?=dot|comma)', read: readUnitBefore },
  { name: 'day-word', pattern: '(early|earlier|later) dayWord|dayWord', read: readDayWord },
  {
    name: 'weekday',
    pattern: `early? (last|next|this|the? past|the? coming|this coming|the? following|the last|the? previous)? (weekday|shortWeekday dot) (?!dayparts)`,
    read: readWeekday,
  },
  {
    name: 'month',
    pattern: `${PART_OF}? (this|last|next|the? previous|the? past|the? coming|the? following)? (month|shortMonth dot)`,
    read: readMonth,
  },
  {
    name: 'season',
    pattern: `${PART_OF}? (this past|this coming|this|last|next|the? past|the? coming|the)? early? (season|fall)`,
    read: readSeason,
  },
];
