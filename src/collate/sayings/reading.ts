import type { ArticleKeys } from '../corpus/article-keys.ts';
import type { Item } from '../corpus/items.ts';
import { batches, type Loaded, type Loading } from '../corpus/loading.ts';
import { entryOf } from '../maps.ts';
import type { ArticleSignature } from '../signature.ts';
import type { Kind, Said, Told } from './saying.ts';

/** So many articles are read at once. */
const AT_ONCE = 250;

/** Items of one kind, by their articles. */
export type Items = ReadonlyMap<ArticleKeys, readonly Item[]>;

/** What is said in articles, made once for each item, and only of those that are wanted. */
export class SaidBy<T extends Said> {
  readonly #kind: Kind<T>;
  readonly #told: Told;
  /** By article, then by position. */
  readonly #made = new Map<ArticleKeys, T[]>();
  #wanted: Items = new Map();

  constructor(kind: Kind<T>, told: Told) {
    this.#kind = kind;
    this.#told = told;
  }

  /** The articles that are to be read for some items. */
  want(items: Items): Iterable<ArticleKeys> {
    this.#wanted = items;
    return [...items].flatMap(([article, wanted]) => {
      const made = this.#made.get(article);
      return made && wanted.every(({ at }) => made[at]) ? [] : article;
    });
  }

  /** Makes what is wanted of an article. */
  make(keys: ArticleKeys, article: ArticleSignature): void {
    const wanted = this.#wanted.get(keys);
    if (!wanted) return;
    const made = entryOf(this.#made, keys, (): T[] => []);
    const signatures = this.#kind.signaturesIn(article);
    for (const item of wanted)
      made[item.at] ??= this.#kind.said(article, signatures[item.at], item, this.#told);
  }

  /** What was wanted last. */
  get wanted(): T[] {
    return [...this.#wanted].flatMap(([article, items]) => {
      const made = this.#made.get(article)!;
      return items.map(({ at }) => made[at]);
    });
  }
}

/** Reads articles, each once for all kinds that want something of it. */
export function* readFor(
  said: readonly Pick<SaidBy<never>, 'make'>[],
  articles: ReadonlySet<ArticleKeys>,
  loaded: Loaded,
): Loading<void> {
  for (const batch of batches(articles, () => 1, AT_ONCE)) {
    yield* loaded.load(batch.map(({ id }) => id));
    for (const article of batch) {
      const { signature } = loaded.get(article.id);
      for (const one of said) one.make(article, signature);
    }
  }
}
