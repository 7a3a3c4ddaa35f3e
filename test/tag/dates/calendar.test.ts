import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civil,
  dayNumber,
  easterSunday,
  isoDate,
  isoWeek,
  mondayOfWeek,
  nthWeekday,
  parseIsoDate,
  weekday,
} from '../../../src/tag/dates/calendar/calendar.ts';
import { daysOf, isoInterval } from '../../../src/tag/dates/calendar/interval.ts';

const anyDay = fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) });

describe('calendar', () => {
  it('counts days as the ECMAScript Date does', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000);
        expect(civil(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(weekday(day)).toBe(date.getUTCDay() || 7);
        expect(isoDate(day)).toBe(date.toISOString().slice(0, 10));
        expect(parseIsoDate(isoDate(day))).toBe(day);
      }),
    );
  });

  it('puts every day into its ISO week', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, week } = isoWeek(day);
        const monday = mondayOfWeek(year, week);
        expect(day - monday).toBe(weekday(day) - 1);
      }),
    );
    expect(isoWeek(dayNumber(2027, 1, 1))).toEqual({ year: 2026, week: 53 });
  });

  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('knows Easter of %i', (year, expected) => {
    expect(isoDate(easterSunday(year))).toBe(expected);
  });

  it('counts weekdays from both ends of a month', () => {
    expect(isoDate(nthWeekday(2025, 11, 4, 4))).toBe('2025-11-27');
    expect(isoDate(nthWeekday(2026, 5, 1, -1))).toBe('2026-05-25');
    expect(isoDate(nthWeekday(2026, 3, 7, 1))).toBe('2026-03-01');
  });

  it('refuses what is no date', () => {
    for (const text of ['2026-02-30', '2026-13-01', '26-02-03', '2026-2-3', ''])
      expect(parseIsoDate(text)).toBeNull();
  });
});

describe('days of a value', () => {
  it.each([
    ['2026-02-06', '2026-02-06', '2026-02-06'],
    ['2026-02-06T09:30', '2026-02-06', '2026-02-06'],
    ['2026-02-06TEV', '2026-02-06', '2026-02-06'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-W06', '2026-02-02', '2026-02-08'],
    ['2026-W06-WE', '2026-02-07', '2026-02-08'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2025-SU', '2025-06-01', '2025-08-31'],
    ['2023-WI', '2023-12-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['18XX', '1800-01-01', '1899-12-31'],
    ['2019/2021', '2019-01-01', '2021-12-31'],
    ['2026-02-03/2026-02-04', '2026-02-03', '2026-02-04'],
  ])('%s', (value, from, to) => {
    expect(isoInterval(value)).toEqual({ from, to });
  });

  it.each(['P12D', 'PXY', 'PAST_REF', 'XXXX-WXX-5', 'BC0044', '2026-Q5', '2026-02-30', '2021/2019', ''])(
    'none of %s',
    (value) => {
      expect(daysOf(value)).toBeNull();
    },
  );
});
