import type { Pair } from '../common.ts';
import type { Item, ItemLists } from '../corpus/items.ts';
import { groupBy } from '../maps.ts';
import { compare } from '../order.ts';
import type { ArticleSignature } from '../signature.ts';

/** The same words or the same claim in several articles. */
export interface Saying {
  /** Made of its words: that of the least hash among those of its places. */
  readonly id: string;
  /** The same words, between quotation marks; or the same claim, in whatever words. */
  readonly kind: SayingKind;
  /** It is told with numbers that contradict each other. */
  readonly isDisputed: boolean;
  /** Where it stands, earliest first: an article and the id of a quote or of a claim. */
  readonly places: readonly { readonly article: string; readonly item: string }[];
  /** Articles that have it, copies left out. */
  readonly articles: number;
  /** The things that are said to say it, the one of the earliest article first; of quotes more than one contradict each other. */
  readonly speakers: readonly string[];
}

export type SayingKind = 'quote' | 'claim';

/** What may be a saying, where it stands. */
export interface Said<S = unknown> extends Item {
  readonly signature: S;
  readonly article: Pick<ArticleSignature, 'id' | 'published'>;
  readonly item: string;
  /** Who says it, or null. */
  readonly thing: string | null;
  /** Id of the article that its article copies, or its own. */
  readonly original: string;
  /** Of its words, 16 hexadecimal digits. */
  readonly hash: string;
}

/** Who an entity of an article is across articles, or null. */
export type ThingOf = (article: string, entity: string) => string | null;

/** What is told of articles beside their signatures. */
export interface Told {
  readonly thingOf: ThingOf;
  /** Id of the article that one copies, or null. */
  originalOf(article: string): string | null;
}

/** What is known again when it is said again, and how. */
export interface Kind<T extends Said> {
  readonly kind: SayingKind;
  /** Where the keys stand by which one leads to another, and those of whole ones. */
  readonly lists: ItemLists;
  /** What is one has so many keys in common. */
  readonly least: number;
  /** So many words in a row, or a number and words, that more articles have lead to nobody. */
  readonly stock: number;
  /** What an article says, in its order. */
  signaturesIn(article: ArticleSignature): readonly T['signature'][];
  /** One of these, with all that it is compared by. */
  said(article: ArticleSignature, signature: T['signature'], item: Item, told: Told): T;
  /** Could be one, whoever says it. */
  mayBeSame(a: T, b: T): boolean;
  /** Equal for what need not be compared. */
  equalKey(one: T): string;
  /** Some of those of a saying contradict each other. */
  areAtOdds(said: readonly T[]): boolean;
  /** The pairs of those that are one, in a list by time of some that are not equal. */
  pairs(different: readonly T[], stock: ReadonlySet<number>): Iterable<Pick<Pair, 'one' | 'other'>>;
}

/**
 * The sayings that pairs make: what is the same as the same is the same. What is equal is compared once: thousands of
 * articles may have it.
 * @param said by time
 * @param stock keys that lead to nobody
 */
export function sayingsOf<T extends Said>(
  { kind, areAtOdds, equalKey, pairs }: Kind<T>,
  said: readonly T[],
  stock: ReadonlySet<number>,
): Saying[] {
  const groups = new Groups(said.length);
  const equal = [...groupBy(said.keys(), (at) => equalKey(said[at])).values()];
  for (const [first, ...others] of equal) for (const other of others) groups.unite(other, first);
  for (const { one, other } of pairs(
    equal.map(([first]) => said[first]),
    stock,
  ))
    groups.unite(equal[one][0], equal[other][0]);
  const sayings = groups.members().map((members) => {
    const own = members.map((i) => said[i]);
    return sayingOf(kind, areAtOdds(own), own);
  });
  return withOwnIds(sayings.filter(({ articles }) => articles > 1));
}

function sayingOf(kind: SayingKind, isDisputed: boolean, said: readonly Said[]): Saying {
  const least = said.map(({ hash }) => hash).sort(compare)[0];
  return {
    id: `${kind === 'quote' ? 's' : 'c'}${least}`,
    kind,
    isDisputed,
    places: said.map(({ article, item }) => ({ article: article.id, item })),
    articles: new Set(said.map(({ original }) => original)).size,
    speakers: [...new Set(said.flatMap(({ thing }) => thing ?? []))],
  };
}

/** The same words of two people, which are too few to be one saying, are two: the later one has a number. */
function withOwnIds(sayings: readonly Saying[]): Saying[] {
  return [...groupBy(sayings, ({ id }) => id).values()].flatMap((same) =>
    same.map((saying, i) => (i === 0 ? saying : { ...saying, id: `${saying.id}-${i + 1}` })),
  );
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

  /** The groups of several, each in the order of the list, by their first. */
  members(): number[][] {
    const groups = groupBy(this.#parents.keys(), (at) => this.#root(at));
    return [...groups.values()].filter(({ length }) => length > 1);
  }
}
