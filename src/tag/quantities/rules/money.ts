import { POS } from '../../../core/layers/pos.ts';
import { classSet } from '../../grammar/classes.ts';
import { codeFromArticle, codeOfNation, isNation } from '../currencies.ts';
import {
  BOUND,
  BOUND_AFTER,
  isChange,
  jointOf,
  magnitudeIn,
  NUMBER,
  numberIn,
  rangeIn,
  SUM,
  startOfChange,
  TIMES,
  TO,
} from '../numbers.ts';
import { Q } from '../quantity-classes.ts';
import type { QuantityMatch, QuantityReading, QuantityRule } from '../quantity-match.ts';

/** Dollars by the letter before the sign: "A$5", "C$5". */
const LETTER_DOLLARS: Readonly<Record<string, string>> = {
  a: 'AUD',
  c: 'CAD',
  n: 'NAD',
  j: 'JMD',
  r: 'BRL',
  g: 'GYD',
  l: 'LRD',
  z: 'ZWL',
  f: 'FJD',
  b: 'BND',
};

/** What the words of one end of a range say of its currency. */
interface Denomination {
  /** ISO 4217; null if it is not known whose it is; undefined if the words name none. */
  readonly code: string | null | undefined;
  /** 0.01 for cents and pence. */
  readonly factor: number;
}

function denominationIn(match: QuantityMatch, from: number, to: number): Denomination {
  let nation = '';
  for (let i = from; i < to; i++) {
    const word = match.word(i);
    switch (match.classAt(i)) {
      case Q.symbol:
        return { code: signCode(match, i), factor: 1 };
      case Q.code:
      case Q.wordCode:
      case Q.currency:
        return { code: match.valueAt(i), factor: 1 };
      case Q.nation:
      case Q.dollarPrefix:
        if (isNation(word)) nation = word;
        break;
      case Q.sharedCurrency:
      case Q.namedCurrency:
      case Q.pound:
        return { code: sharedCode(match, match.valueAt(i), nation), factor: 1 };
      case Q.subunit:
        if (isCedi(match, i)) return { code: 'GHS', factor: 1 };
        return { code: match.valueAt(i) === 'cent' ? undefined : match.valueAt(i), factor: 0.01 };
    }
  }
  return { code: undefined, factor: 1 };
}

/** "$" alone is the American one unless the article is of another country that has dollars. */
function signCode(match: QuantityMatch, symbol: number): string | null {
  const code = match.valueAt(symbol);
  return dollarBefore(match, symbol) ?? (code === 'USD' ? sharedCode(match, 'dollar', '') : code);
}

/** "GH¢300" */
function isCedi(match: QuantityMatch, symbol: number): boolean {
  return match.word(symbol) === '¢' && match.word(symbol - 1) === 'gh';
}

function dollarBefore(match: QuantityMatch, symbol: number): string | undefined {
  if (match.word(symbol) !== '$' || !match.touches(symbol)) return undefined;
  const prefix = match.classAt(symbol - 1) === Q.dollarPrefix ? match.valueAt(symbol - 1) : undefined;
  const code = prefix ?? LETTER_DOLLARS[match.word(symbol - 1)];
  if (code) match.start = Math.min(match.start, symbol - 1);
  return code;
}

function sharedCode(match: QuantityMatch, currency: string, nation: string): string | null {
  return codeOfNation(currency, nation) ?? codeFromArticle(currency, match.money.nations);
}

/** "20 cents": of the currency beside it in a range, else of the one the article speaks of. */
function codeOfCents(match: QuantityMatch, other: Denomination): string | null {
  return other.code ?? match.money.spokenOf;
}

function readMoney(match: QuantityMatch): QuantityReading | undefined {
  const value = numberIn(match, match.start, match.end);
  const { code, factor } = denominationIn(match, match.start, match.end);
  if (value === null || weighs(match) || (value < 1000 && isWon(match))) return undefined;
  if (match.has(Q.wordCode) && !isLargeSum(match, value)) return undefined;
  // "11 SR" is hardly money, "SR 11" and "11 SAR" are.
  const last = match.end - 1;
  if (value < 1000 && match.classAt(last) === Q.code && match.word(last).length < 3) return undefined;
  return money(value * factor, code === undefined ? match.money.spokenOf : code);
}

/** "MAD 5,000", "40 million RON", "N500m"; not "COP 28", "TOP 10", "P1" */
function isLargeSum(match: QuantityMatch, value: number): boolean {
  const code = match.find(Q.wordCode);
  if (value < 1000) return false;
  // "P1020" is a kind of metal.
  const letter = match.word(code).endsWith('#');
  return !letter || match.word(code + 1).includes(',') || magnitudeIn(match, code, match.end) > 1;
}

