import type { ArticleKeys } from '../../corpus/article-keys.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { Numbering } from '../../corpus/numbering.ts';
import { compare } from '../../order.ts';
import { hashesOfThing, thingOfHashes } from './name-id.ts';

/** So many of a name's places stand for all where names are compared. */
export const SAMPLE = 48;

/**
 * All names by number, and where they stand. An article is known by its number, an entity by its place: its number among the
 * entities of all articles in a row.
 */
export class NameTable {
  /** The articles as they are now, then those that were there before and have changed or are gone. */
  readonly articles: readonly ArticleKeys[];
  /** How many of them are there now. */
  readonly present: number;
  /** By article, 1 if it has come or changed since articles were compared last. */
  readonly isAdded: Uint8Array;
  /** By article, its first place; after the last one where places end. */
  readonly starts: Uint32Array;
  /** By place, its name, and its article. */
  readonly names: Uint32Array;
  readonly articleOf: Uint32Array;
  readonly #numbers = new Numbering();
  /** By name, where its places begin; after the last one where they end. */
  readonly #runs: Uint32Array;
  readonly #places: Uint32Array;
  readonly #things: string[] = [];

  constructor({ articles, changes }: Corpus) {
    this.articles = [...articles, ...changes.before];
    this.present = articles.length;
    const added = new Set(changes.after);
    this.isAdded = Uint8Array.from(this.articles, (article) => Number(added.has(article)));
    this.starts = new Uint32Array(this.articles.length + 1);
    for (let article = 0; article < this.articles.length; article++)
      this.starts[article + 1] = this.starts[article] + this.articles[article].names.length / 2;
    const places = this.starts[this.articles.length];
    this.names = new Uint32Array(places);
    this.articleOf = new Uint32Array(places);
    for (let article = 0, place = 0; article < this.articles.length; article++) {
      const { names } = this.articles[article];
      for (let i = 0; i < names.length; i += 2, place++) {
        this.names[place] = this.#numbers.numberOf(names[i], names[i + 1]);
        this.articleOf[place] = article;
      }
    }
    this.#runs = new Uint32Array(this.size + 1);
    this.#places = new Uint32Array(this.starts[this.present]);
    this.#placeNames();
  }

  /** How many names there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The articles that have come or changed. */
  get added(): number[] {
    return [...this.isAdded.keys()].filter((article) => this.isAdded[article]);
  }

  /** How many places a name has in the articles as they are now. */
  count(name: number): number {
    return this.#runs[name + 1] - this.#runs[name];
  }

  /** These places: those in articles whose ids hash least come first, and those of one article together. */
  placesOf(name: number): Uint32Array {
    return this.#places.subarray(this.#runs[name], this.#runs[name + 1]);
  }

  /** Those of them that stand for all. */
  sampleOf(name: number): Uint32Array {
    const start = this.#runs[name];
    return this.#places.subarray(start, Math.min(start + SAMPLE, this.#runs[name + 1]));
  }

  /** How many those are. */
  sampleSize(name: number): number {
    return Math.min(SAMPLE, this.count(name));
  }

  /** Id of the thing whose only name this is. */
  thingOf(name: number): string {
    this.#things[name] ??= thingOfHashes(this.#numbers.first(name), this.#numbers.second(name));
    return this.#things[name];
  }

  /** The name by which a thing has its id; -1 if no article has it. */
  nameOf(thing: string): number {
    return this.#numbers.find(...hashesOfThing(thing));
  }

  /** Visits articles in the order of their samples, and counts the places of each name first. */
  #placeNames(): void {
    const { articles, names, starts, present } = this;
    const runs = this.#runs;
    for (let place = 0; place < starts[present]; place++) runs[names[place] + 1]++;
    for (let name = 0; name < this.size; name++) runs[name + 1] += runs[name];
    const next = runs.slice();
    const inOrder = Uint32Array.from({ length: present }, (_, article) => article).sort((a, b) =>
      byOrder(articles[a], articles[b]),
    );
    for (const article of inOrder)
      for (let place = starts[article]; place < starts[article + 1]; place++)
        this.#places[next[names[place]]++] = place;
  }
}

/** The order of samples: the same whatever the order of articles. */
export function byOrder(a: ArticleKeys, b: ArticleKeys): number {
  return a.order - b.order || compare(a.id, b.id);
}
