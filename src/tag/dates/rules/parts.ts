import { ordinalOf } from '../amounts.ts';
import { civil, dayNumber, isDate, isoDate } from '../calendar/calendar.ts';
import { isOver } from '../context/over.ts';
import { C } from '../time-classes.ts';
import type { TimeMatch } from '../time-match.ts';

/** The number that a piece begins with. */
export function numberAt(match: TimeMatch, piece: number): number {
  return Number.parseInt(match.word(piece), 10);
}

/** Month 1..12 that the match names; 0 if none. */
export function monthOf(match: TimeMatch): number {
  return Number(match.value(C.month, C.shortMonth));
}

/** Weekday 1..7 that the match names; 0 if none. */
export function weekdayOf(match: TimeMatch): number {
  return Number(match.value(C.weekday, C.shortWeekday, C.weekdays));
}

/** Four-digit year of a piece: "2026", "'98", "26" in "2/6/26". Two digits up to 49 are of this century. */
export function yearOfPiece(match: TimeMatch, piece: number): number {
  const digits = Number.parseInt(match.word(piece).replace("'", ''), 10);
  return digits >= 100 ? digits : digits + (digits < 50 ? 2000 : 1900);
}

/** Year that the match names; 0 if none. */
export function yearOf(match: TimeMatch): number {
  const piece = match.find(C.year, C.shortYear);
  return piece < 0 ? 0 : yearOfPiece(match, piece);
}

/** Day of the month that the match names; 0 if none. */
export function dayOf(match: TimeMatch, from = match.start): number {
  for (let i = from; i < match.end; i++) {
    const found = match.classAt(i);
    if (found === C.day) return Number(match.word(i));
    if (found === C.ordinal || found === C.first || found === C.second) {
      const tens = match.classAt(i - 1) === C.hyphen ? i - 2 : i - 1;
      const more = match.classAt(tens) === C.tens ? Number(match.valueAt(tens)) : 0;
      return more + ordinalOf(match.word(i));
    }
  }
  return 0;
}

/**
 * Day number of a month and day, in `year` or, if that is 0, in the year that fits best. Undefined if the calendar has
 * no such day, null if there is no reference day to tell the year from.
 */
export function dayIn(
  match: TimeMatch,
  year: number,
  month: number,
  day: number,
  isoWeekday = 0,
): number | null | undefined {
  if (year) return isDate(year, month, day) ? dayNumber(year, month, day) : undefined;
  // 2024 has all days that any year has.
  if (!isDate(2024, month, day)) return undefined;
  if (!match.reference) return null;
  const direction = match.direction();
  const told = match.reference.yearOf(month, day, direction, isoWeekday, direction < 0 && isOver(match));
  return isDate(told, month, day) ? dayNumber(told, month, day) : undefined;
}

/** {@link dayIn} of the month, day, weekday and year that the match names. */
export function dayOfMatch(match: TimeMatch): number | null | undefined {
  return dayIn(match, yearOf(match), monthOf(match), dayOf(match), weekdayOf(match));
}

/** ISO date of a day number or null. */
export function isoDateOrNull(day: number | null): string | null {
  return day === null || civil(day).year > 9999 || civil(day).year < 0 ? null : isoDate(day);
}

/** What `read` finds in the pieces `[start, end)` of the match. */
export function within<T>(match: TimeMatch, start: number, end: number, read: (match: TimeMatch) => T): T {
  const [wholeStart, wholeEnd] = [match.start, match.end];
  match.place(start, end);
  const result = read(match);
  match.place(wholeStart, wholeEnd);
  return result;
}