/** "three dollars and fifty cents", "£6 and 40 pence" */
function readWithCents(match: QuantityMatch): QuantityReading | undefined {
  const subunit = match.end - 1;
  let unit = match.start;
  while (!isUnit[match.classAt(unit)]) unit++;
  // A sign stands before its figure, a word behind it.
  const signed = match.classAt(unit) === Q.symbol || match.classAt(unit) === Q.code;
  let joint = unit + 1;
  if (signed)
    while (joint < subunit && match.classAt(joint) !== Q.and && match.classAt(joint) !== Q.comma) joint++;
  const whole = numberIn(match, match.start, joint);
  const part = numberIn(match, joint, subunit);
  if (whole === null || part === null || part >= 100) return undefined;
  const { code } = denominationIn(match, match.start, joint);
  const own = match.valueAt(subunit);
  if (own !== 'cent' && match.classAt(unit) !== Q.pound && code !== own) return undefined;
  const known = match.classAt(unit) === Q.pound && own === 'GBP' ? own : code;
  return money(whole + part / 100, known === undefined ? match.money.spokenOf : known);
}

/** Classes that name a currency. */
const isUnit = classSet(Q.symbol, Q.code, Q.currency, Q.sharedCurrency, Q.pound);

/** "20 pounds of flour", "he lost 30 pounds": a weight unless the article speaks of British money */
function weighs(match: QuantityMatch): boolean {
  const pound = match.find(Q.pound);
  if (pound < 0 || match.has(Q.multiplier, Q.magnitude, Q.nation, Q.sterling)) return false;
  return match.after() === 'of' || match.money.spokenOf !== 'GBP';
}

/** "Team 3 won the match" */
function isWon(match: QuantityMatch): boolean {
  const last = match.end - 1;
  const pos = match.posAt(last);
  return match.word(last) === 'won' && (pos === POS.VBD || pos === POS.VBN);
}

function readRange(match: QuantityMatch): QuantityReading | undefined {
  const joint = jointOf(match);
  if (joint < 0) return undefined;
  const [left, right] = [
    denominationIn(match, match.start, joint),
    denominationIn(match, joint + 1, match.end),
  ];
  const low = numberIn(match, match.start, joint);
  const high = numberIn(match, joint + 1, match.end);
  // "20 cents to 1.85 euros": the ends are in units of their own.
  const leftNamed = left.code !== undefined || left.factor !== 1;
  if (leftNamed && left.factor !== right.factor && low !== null && high !== null) {
    if (low * left.factor >= high * right.factor || isChange(match, joint, true)) return undefined;
    return { ...money(low * left.factor, codeOfCents(match, right)), high: cents(high * right.factor) };
  }
  if (left.code && right.code && left.code !== right.code) return undefined;
  const named = left.code ?? right.code;
  const code = named === undefined ? match.money.spokenOf : named;
  if (isChange(match, joint, left.code !== undefined)) {
    const value = startOfChange(match, joint);
    return value === null ? undefined : money(value * right.factor, code);
  }
  const range = rangeIn(match, joint);
  if (!range) return undefined;
  return {
    ...money(range.low * right.factor, code),
    high: cents(range.high * right.factor),
  };
}

function readVague(match: QuantityMatch): QuantityReading {
  return money(null, denominationIn(match, match.start, match.end).code ?? match.money.spokenOf);
}

const cents = (value: number): number => Number(value.toPrecision(15));

function money(value: number | null, unit: string | null): QuantityReading {
  return { kind: 'money', value: value === null ? null : cents(value), unit };
}

/** Behind the figure, a symbol only where it is not the sign of the next: "500 €", but "two $500 prizes". */
const NATION = '(nationLead* nation+|dollarPrefix)';
const CURRENCY = `(${NATION}? (currency|sharedCurrency|pound sterling?|subunit|code sharedCurrency?)|${NATION} namedCurrency|wordCode|symbol (?!figure))`;
const SIGN = '(dollarPrefix? symbol|(code|wordCode) dot?|dollarPrefix subunit)';
const AMOUNT = `(${SIGN} ${SUM}|${SUM} hyphen? ${CURRENCY})`;
const WHOLE = '(currency|sharedCurrency|pound)';

/** Sums of money: their unit is an ISO 4217 code, or null where the text does not tell whose peso it is. */
export const moneyRules: readonly QuantityRule[] = [
  {
    name: 'money-range',
    pattern: `${BOUND}? (between ${AMOUNT} and (${AMOUNT}|${NUMBER})|between ${NUMBER} and ${AMOUNT}|${AMOUNT} ${TO} ${AMOUNT}|${SIGN} ${SUM} hyphen ${SUM}|${SIGN} ${NUMBER} to figure (${TIMES}+|unitOrMagnitude)|${NUMBER} ${TO} ${SUM} hyphen? ${CURRENCY})`,
    read: readRange,
  },
  { name: 'vague-money', pattern: `a? several of? multiplier+ ${CURRENCY}`, read: readVague },
  {
    name: 'money-and-cents',
    pattern: `${BOUND}? (${NUMBER} ${NATION}? ${WHOLE}|symbol ${NUMBER}) (and|comma)? ${NUMBER} subunit`,
    read: readWithCents,
  },
  { name: 'money', pattern: `${BOUND}? ${AMOUNT} ${BOUND_AFTER}?`, read: readMoney },
  { name: 'vague-money', pattern: `${BOUND}? vague (of vague)* of ${CURRENCY}`, read: readVague },
];
