import { POS } from '../../../core/pos.ts';
import { countedNoun } from '../nouns.ts';
import { BOUND, BOUND_AFTER, jointOf, NUMBER, numberIn, rangeIn, TO, takeMinus } from '../numbers.ts';
import { Q, quantityLexicon } from '../quantity-classes.ts';
import type { QuantityMatch, QuantityReading, QuantityRule } from '../quantity-match.ts';

/** "km", "km2", "km/h", "bbl/day", "°C", "nmi" */
function unitOf(match: QuantityMatch): string {
  const unit = match.has(Q.degree)
    ? match.value(Q.scale) || '°'
    : match.value(Q.unit) || match.value(Q.scale);
  const base = match.has(Q.nautical) ? 'nmi' : `${unit}${match.value(Q.power)}`;
  const rate = rateOf(match);
  return rate ? `${base}/${rate}` : base;
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
  if (value === null) return undefined;
  const unit = `${unitOf(match)}${rateBehind(match)}`;
  return { kind: 'measure', value: takeMinus(match) ? -value : value, unit };
}

/** "barrels a day": the words of the rate are an expression of time and stay with it. */
function rateBehind(match: QuantityMatch): string {
  if (match.classAt(match.end) !== Q.taken || rateOf(match)) return '';
  const rate = quantityLexicon.get(match.after(2));
  return ['a', 'an', 'per'].includes(match.after()) && rate?.className === 'rate' ? `/${rate.value}` : '';
}

/** "the 100m final": metres, where no noun behind it is counted in millions */
function readMetres(match: QuantityMatch): QuantityReading | undefined {
  const last = match.end - 1;
  if (match.word(last) !== 'm' || !match.touches(last) || countedNoun(match, match.end)?.plural)
    return undefined;
  const value = numberIn(match, match.start, last);
  return value === null ? undefined : { kind: 'measure', value, unit: 'm' };
}

function readRange(match: QuantityMatch): QuantityReading | undefined {
  const joint = jointOf(match);
  const range = joint < 0 ? null : rangeIn(match, joint);
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

const UNIT = '((power? unit|nautical unit|degree scale?|unit scale|scale) ((per|a|slash) (rate|second))?)';

/** Lengths, weights, volumes, temperatures, ages. */
export const measureRules: readonly QuantityRule[] = [
  {
    name: 'measure-range',
    pattern: `${BOUND}? (between ${NUMBER} ${UNIT}? and ${NUMBER}|${NUMBER} ${UNIT}? ${TO} ${NUMBER}) hyphen? ${UNIT}`,
    read: readRange,
  },
  { name: 'measure', pattern: `${BOUND}? ${NUMBER} hyphen? ${UNIT} ${BOUND_AFTER}?`, read: readMeasure },
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
