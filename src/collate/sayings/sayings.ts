import type { Corpus } from '../corpus/corpus.ts';
import type { Loaded, Loading } from '../corpus/loading.ts';
import { byTime, compare } from '../order.ts';
import { reachedBy } from './reached.ts';
import { CLAIMS } from './same-claims.ts';
import { QUOTATIONS } from './same-words.ts';
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
  const quotes = yield* ofKind(QUOTATIONS, corpus, loaded, changed, told);
  const claims = yield* ofKind(CLAIMS, corpus, loaded, changed, told);
  return {
    sayings: [...quotes.sayings, ...claims.sayings].sort((a, b) => compare(a.id, b.id)),
    compared: [...quotes.compared, ...claims.compared],
  };
}

function* ofKind<T extends Said>(
  kind: Kind<T>,
  corpus: Corpus,
  loaded: Loaded,
  changed: ReadonlySet<string>,
  told: Told,
): Loading<Sayings> {
  const { said, stock } = yield* reachedBy(kind, corpus, loaded, changed, told);
  said.sort((a, b) => byTime(a.article, b.article) || a.at - b.at);
  return {
    sayings: sayingsOf(kind, said, stock),
    compared: said.map(({ article, item }) => ({ kind: kind.kind, article: article.id, item })),
  };
}
