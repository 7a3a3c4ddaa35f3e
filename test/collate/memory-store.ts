import { collateChanged } from '../../src/collate/collate.ts';
import type { Copy } from '../../src/collate/copies/copies.ts';
import { type ArticleKeys, keysOf } from '../../src/collate/corpus/article-keys.ts';
import { Corpus } from '../../src/collate/corpus/corpus.ts';
import { finish } from '../../src/collate/corpus/loading.ts';
import { compare } from '../../src/collate/order.ts';
import type { Saying } from '../../src/collate/sayings/saying.ts';
import type { ArticleSignature } from '../../src/collate/signature.ts';
import { describeThings } from '../../src/collate/things/describe-things.ts';
import type { Joined } from '../../src/collate/things/joining/joined.ts';
import type { EntityThing, Thing } from '../../src/collate/things/thing.ts';

interface Held {
  readonly signature: ArticleSignature;
  readonly things: Map<string, EntityThing>;
  copy: Copy | null;
}

/** All that a database keeps of articles that are compared, in maps: it changes only what comparing says. */
export class MemoryStore {
  readonly #articles = new Map<string, Held>();
  readonly #compared = new Map<string, ArticleKeys>();
  readonly #changed = new Set<string>();
  readonly #joined = new Map<string, Joined>();
  readonly #keys = new Map<string, string>();
  readonly #things = new Map<string, Thing>();
  readonly #sayings = new Map<string, Saying>();
  /** Articles that were read in the last run. */
  read = new Set<string>();

  write(signature: ArticleSignature): void {
    this.#articles.set(signature.id, { signature, things: new Map(), copy: null });
    this.#changed.add(signature.id);
  }

  remove(id: string): void {
    this.#articles.delete(id);
    this.#changed.add(id);
  }

  collate(): void {
    const before = [...this.#changed].flatMap((id) => this.#compared.get(id) ?? []);
    const after = [...this.#changed].flatMap((id) => {
      const held = this.#articles.get(id);
      return held ? keysOf(held.signature) : [];
    });
    for (const id of this.#changed) this.#compared.delete(id);
    for (const keys of after) this.#compared.set(keys.id, keys);
    this.#changed.clear();
    this.read = new Set();
    const found = finish(
      collateChanged(new Corpus([...this.#compared.values()], { before, after }), this.#joined),
      (ids) =>
        ids.map((id) => {
          this.read.add(id);
          const { signature, things, copy } = this.#articles.get(id)!;
          return { signature, things: new Map(things), original: copy?.of ?? null };
        }),
    );
    for (const one of found.entities) this.#articles.get(one.article)!.things.set(one.entity, one);
    for (const { name, now } of found.families.changed)
      if (now) this.#joined.set(name, now);
      else this.#joined.delete(name);
    for (const [id, key] of found.keys) this.#keys.set(id, key);
    for (const [article, copy] of found.copies) this.#articles.get(article)!.copy = copy;
    for (const id of found.touched) this.#things.delete(id);
    for (const thing of this.#described(found.touched)) this.#things.set(thing.id, thing);
    this.#say(found.sayings, new Set(found.compared.map(({ article, item }) => `${article}\n${item}`)));
  }

  #described(wanted: ReadonlySet<string>): Thing[] {
    const inArticles = new Map<string, Set<string>>();
    const alike = [...this.#articles.values()].flatMap(({ signature, things }) =>
      signature.entities.flatMap(({ id, type, name: written, gender, known }) => {
        const one = things.get(id)!;
        if (!wanted.has(one.thing)) return [];
        inArticles.set(one.thing, (inArticles.get(one.thing) ?? new Set()).add(signature.id));
        return { ...one, type, written, gender, known, count: 1 };
      }),
    );
    return describeThings(alike, {
      joined: this.#joined,
      keyOf: (name) => this.#keys.get(name)!,
      articlesOf: (thing) => inArticles.get(thing)!.size,
    });
  }

  #say(sayings: readonly Saying[], compared: ReadonlySet<string>): void {
    for (const { id, places } of [...this.#sayings.values()])
      if (
        places.some(({ article, item }) => compared.has(`${article}\n${item}`) || this.#isGone(article, item))
      )
        this.#sayings.delete(id);
    for (const saying of sayings) this.#sayings.set(saying.id, saying);
  }

  #isGone(article: string, item: string): boolean {
    const signature = this.#articles.get(article)?.signature;
    return (
      !signature?.quotations.some(({ quote }) => quote === item) &&
      !signature?.claims.some(({ claim }) => claim === item)
    );
  }

  /** All that was found, as {@link collate} gives it. */
  get collation() {
    const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compare(a.id, b.id);
    const articles = [...this.#articles.values()].sort((a, b) => byId(a.signature, b.signature));
    return {
      things: [...this.#things.values()].sort(byId),
      entities: articles.flatMap(({ things }) =>
        [...things.values()].sort((a, b) => compare(a.entity, b.entity)),
      ),
      copies: articles.flatMap(({ copy }) => copy ?? []),
      sayings: [...this.#sayings.values()].sort(byId),
    };
  }
}
