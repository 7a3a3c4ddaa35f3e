import { entryOf } from '../maps.ts';
import type { ArticleSignature, Context, EntitySignature } from '../signature.ts';
import { nameId } from '../things/names/name-id.ts';
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
  get(id: string): PackedArticle {
    const numbers = this.#packed.get(id);
    if (!numbers) throw new TypeError(`article ${id}: expected to be loaded`);
    return new PackedArticle(id, numbers, this.#pools, this.#things.get(id));
  }

  #add({ signature, things }: StoredComparison): void {
    const numbers = pack(signature, this.#pools);
    if (this.#used + numbers.length > this.#column.length) {
      this.#column = new Uint32Array(Math.max(COLUMN, numbers.length));
      this.#used = 0;
    }
    this.#column.set(numbers, this.#used);
    const end = this.#used + numbers.length;
    this.#packed.set(signature.id, this.#column.subarray(this.#used, end));
    this.#used = end;
    if (things.size > 0) this.#things.set(signature.id, things);
  }
}

/** An article as names are compared by it. */
export class PackedArticle {
  readonly id: string;
  /** By id of an entity, which thing it was before and why; undefined where nothing was found before. */
  readonly things: StoredComparison['things'] | undefined;
  readonly #numbers: Uint32Array;
  readonly #pools: Pools;
  #context: Context | undefined;
  #names: ReadonlySet<string> | undefined;

  constructor(id: string, numbers: Uint32Array, pools: Pools, things?: StoredComparison['things']) {
    this.id = id;
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

  /** Ids of the names of all entities. */
  get names(): ReadonlySet<string> {
    this.#names ??= new Set(Array.from({ length: this.entities }, (_, at) => nameId(this.entity(at))));
    return this.#names;
  }

  /** How many entities it has. */
  get entities(): number {
    return (this.#numbers.length - HEAD - 2 * this.#numbers[1]) / ENTITY;
  }

  /** The entity at a position. */
  entity(at: number): PackedEntity {
    const { words, traits } = this.#pools;
    const numbers = this.#numbers;
    const start = HEAD + 2 * numbers[1] + at * ENTITY;
    return {
      id: words.at(numbers[start]),
      key: words.at(numbers[start + 1]),
      mentions: numbers[start + 2],
      ...traits.at(numbers[start + 3]),
    };
  }
}

/** Numbers before the context: the country, and how many features there are. */
const HEAD = 2;
/** Numbers of an entity. */
const ENTITY = 4;

/** The country, the context, the entities. */
function pack({ home, context, entities }: ArticleSignature, { words, traits }: Pools): number[] {
  const { features, weights } = context;
  const numbers = [words.numberOf(home, () => home), features.length, ...features, ...weights];
  for (const { id, key, mentions, type, rule, known, gender, isGenderSaid, titles, isTitled } of entities)
    numbers.push(
      words.numberOf(id, () => id),
      words.numberOf(key, () => key),
      mentions,
      traits.numberOf(
        [type, rule, gender, isGenderSaid, isTitled, titles, known === null ? '' : `=${known}`].join('\n'),
        () => ({ type, rule, known, gender, isGenderSaid, titles, isTitled }),
      ),
    );
  return numbers;
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
    return entryOf(this.#numbers, key, () => this.#values.push(make()) - 1);
  }
}
