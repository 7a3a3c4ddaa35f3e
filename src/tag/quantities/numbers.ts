import type { Quantity } from '../../core/layers/quantities.ts';
import { NumeralSum, parseDigits } from '../numerals.ts';
import { contexts } from './contexts.ts';
import { isFigure, Q } from './quantity-classes.ts';
import type { QuantityMatch } from './quantity-match.ts';

const SMALL = '(cardinal|tens (hyphen? (cardinal|first))?)';
/** What multiplies a figure: "million", "bn", the "m" of "50m". */
export const TIMES = '(hyphen? (multiplier|magnitude|shortMagnitude))';
/** Not that of "plus or minus 3 points". */
const MINUS = '((?<!or) minus)';
/** "two hundred and six", "a million", "twenty-one" */
const SPELLED = `${MINUS}? ((a|${SMALL})? multiplier+ (and? ${SMALL})?|${SMALL})`;
/** Any number: "1,234.5", "2 1/2", "2.5 million", "50m", "two and a half billion", "half a million", "a dozen" */
export const NUMBER = `(${MINUS}? figure triple* (figure slash figure)? (and a half)? ${TIMES}*|half a multiplier|${SMALL} and a half multiplier*|${SPELLED})`;
/** A number behind the sign of a currency: "3.2MM", "1.1T" too. */
export const SUM = `${NUMBER} unitOrMagnitude?`;
/** "about", "more than", "at least", "up to", "as many as", "no more than" */
export const BOUND = `(about|over|no? (more|fewer) than|a? about|at (least|most)|up to|as (many|several) as|in excess of|close to)`;
/** "or more", "plus" behind the number */
export const BOUND_AFTER = `(or (more|fewer)|plus)`;
/** Between the ends of a range. */
export const TO = '(hyphen|to|or)';

/** The number that the pieces `[from, to)` spell; null if there is none. */
export function numberIn(match: QuantityMatch, from: number, to: number): number | null {
  const sum = new NumeralSum();
  let sign = 1;
  let article = false;
  for (let i = from; i < to; i++) {
    switch (match.classAt(i)) {
      case Q.minus:
        sign = -1;
        break;
      case Q.number:
      case Q.triple:
        if (match.classAt(i + 1) === Q.slash && isFigure(match.classAt(i + 2))) {
          sum.add('half', parseDigits(match.word(i)) / parseDigits(match.word(i + 2)));
          i += 2;
        } else {
          // "67 000"
          let digits = match.word(i);
          while (i + 1 < to && match.classAt(i + 1) === Q.triple) digits += match.word(++i);
          sum.add('digits', parseDigits(digits));
        }
        break;
      case Q.cardinal:
      case Q.tens:
        sum.add('cardinal', Number(match.valueAt(i)));
        break;
      case Q.half:
        sum.add('half', 0.5);
        break;
      case Q.multiplier:
      case Q.magnitude:
      case Q.shortMagnitude:
        sum.add('multiplier', Number(match.valueAt(i)));
        break;
      case Q.unitOrMagnitude:
        if (isMoney(match)) sum.add('multiplier', Number(match.valueAt(i)));
        break;
      case Q.a:
        article = true;
        break;
    }
  }
  const { value } = sum;
  if (value === null) return article ? 1 : null;
  return Number.isFinite(value) ? sign * rounded(value) : null;
}

function isMoney(match: QuantityMatch): boolean {
  return match.has(Q.symbol, Q.code, Q.wordCode, Q.currency, Q.sharedCurrency);
}

/** Takes the minus sign before a figure into the match and tells whether there is one: "of -9.1%", not "5-9.1%". */
export function takeMinus(match: QuantityMatch): boolean {
  const sign = match.start - 1;
  const isSign = match.classAt(sign) === Q.hyphen && match.touches(match.start) && !match.touches(sign);
  if (isSign) match.start = sign;
  return isSign;
}

/** Without the noise of binary fractions: 2.3 * 10^6 is 2300000. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/** Largest magnitude word in `[from, to)`: 10^6 for "3.5 million"; 1 if there is none. */
export function magnitudeIn(match: QuantityMatch, from: number, to: number): number {
  let most = 1;
  for (let i = from; i < to; i++) {
    const found = match.classAt(i);
    const short = found === Q.shortMagnitude || (found === Q.unitOrMagnitude && isMoney(match));
    if (found === Q.multiplier || found === Q.magnitude || short)
      most = Math.max(most, Number(match.valueAt(i)));
  }
  return most;
}

/**
 * The two ends of a range. The first may leave its magnitude to the second: "3 to 4 million", "$1.5-2 billion". Null if
 * one is missing or it does not rise.
 */
