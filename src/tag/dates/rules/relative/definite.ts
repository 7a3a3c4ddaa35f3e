import { durationValue, unitOf } from '../../amounts.ts';
import { civil, dayNumber, isDate, isoDate, isoWeekName } from '../../calendar/calendar.ts';
import { yearName } from '../../calendar/reference.ts';
import { contexts } from '../../context/contexts.ts';
import { C } from '../../time-classes.ts';
import { date, duration, type TimeMatch, type TimeReading, type TimeRule, time } from '../../time-match.ts';

/** "for the year", "later in the day", "of the week": the one of writing, or of the day just spoken of. */
function readTheUnit(match: TimeMatch): TimeReading | undefined {
  const introduced =
    match.has(C.prep, C.part) || match.classAt(match.start - 1) === C.prep || match.before() === 'of';
  if (!introduced) return undefined;
  const spoken = match.narrative.daySentence === match.sentence ? match.narrative.day : null;
  switch (unitOf(match)) {
    case 'Y':
      return date(match.told((now) => yearName(now.year)));
    case 'M':
      return match.before() === 'for' ? undefined : date(match.told((now) => now.monthFrom(0)));
    case 'W':
      return date(match.told((now) => isoWeekName(now.day)));
    case 'D':
      if (match.after() === 'of') return undefined;
      return date(spoken !== null ? isoDate(spoken) : match.told((now) => isoDate(now.day)));
    default:
      return undefined;
  }
}

/** "the year ended March 31": twelve months that end there */
function readYearEnded(match: TimeMatch): TimeReading | undefined {
  return unitOf(match) === 'Y' || match.has(C.fiscal) ? duration(durationValue(1, unitOf(match))) : undefined;
}

/** "year-end", "the end of the year" */
function readYearEnd(match: TimeMatch): TimeReading | undefined {
  if (match.word(match.find(C.unit)) !== 'year') return undefined;
  return date(match.told((now) => `${yearName(now.year)}-12-31`));
}

/** "in the morning": of the day just spoken of, else of the day of writing */
function readTheDaypart(match: TimeMatch): TimeReading | undefined {
  if (match.classAt(match.start - 1) !== C.prep) return undefined;
  const { day, daySentence } = match.narrative;
  const part = match.value(C.daypart);
  if (day !== null && daySentence >= match.sentence - 1) return time(`${isoDate(day)}T${part}`);
  return time(match.told((now) => `${isoDate(now.day)}T${part}`));
}

/** "on the 6th": of the month spoken of before, else the last or the next such day, as the sentence points */
function readDayOfMonth(match: TimeMatch): TimeReading | undefined {
  const day = Number.parseInt(match.word(match.end - 1), 10);
  if (!(day >= 1 && day <= 31) || !contexts.beforeDayOfMonth.has(match.before())) return undefined;
  const { month } = match.narrative;
  if (month !== null) return inMonth(month, day);
  const { reference } = match;
  if (!reference) return date(null);
  const ahead = match.direction() > 0;
  const months = ahead ? [0, 1, 2] : [0, -1, -2];
  for (const step of months) {
    const first = reference.firstOfMonth(step);
    const told = inMonth(first, day);
    if (told && (ahead ? first + day > reference.day : first + day - 1 <= reference.day)) return told;
  }
  return undefined;
}

/** A day of the month that holds the day `within`; undefined if that month is shorter. */
function inMonth(within: number, day: number): TimeReading | undefined {
  const { year, month } = civil(within);
  return isDate(year, month, day) ? date(isoDate(dayNumber(year, month, day))) : undefined;
}

/** Units with a definite article, which only their surroundings make times. */
export const definiteRules: readonly TimeRule[] = [
  { name: 'year-ended', pattern: 'the full? fiscal? unit (?=ended)', read: readYearEnded },
  {
    name: 'year-end',
    pattern: 'about? (unit hyphen part|unit possessive part|unit part)',
    read: readYearEnd,
  },
  { name: 'the-unit', pattern: '(earlier|later|early) prep the unit', read: readTheUnit },
  { name: 'the-unit', pattern: '(the? part of)? the full? fiscal? unit (?!hyphen)', read: readTheUnit },
  { name: 'the-daypart', pattern: 'the daypart', read: readTheDaypart },
  { name: 'day-of-month', pattern: 'the ordinal (?=dot|comma|and|prep)', read: readDayOfMonth },
];
