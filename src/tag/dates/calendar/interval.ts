import { civil, dayNumber, daysInMonth, isDate, isoDate, mondayOfWeek } from './calendar.ts';

/** First and last day of a stretch of time, as day numbers. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Months of a season of the north, and of the parts of a year: first month and number of months. Winter begins in December. */
const PARTS_OF_YEAR: Readonly<Record<string, readonly [number, number]>> = {
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
};

/**
 * The days that a TIMEX3 value covers: `2026-02-06` and its times of day are one day, `2026-W06` a week, `2026-W06-WE`
 * a weekend, `2026-02` a month, `2026-Q1`, `2026-H1` and `2026-SU` parts of a year, `2026`, `202X` a decade, `20XX` a
 * century, and `A/B` from the first day of A to the last of B. Null for values that name no known days: durations,
 * sets, references, unknown parts.
 */
export function daysOf(value: string): Days | null {
  const slash = value.indexOf('/');
  if (slash >= 0) {
    const from = daysOf(value.slice(0, slash));
    const to = daysOf(value.slice(slash + 1));
    return from && to && from.first <= to.last ? { first: from.first, last: to.last } : null;
  }
  const date = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T.*)?)?$/.exec(value);
  if (date)
    return daysOfDate(Number(date[1]), Number(date[2]), date[3] === undefined ? null : Number(date[3]));
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week) {
    const monday = mondayOfWeek(Number(week[1]), Number(week[2]));
    return { first: week[3] ? monday + 5 : monday, last: monday + 6 };
  }
  const part = /^(\d{4})-([QH]\d|SP|SU|FA|WI)$/.exec(value);
  if (part) {
    const months = PARTS_OF_YEAR[part[2]];
    return months ? monthsFrom(Number(part[1]), months[0], months[1]) : null;
  }
  const years = /^(\d{2})(\d\d|\dX|XX)$/.exec(value);
  if (!years) return null;
  const first = Number(value.replaceAll('X', '0'));
  const count = years[2] === 'XX' ? 100 : years[2].endsWith('X') ? 10 : 1;
  return monthsFrom(first, 1, 12 * count);
}

function daysOfDate(year: number, month: number, day: number | null): Days | null {
  if (day === null) return month >= 1 && month <= 12 ? monthsFrom(year, month, 1) : null;
  if (!isDate(year, month, day)) return null;
  const number = dayNumber(year, month, day);
  return { first: number, last: number };
}

function monthsFrom(year: number, month: number, count: number): Days {
  const end = year * 12 + (month - 1) + (count - 1);
  const endYear = Math.floor(end / 12);
  const endMonth = (end % 12) + 1;
  return {
    first: dayNumber(year, month, 1),
    last: dayNumber(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

/** The same as ISO dates, or nulls. Years beyond 0000..9999 have none. */
export function isoInterval(value: string | null): { from: string | null; to: string | null } {
  const days = value === null ? null : daysOf(value);
  if (!days || civil(days.first).year < 0 || civil(days.last).year > 9999) return { from: null, to: null };
  return { from: isoDate(days.first), to: isoDate(days.last) };
}
