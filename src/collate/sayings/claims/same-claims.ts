import { hashWord } from '../../../core/vocabulary.ts';
import { commonOf, type Pair, pairsWithCommon } from '../../common.ts';
import { hashOf } from '../../word-hashes.ts';
import type { Kind, Said } from '../saying.ts';
import type { ClaimSignature } from './claims.ts';
import { countOtherwise, TELLING_DIGITS, tellingDigits } from './numbers.ts';

interface Claim extends Said<ClaimSignature> {
  /** What it is about, in order. */
  readonly things: readonly string[];
  /** Its words, rising. */
  readonly words: Uint32Array;
}

/** The words that two must have in common, the share of those of the shorter one, and of all words of both. */
const LEAST_WORDS = 3;
const LEAST_OF_SHORTER = 0.7;
const LEAST_OF_BOTH = 0.4;
/** What they must have in common, where a word weighs one and a digit of a number two: "two games" takes more words. */
const LEAST_WEIGHT = 8;
const DIGIT = 2;
/** So many words tell enough without a thing. */
const TELLING_WORDS = 8;

/**
 * Claims that are one: the same numbers, the same things, the same words but small ones, not denied or foretold by one of them
 * only, and not of other days; or the same count of the same things with another number, told of the same days.
 */
export const CLAIMS: Kind<Claim> = {
  kind: 'claim',
  lists: { keys: 'facts', wholes: 'claims', places: 'claimPlaces' },
  least: LEAST_WORDS,
  stock: 200,
  signaturesIn: ({ claims }) => claims,
  said: ({ id, published }, signature, { at, whole, keys }, { thingOf, originalOf }) => ({
    signature,
    at,
    whole,
    keys,
    article: { id, published }, // not all of it: many are kept
    original: originalOf(id) ?? id,
    item: signature.claim,
    thing: signature.claimant && thingOf(id, signature.claimant),
    things: [...new Set(signature.entities.flatMap((entity) => thingOf(id, entity) ?? []))].sort(),
    words: new Uint32Array(signature.words).sort(),
    hash: hashOfClaim(signature),
  }),
  mayBeSame: (a, b) => haveWordsInCommon(a, b) || areAtOddsIn(a, b),
  areAtOdds: (claims) => {
    const told = [...new Map(claims.map(({ signature: { counted } }) => [counted.join(), counted])).values()];
    return told.some((one, i) => told.slice(i + 1).some((other) => countOtherwise(one, other)));
  },
  equalKey,
  pairs: withFirsts,
};

/** Of its numbers and its words, in whatever order. */
function hashOfClaim({ numbers, words }: ClaimSignature): string {
  const all = new Float64Array(words.length + 1);
  all.set(words);
  all[words.length] = hashWord(numbers.join());
  return hashOf(all.sort());
}

/** Of what says too little to be the same as anything one of its own. */
function equalKey(claim: Claim): string {
  const { hash, things, article, item } = claim;
  const { days, isNegated, isForetold } = claim.signature;
  if (!isSame(claim, claim)) return `${article.id}\n${item}`;
  return [hash, ...things, ...days, isNegated, isForetold].join();
}

/**
 * Each with the earliest that is the first of a saying: a piece of a claim does not tie two that are others. Where there is
 * none, with the earliest one that has another count.
 */
function* withFirsts(claims: readonly Claim[], stock: ReadonlySet<number>): Generator<Pair> {
  const isFirst = new Uint8Array(claims.length).fill(1);
  const keys = claims.map((claim) => claim.keys);
  for (const found of pairsWithCommon(keys, LEAST_WORDS, stock)) {
    const firsts = found.filter(({ other }) => isFirst[other]);
    const pair =
      firsts.find(({ one, other }) => isSame(claims[one], claims[other])) ??
      firsts.find(({ one, other }) => isAtOdds(claims[one], claims[other]));
    if (!pair) continue;
    isFirst[pair.one] = 0;
    yield pair;
  }
}

function isSame(a: Claim, b: Claim): boolean {
  const things = manyOf(a.things, b.things);
  if (a.signature.numbers.length !== b.signature.numbers.length && things === 0) return false;
  if (2 * things < Math.min(a.things.length, b.things.length)) return false;
  if (!haveWordsInCommon(a, b)) return false;
  return things > 0 || commonOf(a.words, b.words) >= TELLING_WORDS || commonDigits(a, b) >= TELLING_DIGITS;
}

/** All that is asked for but the things. */
function haveWordsInCommon(one: Claim, other: Claim): boolean {
  const { signature: a } = one;
  const { signature: b } = other;
  if (a.isNegated !== b.isNegated || a.isForetold !== b.isForetold) return false;
  if (manyOf(a.numbers, b.numbers) < Math.min(a.numbers.length, b.numbers.length)) return false;
  const words = commonOf(one.words, other.words);
  return (
    words >= LEAST_WORDS &&
    words >= LEAST_OF_SHORTER * Math.min(a.words.length, b.words.length) &&
    words >= LEAST_OF_BOTH * (a.words.length + b.words.length - words) &&
    words + DIGIT * commonDigits(one, other) >= LEAST_WEIGHT &&
    !areOthers(a.days, b.days)
  );
}

/** The words that claims with other counts must have in common, and the shares. */
const AT_ODDS = { words: 4, ofShorter: 0.75, ofBoth: 0.5 } as const;
/** What is told of one event is printed within so many days. */
const DAYS_APART = 3;
const DAY = 24 * 60 * 60 * 1000;

/** The same is counted of the same things on the same days, and there are more or fewer of it. */
function isAtOdds(a: Claim, b: Claim): boolean {
  const isOfSame = a.things.length === b.things.length && manyOf(a.things, b.things) === a.things.length;
  return a.things.length > 0 && isOfSame && areAtOddsIn(a, b);
}

/** All that is asked for but the things. */
function areAtOddsIn(one: Claim, other: Claim): boolean {
  const { signature: a } = one;
  const { signature: b } = other;
  if (one.article.id === other.article.id || a.isForetold || b.isForetold || a.isNegated !== b.isNegated)
    return false;
  const words = commonOf(one.words, other.words);
  return (
    words >= AT_ODDS.words &&
    words >= AT_ODDS.ofShorter * Math.min(a.words.length, b.words.length) &&
    words >= AT_ODDS.ofBoth * (a.words.length + b.words.length - words) &&
    a.days.some((day) => b.days.some((same) => overlap(day, same))) &&
    !areFarApart(one, other) &&
    countOtherwise(a.counted, b.counted)
  );
}

function areFarApart({ article: a }: Claim, { article: b }: Claim): boolean {
  if (a.published === null || b.published === null) return true;
  return Math.abs(Date.parse(a.published) - Date.parse(b.published)) > DAYS_APART * DAY;
}

/** How many of some stand among others. */
function manyOf(some: readonly string[], others: readonly string[]): number {
  let many = 0;
  for (const one of some) if (others.includes(one)) many++;
  return many;
}

/** The digits of the numbers that both have. */
function commonDigits({ signature: a }: Claim, { signature: b }: Claim): number {
  let digits = 0;
  for (const number of a.numbers) if (b.numbers.includes(number)) digits += tellingDigits(number);
  return digits;
}

/** Both say when, and never the same day. */
function areOthers(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.some((other) => overlap(one, other)));
}

function overlap(one: string, other: string): boolean {
  const [from, to] = one.split('/');
  const [start, end] = other.split('/');
  return from <= end && start <= to;
}
