import { normalize } from '../../core/vocabulary.ts';
import { type Classify, ClassTable, COMPOUND, classIds, classSet } from '../grammar/classes.ts';
import { readLexicon } from '../grammar/lexicon.ts';
import { observanceClass } from './calendar/observances.ts';

/** The classes of words in time expressions: those of the word lists, then those told by a word's shape. */
// biome-ignore format: a table
const CLASS_NAMES = [
  'none', 'month', 'shortMonth', 'doubtfulMonth', 'weekday', 'weekdays', 'shortWeekday', 'unit', 'century', 'units',
  'second', 'quarter', 'weekend', 'season', 'fall', 'daypart', 'dayparts', 'noon', 'term',
  'dayWord', 'overnight', 'now', 'recently', 'soon', 'future', 'foreseeable', 'time', 'these', 'latter', 'frequency',
  'the', 'a', 'this', 'that', 'same', 'current', 'last', 'final', 'previous', 'past', 'recent', 'latest', 'next', 'coming',
  'following', 'each', 'other', 'early', 'part', 'half', 'full', 'earlier', 'later', 'ago', 'before', 'prep', 'of',
  'about', 'more', 'than', 'no', 'and', 'first', 'fiscal', 'period', 'old', 'per', 'several', 'another', 'kindOfUnit',
  'so', 'couple', 'counted', 'label', 'ended', 'meridiem', 'clockWord', 'zone', 'era', 'percent', 'money', 'hyphen',
  'comma', 'dot', 'slash', 'possessive', 'cardinal', 'tens', 'multiplier', 'ordinal', 'decadeWord', 'observance', 'observanceStart',
  'day', 'number', 'year', 'shortYear', 'decade', 'clock', 'timestamp', 'quarterName', 'halfName', 'fiscalName',
] as const;
type ClassName = (typeof CLASS_NAMES)[number];

export const timeClasses = new ClassTable<ClassName>(CLASS_NAMES);

/** Class ids by name. */
export const C = classIds(CLASS_NAMES);

/** Classes that make a sentence worth reading: without one of them it holds no time expression. */
// biome-ignore format: a table
const TRIGGERS: readonly ClassName[] = [
  'month', 'shortMonth', 'doubtfulMonth', 'weekday', 'weekdays', 'shortWeekday', 'unit', 'century', 'units',
  'second', 'quarter', 'weekend', 'season', 'fall', 'daypart', 'dayparts', 'noon', 'dayWord', 'overnight',
  'now', 'recently', 'soon', 'future', 'time', 'frequency', 'current', 'recent', 'counted', 'label', 'ended',
  'meridiem', 'clockWord', 'decadeWord', 'observance', 'year', 'shortYear', 'decade', 'clock', 'timestamp',
  'era', 'quarterName', 'halfName', 'fiscalName', 'past', 'slash', 'period', 'fiscal', 'half', 'ordinal',
  'tens',
];

/** 1 for each class that is a trigger. */
export const isTrigger = classSet(COMPOUND, ...TRIGGERS.map((name) => C[name]));

/** Words of time and numbers with their values. */
export const timeLexicon = readLexicon('dates/time-words', 'number-words');
const CAPITALISED: ReadonlySet<string> = new Set<ClassName>([
  'month',
  'shortMonth',
  'doubtfulMonth',
  'weekday',
  'weekdays',
  'shortWeekday',
]);
const UPPER_CASE: ReadonlySet<string> = new Set<ClassName>(['zone', 'era']);

/** The class of a word in time expressions, or its parts: "5pm", "48hrs", "FY2025Q3". */
export const classifyTimeWord: Classify = (word) => {
  const lower = normalize(word);
  const entry = timeLexicon.get(lower);
  if (entry) return C[listedClass(word, lower, entry.className as ClassName)];
  if (/^'?\d/.test(lower)) return classifyDigits(lower);
  if (/\d$/.test(lower)) return classifyName(lower);
  return C[observanceClass(lower)];
};

function listedClass(word: string, lower: string, name: ClassName): ClassName {
  if (CAPITALISED.has(name) && word[0] === lower[0]) return 'none';
  if (UPPER_CASE.has(name) && word !== word.toUpperCase()) return 'none';
  return name;
}

function classifyDigits(lower: string): number | readonly string[] {
  if (/^\d{1,2}$/.test(lower)) return Number(lower) >= 1 && Number(lower) <= 31 ? C.day : C.number;
  if (/^\d{4}$/.test(lower)) return Number(lower) >= 1000 && Number(lower) < 2200 ? C.year : C.number;
  if (/^\d[\d,]*(?:\.\d+)?$/.test(lower)) return C.number;
  if (/^\d+(?:st|nd|rd|th)$/.test(lower)) return C.ordinal;
  if (/^(?:\d{3}0|'?\d0)s$/.test(lower)) return C.decade;
  if (/^'\d\d$/.test(lower)) return C.shortYear;
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(lower)) return lower.split(/(\.)/);
  if (/^\d{1,2}(?::\d\d){1,2}$/.test(lower)) return C.clock;
  if (/^\d\dt\d\d:\d\d(?::\d\d)?z?$/.test(lower)) return C.timestamp;
  if (/^[1-4]q$/.test(lower)) return C.quarterName;
  const joined = /^(\d{1,4}(?:[:.]\d\d)?)([ap]m|[ap]\.m\.?|hrs?|hours|yrs?|mins?|gmt|th)$/.exec(lower);
  return joined ? [joined[1], joined[2]] : C.none;
}

function classifyName(lower: string): number | readonly string[] {
  if (/^q[1-4]$/.test(lower)) return C.quarterName;
  if (/^h[12]$/.test(lower)) return C.halfName;
  if (/^fy'?(?:\d\d|\d{4})$/.test(lower)) return C.fiscalName;
  return C.none;
}
