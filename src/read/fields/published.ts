import { MONTH, monthNumber } from '../../core/months.ts';

const NAME = `(${MONTH})\\.?`;

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:$|T|\d{6}$)/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;
const MONTH_FIRST = new RegExp(`\\b${NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s+)(\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${NAME}(?:\\s*,\\s*|[\\s-]+)(\\d{4})\\b`,
  'i',
);

/**
 * The day that a publication date names, as `2026-02-05`, or null if it names none for certain. Understood: ISO 8601
 * and `20260205`, with a time or without; `2026/02/05`; `Feb. 5, 2026`, `Thursday, 5 February 2026 10:00 GMT`, RFC 822; seconds or milliseconds since
 * 1970; `13/02/2026` and `02/13/2026`, but not `03/02/2026`, which is two days. The day is the one written: a time
 * of day and its zone are dropped.
 */
export function parsePublished(value: unknown): string | null {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string' || value.length > 200) return null;
  const text = value.trim();
  let match = ISO.exec(text) ?? COMPACT.exec(text) ?? YEAR_FIRST.exec(text);
  if (match) return isoDay(+match[1], +match[2], +match[3]);
  if (/^\d{10}(\d{3})?$/.test(text)) return fromEpoch(+text);
  match = YEAR_LAST.exec(text);
  if (match) return fromYearLast(+match[1], match[2], +match[3], +match[4]);
  match = MONTH_FIRST.exec(text);
  if (match) return isoDay(+match[3], monthNumber(match[1]), +match[2]);
  match = DAY_FIRST.exec(text);
  if (match) return isoDay(+match[3], monthNumber(match[2]), +match[1]);
  return null;
}

/** `13.02.2026`: day first where dots part it; with slashes and dashes only if one of the two can be no month. */
function fromYearLast(first: number, separator: string, second: number, year: number): string | null {
  if (separator === '.' || first > 12 || first === second) return isoDay(year, second, first);
  return second > 12 ? isoDay(year, first, second) : null;
}

/** Seconds or milliseconds since 1970 (UTC), from 1980 on: smaller numbers are something else. */
function fromEpoch(value: number): string | null {
  const milliseconds = value < 1e11 ? value * 1000 : value;
  if (!(milliseconds >= 315_532_800_000 && milliseconds < 4_102_444_800_000)) return null;
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
