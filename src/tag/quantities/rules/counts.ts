import { POS } from '../../../core/pos.ts';
import { contexts } from '../contexts.ts';
import { countedNoun } from '../nouns.ts';
import { BOUND, BOUND_AFTER, jointOf, NUMBER, numberIn, rangeIn, TO } from '../numbers.ts';
import { isFigure, Q } from '../quantity-classes.ts';
import type { QuantityMatch, QuantityReading, QuantityRule } from '../quantity-match.ts';

/** True if the word before the match makes its number a name: "Flight 370", "Article 5", "F-16", "Boeing 737". */
function isLabelled(match: QuantityMatch): boolean {
  const before = match.before();
  if (contexts.labels.has(before) || (before === '.' && match.before(2) === 'no')) return true;
  const touching = match.touches(match.start) && match.classAt(match.start - 1) === Q.hyphen;
  return touching || before === '/' || before === ':';
}

/** Numbers that look like years are years, even where no date was seen in them. */
const looksLikeYear = (word: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(word);

/** "105 children", "more than 300", "two other officials"; the match grows to the end of the noun. */
function readCount(match: QuantityMatch): QuantityReading | undefined {
  const value = numberIn(match, match.start, match.end);
  if (value === null || isLabelled(match)) return undefined;
  const noun = countedNoun(match, match.end);
  const bare = match.end - match.start === 1;
  if (noun && (noun.plural || value === 1 || match.classAt(match.end) === Q.hyphen)) {
    const one = bare && value === 1;
    // "one man", but not "one hopes" or "at one point".
    const odd =
      match.classAt(match.start) !== Q.cardinal || noun.inflected || contexts.idioms.has(noun.lemma);
    if (one && odd) return undefined;
    match.end = noun.end;
    return { kind: 'count', value, unit: noun.lemma };
  }
  // A number alone counts what was named before: "of whom 12 died"; small words and names of things do not.
  if (bare && !standsAlone(match)) return undefined;
  if (!bare && match.has(Q.a) && !match.has(Q.number, Q.triple, Q.multiplier)) return undefined;
  return followedByWord(match) ? { kind: 'count', value, unit: null } : undefined;
}

/** Can a figure without a noun be a count? Not an item's number, part of a name, a year, an account number. */
function standsAlone(match: QuantityMatch): boolean {
  const figure = match.word(match.start);
  if (!isFigure(match.classAt(match.start)) || looksLikeYear(figure) || /^\d{5,}$/.test(figure)) return false;
  const name = /^\p{Lu}/u.test(match.pieces.word(match.start - 1));
  // Votes and scores: "5 to 4".
  const versus =
    (match.classAt(match.end) === Q.to && isFigure(match.classAt(match.end + 1))) ||
    (match.classAt(match.start - 1) === Q.to && isFigure(match.classAt(match.start - 2)));
  const alone = !versus && !isFigure(match.classAt(match.start - 1)) && match.before() !== '(';
  return match.start > 0 && alone && !(name && match.start > 1) && match.posAt(match.start - 1) !== POS.NNP;
}

/** Scores, ratios and times are no counts: "3-2", "5:1", "1/3". */
function followedByWord(match: QuantityMatch): boolean {
  const after = match.classAt(match.end);
  return after !== Q.hyphen && after !== Q.slash && match.after() !== ':' && !match.after().startsWith("'");
}

function readCountRange(match: QuantityMatch): QuantityReading | undefined {
  const joint = jointOf(match);
  const range = joint < 0 || isLabelled(match) ? null : rangeIn(match, joint);
  const noun = range && countedNoun(match, match.end);
  if (!range || !noun?.plural) return undefined;
  match.end = noun.end;
  return { kind: 'count', value: range.low, high: range.high, unit: noun.lemma };
}

/** "dozens of villagers", "hundreds of thousands" */
function readVague(match: QuantityMatch): QuantityReading | undefined {
  const last = match.end - 1;
  const noun = match.classAt(last) === Q.of || match.has(Q.several) ? countedNoun(match, match.end) : null;
  // "thousands of years" is a length of time.
  if (noun && /^(?:year|month|week|day|hour|minute|second|decade|century)$/.test(noun.lemma))
    return undefined;
  if (noun) match.end = noun.end;
  else if (match.classAt(last) === Q.of) match.end = last;
  return { kind: 'count', value: null, unit: noun?.lemma ?? null };
}

/** "the 21st century" is a date; "fifth place", "his third term", "ranked 10th" are ranks. */
function readOrdinal(match: QuantityMatch): QuantityReading | undefined {
  const piece = match.find(Q.ordinal, Q.ordinalNumber, Q.first, Q.second);
  const word = match.word(piece);
  const value = Number.parseInt(word, 10) || Number(match.valueAt(piece));
  const tens = piece > match.start ? Number(match.valueAt(match.start)) : 0;
  const ranked = contexts.ranks.has(match.before());
  const spelledLow = match.classAt(piece) === Q.first || match.classAt(piece) === Q.second;
  if (spelledLow && !ranked && contexts.unranked.has(match.after())) return undefined;
  const noun = countedNoun(match, match.end);
  if (!noun && !ranked) return undefined;
  // "First Nations", "Third Reich"
  const upper = /^\p{Lu}/u;
  if (upper.test(match.pieces.word(piece)) && upper.test(match.pieces.word(match.end))) return undefined;
  return { kind: 'ordinal', value: value + tens, unit: noun?.lemma ?? null };
}

/** "No. 1" */
function readNumberOne(match: QuantityMatch): QuantityReading | undefined {
  const value = numberIn(match, match.end - 1, match.end);
  // "Law No. 128" is a name.
  if (value === null || match.word(match.start) !== 'no' || contexts.labels.has(match.before()))
    return undefined;
  return { kind: 'ordinal', value, unit: null };
}

/** What is counted, and places in an order. */
export const countRules: readonly QuantityRule[] = [
  { name: 'rank', pattern: 'no dot (figure|cardinal)', read: readNumberOne },
  { name: 'ordinal', pattern: '(tens hyphen?)? (ordinal|ordinalNumber|first|second)', read: readOrdinal },
  { name: 'vague-count', pattern: 'a? several of? multiplier+', read: readVague },
  { name: 'vague-count', pattern: `${BOUND}? vague (of vague)* of?`, read: readVague },
  {
    name: 'count-range',
    pattern: `${BOUND}? (between ${NUMBER} and ${NUMBER}|${NUMBER} ${TO} ${NUMBER})`,
    read: readCountRange,
  },
  { name: 'count', pattern: `${BOUND}? ${NUMBER} ${BOUND_AFTER}?`, read: readCount },
];
