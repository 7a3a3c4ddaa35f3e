import { tagSet } from '../../../core/layers/pos.ts';
import { isoDate, parseIsoDate } from '../calendar/calendar.ts';
import { C } from '../time-classes.ts';
import { type TimeMatch, type TimeReading, type TimeRule, time } from '../time-match.ts';

/** What was read of the pieces `[start, end)` of a sentence. */
export interface TimeDraft {
  reading: TimeReading;
  readonly rule: TimeRule;
  readonly start: number;
  readonly end: number;
}

/** So many words may stand between a time and its day: "3 a.m. local time (0200 GMT) on Tuesday". */
const LONGEST_GAP = 8;
const ENDS_CLAUSE = tagSet('VBD', 'VBP', 'VBZ', 'VB', 'MD', 'CC', '.', ':');

/** Gives the times of a sentence that name no day the one that is named behind them. */
export function tieClocks(drafts: readonly TimeDraft[], match: TimeMatch): void {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const { reading, end } = drafts[i];
    const next = drafts[i + 1];
    if (reading.clock === undefined || next.reading.clock !== undefined) continue;
    const day = dayOfTime(next.reading.value, next.rule.name, reading.clock);
    if (day !== null && isGap(match, end, next.start)) drafts[i].reading = time(`${day}T${reading.clock}`);
  }
}

/** The day of a value that names one: "2 a.m. last night" is this morning's. */
function dayOfTime(value: string | null, rule: string, clock: string): string | null {
  const day = value?.length === 10 || value?.[10] === 'T' ? parseIsoDate(value.slice(0, 10)) : null;
  if (day === null) return null;
  return isoDate(rule === 'last-night' && clock < '06' ? day + 1 : day);
}

/** Whether the words between belong to the same clause. */
function isGap(match: TimeMatch, start: number, end: number): boolean {
  if (end - start > LONGEST_GAP) return false;
  if (end - start === 1) return match.classAt(start) !== C.dot;
  for (let i = start; i < end; i++)
    if (ENDS_CLAUSE[match.posAt(i)] === 1 || match.classAt(i) === C.dot || match.classAt(i) === C.comma)
      return false;
  return true;
}
