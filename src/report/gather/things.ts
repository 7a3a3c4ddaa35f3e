import type { Collation } from '../../collate/collate.ts';
import type { RecordedEntity } from '../../record/record.ts';
import type { Thing } from '../data.ts';

const MOST_TITLES = 3;

interface Seen {
  readonly article: string;
  readonly entity: RecordedEntity;
  readonly quotes: number;
}

type Details = Pick<Seen['entity'], 'titles' | 'place'> & { readonly quotes: number };

/** The entities of all articles, one after another, and then the things that they are. */
export class SeenEntities {
  readonly #seen: Pick<Seen, 'article' | 'quotes'>[] = [];
  readonly #entities: Pick<RecordedEntity, 'id' | 'type' | 'name' | 'titles' | 'place'>[] = [];

  /** @returns its place in {@link things}' list of places */
  add({ article, entity, quotes }: Seen): number {
    const { id, type, name, titles, place } = entity;
    this.#entities.push({ id, type, name, titles, ...(place && { place }) });
    return this.#seen.push({ article, quotes }) - 1;
  }

  /** The things, and for each entity in the order in which they were added its thing's place in the list. */
  things({ things, entities }: Pick<Collation, 'things' | 'entities'>): {
    readonly list: readonly Thing[];
    readonly thingOf: readonly number[];
  } {
    const positions = new Map(things.map(({ id }, i) => [id, i]));
    const thingAt = new Map(entities.map(({ article, entity, thing }) => [`${article}\n${entity}`, thing]));
    const details: Details[][] = things.map(() => []);
    const thingOf = this.#seen.map(({ article, quotes }, i) => {
      const { id, titles, place } = this.#entities[i];
      const at = positions.get(thingAt.get(`${article}\n${id}`) ?? '');
      if (at === undefined) throw new TypeError(`${article}: expected a thing for ${id}`);
      details[at].push({ titles, quotes, ...(place && { place }) });
      return at;
    });
    const list = things.map(({ type, name, gender, articles }, i): Thing => {
      const place = details[i].find((each) => each.place)?.place;
      return {
        type,
        name,
        titles: mostFrequent(details[i].flatMap(({ titles }) => titles)).slice(0, MOST_TITLES),
        ...(gender && { gender }),
        ...(place?.country && { country: place.country }),
        ...(type === 'place' && place && { at: [place.latitude, place.longitude] as const }),
        articles,
        quotes: details[i].reduce((sum, { quotes }) => sum + quotes, 0),
      };
    });
    return { list, thingOf };
  }
}

/** The most frequent first; of equal ones the longer, then by the alphabet: the order of articles never shows. */
function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
    .map(([value]) => value);
}
