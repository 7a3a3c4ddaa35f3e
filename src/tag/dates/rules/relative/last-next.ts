import { durationValue, SMALL_UNITS, unitOf } from '../../amounts.ts';
import { isoDate, isoMonth, isoWeekName, weekday } from '../../calendar/calendar.ts';
import { Reference, yearName } from '../../calendar/reference.ts';
import { contexts } from '../../context/contexts.ts';
import { C } from '../../time-classes.ts';
import {
  date,
  duration,
  isCapitalised,
  type TimeMatch,
  type TimeReading,
  type TimeRule,
} from '../../time-match.ts';
import { monthOf, weekdayOf } from '../parts.ts';
import { PART_OF, WEEKDAY } from '../phrases.ts';

/** -1 for "last", "past"; 1 for "next", "coming"; 0 for "this"; undefined if no such word stands there. */
function stepOf(match: TimeMatch): -1 | 0 | 1 | undefined {
  if (match.has(C.last, C.previous, C.past)) return -1;
  if (match.has(C.next, C.coming, C.following)) return 1;
  if (match.has(C.this, C.current, C.that, C.same)) return 0;
  return undefined;
}

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

/** "yesterday", but not "today's youth", "the leaders of tomorrow" */
function readDayWord(match: TimeMatch): TimeReading | undefined {
  if (match.after() === "'s" && contexts.generic.has(match.after(2))) return undefined;
  if (match.before() === 'of' && contexts.generic.has(match.before(2))) return undefined;
  const days = Number(match.value(C.dayWord));
  return date(match.told((now) => isoDate(now.day + days)));
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

/** Expressions told from the day of writing, or from what the article spoke of before. */
export const relativeRules: readonly TimeRule[] = [
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
    pattern: `early? (last|next|this|the? past|the? coming|this coming|the following|the last|the? previous)? (weekday|shortWeekday dot) (?!dayparts)`,
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
