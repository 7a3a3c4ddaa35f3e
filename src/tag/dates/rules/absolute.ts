import { dayNumber, isDate, isoDate, isoMonth } from '../calendar/calendar.ts';
import { eventYear } from '../calendar/event-dates.ts';
import { centuryName, decadeName, yearName } from '../calendar/reference.ts';
import { contexts } from '../context/contexts.ts';
import { C } from '../time-classes.ts';
import { date, type TimeMatch, type TimeReading, type TimeRule, time } from '../time-match.ts';
import { dayIn, dayOf, dayOfMatch, isoDateOrNull, monthOf, yearOf, yearOfPiece } from './parts.ts';
import { DAY_OF_MONTH, MONTH, MONTH_AND_DAY, PART_OF, WEEKDAY, YEAR } from './phrases.ts';

/** A date of the calendar, or nothing: "31/4/2026" is none. */
function calendarDate(year: number, month: number, day: number): TimeReading | undefined {
  return isDate(year, month, day) ? date(isoDate(dayNumber(year, month, day))) : undefined;
}

const numberAt = (match: TimeMatch, piece: number): number => Number.parseInt(match.word(piece), 10);

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

function readDecade(match: TimeMatch): TimeReading | undefined {
  const piece = match.find(C.decade);
  if (piece < 0) return date(decadeName(190 + Number(match.value(C.decadeWord))));
  const word = match.word(piece);
  const digits = Number(word.replace(/\D/g, ''));
  if (digits >= 100) return date(decadeName(digits / 10));
  // "in his 30s", "temperatures in the 80s"
  if (!word.startsWith("'") && (match.classAt(piece - 1) !== C.the || digits < 20)) return undefined;
  return date(decadeName((digits >= 30 ? 190 : 200) + digits / 10));
}

function readCentury(match: TimeMatch): TimeReading | undefined {
  const n = dayOf(match);
  return n > 0 ? date(centuryName(n - 1)) : undefined;
}

function readFiscalYear(match: TimeMatch): TimeReading | undefined {
  const named = match.find(C.fiscalName);
  if (named >= 0) {
    const digits = Number(match.word(named).replace(/\D/g, ''));
    return date(yearName(digits < 100 ? digits + 2000 : digits));
  }
  const first = yearOf(match);
  const last = match.end - 1;
  const second = match.classAt(last - 1) === C.hyphen || match.classAt(last - 1) === C.slash;
  if (!second) return date(yearName(first));
  return Number(match.word(last)) % 100 === (first + 1) % 100 ? date(`${first}/${first + 1}`) : undefined;
}

/** "nineteen ninety-six", "twenty twenty-five" */
function readSpelledYear(match: TimeMatch): TimeReading | undefined {
  const at = match.find(C.cardinal, C.tens);
  const century = Number(match.valueAt(at));
  let rest = 0;
  for (let i = at + 1; i < match.end; i++) rest += Number(match.valueAt(i)) || 0;
  if (century < 15 || century > 20 || rest < 10) return undefined;
  const year = century * 100 + rest;
  const season = match.value(C.season, C.fall);
  if (season) return date(`${year}-${season}`);
  return date(match.has(C.month) ? isoMonth(year, monthOf(match)) : yearName(year));
}

/** "the year two thousand", "two thousand and eight" is rather a number unless "year" or "in" stands before it. */
function readYearTwoThousand(match: TimeMatch): TimeReading | undefined {
  const at = match.find(C.cardinal);
  if (match.word(at) !== 'two' || match.word(at + 1) !== 'thousand') return undefined;
  if (!match.has(C.unit) && match.before() !== 'in') return undefined;
  let rest = 0;
  for (let i = at + 2; i < match.end; i++) rest += Number(match.valueAt(i)) || 0;
  return date(yearName(2000 + rest));
}

function readYear(match: TimeMatch): TimeReading | undefined {
  const before = match.classAt(match.start - 1);
  const after = match.classAt(match.end);
  if (
    before === C.money ||
    before === C.label ||
    (before === C.hyphen && match.classAt(match.start - 2) === C.none)
  )
    return undefined;
  if (after === C.percent || after === C.counted || after === C.units || after === C.multiplier)
    return undefined;
  const year = yearOf(match);
  if ((year < 1700 || year > 2100) && !contexts.beforeOldYear.has(match.before())) return undefined;
  return date(yearName(year));
}

/** "44 BC", "AD 79" */
function readEra(match: TimeMatch): TimeReading | undefined {
  const piece = match.find(C.year, C.number, C.day);
  const digits = numberAt(match, piece);
  const before = match.word(match.find(C.era)).startsWith('b');
  if (!(digits > 0 && digits < 10000)) return undefined;
  return date(before ? `BC${String(digits).padStart(4, '0')}` : yearName(digits));
}

const SEASON_YEAR = `${PART_OF}? the? early? (season|fall) of? ${YEAR} ((hyphen|slash) (year|day|number))?`;

/** Dates that name their own year, and month and day, which take it from the day of writing. */
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
  {
    name: 'season-year',
    pattern: SEASON_YEAR,
    read: (match) => date(`${yearOf(match)}-${match.value(C.season, C.fall)}`),
  },
  { name: 'decade', pattern: `the? ${PART_OF}? (the? decade|the decadeWord)`, read: readDecade },
  {
    name: 'century',
    pattern: `the? ${PART_OF}? (tens hyphen?)? (ordinal|first|second) hyphen? century`,
    read: readCentury,
  },
  {
    name: 'fiscal-year',
    pattern: `the? ${PART_OF}? (fiscal unit? ${YEAR} ((hyphen|slash) (year|day|number))?|fiscalName)`,
    read: readFiscalYear,
  },
  { name: 'era', pattern: '(year|number|day) era|era (year|number|day)', read: readEra },
  {
    name: 'spelled-year',
    pattern: `(${MONTH} comma?|the? early? (season|fall) of?)? (cardinal|tens) hyphen? tens (hyphen? cardinal)?`,
    read: readSpelledYear,
  },
  {
    name: 'year-two-thousand',
    pattern: '(the unit)? cardinal multiplier (and? cardinal)?',
    read: readYearTwoThousand,
  },
  { name: 'year', pattern: `(${PART_OF}|the unit)? ${YEAR}`, read: readYear },
];
