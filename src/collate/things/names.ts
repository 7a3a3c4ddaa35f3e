import type { EntityType } from '../../core/layers/names.ts';
import { hashWord } from '../../core/vocabulary.ts';
import { entryOf } from '../maps.ts';
import { compare } from '../order.ts';
import type { ArticleSignature, EntitySignature } from '../signature.ts';

/** An entity in its article. */
export interface Occurrence {
  readonly article: ArticleSignature;
  readonly entity: EntitySignature;
  readonly name: Name;
  /** By which samples are drawn: the same ones whatever the order of articles. */
  readonly order: number;
}

/** So many of a name's occurrences stand for all where they are compared. */
const SAMPLE = 48;

/** All entities of all articles that are known by one key: what is taken for one before names are compared. */
export class Name {
  readonly id: string;
  readonly type: EntityType;
  readonly key: string;
  readonly words: readonly string[];
  /** A name in words, which may be shortened or varied; not a country, a GeoNames id or a name within a country. */
  readonly isPlain: boolean;
  /** Id in the user's list of known names, or null. */
  readonly known: string | null;
  readonly occurrences: Occurrence[] = [];
  #thing: string | undefined;
  #sample: readonly Occurrence[] | undefined;
  #features: ReadonlyMap<number, number> | undefined;
  #articles: ReadonlySet<ArticleSignature> | undefined;
  #genders: Genders | undefined;
  #titles: ReadonlySet<string> | undefined;
  #homes: ReadonlySet<string> | undefined;

  constructor(id: string, { type, key, isPlain, known }: EntitySignature) {
    this.id = id;
    this.type = type;
    this.key = key;
    this.words = key.split(' ');
    this.isPlain = isPlain;
    this.known = known;
  }

  /** Id of the thing whose only name this is: 64 bits of it, "t" and sixteen hexadecimal digits. */
  get thing(): string {
    this.#thing ??= `t${hex(hashWord(this.id))}${hex(hashWord(`\u0001${this.id}`))}`;
    return this.#thing;
  }

  get count(): number {
    return this.occurrences.length;
  }

  /** Those of the articles whose ids hash least. */
  get sample(): readonly Occurrence[] {
    this.#sample ??= this.occurrences.toSorted(byOrder).slice(0, SAMPLE);
    return this.#sample;
  }

  /** What the articles of the sample are about, summed. */
  get features(): ReadonlyMap<number, number> {
    if (this.#features) return this.#features;
    const sums = new Map<number, number>();
    for (const { article } of this.sample) {
      const { features, weights } = article.context;
      for (let i = 0; i < features.length; i++)
        sums.set(features[i], (sums.get(features[i]) ?? 0) + weights[i]);
    }
    this.#features = sums;
    return sums;
  }

  /** Does an article of the sample name both, and so keeps them apart? */
  isBeside(other: Name): boolean {
    const articles = this.#articles ?? new Set(this.sample.map(({ article }) => article));
    this.#articles = articles;
    return other.sample.some(({ article }) => articles.has(article));
  }

  /** How many of the sample speak of a man, and of a woman. */
  get genders(): Genders {
    this.#genders ??= {
      men: this.sample.filter(({ entity }) => genderSaid(entity) === 'male').length,
      women: this.sample.filter(({ entity }) => genderSaid(entity) === 'female').length,
    };
    return this.#genders;
  }

  /** Words of the titles that the sample gives. */
  get titles(): ReadonlySet<string> {
    this.#titles ??= new Set(this.sample.flatMap(({ entity }) => entity.titles));
    return this.#titles;
  }

  /** Countries that the articles of the sample are about. */
  get homes(): ReadonlySet<string> {
    this.#homes ??= new Set(this.sample.flatMap(({ article }) => article.home || []));
    return this.#homes;
  }
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}

interface Genders {
  readonly men: number;
  readonly women: number;
}

/** The gender that the article itself tells: a first name would only repeat what the names are compared by. */
export function genderSaid({ gender, isGenderSaid }: EntitySignature): 'male' | 'female' | null {
  return isGenderSaid ? gender : null;
}

function byOrder(a: Occurrence, b: Occurrence): number {
  return a.order - b.order || compare(a.article.id, b.article.id) || compare(a.entity.id, b.entity.id);
}

/** Equal for entities that are taken for one before names are compared. */
export function nameId({ type, key, known }: EntitySignature): string {
  return known === null ? `${type}|${key}` : `=${known}`;
}

/** The names of all articles, by id. */
export function collectNames(articles: Iterable<ArticleSignature>): Map<string, Name> {
  const names = new Map<string, Name>();
  for (const article of articles) {
    const order = hashWord(article.id) >>> 0;
    for (const entity of article.entities) {
      const id = nameId(entity);
      const name = entryOf(names, id, () => new Name(id, entity));
      name.occurrences.push({ article, entity, name, order });
    }
  }
  return names;
}
