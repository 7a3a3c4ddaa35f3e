import type { Corpus } from '../corpus/corpus.ts';
import type { Loaded, Loading } from '../corpus/loading.ts';
import { byTime, compare } from '../order.ts';
import { CLAIMS } from './claims/same-claims.ts';
import { itemsInCommon } from './in-common.ts';
import { QUOTATIONS } from './quotations/same-words.ts';
import { type Reached, reachedBy } from './reached.ts';
import { readFor, SaidBy } from './reading.ts';
import { type Kind, type Said, type Saying, type SayingKind, sayingsOf, type Told } from './saying.ts';

/** What quotes and claims of articles are known by now. */
export interface Sayings {
  /** By id. */
  readonly sayings: readonly Saying[];
  /**
   * Quotes and claims that were compared: each is in one of the sayings, or in none. Where nothing was compared before, all
   * others are in none.
   */
  readonly compared: readonly {
    readonly kind: SayingKind;
    readonly article: string;
    readonly item: string;
  }[];
}

/**
 * What is said again: of quotations and claims that may have become something else, the sayings that they are in; all
 * sayings where nothing was compared before.
 * @param changed articles where something is new, or whose copies or things are
 */
export function* sayingsAmong(
  corpus: Corpus,
  loaded: Loaded,
  changed: ReadonlySet<string>,
  told: Told,
): Loading<Sayings> {
  if (corpus.isNew) return yield* sayingsOfAll(corpus, loaded, told);
  return together(
    sayingsIn(QUOTATIONS, yield* reachedBy(QUOTATIONS, corpus, loaded, changed, told)),
    sayingsIn(CLAIMS, yield* reachedBy(CLAIMS, corpus, loaded, changed, told)),
  );
}

/** Of all articles. Only what has something in common with another article is read, quotations and claims at once. */
function* sayingsOfAll(corpus: Corpus, loaded: Loaded, told: Told): Loading<Sayings> {
  const quotations = new SaidBy(QUOTATIONS, told);
  const claims = new SaidBy(CLAIMS, told);
  const articles = new Set([
    ...quotations.want(itemsInCommon(QUOTATIONS, corpus)),
    ...claims.want(itemsInCommon(CLAIMS, corpus)),
  ]);
  yield* readFor([quotations, claims], articles, loaded);
  const stockOf = ({ lists, stock }: Pick<Kind<Said>, 'lists' | 'stock'>): ReadonlySet<number> =>
    corpus.stock(lists.keys, stock);
  return together(
    sayingsIn(QUOTATIONS, { said: quotations.wanted, stock: stockOf(QUOTATIONS) }),
    sayingsIn(CLAIMS, { said: claims.wanted, stock: stockOf(CLAIMS) }),
  );
}

function sayingsIn<T extends Said>(kind: Kind<T>, { said, stock }: Reached<T>): Sayings {
  said.sort((a, b) => byTime(a.article, b.article) || a.at - b.at);
  return {
    sayings: sayingsOf(kind, said, stock),
    compared: said.map(({ article, item }) => ({ kind: kind.kind, article: article.id, item })),
  };
}

function together(quotes: Sayings, claims: Sayings): Sayings {
  return {
    sayings: [...quotes.sayings, ...claims.sayings].sort((a, b) => compare(a.id, b.id)),
    compared: [...quotes.compared, ...claims.compared],
  };
}
