import { pairsWithCommon } from '../common.ts';
import type { Copy } from '../copies/copies.ts';
import { groupBy } from '../maps.ts';
import { byTime, compare } from '../order.ts';
import type { ArticleSignature } from '../signature.ts';
import type { EntityThing } from '../things/thing.ts';
import type { QuotationSignature } from './quotations.ts';

/** The same words, said or printed in several articles. */
export interface Saying {
  /** Made of its words: that of the least hash among its quotations. */
  readonly id: string;
  /** Earliest first. */
  readonly quotations: readonly { readonly article: string; readonly quote: string }[];
  /** Articles that have it, copies left out. */
  readonly articles: number;
  /** The things that are said to say it, the one of the earliest article first; more than one contradict each other. */
  readonly speakers: readonly string[];
}

interface Quotation extends QuotationSignature {
  readonly article: ArticleSignature;
  readonly thing: string | null;
  readonly triples: readonly number[];
}

/** What one quotation must have in common with another: a share of the shorter one's word triples, and words in a row. */
const SAME = { share: 0.6, run: 5 } as const;
/** The same, where two people are said to say it: stock phrases are short. */
const STRANGERS = { share: 0.8, run: 8 } as const;
const LEAST_TRIPLES = 3;

/**
 * Quotations that are one saying: printed again, shortened, with other marks or a word put in. A pure function of the set of
 * articles.
 */
export function sayingsAmong(
  articles: Iterable<ArticleSignature>,
  entities: readonly EntityThing[],
  copies: readonly Copy[],
): Saying[] {
  const original = new Map(copies.map(({ article, of }) => [article, of]));
  const quotations = quotationsIn(articles, entities);
  const groups = new Groups(quotations.length);
  const pairs = pairsWithCommon(
    quotations.map(({ triples }) => triples),
    LEAST_TRIPLES,
  );
  for (const { one, other, common } of pairs)
    if (isSame(quotations[one], quotations[other], common)) groups.unite(one, other);
  return groups
    .members()
    .map((members) =>
      sayingOf(
        members.map((i) => quotations[i]),
        original,
      ),
    )
    .filter((saying) => saying.articles > 1)
    .sort((a, b) => compare(a.id, b.id));
}

function quotationsIn(articles: Iterable<ArticleSignature>, entities: readonly EntityThing[]): Quotation[] {
  const thingOf = new Map(entities.map(({ article, entity, thing }) => [`${article}\n${entity}`, thing]));
  return [...articles].sort(byTime).flatMap((article) =>
    article.quotations.map((quotation) => ({
      ...quotation,
      article,
      thing: (quotation.speaker && thingOf.get(`${article.id}\n${quotation.speaker}`)) ?? null,
      triples: triplesOf(quotation.words),
    })),
  );
}

function triplesOf(words: ArrayLike<number>): number[] {
  const triples = new Set<number>();
  for (let i = 0; i + 3 <= words.length; i++)
    triples.add((Math.imul(Math.imul(words[i], 31) + words[i + 1], 31) + words[i + 2]) >>> 0);
  return [...triples];
}

function isSame(a: Quotation, b: Quotation, common: number): boolean {
  if (a.article === b.article) return false;
  const { share, run } = a.thing && b.thing && a.thing !== b.thing ? STRANGERS : SAME;
  return (
    common >= share * Math.min(a.triples.length, b.triples.length) && longestRun(a.words, b.words) >= run
  );
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

function sayingOf(quotations: readonly Quotation[], original: ReadonlyMap<string, string>): Saying {
  const least = quotations.map(({ words }) => hashOf(words)).sort(compare)[0];
  return {
    id: `s${least}`,
    quotations: quotations.map(({ article, quote }) => ({ article: article.id, quote })),
    articles: new Set(quotations.map(({ article: { id } }) => original.get(id) ?? id)).size,
    speakers: [...new Set(quotations.flatMap(({ thing }) => thing ?? []))],
  };
}

/** 64 bits of the words, as sixteen hexadecimal digits. */
function hashOf(words: Iterable<number>): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (const word of words) {
    one = Math.imul(one ^ word, 0x01000193);
    other = Math.imul(other ^ word, 0x85ebca6b) ^ (other >>> 13);
  }
  return [one, other].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Union-find over positions of a list. */
class Groups {
  readonly #parents: Uint32Array;

  constructor(length: number) {
    this.#parents = Uint32Array.from({ length }, (_, i) => i);
  }

  unite(a: number, b: number): void {
    this.#parents[this.#root(a)] = this.#root(b);
  }

  #root(at: number): number {
    const parents = this.#parents;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** The groups of several, each in the order of the list. */
  members(): number[][] {
    const groups = groupBy(this.#parents.keys(), (at) => this.#root(at));
    return [...groups.values()].filter(({ length }) => length > 1);
  }
}