export function rangeIn(match: QuantityMatch, joint: number): { low: number; high: number } | null {
  let low = numberIn(match, match.start, joint);
  const high = numberIn(match, joint + 1, match.end);
  if (low === null || high === null) return null;
  const magnitude = magnitudeIn(match, joint + 1, match.end);
  if (magnitude > 1 && magnitudeIn(match, match.start, joint) === 1 && low * magnitude < high)
    low *= magnitude;
  return low < high ? { low, high } : null;
}

/** The piece between the ends of a range: "to", "or", a dash, or the "and" of "between ... and"; -1 if there is none. */
export function jointOf(match: QuantityMatch): number {
  const between = match.find(Q.between) >= 0;
  let numbers = 0;
  for (let i = match.start; i < match.end; i++) {
    const found = match.classAt(i);
    if (isFigure(found) || found === Q.cardinal || found === Q.tens || found === Q.multiplier) numbers++;
    if (numbers === 0) continue;
    if (between ? found === Q.and && match.classAt(i + 1) !== Q.a : found === Q.to || found === Q.or)
      return i;
    if (!between && found === Q.hyphen && joinsNumbers(match, i)) return i;
  }
  return -1;
}

/** "5-7" but not "twenty-one" or "5-million". */
function joinsNumbers(match: QuantityMatch, hyphen: number): boolean {
  const before = match.classAt(hyphen - 1);
  const after = match.classAt(hyphen + 1);
  return (
    before !== Q.tens && (isFigure(after) || after === Q.symbol || after === Q.cardinal || after === Q.tens)
  );
}

/** Words before "from" among which what spans a range is looked for. */
const SPAN_REACH = 3;

/**
 * True where "A to B" is a change and not what lies between: "rose from A to B", but "ranges from A to B"; "rose A to B"
 * where each has its unit.
 */
export function isChange(match: QuantityMatch, joint: number, unitsApart: boolean): boolean {
  if (match.classAt(joint) !== Q.to) return false;
  const before = match.before();
  if (before === 'from') return isChangeFrom(match, match.start - 1);
  // "rose by $2 to $8"
  const verb = before === 'by' ? match.word(match.start - 2) : before;
  return unitsApart && contexts.changes.has(verb);
}

/** Does the "from" at a piece begin a change ("rose from")? A sentence that opens with it tells of a range. */
export function isChangeFrom(match: QuantityMatch, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - SPAN_REACH); i--) {
    if (contexts.spanning.has(match.word(i))) return false;
    if (contexts.changes.has(match.word(i)) || contexts.changing.has(match.word(i))) return true;
  }
  return from > 0;
}

/**
 * What a change began with, and the match on it alone; the second end lends its magnitude: the 5 million of "rose from 5
 * to 7 million".
 */
export function startOfChange(match: QuantityMatch, joint: number): number | null {
  const low = numberIn(match, match.start, joint);
  const high = numberIn(match, joint + 1, match.end);
  const lent = magnitudeIn(match, match.start, joint) === 1 ? magnitudeIn(match, joint + 1, match.end) : 1;
  match.end = joint;
  if (low === null || high === null) return null;
  return low * lent < high * FARTHEST ? rounded(low * lent) : low;
}

/** No change is larger: "from 900 to 1.2 million" did not begin with 900 million. */
const FARTHEST = 100;

type Bound = NonNullable<Quantity['bound']>;

/** How exact the words around the number say it is; undefined if they say nothing. */
export function boundOf(match: QuantityMatch): Bound | undefined {
  let numbered = false;
  for (let i = match.start; i < match.end; i++) {
    const found = match.classAt(i);
    numbered ||= isFigure(found) || found === Q.cardinal || found === Q.tens;
    switch (found) {
      case Q.about:
      case Q.close:
        return 'about';
      case Q.over:
        // "20 degrees below zero"
        if (numbered) break;
        return match.valueAt(i) as Bound;
      case Q.more:
      case Q.fewer: {
        if (match.classAt(i - 1) === Q.or) return match.classAt(i) === Q.more ? 'at least' : 'at most';
        // "two more people"
        if (match.classAt(i + 1) !== Q.than) break;
        const more = match.classAt(i) === Q.more;
        // "no more than" is at most, "no fewer than" at least.
        if (match.classAt(i - 1) === Q.no) return more ? 'at most' : 'at least';
        return more ? 'more than' : 'less than';
      }
      case Q.excess:
        return 'more than';
      case Q.least:
        return 'at least';
      case Q.most:
      case Q.up:
      case Q.many:
        return 'at most';
      case Q.plus:
        return 'at least';
    }
  }
  return undefined;
}
