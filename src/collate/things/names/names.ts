import type { EntityType } from '../../../core/layers/names.ts';
import type { PackedArticles } from '../../corpus/packed-articles.ts';
import type { Context } from '../../signature.ts';
import { featureOf } from './context.ts';
import { summed } from './likeness.ts';
import { nameId } from './name-id.ts';
import { bareParts } from './name-key.ts';

/** All entities of all articles that are known by one key: what is taken for one before names are compared. */
export class Name {
  readonly number: number;
  /** Id of the thing whose only name this is. */
  readonly thing: string;
  readonly type: EntityType;
  readonly key: string;
  readonly words: readonly string[];
  /** Its words without "Jr.". */
  readonly parts: readonly string[];
  /** Id in the user's list of known names, or null. */
  readonly known: string | null;
  /** How many entities have it. */
  readonly count: number;
  readonly #packed: PackedArticles;
  #id: string | undefined;
  #feature: number | undefined;
  #features: Context | undefined;
  #genders: Genders | undefined;
  #titles: ReadonlySet<string> | undefined;
  #homes: ReadonlySet<string> | undefined;

  /** @param packed with the articles of its sample, or with one that has it where nothing is asked but what it is called */
  constructor(number: number, packed: PackedArticles) {
    const { table } = packed;
    this.number = number;
    this.#packed = packed;
    this.thing = table.thingOf(number);
    this.known = packed.knownAs(number);
    ({ type: this.type, key: this.key } = packed.called(number));
    this.words = this.key.split(' ');
    this.parts = bareParts(this.key);
    this.count = table.count(number);
  }

  /** By which names are ordered. */
  get id(): string {
    this.#id ??= nameId(this);
    return this.#id;
  }

  /** What it adds to the context of an article. */
  get feature(): number {
    this.#feature ??= featureOf(this.key);
    return this.#feature;
  }

  /** What the articles of the sample are about, summed. */
  get features(): Context {
    this.#features ??= summed(this.#articles().map((article) => this.#packed.context(article)));
    return this.#features;
  }

  /** Does an article of the sample name both, and so keeps them apart? */
  isBeside(other: Name): boolean {
    const own = this.#articles();
    return other.#articles().some((article) => own.includes(article));
  }

  /** How many of the sample speak of a man, and of a woman. */
  get genders(): Genders {
    if (this.#genders) return this.#genders;
    let men = 0;
    let women = 0;
    for (const place of this.#sample()) {
      const said = this.#packed.genderSaid(place);
      if (said === 'male') men++;
      else if (said === 'female') women++;
    }
    this.#genders = { men, women };
    return this.#genders;
  }

  /** Words of the titles that the sample gives. */
  get titles(): ReadonlySet<string> {
    if (this.#titles) return this.#titles;
    const titles = new Set<string>();
    for (const place of this.#sample()) for (const title of this.#packed.titles(place)) titles.add(title);
    this.#titles = titles;
    return titles;
  }

  /** Countries that the articles of the sample are about. */
  get homes(): ReadonlySet<string> {
    this.#homes ??= new Set(this.#articles().flatMap((article) => this.#packed.home(article) || []));
    return this.#homes;
  }

  #sample(): Uint32Array {
    return this.#packed.table.sampleOf(this.number);
  }

  /** Articles of the sample, one for each place. */
  #articles(): number[] {
    const { articleOf } = this.#packed.table;
    return Array.from(this.#sample(), (place) => articleOf[place]);
  }
}

interface Genders {
  readonly men: number;
  readonly women: number;
}
