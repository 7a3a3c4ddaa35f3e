import type { ArticleSignature } from '../signature.ts';

/** An article as the database has it, and what was found before by comparing it. */
export interface StoredComparison {
  readonly signature: ArticleSignature;
  /** Id of the article that it copies, or null. */
  readonly original: string | null;
  /** By id of an entity, which thing it is and why. */
  readonly things: ReadonlyMap<string, { readonly thing: string; readonly rule: string }>;
}

/** A computation that asks for articles by their ids, some at a time, whoever reads them and however long that takes. */
export type Loading<T> = Generator<readonly string[], T, Iterable<StoredComparison>>;

/** So many articles are in memory at once, unless more are asked for at once: what is let go while it is young costs nothing. */
const MOST = 1000;

/** What has been asked for last: at least that, and what of earlier articles there is room for. */
export class Loaded {
  #articles = new Map<string, StoredComparison>();

  /** Asks for those that are not there yet. Others may be gone then. */
  *load(ids: Iterable<string>): Loading<void> {
    const wanted = new Set(ids);
    const missing = [...wanted].filter((id) => !this.#articles.has(id));
    if (missing.length === 0) return;
    if (this.#articles.size + missing.length > MOST)
      this.#articles = new Map([...this.#articles].filter(([id]) => wanted.has(id)));
    for (const article of yield missing) this.#articles.set(article.signature.id, article);
  }

  /** @throws TypeError if it was not asked for last */
  get(id: string): StoredComparison {
    const article = this.#articles.get(id);
    if (!article) throw new TypeError(`article ${id}: expected to be loaded`);
    return article;
  }
}

/** So many places are read at once: samples of a hundred frequent names. */
const AT_ONCE = 4000;

/** Items one after another, so many together as their sizes allow. */
export function* batches<T>(items: Iterable<T>, sizeOf: (item: T) => number, most = AT_ONCE): Generator<T[]> {
  let batch: T[] = [];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    if (batch.length > 0 && size + own > most) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(item);
    size += own;
  }
  if (batch.length > 0) yield batch;
}

/** Runs it to its end with articles that are there at once. */
export function finish<T>(
  loading: Loading<T>,
  read: (ids: readonly string[]) => Iterable<StoredComparison>,
): T {
  let step = loading.next();
  while (!step.done) step = loading.next(read(step.value));
  return step.value;
}
