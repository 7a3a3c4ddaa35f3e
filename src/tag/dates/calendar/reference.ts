import { civil, dayNumber, isDate, isoDate, isoMonth, isoWeekName, weekday } from './calendar.ts';

/** Which way from the reference day an expression points: back, on, or not said. */
export type Direction = -1 | 0 | 1;

/** A month and day without a year that lies this many days ahead is still this year's, even in the past tense. */
const PAST_TOLERANCE = 45;
/** ... where it is of something that has happened: somewhere it is tomorrow already. */
const OVER_TOLERANCE = 1;
/** ... and with nothing said of the direction. */
const NEUTRAL_AHEAD = 120;
/** The same behind, in the future tense: "will ... on Feb. 1" in a piece of Feb. 3. */
const FUTURE_TOLERANCE = 14;

/** A month that stands alone, with nothing said of the direction, is this year's if it lies no further ahead. */
export const MONTHS_AHEAD = 5;

const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The day from which relative expressions are told: the publication date. */
export class Reference {
  readonly day: number;
  readonly year: number;
  readonly month: number;
  /** Quarters counted from year 0: `year * 4 + 0..3`. */
  readonly quarter: number;

  constructor(day: number) {
    const { year, month } = civil(day);
    this.day = day;
    this.year = year;
    this.month = month;
    this.quarter = year * 4 + Math.floor((month - 1) / 3);
  }

  /** `n` units from the reference, as coarse as the unit: weeks give a week, months a month. Null beyond years 1..9999. */
  shift(unit: string, n: number): string | null {
    switch (unit) {
      case 'D':
        return isoDate(this.day + Math.round(n));
      case 'W':
        return isoWeekName(this.day + Math.round(7 * n));
      case 'F':
        return isoWeekName(this.day + Math.round(14 * n));
      case 'K':
        return `${isoWeekName(this.day + Math.round(7 * n))}-WE`;
      case 'M':
        return this.monthFrom(Math.round(n));
      case 'Q':
        return quarterName(this.quarter + Math.round(n));
      case 'Y':
        return yearName(this.year + Math.trunc(n));
      case 'E':
        return decadeName(Math.floor(this.year / 10) + Math.trunc(n));
      case 'C':
        return centuryName(Math.floor(this.year / 100) + Math.trunc(n));
      default:
        return null;
    }
  }

  monthFrom(n: number): string {
    const months = this.year * 12 + this.month - 1 + n;
    return isoMonth(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1);
  }

  /** Day number of the first of the month `n` months from this one. */
  firstOfMonth(n: number): number {
    const months = this.year * 12 + this.month - 1 + n;
    return dayNumber(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
  }

  /** Day number of a weekday (1..7): today or before it, today or after it if `direction` is 1. */
  weekday(isoWeekday: number, direction: Direction): number {
    const back = (weekday(this.day) - isoWeekday + 7) % 7;
    return direction > 0 ? this.day + ((7 - back) % 7) : this.day - back;
  }

  /** Day number of the weekday of the week before (-1), of this (0) or the next week (1). */
  weekdayOfWeek(isoWeekday: number, week: number): number {
    return this.day - weekday(this.day) + isoWeekday + 7 * week;
  }

  /**
   * The year of a month and day that stand without one; the weekday before it, if any, decides.
   * @param isOver what the day is of has happened by the day of writing: "died on January 5"
   */
  yearOf(month: number, day: number, direction: Direction, isoWeekday = 0, isOver = false): number {
    const years = [this.year, this.year - 1, this.year + 1].filter((year) => isDate(year, month, day));
    if (isoWeekday) {
      const fitting = years.find((year) => weekday(dayNumber(year, month, day)) === isoWeekday);
      if (fitting !== undefined) return fitting;
    }
    const ahead = dayNumber(this.year, month, day) - this.day;
    if (direction > 0) return ahead < -FUTURE_TOLERANCE ? this.year + 1 : this.year;
    const tolerance = isOver ? OVER_TOLERANCE : direction < 0 ? PAST_TOLERANCE : NEUTRAL_AHEAD;
    if (ahead > tolerance) return this.year - 1;
    // In January, "Dec. 28" is last month's; in December, "Jan. 5" is next month's.
    return ahead < -365 + tolerance ? this.year + 1 : this.year;
  }

  /** The year of a month that stands without one. */
  yearOfMonth(month: number, direction: Direction): number {
    if (direction > 0) return month >= this.month ? this.year : this.year + 1;
    const ahead = month - this.month;
    if (direction === 0 && ahead > 0 && ahead <= MONTHS_AHEAD) return this.year;
    return ahead <= 0 ? this.year : this.year - 1;
  }

  /** A season told by "last" (-1), "this" (0), "next" (1): `2025-SU`. A winter has the year in which it begins. */
  season(season: string, direction: Direction): string {
    const begins = SEASON_MONTHS[season] ?? 1;
    // In January and February the winter of the year before is not over.
    const winterBegun = season === 'WI' && this.month <= 2;
    let year = winterBegun ? this.year - 1 : this.year;
    if (direction < 0 && (winterBegun || this.month < begins + 3)) year--;
    if (direction > 0 && (winterBegun || this.month >= begins)) year++;
    return `${yearName(year)}-${season}`;
  }

  /** A season that stands without such a word: in the past tense the last that has begun. */
  seasonNear(season: string, direction: Direction): string {
    const ahead = (SEASON_MONTHS[season] ?? 1) - this.month;
    const begun = ahead <= 0 || (season === 'WI' && this.month <= 2);
    const back = !begun && (direction < 0 || (direction === 0 && ahead > MONTHS_AHEAD));
    return back ? `${yearName(this.year - 1)}-${season}` : this.season(season, 0);
  }
}

/** `2026-Q1` of a quarter counted from year 0. */
export function quarterName(quarter: number): string {
  return `${yearName(Math.floor(quarter / 4))}-Q${(((quarter % 4) + 4) % 4) + 1}`;
}

/** `2026`; null beyond the years that ISO 8601 writes with four digits. */
export function yearName(year: number): string | null {
  return year >= 0 && year <= 9999 ? String(year).padStart(4, '0') : null;
}

/** `199X` of the 199th decade. */
export function decadeName(decade: number): string | null {
  return decade >= 0 && decade <= 999 ? `${String(decade).padStart(3, '0')}X` : null;
}

/** `19XX` of the years 1900 to 1999. */
export function centuryName(century: number): string | null {
  return century >= 0 && century <= 99 ? `${String(century).padStart(2, '0')}XX` : null;
}

/** `1988-Q3` of `1989-Q3` */
export function yearBefore(quarter: string): string {
  return String(Number(quarter.slice(0, 4)) - 1).padStart(4, '0') + quarter.slice(4);
}
