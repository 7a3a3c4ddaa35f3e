import { hashWord } from '../../core/vocabulary.ts';
import { type Pair, pairsWithCommon } from '../common.ts';
import { hashOf } from '../word-hashes.ts';
import { claimNames, factsOf, wholeClaim } from './claim-keys.ts';
import type { ClaimSignature } from './claims.ts';
import { TELLING_DIGITS, tellingDigits } from './numbers.ts';
import type { Kind, Said } from './saying.ts';

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
/** So many words tell enough without a thing. */
const TELLING_WORDS = 8;

/**
 * Claims that are one: the same numbers, the same things, the same words but small ones, not denied or foretold by one of them
 * only, and not of other days.
 */
export const CLAIMS: Kind<Claim> = {
  kind: 'claim',
  keys: 'facts',
  wholes: 'claims',
  least: LEAST_WORDS,
  saidIn: (article, { thingOf, originalOf }) => {
    const names = claimNames(article);
    return article.claims.map((claim) => ({
      ...claim,
      article: { id: article.id, published: article.published }, // not all of it: many are kept
      original: originalOf(article.id) ?? article.id,
      item: claim.claim,
      thing: claim.claimant && thingOf(article.id, claim.claimant),
      things: new Set(claim.entities.flatMap((entity) => thingOf(article.id, entity) ?? []).sort()),
      hash: hashOf([hashWord(claim.numbers.join()), ...claim.words].sort((a, b) => a - b)),
      whole: wholeClaim(claim),
      keys: factsOf(claim, names),
    }));
  },
  equalKey,
  pairs: (claims, stock) =>
    withFirsts(
      pairsWithCommon(
        claims.map(({ keys }) => keys),
        LEAST_WORDS,
        stock,
      ).filter(({ one, other }) => isSame(claims[one], claims[other])),
      claims.length,
    ),
  mayBeSame: haveWordsInCommon,
};

/** Of what says too little to be the same as anything one of its own. */
function equalKey(claim: Claim): string {
  const { hash, things, days, isNegated, isForetold, article, item } = claim;
  if (!isSame(claim, claim)) return `${article.id}\n${item}`;
  return [hash, ...things, ...days, isNegated, isForetold].join();
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

function isSame(a: Claim, b: Claim): boolean {
  const things = [...a.things].filter((thing) => b.things.has(thing)).length;
  if (a.numbers.length !== b.numbers.length && things === 0) return false;
  if (2 * things < Math.min(a.things.size, b.things.size)) return false;
  return (
    haveWordsInCommon(a, b) &&
    (things > 0 || digitsOf(commonNumbers(a, b)) >= TELLING_DIGITS || commonWords(a, b) >= TELLING_WORDS)
  );
}

/** All that is asked for but the things. */
function haveWordsInCommon(a: ClaimSignature, b: ClaimSignature): boolean {
  if (a.isNegated !== b.isNegated || a.isForetold !== b.isForetold || areOthers(a.days, b.days)) return false;
  const numbers = commonNumbers(a, b);
  if (numbers.length < Math.min(a.numbers.length, b.numbers.length)) return false;
  const words = commonWords(a, b);
  return (
    words >= LEAST_WORDS &&
    words >= LEAST_OF_SHORTER * Math.min(a.words.length, b.words.length) &&
    words >= LEAST_OF_BOTH * (a.words.length + b.words.length - words) &&
    words + DIGIT * digitsOf(numbers) >= LEAST_WEIGHT
  );
}

function commonNumbers(a: ClaimSignature, b: ClaimSignature): string[] {
  return a.numbers.filter((number) => b.numbers.includes(number));
}

function commonWords(a: ClaimSignature, b: ClaimSignature): number {
  let common = 0;
  for (const word of a.words) if ((b.words as readonly number[]).includes(word)) common++;
  return common;
}

function digitsOf(numbers: readonly string[]): number {
  return numbers.reduce((sum, number) => sum + tellingDigits(number), 0);
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
