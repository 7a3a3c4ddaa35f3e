import { isoDate } from '../calendar/calendar.ts';
import { contexts } from '../context/contexts.ts';
import { C } from '../time-classes.ts';
import { type TimeMatch, type TimeReading, type TimeRule, time } from '../time-match.ts';
import { dayOfMatch, isoDateOrNull, weekdayOf } from './parts.ts';
import { MONTH_AND_DAY, WEEKDAY, YEAR } from './phrases.ts';
import { toldWeekday } from './relative/last-next.ts';

/** The day a time belongs to: the one named with it, else the one just spoken of in the sentence, else today. */
function dayValue(match: TimeMatch): string | null | undefined {
  if (match.has(C.month, C.shortMonth)) {
    const { start } = match;
    // In "5 p.m. EST Nov. 9" the first number is the hour.
    const meridiem = match.find(C.meridiem, C.zone, C.clock, C.clockWord);
    if (meridiem >= 0) match.start = meridiem + 1;
    const day = dayOfMatch(match);
    match.start = start;
    return day === undefined ? undefined : isoDateOrNull(day);
  }
  if (match.has(C.weekday, C.shortWeekday))
    return match.told((now) => isoDate(toldWeekday(match, now, weekdayOf(match))));
  if (match.has(C.dayWord)) return match.told((now) => isoDate(now.day + Number(match.value(C.dayWord))));
  const spoken = spokenDay(match);
  return spoken === null ? match.told((now) => isoDate(now.day)) : isoDate(spoken);
}

/**
 * The day of which this sentence or the one before spoke, unless the sentence points away from it. A time that opens its
 * sentence ("20:35 Police arrive") belongs to the day of writing.
 */
function spokenDay(match: TimeMatch): number | null {
  const { day, daySentence } = match.narrative;
  if (day === null || daySentence < match.sentence - (match.start === 0 ? 0 : 1)) return null;
  if (daySentence === match.sentence || !match.reference) return day;
  return (day - match.reference.day) * match.direction() < 0 ? null : day;
}

function timeOfDay(match: TimeMatch, of: string): TimeReading | undefined {
  const day = dayValue(match);
  if (day === undefined) return undefined;
  const read = time(day === null ? null : `${day}T${of}`);
  return match.has(C.month, C.shortMonth, C.weekday, C.shortWeekday, C.dayWord)
    ? read
    : { ...read, clock: of };
}

function readClock(match: TimeMatch): TimeReading | undefined {
  const piece = match.find(C.clock, C.day, C.number, C.year, C.cardinal);
  const [hours, minutes = '00'] =
    match.classAt(piece) === C.cardinal ? [match.valueAt(piece)] : hoursAndMinutes(match.word(piece));
  let hour = Number(hours);
  const half = match.value(C.meridiem) || halfOfDaypart(match.value(C.daypart));
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (!(hour <= 24) || Number(minutes) > 59 || minutes.length !== 2) return undefined;
  if (!half && !match.has(C.zone, C.clockWord) && !isClockAlone(match)) return undefined;
  const zone = match.valueAt(match.find(C.zone));
  if (match.classAt(piece) === C.year && zone !== 'Z') return undefined;
  return timeOfDay(match, `${String(hour).padStart(2, '0')}:${minutes}${zone === 'Z' ? 'Z' : ''}`);
}

/** "0230hrs", "at 0230 hours", "06:30hrs", as police have it; not "2000 hours of film". */
function readHours(match: TimeMatch): TimeReading | undefined {
  const piece = match.find(C.clock, C.number, C.year);
  const unit = match.find(C.units);
  if (match.valueAt(unit) !== 'H' || unit !== piece + 1) return undefined;
  const clock = match.word(piece);
  if (!/^\d\d:?\d\d$/.test(clock)) return undefined;
  const isWhole = match.tokenAt(piece) === match.tokenAt(unit);
  if (!isWhole && clock[0] !== '0' && !clock.includes(':')) return undefined;
  const [hours, minutes] = hoursAndMinutes(clock);
  return Number(hours) > 24 || Number(minutes) > 59 ? undefined : timeOfDay(match, `${hours}:${minutes}`);
}

