import { type Pair, pairsWithCommon } from '../common.ts';
import type { ArticleSignature } from '../signature.ts';
import { hashOf } from '../word-hashes.ts';
import type { QuotationSignature } from './quotations.ts';
import { type Said, type Saying, STOCK_PHRASE, sayingsOf } from './saying.ts';

interface Quotation extends Said, QuotationSignature {}

/** What one quotation must have in common with another: a share of the shorter one's word triples, and words in a row. */
const SAME = { share: 0.6, run: 5 } as const;
/** The same, where two people are said to say it: stock phrases are short. */
const STRANGERS = { share: 0.8, run: 8 } as const;
const LEAST_TRIPLES = 3;

/** Quotations that are one saying: printed again, shortened, with other marks or a word put in. */
export function sayingsOfQuotes(
  articles: readonly ArticleSignature[],
  thingOf: (article: string, entity: string) => string | null,
  original: ReadonlyMap<string, string>,
): Saying[] {
  const quotations = articles.flatMap((article) =>
    article.quotations.map(
      (quotation): Quotation => ({
        ...quotation,
        article,
        item: quotation.quote,
        thing: quotation.speaker && thingOf(article.id, quotation.speaker),
        hash: hashOf(quotation.words),
      }),
    ),
  );
  return sayingsOf('quote', quotations, ({ hash, thing }) => `${hash} ${thing}`, pairsAmong, original);
}

function pairsAmong(quotations: readonly Quotation[]): Pair[] {
  const triples = quotations.map(({ words }) => triplesOf(words));
  return pairsWithCommon(triples, LEAST_TRIPLES, STOCK_PHRASE).filter(({ one, other, common }) =>
    isSame(quotations[one], quotations[other], common / Math.min(triples[one].length, triples[other].length)),
  );
}

function triplesOf(words: ArrayLike<number>): number[] {
  const triples = new Set<number>();
  for (let i = 0; i + 3 <= words.length; i++)
    triples.add((Math.imul(Math.imul(words[i], 31) + words[i + 1], 31) + words[i + 2]) >>> 0);
  return [...triples];
}

/** @param common share of the shorter one's triples that both have */
function isSame(a: Quotation, b: Quotation, common: number): boolean {
  const { share, run } = a.thing && b.thing && a.thing !== b.thing ? STRANGERS : SAME;
  return common >= share && longestRun(a.words, b.words) >= run;
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
