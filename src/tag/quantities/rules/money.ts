import { POS } from '../../../core/pos.ts';
import { codeFromArticle, codeOfNation } from '../currencies.ts';
import { BOUND, BOUND_AFTER, jointOf, NUMBER, numberIn, rangeIn, TIMES, TO } from '../numbers.ts';
import { Q } from '../quantity-classes.ts';
import type { QuantityMatch, QuantityReading, QuantityRule } from '../quantity-match.ts';

/** Dollars by the letter before the sign: "A$5", "C$5". */
const LETTER_DOLLARS: Readonly<Record<string, string>> = {
  a: 'AUD',
  c: 'CAD',
  n: 'NAD',
  j: 'JMD',
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
      case Q.currency:
        return { code: match.valueAt(i), factor: 1 };
      case Q.nation:
        nation = word;
        break;
      case Q.sharedCurrency:
      case Q.pound:
        return { code: sharedCode(match, match.valueAt(i), nation), factor: 1 };
      case Q.subunit:
        return { code: match.valueAt(i) === 'pence' ? 'GBP' : undefined, factor: 0.01 };
    }
  }
  return { code: undefined, factor: 1 };
}

/** "$" alone is the American one unless the article is of another country that has dollars. */
function signCode(match: QuantityMatch, symbol: number): string | null {
  const code = match.valueAt(symbol);
  return dollarBefore(match, symbol) ?? (code === 'USD' ? sharedCode(match, 'dollar', '') : code);
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
  return money(value * factor, code === undefined ? match.money.spokenOf : code);
}

/** "20 pounds of flour", "he lost 30 pounds": a weight unless the article speaks of British money */
function weighs(match: QuantityMatch): boolean {
  const pound = match.find(Q.pound);
  if (pound < 0 || match.has(Q.multiplier, Q.magnitude) || match.has(Q.nation)) return false;
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
  if (left.factor !== right.factor && low !== null && high !== null) {
    if (low * left.factor >= high * right.factor) return undefined;
    return { ...money(low * left.factor, codeOfCents(match, right)), high: cents(high * right.factor) };
  }
  const range = rangeIn(match, joint);
  if (!range) return undefined;
  const code = left.code ?? right.code;
  if (left.code && right.code && left.code !== right.code) return undefined;
  return {
    ...money(range.low * right.factor, code === undefined ? match.money.spokenOf : code),
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

const SIGN = '(dollarPrefix? symbol|code dot?)';
const CURRENCY = '(nation? (currency|sharedCurrency|pound|subunit))';
const AMOUNT = `(${SIGN} ${NUMBER}|${NUMBER} hyphen? ${CURRENCY})`;

/** Sums of money: their unit is an ISO 4217 code, or null where the text does not tell whose peso it is. */
export const moneyRules: readonly QuantityRule[] = [
  {
    name: 'money-range',
    pattern: `${BOUND}? (between ${AMOUNT} and (${AMOUNT}|${NUMBER})|between ${NUMBER} and ${AMOUNT}|${AMOUNT} ${TO} ${AMOUNT}|${SIGN} ${NUMBER} hyphen ${NUMBER}|${SIGN} ${NUMBER} to figure ${TIMES}+|${NUMBER} ${TO} ${NUMBER} hyphen? ${CURRENCY})`,
    read: readRange,
  },
  { name: 'vague-money', pattern: `a? several of? multiplier+ ${CURRENCY}`, read: readVague },
  { name: 'money', pattern: `${BOUND}? ${AMOUNT} ${BOUND_AFTER}?`, read: readMoney },
  { name: 'vague-money', pattern: `${BOUND}? vague (of vague)* of ${CURRENCY}`, read: readVague },
];
