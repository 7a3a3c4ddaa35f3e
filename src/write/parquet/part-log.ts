import type { StoredArticle } from '../sink.ts';

/** A line of the log: a part with its articles; parts that are dropped; an article that is gone; what all articles tell. */
export type PartLine =
  | { readonly part: string; readonly bytes: number; readonly articles: readonly StoredArticle[] }
  | { readonly dropped: readonly string[] }
  | { readonly removed: string }
  | { readonly collated: string };

export interface Part {
  /** Of the records that it was made of, about. */
  readonly bytes: number;
  /** Articles in it, those that do not count any more too. */
  readonly articles: number;
}

/** Which article stands in which part. Of two parts with one article the later counts. */
export class PartLog {
  readonly parts = new Map<string, Part>();
  readonly articles = new Map<string, StoredArticle & { readonly part: string }>();
  /** The part of the tables that all articles together fill. */
  collated: string | undefined;
  /** Articles have come or gone since those were made. */
  isChanged = false;

  add(line: PartLine): void {
    if ('dropped' in line) {
      this.#drop(line.dropped);
      return;
    }
    this.isChanged = !('collated' in line);
    if ('collated' in line) this.collated = line.collated;
    else if ('removed' in line) this.articles.delete(line.removed);
    else {
      this.parts.set(line.part, { bytes: line.bytes, articles: line.articles.length });
      for (const article of line.articles) this.articles.set(article.id, { ...article, part: line.part });
    }
  }

  /** How many articles of each part count. */
  live(): Map<string, number> {
    const live = new Map([...this.parts.keys()].map((part) => [part, 0]));
    for (const { part } of this.articles.values()) live.set(part, (live.get(part) ?? 0) + 1);
    return live;
  }

  #drop(parts: readonly string[]): void {
    for (const part of parts) this.parts.delete(part);
    for (const [id, { part }] of this.articles) if (!this.parts.has(part)) this.articles.delete(id);
  }
}
