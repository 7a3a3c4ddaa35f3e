import type { EntityType } from '../../../core/layers/names.ts';
import type { PackedArticle, PackedEntity } from '../../corpus/packed-articles.ts';
import { compare } from '../../order.ts';
import type { EntitySignature } from '../../signature.ts';
import { nameHashes, thingOfHashes } from './name-id.ts';

/** An entity in its article. */
export interface Occurrence {
  readonly article: PackedArticle;
  readonly entity: PackedEntity;
  /** By which samples are drawn: the same ones whatever the order of articles. */
  readonly order: number;
}

/** So many of a name's occurrences stand for all where they are compared. */
export const SAMPLE = 48;

/** All entities of all articles that are known by one key: what is taken for one before names are compared. */
export class Name {
  readonly id: string;
  readonly type: EntityType;
  readonly key: string;
  readonly words: readonly string[];
  /** Id in the user's list of known names, or null. */
  readonly known: string | null;
  /** How many entities have it. */
  readonly count: number;
  /** Those of them that are read: all that {@link sample} draws from. */
  readonly occurrences: readonly Occurrence[];
  #hashes: readonly [number, number] | undefined;
  #thing: string | undefined;
  #sample: readonly Occurrence[] | undefined;
  #features: ReadonlyMap<number, number> | undefined;
  #articles: ReadonlySet<string> | undefined;
  #genders: Genders | undefined;
  #titles: ReadonlySet<string> | undefined;
  #homes: ReadonlySet<string> | undefined;

  /**
   * @param occurrences at least one, and all of those of the {@link SAMPLE} articles whose ids hash least
   * @param count how many there are in all
   */
  constructor(id: string, occurrences: readonly Occurrence[], count: number) {
    this.id = id;
    this.occurrences = occurrences;
    this.count = count;
    const [{ entity }] = this.sample;
    this.type = entity.type;
    this.key = entity.key;
    this.known = entity.known;
    this.words = entity.key.split(' ');
  }

  /** 64 bits of its id. */
  get hashes(): readonly [number, number] {
    this.#hashes ??= nameHashes(this.id);
    return this.#hashes;
  }

  /** Id of the thing whose only name this is. */
  get thing(): string {
    this.#thing ??= thingOfHashes(this.hashes);
    return this.#thing;
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
    const articles = this.#articles ?? new Set(this.sample.map(({ article }) => article.id));
    this.#articles = articles;
    return other.sample.some(({ article }) => articles.has(article.id));
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

interface Genders {
  readonly men: number;
  readonly women: number;
}

/** The gender that the article itself tells: a first name would only repeat what the names are compared by. */
export function genderSaid({
  gender,
  isGenderSaid,
}: Pick<EntitySignature, 'gender' | 'isGenderSaid'>): 'male' | 'female' | null {
  return isGenderSaid ? gender : null;
}

function byOrder(a: Occurrence, b: Occurrence): number {
  return a.order - b.order || compare(a.article.id, b.article.id) || compare(a.entity.id, b.entity.id);
}
