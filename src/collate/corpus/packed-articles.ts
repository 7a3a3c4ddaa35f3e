import type { ArticleSignature, Context, EntitySignature } from '../signature.ts';
import type { ArticleKeys } from './article-keys.ts';
import type { Loaded, Loading, StoredComparison } from './loading.ts';

/** What of an entity tells who it is. */
export type PackedEntity = Omit<EntitySignature, 'name' | 'others' | 'isPlain'>;
/** What many entities have in common. */
type Traits = Omit<PackedEntity, 'id' | 'key' | 'mentions'>;

/** So many articles are asked for at once. */
const AT_ONCE = 4000;
/** Articles lie in columns of at least so many numbers: one column for each of them would take as much room as what is in it. */
const COLUMN = 2 ** 18;

/**
 * What names are compared by, of all articles that were asked for: some hundred bytes an article, so that each is read once,
 * however many names and short forms lead to it.
 */
export class PackedArticles {
  readonly #loaded: Loaded;
  readonly #packed = new Map<string, Uint32Array>();
  readonly #things = new Map<string, StoredComparison['things']>();
  readonly #pools = { words: new Pool<string>(), traits: new Pool<Traits>() };
  #column = new Uint32Array(0);
  #used = 0;

  constructor(loaded: Loaded) {
    this.#loaded = loaded;
  }

  /** Asks for those that are not there yet. They stay. */
  *load(ids: Iterable<string>): Loading<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#packed.has(id));
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const some = missing.slice(from, from + AT_ONCE);
      yield* this.#loaded.load(some);
      for (const id of some) this.#add(this.#loaded.get(id));
    }
  }

  /** @throws TypeError if it was not asked for */
  get(keys: Pick<ArticleKeys, 'id' | 'names'>): PackedArticle {
    const numbers = this.#packed.get(keys.id);
    if (!numbers) throw new TypeError(`article ${keys.id}: expected to be loaded`);
    return new PackedArticle(keys, numbers, this.#pools, this.#things.get(keys.id));
  }

  #add({ signature, things }: StoredComparison): void {
    const length = lengthOf(signature);
    if (this.#used + length > this.#column.length) {
      this.#column = new Uint32Array(Math.max(COLUMN, length));
      this.#used = 0;
    }
    const numbers = this.#column.subarray(this.#used, this.#used + length);
    pack(signature, this.#pools, numbers);
    this.#packed.set(signature.id, numbers);
    this.#used += length;
    if (things.size > 0) this.#things.set(signature.id, things);
  }
}

/** An article as names are compared by it. */
export class PackedArticle {
  readonly id: string;
  /** By id of an entity, which thing it was before and why; undefined where nothing was found before. */
  readonly things: StoredComparison['things'] | undefined;
  readonly #names: Uint32Array;
  readonly #numbers: Uint32Array;
  readonly #pools: Pools;
  #context: Context | undefined;

  constructor(
    { id, names }: Pick<ArticleKeys, 'id' | 'names'>,
    numbers: Uint32Array,
    pools: Pools,
    things?: StoredComparison['things'],
  ) {
    this.id = id;
    this.#names = names;
    this.#numbers = numbers;
    this.#pools = pools;
    this.things = things;
  }

  /** The country that it is about; '' for none. */
  get home(): string {
    return this.#pools.words.at(this.#numbers[0]);
  }

  get context(): Context {
    const numbers = this.#numbers;
    const middle = HEAD + numbers[1];
    this.#context ??= {
      features: numbers.subarray(HEAD, middle),
      weights: numbers.subarray(middle, middle + numbers[1]),
    };
    return this.#context;
  }

  /** Has an entity the name? @param hashes of its id */
  hasName([first, second]: readonly [number, number]): boolean {
    const names = this.#names;
    for (let i = 0; i < names.length; i += 2) if (names[i] === first && names[i + 1] === second) return true;
    return false;
  }

  /** How many entities it has. */
  get entities(): number {
    return this.#names.length / 2;
  }

  /** The entity at a position. */
  entity(at: number): PackedEntity {
    const { words, traits } = this.#pools;
    const numbers = this.#numbers;
    const start = HEAD + 2 * numbers[1] + at * ENTITY;
    const { type, rule, known, gender, isGenderSaid, titles, isTitled } = traits.at(numbers[start + 3]);
    return {
      id: words.at(numbers[start]),
      key: words.at(numbers[start + 1]),
      mentions: numbers[start + 2],
      type,
      rule,
      known,
      gender,
      isGenderSaid,
      titles,
      isTitled,
    };
  }
}

/** Numbers before the context: the country, and how many features there are. */
const HEAD = 2;
/** Numbers of an entity. */
const ENTITY = 4;

function lengthOf({ context, entities }: ArticleSignature): number {
  return HEAD + 2 * context.features.length + ENTITY * entities.length;
}

/** The country, the context, the entities. */
function pack(
  { home, context, entities }: ArticleSignature,
  { words, traits }: Pools,
  to: Uint32Array,
): void {
  const { features, weights } = context;
  to[0] = words.numberOf(home, () => home);
  to[1] = features.length;
  to.set(features, HEAD);
  to.set(weights, HEAD + features.length);
  let at = HEAD + 2 * features.length;
  for (const { id, key, mentions, type, rule, known, gender, isGenderSaid, titles, isTitled } of entities) {
    to[at] = words.numberOf(id, () => id);
    to[at + 1] = words.numberOf(key, () => key);
    to[at + 2] = mentions;
    // what users may have written is quoted, the rest has no line breaks
    const called = known === null && titles.length === 0 ? '' : JSON.stringify([known, titles]);
    to[at + 3] = traits.numberOf(
      `${type}\n${rule}\n${gender}\n${isGenderSaid}\n${isTitled}\n${called}`,
      () => ({ type, rule, known, gender, isGenderSaid, titles, isTitled }),
    );
    at += ENTITY;
  }
}

interface Pools {
  readonly words: Pool<string>;
  readonly traits: Pool<Traits>;
}

/** Values that are kept once, by number. */
class Pool<T> {
  readonly #numbers = new Map<string, number>();
  readonly #values: T[] = [];

  at(number: number): T {
    return this.#values[number];
  }

  /** The number of a value. @param make it, where it is not there yet */
  numberOf(key: string, make: () => T): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#values.push(make()) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}
