import { POS } from '../../../core/layers/pos.ts';
import { contexts } from '../contexts.ts';
import { countedNoun } from '../nouns.ts';
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

/** "km", "km2", "km/h", "bbl/day", "°C", "nmi" */
function unitOf(match: QuantityMatch): string {
  const unit = match.has(Q.degree)
    ? match.value(Q.scale) || '°'
    : match.value(Q.unit, Q.scale) || doubleUnit(match);
  const base = match.has(Q.nautical) ? 'nmi' : `${unit}${match.value(Q.power)}`;
  const rate = rateOf(match);
  return rate ? `${base}/${rate}` : base;
}

/** "120 mm", "5t": the word is its own symbol. */
function doubleUnit(match: QuantityMatch): string {
  return match.word(match.find(Q.unitOrMagnitude));
}

/** The unit behind "per", "a" or "/". */
function rateOf(match: QuantityMatch): string {
  for (let i = match.end - 1; i > match.start; i--) {
    const found = match.classAt(i);
    if (found === Q.rate) return match.valueAt(i);
    if (found === Q.second) return 's';
  }
  return '';
}

function readMeasure(match: QuantityMatch): QuantityReading | undefined {
  const value = numberIn(match, match.start, match.end);
  if (value === null || (match.has(Q.scale) && !isWarmth(match))) return undefined;
  const unit = unitOf(match);
  return { kind: 'measure', value: takeMinus(match) ? -value : value, unit };
}

/**
 * Is a figure with "C" or "F" in one word a temperature? Not where it names a seat, a size or a class ("Seat 14C"); else
 * where it has a sign or a fraction, follows a word such as "reached", or its sentence speaks of warmth or has another.
 */
function isWarmth(match: QuantityMatch): boolean {
  const scale = match.find(Q.scale);
  if (match.word(scale).length > 1 || match.has(Q.degree) || !match.touches(scale)) return true;
  const before = match.before();
  if (contexts.places.has(before) || contexts.labels.has(before)) return false;
  if (match.has(Q.minus, Q.about, Q.over, Q.between, Q.hyphen) || match.word(scale - 1).includes('.'))
    return true;
  // "-3C", but "an F-16C"
  if (match.classAt(match.start - 1) === Q.hyphen && match.touches(match.start))
    return !match.touches(match.start - 1);
  return contexts.warmthBefore.has(before) || speaksOfWarmth(match, match.word(scale));
}

/** Is there a word near the match that tells of warmth, a "minus", or a figure in the other scale? */
function speaksOfWarmth(match: QuantityMatch, scale: string): boolean {
  const reach = match.end + WARMTH_REACH;
  for (let i = Math.max(0, match.start - WARMTH_REACH); i < reach; i++) {
    if (contexts.warmth.has(match.word(i)) || match.classAt(i) === Q.minus) return true;
    if (match.classAt(i) === Q.scale && scale !== '' && match.word(i) !== scale) return true;
  }
  return false;
}

/** "lows of minus 12" */
function readMinusAlone(match: QuantityMatch): QuantityReading | undefined {
  const value = numberIn(match, match.start, match.end);
  if (value === null || !speaksOfWarmth(match, '') || countedNoun(match, match.end)) return undefined;
  return { kind: 'measure', value, unit: '°' };
}

/** Pieces around a temperature among which a word that tells of warmth is looked for. */
const WARMTH_REACH = 25;

/** "20 degrees below zero", "five below freezing" */
function readBelowZero(match: QuantityMatch): QuantityReading | undefined {
  const below = match.find(Q.over);
  const zero = match.word(below + 1);
  if (match.word(below) !== 'below' || (zero !== 'zero' && zero !== 'freezing')) return undefined;
  const value = numberIn(match, match.start, below);
  // "10 degrees below freezing" is -10 of Celsius, but 22 of Fahrenheit.
  const unit = unitOf(match) || '°';
  return value === null || (zero === 'freezing' && unit === '°F')
    ? undefined
    : { kind: 'measure', value: -value, unit };
}

/** "the 100m final": metres, where nothing beside it is counted in millions: "4m users", "sales of 18.65m" */
function readMetres(match: QuantityMatch): QuantityReading | undefined {
  const last = match.end - 1;
  if (match.word(last) !== 'm' || !match.touches(last) || countedNoun(match, match.end)?.plural)
    return undefined;
  if (match.before() === 'of' && contexts.many.has(match.word(match.start - 2))) return undefined;
  const value = numberIn(match, match.start, last);
  return value === null ? undefined : { kind: 'measure', value, unit: 'm' };
}

