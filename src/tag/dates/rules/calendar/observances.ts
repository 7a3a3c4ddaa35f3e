import { civil, isoDate, isoWeekName } from '../../calendar/calendar.ts';
import { observanceAt } from '../../calendar/observances.ts';
import { C } from '../../time-classes.ts';
import { date, type TimeMatch, type TimeReading, type TimeRule } from '../../time-match.ts';
import { yearOfPiece } from '../parts.ts';

/** An observance without a year that lies further ahead than this is last year's, unless the sentence points ahead. */
const AHEAD = 100;
const BEHIND = 14;
const BEFORE_YEAR = new Set(['of', 'in']);

function readObservance(match: TimeMatch): TimeReading | undefined {
  const at = match.find(C.observance, C.observanceStart);
  const observance = observanceAt((i) => match.word(i), at);
  if (!observance) return undefined;
  match.end = at + observance.words.length;
  const step = match.has(C.last) ? -1 : match.has(C.next) ? 1 : 0;
  const name = observance.week ? isoWeekName : isoDate;
  const yearPiece =
    match.classAt(match.end) === C.comma || BEFORE_YEAR.has(match.word(match.end))
      ? match.end + 1
      : match.end;
  if (match.classAt(yearPiece) === C.year) {
    match.end = yearPiece + 1;
    return date(name(observance.dayIn(yearOfPiece(match, yearPiece))));
  }
  // "on Nov. 11, 1918, Armistice Day"
  const { day, daySentence } = match.narrative;
  if (day !== null && daySentence === match.sentence && observance.dayIn(civil(day).year) === day)
    return date(name(day));
  return date(
    match.told((now, direction) => {
      const thisYear = observance.dayIn(now.year);
      let year = now.year;
      if (step < 0 && thisYear >= now.day) year--;
      else if (step > 0 && thisYear <= now.day) year++;
      else if (step === 0 && direction > 0 && thisYear < now.day - BEHIND) year++;
      else if (step === 0 && direction <= 0 && thisYear > now.day + (direction < 0 ? BEHIND : AHEAD)) year--;
      return name(observance.dayIn(year));
    }),
  );
}

/** Holidays and observances, see lexicons/dates/observances.txt. */
export const observanceRules: readonly TimeRule[] = [
  { name: 'observance', pattern: '(last|next|this)? (observance|observanceStart)', read: readObservance },
];
