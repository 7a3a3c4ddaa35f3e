import { hashWord } from '../../core/vocabulary.ts';
import { type Pair, pairsWithCommon } from '../common.ts';
import type { ArticleSignature } from '../signature.ts';
import { hashOf } from '../word-hashes.ts';
import type { ClaimSignature } from './claims.ts';
import { type Said, type Saying, STOCK_PHRASE, sayingsOf } from './saying.ts';

interface Claim extends Said, ClaimSignature {
  readonly things: ReadonlySet<string>;
}

/** The words that two must have in common, the share of those of the shorter one, and of all words of both. */
const LEAST_WORDS = 3;
const LEAST_OF_SHORTER = 0.7;
const LEAST_OF_BOTH = 0.4;
/** What they must have in common, where a word weighs one and a digit of a number two: "two games" takes more words. */
const LEAST_WEIGHT = 8;
const DIGIT = 2;
/** A number of so many digits, or so many words, tell enough without a thing. */
const TELLING_DIGITS = 3;
const TELLING_WORDS = 8;

/**
 * Claims that are one: the same numbers, the same things, the same words but small ones, not denied or foretold by one of them
 * only, and not of other days.
 */
export function sayingsOfClaims(
  articles: readonly ArticleSignature[],
  thingOf: (article: string, entity: string) => string | null,
  original: ReadonlyMap<string, string>,
): Saying[] {
  const claims = articles.flatMap((article) =>
    article.claims.map(
      (claim): Claim => ({
        ...claim,
        article,
        item: claim.claim,
        thing: claim.claimant && thingOf(article.id, claim.claimant),
        things: new Set(claim.entities.flatMap((entity) => thingOf(article.id, entity) ?? []).sort()),
        hash: hashOf([hashWord(claim.numbers.join()), ...claim.words].sort((a, b) => a - b)),
      }),
    ),
  );
  return sayingsOf('claim', claims, keyOf, pairsAmong, original);
}

/** Of what says too little to be the same as anything one of its own. */
function keyOf(claim: Claim): string {
  const { hash, things, days, isNegated, isForetold, article, item } = claim;
  if (!isSame(claim, claim)) return `${article.id}\n${item}`;
  return [hash, ...things, ...days, isNegated, isForetold].join();
}

function pairsAmong(claims: readonly Claim[]): Pair[] {
  const pairs = pairsWithCommon(claims.map(featuresOf), LEAST_WORDS, STOCK_PHRASE);
  return withFirsts(
    pairs.filter(({ one, other }) => isSame(claims[one], claims[other])),
    claims.length,
  );
}

/** Each with the earliest that is the first of a saying: a piece of a claim does not tie two that are others. */
function withFirsts(pairs: Pair[], length: number): Pair[] {
  const isFirst = new Uint8Array(length).fill(1);
  return pairs
    .sort((a, b) => a.one - b.one || a.other - b.other)
    .filter(({ one, other }) => {
      if (!isFirst[one] || !isFirst[other]) return false;
      isFirst[one] = 0;
      return true;
    });
}

/**
 * What leads claims to each other: each number that tells with each word; other numbers, which thousands of claims have, with
 * a word and a thing, or with two words in a row.
 */
function featuresOf({ numbers, words, things }: Claim): number[] {
  const features = new Set<number>();
  const add = (one: number, other: number): void => {
    features.add((Math.imul(one, 0x85ebca6b) ^ Math.imul(other ^ (one >>> 15), 0xc2b2ae35)) >>> 0);
  };
  for (const number of numbers) {
    const hash = hashWord(number);
    const along = [...things].map((thing) => hash ^ hashWord(thing));
    for (const [i, word] of words.entries())
      if (digitsOf(number) >= TELLING_DIGITS) add(hash, word);
      else {
        for (const thing of along) add(thing, word);
        if (i > 0) add(hash ^ words[i - 1], word);
      }
  }
  return [...features];
}

function isSame(a: Claim, b: Claim): boolean {
  if (a.isNegated !== b.isNegated || a.isForetold !== b.isForetold) return false;
  const numbers = a.numbers.filter((number) => b.numbers.includes(number));
  const things = [...a.things].filter((thing) => b.things.has(thing)).length;
  if (numbers.length < Math.min(a.numbers.length, b.numbers.length)) return false;
  if (a.numbers.length !== b.numbers.length && things === 0) return false;
  if (2 * things < Math.min(a.things.size, b.things.size) || areOthers(a.days, b.days)) return false;
  const known = new Set(b.words);
  const words = [...a.words].filter((word) => known.has(word)).length;
  const digits = numbers.reduce((sum, number) => sum + digitsOf(number), 0);
  return (
    words >= LEAST_WORDS &&
    words >= LEAST_OF_SHORTER * Math.min(a.words.length, b.words.length) &&
    words >= LEAST_OF_BOTH * (a.words.length + b.words.length - words) &&
    words + DIGIT * digits >= LEAST_WEIGHT &&
    (things > 0 || digits >= TELLING_DIGITS || words >= TELLING_WORDS)
  );
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

/** The digits of a number that tell: two of "USD 2500000", four of "1237". */
function digitsOf(number: string): number {
  return number.slice(number.indexOf(' ')).replace(/^\D*0*\D*0*|\D|0+$/g, '').length;
}