/** The unit that the pieces `[from, to)` name; empty if they name none. */
function unitIn(match: QuantityMatch, from: number, to: number): string {
  for (let i = from; i < to; i++) {
    const found = match.classAt(i);
    if (found === Q.unit || found === Q.scale) return match.valueAt(i);
    if (found === Q.unitOrMagnitude) return match.word(i);
    if (found === Q.degree) return match.classAt(i + 1) === Q.scale ? match.valueAt(i + 1) : '°';
  }
  return '';
}

function readRange(match: QuantityMatch): QuantityReading | undefined {
  const joint = jointOf(match);
  if (joint < 0 || (match.has(Q.scale) && !isWarmth(match))) return undefined;
  const [left, right] = [unitIn(match, match.start, joint), unitIn(match, joint + 1, match.end)];
  // "fell 300 metres to 40 km"
  if (left !== '' && left !== right) return undefined;
  if (isChange(match, joint, left !== '')) {
    const unit = unitOf(match);
    const value = startOfChange(match, joint);
    return value === null ? undefined : { kind: 'measure', value, unit };
  }
  const range = rangeIn(match, joint);
  return range ? { kind: 'measure', value: range.low, high: range.high, unit: unitOf(match) } : undefined;
}

/** "20 pounds": a weight, where the rules for money left it. */
function readPounds(match: QuantityMatch): QuantityReading | undefined {
  const value = numberIn(match, match.start, match.end);
  return value === null ? undefined : { kind: 'measure', value, unit: 'lb' };
}

function readMagnitude(match: QuantityMatch): QuantityReading | undefined {
  const value = numberIn(match, match.start, match.end);
  return value === null || value < 1 || value > 10
    ? undefined
    : { kind: 'measure', value, unit: 'magnitude' };
}

/** "a 45-year-old man", "an 8-month-old truce" */
function readAge(match: QuantityMatch): QuantityReading | undefined {
  const value = numberIn(match, match.start, match.end);
  const unit = match.value(Q.rate, Q.years);
  return value === null ? undefined : { kind: 'measure', value, unit };
}

const OLDEST = 120;

/** "Ana Ruiz, 45, said", "aged 45" */
function readBareAge(match: QuantityMatch): QuantityReading | undefined {
  const comma = match.find(Q.comma) >= 0;
  if (comma) match.start++;
  const value = numberIn(match, match.start, match.end);
  if (value === null || value < 1 || value > OLDEST || value % 1 !== 0) return undefined;
  if (!comma) return { kind: 'measure', value, unit: 'year' };
  const name = match.posAt(match.start - 2);
  const after = match.classAt(match.end);
  const closed = after === Q.comma || after === Q.dot;
  return name === POS.NNP && closed ? { kind: 'measure', value, unit: 'year' } : undefined;
}

const UNIT =
  '((power? unit|nautical unit|degree scale?|unit scale|scale|unitOrMagnitude) ((per|a|slash) (rate|second))?)';

/** Lengths, weights, volumes, temperatures, ages. */
export const measureRules: readonly QuantityRule[] = [
  {
    name: 'measure-range',
    pattern: `${BOUND}? (between ${NUMBER} ${UNIT}? and ${NUMBER}|${NUMBER} ${UNIT}? ${TO} ${NUMBER}) hyphen? ${UNIT}`,
    read: readRange,
  },
  {
    name: 'below-zero',
    pattern: `${BOUND}? ${NUMBER} (degree scale?|scale)? over (cardinal|none) scale?`,
    read: readBelowZero,
  },
  { name: 'measure', pattern: `${BOUND}? ${NUMBER} hyphen? ${UNIT} ${BOUND_AFTER}?`, read: readMeasure },
  { name: 'minus-alone', pattern: `minus ${NUMBER}`, read: readMinusAlone },
  { name: 'metres', pattern: `${BOUND}? figure shortMagnitude`, read: readMetres },
  { name: 'pounds', pattern: `${BOUND}? ${NUMBER} hyphen? pound`, read: readPounds },
  {
    name: 'magnitude',
    pattern: 'magnitudeWord hyphen? of? figure|figure hyphen? magnitudeWord',
    read: readMagnitude,
  },
  { name: 'age', pattern: `${BOUND}? ${NUMBER} hyphen? (rate|years) hyphen? old`, read: readAge },
  { name: 'age', pattern: `aged of? ${NUMBER}`, read: readBareAge },
  { name: 'age', pattern: 'comma figure (?=comma|dot)', read: readBareAge },
];
