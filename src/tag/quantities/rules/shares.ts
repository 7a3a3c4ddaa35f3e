import { contexts } from '../contexts.ts';
import {
  BOUND,
  BOUND_AFTER,
  isChange,
  jointOf,
  NUMBER,
  numberIn,
  rangeIn,
  startOfChange,
  TO,
  takeMinus,
} from '../numbers.ts';
import { Q } from '../quantity-classes.ts';
import type { QuantityMatch, QuantityReading, QuantityRule } from '../quantity-match.ts';

/** "percent", "percentage point", "basis point"; null if the pieces `[from, to)` name none */
function unitIn(match: QuantityMatch, from: number, to: number): string | null {
  let unit: string | null = null;
  for (let i = from; i < to; i++) {
    const found = match.classAt(i);
    if (found === Q.basis) return 'basis point';
    if (found === Q.point) return 'percentage point';
    if (found === Q.percent || found === Q.per) unit = 'percent';
  }
  return unit;
}

const unitOf = (match: QuantityMatch): string => unitIn(match, match.start, match.end) ?? 'percent';

function readShare(match: QuantityMatch): QuantityReading | undefined {
  if (!isPercent(match)) return undefined;
  const value = numberIn(match, match.start, match.end);
  if (value === null) return undefined;
  return { kind: 'percent', value: takeMinus(match) ? -value : value, unit: unitOf(match) };
}

function readRange(match: QuantityMatch): QuantityReading | undefined {
  const joint = jointOf(match);
  if (joint < 0 || !isPercent(match)) return undefined;
  const left = unitIn(match, match.start, joint);
  const right = unitIn(match, joint + 1, match.end);
  // "rose 0.5 percentage points to 3.5%"
  if (left !== null && left !== right) return undefined;
  if (isChange(match, joint, left !== null)) {
    const value = startOfChange(match, joint);
    return value === null ? undefined : { kind: 'percent', value, unit: right ?? 'percent' };
  }
  const range = rangeIn(match, joint);
  return range ? { kind: 'percent', value: range.low, high: range.high, unit: unitOf(match) } : undefined;
}

/** "per cent" is two words; "per" with another word is none. */
function isPercent(match: QuantityMatch): boolean {
  const per = match.find(Q.per);
  return per < 0 || match.word(per + 1) === 'cent';
}

/** "two-thirds", "a quarter of", "half of": as a share of a hundred */
function readFraction(match: QuantityMatch): QuantityReading | undefined {
  const parts = Number(match.value(Q.fraction, Q.ordinal, Q.quarter));
  const count = match.has(Q.half) ? 0.5 : numberIn(match, match.start, match.end);
  if (count === null || contexts.parts.has(match.before())) return undefined;
  const share = match.has(Q.half) ? 50 : (100 * count) / parts;
  return share > 0 && share < 100
    ? { kind: 'percent', value: Number(share.toFixed(2)), unit: 'percent' }
    : undefined;
}

const ROUND = new Set(['10', '20', '100', '1,000']);

/** "one in five", "six in 10", "nine out of ten" */
function readOneIn(match: QuantityMatch): QuantityReading | undefined {
  const out = match.find(Q.out);
  const joint = out < 0 ? match.find(Q.in) : out;
  const part = numberIn(match, match.start, joint);
  const whole = numberIn(match, match.end - 1, match.end);
  if (part === null || whole === null || part >= whole) return undefined;
  // "five out of eight tests" are counts of their own.
  if (out >= 0 && whole !== 10 && whole !== 100) return undefined;
  const spelled = match.classAt(match.end - 1) === Q.cardinal && match.classAt(joint - 1) === Q.cardinal;
  if (!spelled && !ROUND.has(match.word(match.end - 1))) return undefined;
  return { kind: 'percent', value: Number(((100 * part) / whole).toFixed(2)), unit: 'percent' };
}

const PERCENT = '(percent point|percent|per subunit point?|basis point)';

/** Shares of a hundred. */
export const shareRules: readonly QuantityRule[] = [
  {
    name: 'percent-range',
    pattern: `${BOUND}? (between ${NUMBER} ${PERCENT}? and ${NUMBER}|${NUMBER} ${PERCENT}? ${TO} ${NUMBER}) hyphen? ${PERCENT}`,
    read: readRange,
  },
  {
    name: 'percent',
    pattern: `${BOUND}? (${NUMBER}|half a) hyphen? ${PERCENT} ${BOUND_AFTER}?`,
    read: readShare,
  },
  { name: 'one-in', pattern: `${BOUND}? (cardinal|figure) (in|out of) (cardinal|figure)`, read: readOneIn },
  {
    name: 'fraction',
    pattern: `${BOUND}? (cardinal hyphen? fraction|cardinal hyphen ordinal|a (ordinal|quarter) (?=of|dot|comma)|half (?=of))`,
    read: readFraction,
  },
];
