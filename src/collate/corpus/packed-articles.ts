import type { EntityType } from '../../core/layers/names.ts';
import type { Context, EntitySignature } from '../signature.ts';
import type { EntityKey } from '../things/names/entity-key.ts';
import type { NameTable } from '../things/names/name-table.ts';
import type { Loading, StoredComparison } from './loading.ts';
import { Pool } from './pool.ts';

/** So many articles are asked for at once: what they are read as is let go while it is young. */
const AT_ONCE = 250;

const TYPES: readonly EntityType[] = ['person', 'place', 'organization', 'group'];
const RULES: readonly EntityKey['rule'][] = ['full name', 'country', 'geonames', 'name in country', 'team'];
const GENDERS = [null, 'male', 'female'] as const;

/** Bits of an entity's traits, from the lowest on: type, rule, gender that is said, whether it is titled; then its titles. */
const RULE = 2;
const GENDER = 5;
const TITLED = 7;
const TITLES = 8;

/**
 * What names are compared by, of all articles that were asked for, in columns by article and by place: each article is read
 * once, however many names and short forms lead to it.
 */
export class PackedArticles {
  readonly table: NameTable;
  /** By article, whether it is there, the country that it is about, where its context lies and how long it is. */
  readonly #isThere: Uint8Array;
  readonly #homes: Uint32Array;
  readonly #contexts: Uint32Array;
  readonly #features: Uint32Array;
  /** By place. */
  readonly #ids: Uint32Array;
  readonly #mentions: Uint32Array;
  readonly #traits: Uint32Array;
  /** By name, a place that has it and what it is called there; the same everywhere, but for known names. */
  readonly #keys: string[] = [];
  readonly #types: Uint8Array;
  /** By name, its id in the user's list; by place, what such a name is called there. */
  readonly #known = new Map<number, string>();
  readonly #knownKeys = new Map<number, string>();
  readonly #things = new Map<number, StoredComparison['things']>();
  readonly #words = new Pool<string>();
  readonly #titles = new Pool<readonly string[]>();
  #numbers = new Uint32Array(2 ** 16);
  #used = 0;

  constructor(table: NameTable) {
    this.table = table;
    const articles = table.articles.length;
    const places = table.names.length;
    this.#isThere = new Uint8Array(articles);
    this.#homes = new Uint32Array(articles);
    this.#contexts = new Uint32Array(articles);
    this.#features = new Uint32Array(articles);
    this.#ids = new Uint32Array(places);
    this.#mentions = new Uint32Array(places);
    this.#traits = new Uint32Array(places);
    this.#types = new Uint8Array(table.size);
    this.#titles.numberOf('', () => []);
  }

  /**
   * Asks for articles that are not there yet. They stay.
   * @param wanted their numbers, any number of times
   * @throws TypeError if one of them is not given
   */
  *load(wanted: Iterable<number>): Loading<void> {
    const missing: number[] = [];
    for (const article of wanted)
      if (this.#isThere[article] === 0) {
        this.#isThere[article] = 1;
        missing.push(article);
      }
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const byId = new Map<string, number>();
      for (const article of missing.slice(from, from + AT_ONCE))
        byId.set(this.table.articles[article].id, article);
      for (const read of yield [...byId.keys()]) {
        this.#add(byId.get(read.signature.id)!, read);
        byId.delete(read.signature.id);
      }
      for (const id of byId.keys()) throw new TypeError(`article ${id}: expected to be read`);
    }
  }

  /** The country that an article is about; '' for none. */
  home(article: number): string {
    return this.#words.at(this.#homes[article]);
  }

  context(article: number): Context {
    const start = this.#contexts[article];
    const middle = start + this.#features[article];
    return {
      features: this.#numbers.subarray(start, middle),
      weights: this.#numbers.subarray(middle, 2 * middle - start),
    };
  }

  /** By id of an entity, which thing it was before and why; undefined where nothing was found before. */
  things(article: number): StoredComparison['things'] | undefined {
    return this.#things.get(article);
  }

  /** What a name is called; a known one as in the first article of its sample. */
  called(name: number): { readonly type: EntityType; readonly key: string } {
    if (!this.#known.has(name)) return { type: TYPES[this.#types[name]], key: this.#keys[name] };
    const [first] = this.table.sampleOf(name);
    return { type: TYPES[this.#traits[first] & 3], key: this.#knownKeys.get(first)! };
  }

  /** The id of a name in the user's list of known names, or null. */
  knownAs(name: number): string | null {
    return this.#known.get(name) ?? null;
  }

  /** Id of an entity in its article. */
  id(place: number): string {
    return this.#words.at(this.#ids[place]);
  }

  mentions(place: number): number {
    return this.#mentions[place];
  }

  /** Why an entity is what its name says. */
  rule(place: number): EntityKey['rule'] {
    return RULES[(this.#traits[place] >>> RULE) & 7];
  }

  /** The gender that the article itself tells: a first name would only repeat what the names are compared by. */
  genderSaid(place: number): 'male' | 'female' | null {
    return GENDERS[(this.#traits[place] >>> GENDER) & 3];
  }

  isTitled(place: number): boolean {
    return ((this.#traits[place] >>> TITLED) & 1) === 1;
  }

  titles(place: number): readonly string[] {
    return this.#titles.at(this.#traits[place] >>> TITLES);
  }

  #add(article: number, { signature, things }: StoredComparison): void {
    const { home, context, entities } = signature;
    const { features, weights } = context;
    this.#homes[article] = this.#words.numberOf(home, itself);
    if (this.#used + 2 * features.length > this.#numbers.length) this.#grow();
    this.#contexts[article] = this.#used;
    this.#features[article] = features.length;
    this.#numbers.set(features, this.#used);
    this.#numbers.set(weights, this.#used + features.length);
    this.#used += 2 * features.length;
    if (things.size > 0) this.#things.set(article, things);
    const start = this.table.starts[article];
    for (let i = 0; i < entities.length; i++) this.#addEntity(start + i, entities[i]);
  }

  #addEntity(place: number, entity: EntitySignature): void {
    const { id, type, rule, key, known, mentions, gender, isGenderSaid, isTitled, titles } = entity;
    const name = this.table.names[place];
    this.#ids[place] = this.#words.numberOf(id, itself);
    this.#mentions[place] = mentions;
    const said = isGenderSaid ? GENDERS.indexOf(gender) : 0;
    // titles have no line breaks
    const titled = titles.length === 0 ? 0 : this.#titles.numberOf(titles.join('\n'), () => titles);
    this.#traits[place] =
      TYPES.indexOf(type) |
      (RULES.indexOf(rule) << RULE) |
      (said << GENDER) |
      (Number(isTitled) << TITLED) |
      (titled << TITLES);
    if (this.#keys[name] === undefined) {
      this.#keys[name] = key;
      this.#types[name] = TYPES.indexOf(type);
      if (known !== null) this.#known.set(name, known);
    }
    if (known !== null) this.#knownKeys.set(place, key);
  }

  #grow(): void {
    const held = this.#numbers;
    this.#numbers = new Uint32Array(2 * held.length);
    this.#numbers.set(held);
  }
}

function itself(word: string): string {
  return word;
}
