import { dayNumber, isDate, isoDate, isoMonth } from '../../calendar/calendar.ts';
import { eventYear } from '../../calendar/event-dates.ts';
import { C } from '../../time-classes.ts';
import { date, type TimeMatch, type TimeReading, type TimeRule, time } from '../../time-match.ts';
import { dayIn, dayOf, dayOfMatch, isoDateOrNull, monthOf, numberAt, yearOf, yearOfPiece } from '../parts.ts';
import { DAY_OF_MONTH, MONTH, MONTH_AND_DAY, PART_OF, WEEKDAY, YEAR } from '../phrases.ts';

/** A date of the calendar, or nothing: "31/4/2026" is none. */
function calendarDate(year: number, month: number, day: number): TimeReading | undefined {
  return isDate(year, month, day) ? date(isoDate(dayNumber(year, month, day))) : undefined;
}

function readTimestamp(match: TimeMatch): TimeReading | undefined {
  const [, day, clock, zone = ''] = /^(\d\d)t([\d:]+)(z?)$/.exec(match.word(match.start + 4)) ?? [];
  const read = calendarDate(numberAt(match, match.start), numberAt(match, match.start + 2), Number(day));
  return read && time(`${read.value}T${clock}${zone.toUpperCase()}`);
}

function readIsoDate(match: TimeMatch): TimeReading | undefined {
  const at = match.start;
  return calendarDate(numberAt(match, at), numberAt(match, at + 2), numberAt(match, at + 4));
}

/** "2/6/2026", "06.02.26": which of the first two is the day is for the article to say unless one is above 12. */
function readNumericDate(match: TimeMatch): TimeReading | undefined {
  const [a, b] = [numberAt(match, match.start), numberAt(match, match.start + 2)];
  const year = yearOfPiece(match, match.start + 4);
  const dotted = match.classAt(match.start + 1) === C.dot;
  const dayFirst = a > 12 || (b <= 12 && (dotted || match.dayFirst()));
  return dayFirst ? calendarDate(year, b, a) : calendarDate(year, a, b);
}

/** "19-Nov-12" */
function readNumericMonthName(match: TimeMatch): TimeReading | undefined {
  return calendarDate(yearOfPiece(match, match.end - 1), monthOf(match), numberAt(match, match.start));
}

/** "Thu Oct 26 11:00:09 EDT 2023", as machines write it */
function readLogged(match: TimeMatch): TimeReading | undefined {
  const clock = match.word(match.find(C.clock));
  const day = dayOfMatch(match);
  const zone = match.valueAt(match.find(C.zone)) === 'Z' ? 'Z' : '';
  return day ? time(`${isoDate(day)}T${clock}${zone}`) : undefined;
}

function readDay(match: TimeMatch): TimeReading | undefined {
  const day = dayOfMatch(match);
  return day === undefined ? undefined : date(isoDateOrNull(day));
}

/** "the Sept. 11 attacks" */
function readEventDate(match: TimeMatch): TimeReading | undefined {
  const [month, day] = [monthOf(match), dayOf(match)];
  const year = eventYear(month, day, match.after());
  // In that very month the words may still be those of any attack.
  if (!year || (match.reference && match.reference.day < dayNumber(year, month, day))) return undefined;
  return date(isoDate(dayNumber(year, month, day)));
}

/** "May 10 percent", "March 12 people": the number belongs to what follows. */
function readMonthAndDay(match: TimeMatch): TimeReading | undefined {
  const next = match.classAt(match.end);
  if (next === C.percent || next === C.counted || next === C.units) return undefined;
  return readDay(match);
}

/** "last Oct. 23" */
function readToldMonthAndDay(match: TimeMatch): TimeReading | undefined {
  const { reference } = match;
  const [month, day] = [monthOf(match), dayOf(match)];
  if (!isDate(2024, month, day)) return undefined;
  if (!reference) return date(null);
  const step = match.has(C.last) ? -1 : 1;
  const ahead = dayNumber(reference.year, month, day) - reference.day;
  const year = ahead * step > 0 ? reference.year : reference.year + step;
  return calendarDate(year, month, day);
}

