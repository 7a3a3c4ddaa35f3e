import { amountOf, ordinalOf } from '../../amounts.ts';
import { quarterName, type Reference, yearBefore } from '../../calendar/reference.ts';
import { C } from '../../time-classes.ts';
import { date, type TimeMatch, type TimeReading, type TimeRule } from '../../time-match.ts';
import { yearOf } from '../parts.ts';
import { YEAR } from '../phrases.ts';

/** 1..4, or 0 if the match names no quarter of a year. */
function quarterOf(match: TimeMatch): number {
  const named = match.find(C.quarterName);
  if (named >= 0) return Number(match.word(named).replace(/\D/g, ''));
  const ordinal = match.find(C.ordinal, C.first, C.second);
  const n = ordinal >= 0 ? ordinalOf(match.word(ordinal)) : 0;
  return n <= 4 ? n : 0;
}

/** 1 or 2, or 0 if the match names no half of a year. */
function halfOf(match: TimeMatch): number {
  const units = match.find(C.units);
  // "the first two quarters of 1990"
  if (units >= 0) {
    const isHalf = match.valueAt(units) === 'Q' && amountOf(match, match.start, units) === 2;
    return isHalf ? (match.has(C.first) ? 1 : 2) : 0;
  }
  const named = match.find(C.halfName);
  if (named >= 0) return Number(match.word(named).slice(1));
  if (match.has(C.first)) return 1;
  // "the last half of 1989", but "the first half of last year"
  const half = match.find(C.half);
  return match.has(C.second, C.latter) || match.classAt(half - 1) === C.last ? 2 : 0;
}

/** Years from this one of "last year" (-1), "this year" (0), "next year" (1); undefined if another unit is told. */
function yearsAway(match: TimeMatch): number | undefined {
  if (match.word(match.find(C.unit)) !== 'year') return undefined;
  const unit = match.find(C.unit);
  const before = match.classAt(match.classAt(unit - 1) === C.fiscal ? unit - 2 : unit - 1);
  return before === C.last ? -1 : before === C.next ? 1 : 0;
}

function remember(match: TimeMatch, value: string | null): TimeReading {
  match.narrative.quarter = value;
  match.narrative.quarterSentence = match.sentence;
  return date(value);
}

/** A quarter without a year is the last one of its name that has begun, or the coming one in the future tense. */
function quarterWithoutYear(now: Reference, q: number, ahead: boolean): string {
  const current = (now.quarter % 4) + 1;
  const year = Math.floor(now.quarter / 4);
  if (ahead) return `${q >= current - 1 ? year : year + 1}-Q${q}`;
  return `${q <= current || (q === current + 1 && q === 4) ? year : year - 1}-Q${q}`;
}

function readQuarter(match: TimeMatch): TimeReading | undefined {
  const q = quarterOf(match);
  // "Q1: ..." numbers a question.
  if (!q || match.after() === ':') return undefined;
  const year = yearOf(match);
  if (year) return remember(match, `${year}-Q${q}`);
  if (match.has(C.ago, C.earlier)) {
    return remember(
      match,
      match.told((now, direction) => yearBefore(quarterWithoutYear(now, q, direction > 0))),
    );
  }
  if (match.has(C.unit)) {
    const years = yearsAway(match);
    if (years === undefined) return undefined;
    return remember(
      match,
      match.told((now) => `${now.year + years}-Q${q}`),
    );
  }
  return remember(
    match,
    match.told((now, direction) => quarterWithoutYear(now, q, direction > 0)),
  );
}

/** "the quarter", "the latest quarter", "the latest period": the one spoken of, else the last that has ended */
function readTheQuarter(match: TimeMatch): TimeReading | undefined {
  const { quarter } = match.narrative;
  const { reference } = match;
  const ended = reference && quarterName(reference.quarter - 1);
  // "the latest quarter" has ended, whatever quarter to come was spoken of.
  const isSpoken = quarter !== null && !(match.has(C.latest) && ended !== null && quarter > ended);
  if (isSpoken) return remember(match, quarter);
  if (match.has(C.period) && quarter === null) return undefined;
  return remember(match, ended);
}

function readHalf(match: TimeMatch): TimeReading | undefined {
  const half = halfOf(match);
  if (!half) return undefined;
  const year = yearOf(match);
  if (year) return date(`${year}-H${half}`);
  const years = match.has(C.unit) ? yearsAway(match) : 0;
  return years === undefined ? undefined : date(match.told((now) => `${now.year + years}-H${half}`));
}

/** "the 1988 period": the quarter spoken of, in that year */
function readPeriodOfYear(match: TimeMatch): TimeReading {
  const year = yearOf(match);
  const { quarter } = match.narrative;
  return date(quarter ? `${year}-${quarter.slice(5)}` : String(year));
}

const QUARTER = '(ordinal|first|second) quarter';

/** Quarters and halves of years, as earnings reports speak of them. */
export const quarterRules: readonly TimeRule[] = [
  {
    name: 'quarter-of-year',
    pattern: `the? fiscal? (${QUARTER}|quarterName) (of|comma)? (the? fiscal? unit?)? ${YEAR}|(the|this)? fiscal? ${YEAR} possessive? fiscal? (${QUARTER}|quarterName)`,
    read: readQuarter,
  },
  {
    name: 'quarter-of-told-year',
    pattern: `the unit hyphen (ago|earlier) fiscal? ${QUARTER}|the? fiscal? ${QUARTER} of? the? (this|last|next|current) fiscal? unit|(this|last|next) unit possessive fiscal? ${QUARTER}`,
    read: readQuarter,
  },
  {
    name: 'quarter',
    // "the third-quarter loss": the article belongs to the noun.
    pattern: `(fiscal hyphen?)? (ordinal|first|second) hyphen quarter|the? (fiscal hyphen?)? (${QUARTER}|quarterName)`,
    read: readQuarter,
  },
  {
    name: 'the-quarter',
    pattern: '(the latest?|that) fiscal? quarter (?!hyphen)|the latest period|the period',
    read: readTheQuarter,
  },
  { name: 'period-of-year', pattern: 'the year (period|quarter)', read: readPeriodOfYear },
  {
    name: 'half-year',
    pattern: `the? (first|second|latter|last) half of (this|last|next|the)? (unit|${YEAR})|the? (first|second) half ${YEAR}|halfName ${YEAR}?|the? (first|last) (cardinal|day) units of ${YEAR}`,
    read: readHalf,
  },
];
