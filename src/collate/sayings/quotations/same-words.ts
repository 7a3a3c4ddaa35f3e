import { commonOf, pairsWithCommon } from '../../common.ts';
import { hashOf } from '../../word-hashes.ts';
import type { Kind, Said } from '../saying.ts';
import { LEAST_RUN } from './quotation-keys.ts';
import type { QuotationSignature } from './quotations.ts';

interface Quotation extends Said<QuotationSignature> {
  /** Hashes of its rows of three words, each once, rising. */
  readonly triples: Uint32Array;
}

/** What one quotation must have in common with another: a share of the shorter one's word triples, and words in a row. */
const SAME = { share: 0.6, run: LEAST_RUN } as const;
/** The same, where two people are said to say it: stock phrases are short. */
const STRANGERS = { share: 0.8, run: 8 } as const;

/** Quotations that are one saying: printed again, shortened, with other marks or a word put in. */
export const QUOTATIONS: Kind<Quotation> = {
  kind: 'quote',
  lists: { keys: 'phrases', wholes: 'quotations', places: 'quotationPlaces' },
  least: 1,
  stock: 1000,
  signaturesIn: ({ quotations }) => quotations,
  said: ({ id, published }, signature, { at, whole, keys }, { thingOf, originalOf }) => ({
    signature,
    at,
    whole,
    keys,
    article: { id, published }, // not all of it: many are kept
    original: originalOf(id) ?? id,
    item: signature.quote,
    thing: signature.speaker && thingOf(id, signature.speaker),
    triples: triplesOf(signature.words),
    hash: hashOf(signature.words),
  }),
  mayBeSame: (a, b) => haveInCommon(a, b, SAME),
  areAtOdds: () => false,
  equalKey: ({ hash, thing }) => `${hash} ${thing}`,
  *pairs(quotations, stock) {
    const keys = quotations.map((quotation) => quotation.keys);
    for (const pairs of pairsWithCommon(keys, 1, stock))
      for (const pair of pairs) if (isSame(quotations[pair.one], quotations[pair.other])) yield pair;
  },
};

function isSame(a: Quotation, b: Quotation): boolean {
  return haveInCommon(a, b, a.thing && b.thing && a.thing !== b.thing ? STRANGERS : SAME);
}

function haveInCommon(
  { signature: a, triples: ofOne }: Quotation,
  { signature: b, triples: ofOther }: Quotation,
  { share, run }: { share: number; run: number },
): boolean {
  const least = share * Math.min(ofOne.length, ofOther.length);
  return commonOf(ofOne, ofOther) >= least && longestRun(a.words, b.words) >= run;
}

function triplesOf(words: ArrayLike<number>): Uint32Array {
  const triples = new Uint32Array(Math.max(0, words.length - 2));
  for (let i = 0; i < triples.length; i++)
    triples[i] = Math.imul(Math.imul(words[i], 31) + words[i + 1], 31) + words[i + 2];
  triples.sort();
  let many = 0;
  for (let i = 0; i < triples.length; i++)
    if (many === 0 || triples[i] !== triples[many - 1]) triples[many++] = triples[i];
  return many === triples.length ? triples : triples.slice(0, many);
}

/** The most words in a row that both have. */
function longestRun(a: Iterable<number>, b: ArrayLike<number>): number {
  let longest = 0;
  let last = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++)
      if (word === b[j]) {
        next[j + 1] = last[j] + 1;
        if (next[j + 1] > longest) longest = next[j + 1];
      }
    last = next;
  }
  return longest;
}