/** "half past nine" */
function readHalfPast(match: TimeMatch): TimeReading | undefined {
  const piece = match.find(C.cardinal, C.day);
  const hour = match.classAt(piece) === C.cardinal ? match.valueAt(piece) : match.word(piece);
  if (Number(hour) > 12) return undefined;
  const { start } = match;
  match.start = piece; // this "past" is no hint at days gone by
  const read = timeOfDay(match, `${hour.padStart(2, '0')}:30`);
  match.start = start;
  return read;
}

/** "at 20:35"; "20:35 Police arrive", as live reports have it */
function isClockAlone(match: TimeMatch): boolean {
  if (contexts.beforeClock.has(match.before())) return true;
  return match.start === 0 && /^\d\d:\d\d$/.test(match.word(0));
}

/** "9:30", "9.30", "9", and "0930" as wires have it */
function hoursAndMinutes(clock: string): string[] {
  return /^\d{4}$/.test(clock) ? [clock.slice(0, 2), clock.slice(2)] : clock.split(/[:.]/);
}

/** "4 in the morning", "7 in the evening" */
function halfOfDaypart(part: string): string {
  return part === '' ? '' : part === 'MO' ? 'a' : 'p';
}

function readDaypart(match: TimeMatch): TimeReading | undefined {
  return timeOfDay(match, match.value(C.daypart));
}

/** "the previous evening", "the next morning": from the day spoken of, else from today */
function readDaypartBeside(match: TimeMatch): TimeReading {
  const step = match.has(C.last, C.previous) ? -1 : 1;
  const day = match.narrative.day ?? match.reference?.day ?? null;
  return time(day === null ? null : `${isoDate(day + step)}T${match.value(C.daypart)}`);
}

const CLOCK = '(clock|day|number|cardinal) (meridiem|clockWord meridiem?)';
const DAY = `(dayWord|${MONTH_AND_DAY} (comma? ${YEAR})?|(last|next|this)? ${WEEKDAY})`;

/** Times of day. */
export const clockRules: readonly TimeRule[] = [
  { name: 'clock-of-hours', pattern: `(clock|number|year) units (comma? prep? ${DAY})?`, read: readHours },
  { name: 'half-past', pattern: `half past (cardinal|day) (comma? prep? ${DAY})?`, read: readHalfPast },
  { name: 'hour-of-daypart', pattern: '(clock|day|cardinal) prep the daypart', read: readClock },
  {
    name: 'clock',
    pattern: `(${CLOCK} zone?|(clock|number|year) zone) comma? prep? ${DAY}`,
    read: readClock,
  },
  { name: 'clock', pattern: `(${CLOCK} zone?|clock zone|clock|(day|number|year) zone)`, read: readClock },
  {
    name: 'noon',
    pattern: `noon comma? prep? ${DAY}`,
    read: (match) => timeOfDay(match, match.value(C.noon)),
  },
  {
    name: 'noon',
    pattern: 'noon',
    read: (match) =>
      match.classAt(match.start - 1) === C.prep || match.classAt(match.start - 1) === C.about
        ? timeOfDay(match, match.value(C.noon))
        : undefined,
  },
  { name: 'daypart-of-day', pattern: `the? (early hyphen?)? daypart of? ${DAY}`, read: readDaypart },
  {
    name: 'day-daypart',
    pattern: `(early|earlier|later)? (last|next|this)? ${DAY} comma? prep? the? early? daypart`,
    read: readDaypart,
  },
  {
    name: 'tonight',
    pattern: 'dayWord (?!possessive)',
    read: (match) => (match.word(match.start) === 'tonight' ? timeOfDay(match, 'NI') : undefined),
  },
  {
    name: 'this-daypart',
    pattern: '(early|earlier|later)? this early? daypart',
    read: (match) => time(match.told((now) => `${isoDate(now.day)}T${match.value(C.daypart)}`)),
  },
  {
    name: 'last-night',
    pattern: 'early? last daypart',
    read: (match) => time(match.told((now) => `${isoDate(now.day - 1)}T${match.value(C.daypart)}`)),
  },
  { name: 'daypart-beside', pattern: 'the (last|previous|next|following) daypart', read: readDaypartBeside },
  {
    name: 'overnight',
    pattern: 'overnight',
    read: (match) => time(match.told((now) => `${isoDate(now.day - 1)}TNI`)),
  },
];
