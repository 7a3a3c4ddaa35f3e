import { tagSet } from '../../../../core/layers/pos.ts';
import {
  AMOUNT,
  APPROXIMATELY,
  amountOf,
  durationValue,
  isAmount,
  KIND_OF_UNIT,
  NUMBER,
  UNIT_TAIL,
  unitOf,
} from '../../amounts.ts';
import { contexts } from '../../context/contexts.ts';
import { C } from '../../time-classes.ts';
import { date, duration, set, type TimeMatch, type TimeReading, type TimeRule } from '../../time-match.ts';

/** Tags of what "second" stands before where it is no time. */
const ATTRIBUTED = tagSet('NN', 'NNS', 'NNP', 'JJ', 'VBN');

const BARE_VERB = tagSet('VB');

/** "the last three weeks", but not the verb: "it could last three weeks" */
function readToldDuration(match: TimeMatch): TimeReading | undefined {
  if (match.classAt(match.start) === C.last && contexts.beforeVerb.has(match.before())) match.start++;
  // "in coming months", "in past years": neither which nor how many
  if (match.end - match.start === 2) {
    if (match.has(C.coming)) return date('FUTURE_REF');
    if (match.has(C.past)) return date('PAST_REF');
  }
  return readDuration(match);
}

/** "12-day", "two and a half years", "nearly six months" */
function readDuration(match: TimeMatch): TimeReading | undefined {
  // "used over three years" against "for over three years"
  if (match.word(match.start) === 'over' && match.classAt(match.start - 1) !== C.prep) match.start++;
  // The length itself, in "about two weeks".
  if (match.word(match.start) === 'about') match.start++;
  let n = amountOf(match);
  const unit = unitOf(match);
  // "a quarter of them", "three-quarters"
  if (unit === 'Q' && (match.after() === 'of' || match.has(C.hyphen))) return undefined;
  const unitPiece = match.find(C.unit, C.units, C.quarter, C.century, C.second);
  const tail = match.find(C.and) > unitPiece;
  // "an hour and a half"
  if (tail && match.classAt(match.end - 1) === C.half)
    n = amountOf(match, match.start, unitPiece + 1) === 1 ? 1.5 : n;
  // "a year or two"
  if (tail && match.classAt(match.end - 1) === C.cardinal) {
    if (match.word(match.end - 2) !== 'or') match.end = unitPiece + 1;
    n = match.end === unitPiece + 1 ? amountOf(match) : null;
  }
  return duration(durationValue(n, unit));
}

/** "will one day be", "hopes to one day return": some day to come */
function readOneDay(match: TimeMatch): TimeReading | undefined {
  if (match.word(match.start) !== 'one' || match.end - match.start !== 2 || unitOf(match) !== 'D')
    return undefined;
  const before = match.before();
  // "cut to one day"
  const isBeforeVerb = before !== 'to' || BARE_VERB[match.posAt(match.end)] === 1;
  return contexts.beforeVerb.has(before) && isBeforeVerb ? date('FUTURE_REF') : undefined;
}

/** "a year", "twice-a-year" */
const isArticleAndUnit = (match: TimeMatch): boolean =>
  match.classAt(match.start) === C.a &&
  (match.end - match.start === 2 || match.classAt(match.start + 1) === C.hyphen);

/**
 * "a year": how often after "twice", how long after "for" or "in"; else nothing, as after an amount: "$5 million a year" says
 * how much, not when.
 */
function readArticleAndUnit(match: TimeMatch): TimeReading | undefined {
  const unit = unitOf(match);
  const before = match.before();
  // "a second booking"
  if (unit === 's' && match.end < match.pieces.length && ATTRIBUTED[match.posAt(match.end)] === 1)
    return undefined;
  // "a quarter of the fleet"
  if (unit === 'Q' && match.after() === 'of') return undefined;
  for (let back = 1; back <= 3; back++)
    if (contexts.counts.has(match.before(back)))
      return 'ms'.includes(unit) ? undefined : set(durationValue(1, unit));
  for (let back = 1; back <= 3; back++) if (isAmount(match.before(back))) return undefined;
  if (contexts.lasts.has(before) || (contexts.afterLength.has(match.after()) && !'ms'.includes(unit)))
    return duration(durationValue(1, unit));
  return undefined;
}

/** "over the years", "in the weeks ahead", "in the months to come": a length that is not known */
function readTheUnits(match: TimeMatch): TimeReading | undefined {
  const unit = unitOf(match);
  if (match.after() === 'ahead') match.end++;
  else if (match.after() === 'to' && match.after(2) === 'come') match.end += 2;
  else if (!contexts.beforeLength.has(match.before())) return undefined;
  return duration(durationValue(null, unit));
}

/** "for years", "within hours": a length that is not known */
function readBareUnits(match: TimeMatch): TimeReading | undefined {
  const unit = unitOf(match);
  const before = match.before();
  // "decades-long", "the day-long meeting"
  if (match.after() === '-' && match.after(2) === 'long') {
    match.end += 2;
    return duration(durationValue(match.has(C.units) ? null : 1, unit));
  }
  if (unit === 's' || !match.has(C.units) || !contexts.beforeUnits.has(before)) return undefined;
  if (match.after() === 'of' && !['for', 'in', 'after'].includes(before)) return undefined;
  return duration(durationValue(null, unit));
}

/** "six years and three months", "an hour and 20 minutes" */
function readTwoUnits(match: TimeMatch): TimeReading | undefined {
  const first = match.find(C.unit, C.units);
  const [from, to] = [match.start, match.end];
  match.end = first + 1;
  const major = durationValue(amountOf(match), unitOf(match));
  match.start = first + 2;
  match.end = to;
  const minor = durationValue(amountOf(match), unitOf(match));
  match.start = from;
  if (!major || !minor || major.includes('X') || minor.includes('X')) return undefined;
  // One "T" parts days from hours.
  const joined = major.includes('T') ? minor.replace(/^PT/, '') : minor.slice(1);
  return joined.startsWith('P') ? undefined : duration(major + joined);
}

/** Lengths of time. */
export const durationRules: readonly TimeRule[] = [
  {
    name: 'two-units',
    pattern: `${APPROXIMATELY}? ${AMOUNT} (unit|units) and ${AMOUNT} (units|unit) (?!ago)`,
    read: readTwoUnits,
  },
  {
    name: 'told-duration',
    pattern: `(prep more)? (the|that|this)? (last|previous|past|next|coming|following|first|recent|latest) (${APPROXIMATELY}? ${AMOUNT} ${KIND_OF_UNIT}?|first)? units (and so)?`,
    read: readToldDuration,
  },
  {
    name: 'duration',
    pattern: `${APPROXIMATELY}? ${AMOUNT} ${KIND_OF_UNIT}? (units|unit|quarter|century) ${UNIT_TAIL}? (?!hyphen? old|ago)`,
    read: (match) => (isArticleAndUnit(match) ? undefined : (readOneDay(match) ?? readDuration(match))),
  },
  { name: 'definite-duration', pattern: `the first? ${NUMBER} ${KIND_OF_UNIT}? units`, read: readDuration },
  { name: 'a-unit', pattern: 'a (unit|quarter|century|second) (?!hyphen)', read: readArticleAndUnit },
  { name: 'the-units', pattern: 'the units', read: readTheUnits },
  { name: 'bare-units', pattern: 'units|unit (?=hyphen)', read: readBareUnits },
];
