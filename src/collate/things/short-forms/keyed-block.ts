import { type ArticleKeys, type EntityInBlock, nameAt, thingAt } from '../../corpus/article-keys.ts';
import { entryOf } from '../../maps.ts';
import { compare } from '../../order.ts';
import { Role } from '../names/block-keys.ts';
import { magnitude } from '../names/likeness.ts';

interface Bearing {
  /** An entity that has the name. */
  readonly article: ArticleKeys;
  readonly entity: number;
  /** In how many articles the name stands in the block, and how many of these call it by the short form. */
  entries: number;
  bonds: number;
}

/** A name that may be meant by the short form of a block. */
interface KeyedBearer {
  readonly name: number;
  /** Id of the thing that it would be by itself. */
  readonly thing: string;
  /** How many articles call it by the short form. */
  readonly bonds: number;
}

/** A block as the keys of articles tell it: names by their numbers. */
export class KeyedBlock {
  /** The short form by itself, or null if no article had it. */
  own: number | null = null;
  #owns = 0;
  readonly #bearers = new Map<number, Bearing>();
  /** By block of a surname, how many entities of it have the short form as their given name. */
  readonly #given = new Map<number, number>();

  /** @param times 1 to add what the article says, -1 to take it away */
  add(article: ArticleKeys, { entity, role, surname }: EntityInBlock, times: number): void {
    const name = nameAt(article, entity);
    if (role === Role.own) {
      this.own = name;
      this.#owns += times;
    } else if (role === Role.given) this.#given.set(surname, (this.#given.get(surname) ?? 0) + times);
    else {
      const bearing = entryOf(this.#bearers, name, () => ({ article, entity, entries: 0, bonds: 0 }));
      bearing.entries += times;
      if (role === Role.bond) bearing.bonds += times;
    }
  }

  /** The names that may be meant, and how many articles call each so. */
  get bearers(): KeyedBearer[] {
    return [...this.#bearers].flatMap(([name, { article, entity, entries, bonds }]) =>
      entries > 0 ? { name, thing: thingAt(article, entity), bonds } : [],
    );
  }

  /** How many surnames those have whose given name it is. */
  get given(): number {
    return [...this.#given.values()].filter((entities) => entities > 0).length;
  }

  /** Equal where whatever is asked of the names is the same, but for what the articles say of them. */
  get shape(): string {
    const { bearers, given } = this;
    const names = bearers
      .map(({ name, bonds }) => `${name} ${magnitude(bonds)} ${bonds <= given}`)
      .sort(compare);
    return [magnitude(this.#owns), given > 2 && given > bearers.length, ...names].join();
  }
}
