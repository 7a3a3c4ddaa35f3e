import { NOUN, POS } from '../../../core/layers/pos.ts';
import { contexts } from '../contexts.ts';
import { countedNoun } from '../nouns.ts';
import {
  BOUND,
  BOUND_AFTER,
  isChange,
  isChangeFrom,
  jointOf,
  magnitudeIn,
  NUMBER,
  numberIn,
  rangeIn,
  startOfChange,
  TO,
} from '../numbers.ts';
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

/** The rest of its word stands before or behind the match: "36C" where it is a size, "COP28". */
function isPartOfWord(match: QuantityMatch): boolean {
  const { start, end } = match;
  if (start > 0 && match.tokenAt(start - 1) === match.tokenAt(start)) return true;
  return end < match.pieces.length && match.tokenAt(end) === match.tokenAt(end - 1);
}

/** "105 children", "more than 300", "two other officials"; the match grows to the end of the noun. */
function readCount(match: QuantityMatch): QuantityReading | undefined {
  // "the town, minus 2 men"
  const minus = match.find(Q.minus);
  if (minus >= 0) match.start = minus + 1;
  const value = numberIn(match, match.start, match.end);
  // The number of "36C" is none of its own.
  if (value === null || isLabelled(match) || isPartOfWord(match)) return undefined;
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
  if (minus >= 0) return undefined;
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
  const alone = !isVersus(match) && !isFigure(match.classAt(match.start - 1)) && match.before() !== '(';
  return match.start > 0 && alone && !(name && match.start > 1) && match.posAt(match.start - 1) !== POS.NNP;
}

/** Votes and scores, "5 to 4"; not "rose from 300 to 450". */
function isVersus(match: QuantityMatch): boolean {
  const { start, end } = match;
  if (match.classAt(end) === Q.to && isFigure(match.classAt(end + 1)))
    return match.before() !== 'from' || !isChangeFrom(match, start - 1);
  if (match.classAt(start - 1) !== Q.to || !isFigure(match.classAt(start - 2))) return false;
  return match.word(start - 3) !== 'from' || !isChangeFrom(match, start - 3);
}

/** Scores, ratios and times are no counts: "3-2", "5:1", "1/3". */
function followedByWord(match: QuantityMatch): boolean {
  const after = match.classAt(match.end);
  return after !== Q.hyphen && after !== Q.slash && match.after() !== ':' && !match.after().startsWith("'");
}

function readCountRange(match: QuantityMatch): QuantityReading | undefined {
  const joint = jointOf(match);
  if (joint < 0 || isLabelled(match) || isPartOfWord(match)) return undefined;
  const noun = countedNoun(match, match.end);
  const unit = noun?.plural ? noun.lemma : null;
  if (isChange(match, joint, false)) {
    const value = startOfChange(match, joint);
    return value === null ? undefined : { kind: 'count', value, unit };
  }
  const range = rangeIn(match, joint);
  if (!range) return undefined;
  const counted = { kind: 'count', value: range.low, high: range.high } as const;
  if (noun?.plural) match.end = noun.end;
  // "estimates range from 37 to 47 million" names nothing behind it.
  else if (magnitudeIn(match, joint, match.end) === 1) return undefined;
  return { ...counted, unit };
}

/**
 * "two of the strikes", "seven of the 13 seats", "three of them", "five of Norvik's bridges": some of more. The noun stays
 * outside where a number of its own is with it.
 */
function readSome(match: QuantityMatch): QuantityReading | undefined {
  const of = match.end - 1;
  const out = match.find(Q.out);
  const value = numberIn(match, match.start, out < 0 ? of : out);
  if (value === null || value < 2 || value % 1 !== 0 || isLabelled(match) || match.before() === '.')
    return undefined;
  const counted = isFigure(match.classAt(of + 1)) || match.classAt(of + 1) === Q.cardinal;
  const whole = contexts.whole.has(match.after());
  if (!counted && !whole && !isPossessor(match, match.end)) return undefined;
  match.end = out < 0 ? of : out;
  let from = of + (whole ? 2 : 1);
  const another = isFigure(match.classAt(from)) || match.classAt(from) === Q.cardinal;
  if (another) from++;
  const noun = countedNoun(match, from);
  if (noun?.plural && !another) match.end = noun.end;
  return { kind: 'count', value, unit: noun?.plural ? noun.lemma : null };
}

/** "of Norvik's bridges", "of the town's bridges" */
function isPossessor(match: QuantityMatch, from: number): boolean {
  for (let i = from; i < from + 4; i++) {
    const pos = match.posAt(i);
    if (pos === POS.POS) return i > from;
    if (NOUN[pos] !== 1) return false;
  }
  return false;
}

/** The 13 of "seven of the thirteen were lost", which are named nowhere near. */
function readWhole(match: QuantityMatch): QuantityReading | undefined {
  const back = contexts.whole.has(match.before()) ? 2 : 1;
  const number = match.classAt(match.start - back - 1);
  if (match.before(back) !== 'of' || (!isFigure(number) && number !== Q.cardinal)) return undefined;
  return readCount(match) ?? { kind: 'count', value: numberIn(match, match.start, match.end), unit: null };
}

/** "a vote of 202 to 220", "by 202 votes to 220": each side's. */
function readVotes(match: QuantityMatch): QuantityReading | undefined {
  const to = match.end - 2;
  const first = numberIn(match, match.start, match.start + 1);
  const second = numberIn(match, to + 1, match.end);
  const named = contexts.votes.has(match.before(2)) || contexts.votes.has(match.before());
  // A bench of judges that votes 5 to 4 gives no figures worth the name.
  if (!named || first === null || second === null || Math.max(first, second) < SMALL_VOTE) return undefined;
  match.end = match.start + 1;
  return { kind: 'count', value: first, unit: 'vote' };
}

/** The second side of {@link readVotes}. */
function readSecondVotes(match: QuantityMatch): QuantityReading | undefined {
  const named = contexts.votes.has(match.before(3)) || contexts.votes.has(match.before(4));
  const value = numberIn(match, match.start, match.end);
  const other = numberIn(match, match.start - 2, match.start - 1);
  if (!named || match.before() !== 'to' || value === null || other === null) return undefined;
  return Math.max(value, other) < SMALL_VOTE ? undefined : { kind: 'count', value, unit: 'vote' };
}

const SMALL_VOTE = 20;

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
  { name: 'votes', pattern: 'figure to figure', read: readVotes },
  { name: 'votes', pattern: '(?<=to) figure', read: readSecondVotes },
  {
    name: 'count-range',
    pattern: `${BOUND}? (between ${NUMBER} and ${NUMBER}|${NUMBER} ${TO} ${NUMBER})`,
    read: readCountRange,
  },
  { name: 'count-of', pattern: `${BOUND}? (cardinal|figure|tens hyphen cardinal) out? of`, read: readSome },
  { name: 'count-of-whole', pattern: '(?<=of|none) (cardinal|figure)', read: readWhole },
  { name: 'count', pattern: `${BOUND}? ${NUMBER} ${BOUND_AFTER}?`, read: readCount },
];