function readMonthOfYear(match: TimeMatch): TimeReading {
  return date(isoMonth(yearOf(match), monthOf(match)));
}

/** "June last year", "January of this year" */
function readMonthOfToldYear(match: TimeMatch): TimeReading | undefined {
  if (match.word(match.end - 1) !== 'year') return undefined;
  const years = match.has(C.last, C.past) ? -1 : match.has(C.next, C.coming, C.following) ? 1 : 0;
  return date(match.told((now) => isoMonth(now.year + years, monthOf(match))));
}

/** "12 November this year", "Aug. 21 the same year" */
function readDayOfToldYear(match: TimeMatch): TimeReading | undefined {
  if (match.word(match.end - 1) !== 'year') return undefined;
  const told = match.has(C.that, C.same) ? match.narrative.year : null;
  const year =
    told ?? (match.reference && match.reference.year + (match.has(C.last) ? -1 : match.has(C.next) ? 1 : 0));
  if (year === null) return date(null);
  const day = dayIn(match, year, monthOf(match), dayOf(match));
  return day === undefined ? undefined : date(isoDateOrNull(day));
}

/** Days and months that name their own year, and those without, which take it from the day of writing. */
export const absoluteRules: readonly TimeRule[] = [
  { name: 'timestamp', pattern: 'year hyphen day hyphen timestamp', read: readTimestamp },
  { name: 'iso-date', pattern: 'year (hyphen day hyphen|slash day slash) day (?!hyphen)', read: readIsoDate },
  { name: 'numeric-date', pattern: 'day slash day slash (year|day|number)', read: readNumericDate },
  { name: 'numeric-date', pattern: 'day dot day dot year', read: readNumericDate },
  {
    name: 'numeric-date',
    pattern: 'day (hyphen (month|shortMonth) hyphen|slash (month|shortMonth) slash) (year|day|number)',
    read: readNumericMonthName,
  },
  {
    name: 'nine-eleven',
    pattern: 'day slash day (?!slash)',
    read: (match) =>
      match.word(match.start) === '9' && match.word(match.start + 2) === '11'
        ? date('2001-09-11')
        : undefined,
  },
  {
    name: 'month-day-year',
    pattern: `(${WEEKDAY} comma?)? (${MONTH} ${DAY_OF_MONTH} comma? ${YEAR}|the? ${DAY_OF_MONTH} (hyphen|of)? ${MONTH} (hyphen|comma|of)? ${YEAR}) (?!counted|units)`,
    read: readDay,
  },
  {
    name: 'day-of-told-year',
    pattern: `${MONTH_AND_DAY} comma? of? (this|last|next|that|the? that? same) unit`,
    read: readDayOfToldYear,
  },
  {
    name: 'event-date',
    pattern: `(${MONTH} ${DAY_OF_MONTH}|${DAY_OF_MONTH} of? ${MONTH}) (?=none)`,
    read: readEventDate,
  },
  {
    name: 'logged-date',
    pattern: `(shortWeekday|${WEEKDAY} comma?)? ${MONTH} day clock zone? year`,
    read: readLogged,
  },
  {
    name: 'told-month-day',
    pattern: `(last|next) (${MONTH} ${DAY_OF_MONTH}|${DAY_OF_MONTH} of? ${MONTH}) (?!counted|percent|units)`,
    read: readToldMonthAndDay,
  },
  { name: 'month-day', pattern: MONTH_AND_DAY, read: readMonthAndDay },
  {
    name: 'month-year',
    pattern: `${PART_OF}? (${MONTH} (comma|of|hyphen)? ${YEAR}|year month (?!day|ordinal|year)) (?!counted|units)`,
    read: readMonthOfYear,
  },
  {
    name: 'month-of-told-year',
    pattern: `${PART_OF}? ${MONTH} comma? of? (this|last|next|past|that) unit`,
    read: readMonthOfToldYear,
  },
];
