import { normalize } from '../../core/vocabulary.ts';
import { type Classify, ClassTable, COMPOUND, classIds, classSet } from '../grammar/classes.ts';
import { readLexicon } from '../grammar/lexicon.ts';
import { isNation } from './currencies.ts';

/** The classes of words in quantities; `taken` is a word of a date, which is no quantity. */
// biome-ignore format: a table
const CLASS_NAMES = [
  'none', 'taken', 'number', 'triple', 'ordinalNumber', 'cardinal', 'tens', 'multiplier', 'ordinal', 'decadeWord', 'magnitude',
  'shortMagnitude', 'unitOrMagnitude', 'vague', 'half', 'fraction', 'quarter', 'first', 'second', 'symbol', 'dollarPrefix', 'code',
  'wordCode', 'currency', 'sharedCurrency', 'namedCurrency', 'pound', 'sterling', 'subunit', 'nation', 'nationLead', 'percent', 'per', 'point', 'basis', 'unit', 'degree',
  'power', 'nautical', 'scale', 'rate', 'years', 'magnitudeWord', 'old', 'aged', 'about', 'over', 'than', 'more',
  'fewer', 'least', 'most', 'no', 'at', 'up', 'as', 'many', 'several', 'close', 'excess', 'in', 'out', 'between', 'to', 'and', 'or', 'a', 'of', 'plus', 'hyphen',
  'slash', 'comma', 'dot', 'minus',
] as const;
type ClassName = (typeof CLASS_NAMES)[number];

export const quantityClasses = new ClassTable<ClassName>(CLASS_NAMES, {
  /** A number in digits; three digits may also continue one, as in "12 500". */
  figure: ['number', 'triple'],
});

/** Class ids by name. */
export const Q = classIds(CLASS_NAMES);

/** True for a class of numbers in digits. */
export const isFigure = (found: number): boolean => found === Q.number || found === Q.triple;

/** 1 for each class without one of which a sentence holds no quantity. */
// biome-ignore format: a table
export const isQuantityTrigger = classSet(
  COMPOUND, Q.number, Q.triple, Q.ordinalNumber, Q.cardinal, Q.tens, Q.multiplier, Q.ordinal, Q.vague, Q.half, Q.fraction,
  Q.quarter, Q.first, Q.second,
);

/** Words of amounts and numbers with their values. */
export const quantityLexicon = readLexicon('quantities/words', 'number-words');

/** A class of the word lists; `shortName` is that of codes that are written with one capital, "Rs", "KSh". */
type ListedClass = ClassName | 'shortName';
/** Classes whose words mean it only in capitals: "TRY" is a currency, "try" is not. */
const UPPER_CASE: ReadonlySet<string> = new Set<ClassName>(['code', 'wordCode', 'dollarPrefix']);
/** Classes that stand right behind a figure, as one word with it. */
const JOINED: ReadonlySet<string> = new Set<ClassName>([
  'multiplier',
  'shortMagnitude',
  'magnitude',
  'unitOrMagnitude',
  'unit',
  'scale',
  'percent',
  'subunit',
  'degree',
]);

/** The class of a word in quantities, or its parts: "1.2bn", "50kg". */
export const classifyQuantityWord: Classify = (word) => {
  const lower = normalize(word);
  const entry = quantityLexicon.get(lower);
  if (entry) return Q[listedClass(word, lower, entry.className as ListedClass)];
  const first = lower.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return classifyFigure(word, lower);
  return isNation(lower) ? Q.nation : classifyJoinedSum(word);
};

/** Letters of a currency that are nothing of the kind apart from the figure: "N500m", "P1.2 billion". */
const LETTER_CODES: ReadonlySet<string> = new Set(['N', 'P']);

/** "RM250,000", "R50m", "KSh500": the letters of a currency before a figure. */
function classifyJoinedSum(word: string): number | readonly string[] {
  const [, letters, figure] = /^([A-Z][A-Za-z]{0,3})(\d[\d,]*(?:\.\d+)?[A-Za-z]{0,8})$/.exec(word) ?? [];
  if (letters === undefined) return Q.none;
  const name = LETTER_CODES.has(letters) ? `${letters}#` : letters;
  const found = classifyQuantityWord(name);
  if (found !== Q.code && found !== Q.wordCode) return Q.none;
  const rest = classifyFigure(figure, figure.toLowerCase());
  if (rest === Q.none) return Q.none;
  return typeof rest === 'number' ? [name, figure] : [name, ...rest];
}

function listedClass(word: string, lower: string, name: ListedClass): ClassName {
  const capitals = word === word.toUpperCase();
  if (name === 'shortName') return word[0] === lower[0] ? 'none' : 'code';
  if (UPPER_CASE.has(name) && !capitals) return 'none';
  // "c", "f", "b", "k" alone are letters; after a figure they stand in one word with it.
  if (name === 'scale' && lower.length === 1 && !capitals) return 'none';
  return name;
}

function classifyFigure(word: string, lower: string): number | readonly string[] {
  if (/^\d{3}$/.test(lower)) return Q.triple;
  if (/^\d[\d,]*(?:\.\d+)?$/.test(lower)) return Q.number;
  if (/^\d+(?:st|nd|rd|th)$/.test(lower)) return Q.ordinalNumber;
  const joined = /^(\d[\d,]*(?:\.\d+)?)([a-z]+)$/i.exec(word);
  if (!joined) return Q.none;
  const unit = quantityLexicon.get(joined[2].toLowerCase());
  if (!unit || !JOINED.has(unit.className)) return Q.none;
  // "36c", "12f" are no degrees.
  if (unit.className === 'scale' && joined[2] !== 'C' && joined[2] !== 'F') return Q.none;
  return [joined[1], joined[2]];
}
