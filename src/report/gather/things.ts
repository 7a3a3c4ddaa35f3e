import type { RecordedEntity } from '../../record/record.ts';
import type { Thing, ThingType } from '../data.ts';

const MOST_TITLES = 3;

interface Counted {
  readonly type: ThingType;
  readonly names: Map<string, number>;
  readonly titles: Map<string, number>;
  place: RecordedEntity['place'];
  articles: number;
  quotes: number;
}

/** The things of all articles: entities that are one across articles stand in one place of the list. */
export class Things {
  readonly #positions = new Map<string, number>();
  readonly #counted: Counted[] = [];

  /** Counts an entity of an article, and says which thing it is. */
  add(entity: RecordedEntity, quotes: number): number {
    const key = keyOf(entity);
    const known = this.#positions.get(key);
    const at = known ?? this.#counted.length;
    if (known === undefined) {
      this.#positions.set(key, at);
      const { type, place } = entity;
      this.#counted.push({ type, names: new Map(), titles: new Map(), place, articles: 0, quotes: 0 });
    }
    const thing = this.#counted[at];
    count(thing.names, entity.name);
    for (const title of entity.titles) count(thing.titles, title);
    thing.place ??= entity.place;
    thing.articles++;
    thing.quotes += quotes;
    return at;
  }

  list(): Thing[] {
    return this.#counted.map(({ type, names, titles, place, articles, quotes }) => ({
      type,
      name: mostFrequent(names)[0],
      titles: mostFrequent(titles).slice(0, MOST_TITLES),
      ...(place?.country && { country: place.country }),
      ...(type === 'place' && place && { at: [place.latitude, place.longitude] as const }),
      articles,
      quotes,
    }));
  }
}

/** Places are known by where they lie, all else by type and name. */
function keyOf({ type, name, place }: RecordedEntity): string {
  if (type === 'place' && place?.geonames != null) return `geonames ${place.geonames}`;
  return `${type} ${name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()}`;
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** The most frequent first; of equal ones the longer, then by the alphabet: the order of articles never shows. */
function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
    .map(([value]) => value);
}
