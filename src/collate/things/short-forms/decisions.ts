import type { Loading } from '../../corpus/loading.ts';
import type { PackedArticles } from '../../corpus/packed-articles.ts';
import { compare } from '../../order.ts';
import type { EntityThing } from '../thing.ts';
import type { Meaning } from './short-forms.ts';

type Found = Pick<EntityThing, 'thing' | 'rule' | 'confidence'>;

/** Which things entities are. */
export interface Decided {
  /** Those that are another one than before, by article and id. */
  readonly entities: EntityThing[];
  /** Things that have got or lost an entity. */
  readonly touched: Set<string>;
  /** By id, names of these as they are compared. */
  readonly keys: Map<string, string>;
}

/** Gathers which entities are to be decided, and whom short forms mean. */
export class Decisions {
  readonly #packed: PackedArticles;
  readonly #joined: ReadonlyMap<string, { readonly thing: string }>;
  /** By place, 1 for what is to be decided. */
  readonly #isOpen: Uint8Array;
  readonly #meant = new Map<number, Found>();
  /** By name, the thing that it is. */
  readonly #groups: string[] = [];

  /** @param joined names that are one with others */
  constructor(packed: PackedArticles, joined: ReadonlyMap<string, { readonly thing: string }>) {
    this.#packed = packed;
    this.#joined = joined;
    this.#isOpen = new Uint8Array(packed.table.names.length);
  }

  /** The thing that a name is. */
  groupOf(name: number): string {
    const known = this.#groups[name];
    if (known !== undefined) return known;
    const own = this.#packed.table.thingOf(name);
    const thing = this.#joined.get(own)?.thing ?? own;
    this.#groups[name] = thing;
    return thing;
  }

  mean(meanings: Iterable<Meaning>): void {
    for (const { place, name, rule, confidence } of meanings)
      this.#meant.set(place, { thing: this.groupOf(name.number), rule, confidence });
  }

  /** Some entities are to be decided. */
  *open(places: Uint32Array): Loading<void> {
    const { articleOf } = this.#packed.table;
    yield* this.#packed.load(Array.from(places, (place) => articleOf[place]));
    for (const place of places) this.#isOpen[place] = 1;
  }

  /** All entities of some articles are. */
  *openAll(articles: Iterable<number>): Loading<void> {
    const some = [...articles];
    const { starts } = this.#packed.table;
    yield* this.#packed.load(some);
    for (const article of some) this.#isOpen.fill(1, starts[article], starts[article + 1]);
  }

  /** Decides all that is open, once it is known what short forms mean. */
  decide(): Decided {
    const { articles, present, starts } = this.#packed.table;
    const decided: Decided = { entities: [], touched: new Set(), keys: new Map() };
    const byId = Array.from({ length: present }, (_, article) => article).sort((a, b) =>
      compare(articles[a].id, articles[b].id),
    );
    for (const article of byId) {
      const open: number[] = [];
      for (let place = starts[article]; place < starts[article + 1]; place++)
        if (this.#isOpen[place]) open.push(place);
      open.sort((a, b) => compare(this.#packed.id(a), this.#packed.id(b)));
      for (const place of open) this.#decide(article, place, decided);
    }
    return decided;
  }

  #decide(article: number, place: number, { entities, touched, keys }: Decided): void {
    const packed = this.#packed;
    const number = packed.table.names[place];
    const entity = packed.id(place);
    const name = packed.table.thingOf(number);
    const meant = this.#meant.get(place);
    const thing = meant ? meant.thing : this.groupOf(number);
    const isKnown = packed.knownAs(number) !== null;
    const rule = meant ? meant.rule : isKnown ? 'known name' : packed.rule(place);
    const held = packed.things(article)?.get(entity);
    if (held?.thing === thing && held.rule === rule) return;
    const confidence = meant ? meant.confidence : isKnown ? OF_KNOWN : CONFIDENCE[packed.rule(place)];
    entities.push({ article: packed.table.articles[article].id, entity, name, thing, rule, confidence });
    keys.set(name, packed.called(number).key);
    touched.add(thing);
    if (held) touched.add(held.thing);
  }
}

/** That two entities of one key are one, by what the key is made of. */
const CONFIDENCE = {
  'full name': 0.95,
  country: 0.99,
  geonames: 0.95,
  'name in country': 0.9,
  team: 0.9,
} as const;
const OF_KNOWN = 0.98;
