import { HEAD } from './item-writer.ts';

/** Something that an article says, by what it is found. */
export interface Item {
  /** Its position among those of its kind in its article. */
  readonly at: number;
  /** Of all of it. */
  readonly whole: number;
  /** By what it leads to others, each once. */
  readonly keys: readonly number[];
}

/** Where the keys of items of one kind stand. */
export interface ItemLists {
  readonly keys: 'phrases' | 'facts';
  readonly wholes: 'quotations' | 'claims';
  readonly places: 'quotationPlaces' | 'claimPlaces';
}

/** The keys of an article, as far as they are those of items. */
type Listed = Readonly<Record<ItemLists[keyof ItemLists], Uint32Array>>;

/** The items of an article, in its order. */
export function itemsIn(article: Listed, lists: ItemLists): Item[] {
  const { [lists.keys]: all, [lists.wholes]: wholes, [lists.places]: places } = article;
  const items: Item[] = [];
  let own = 0;
  for (let i = 0; i < places.length; ) {
    const whole = wholes[places[i]];
    const end = places[i + 1];
    const next = i + HEAD + places[i + 2];
    const keys: number[] = [];
    for (; own < end; own++) keys.push(all[own]);
    for (i += HEAD; i < next; i++) keys.push(all[places[i]]);
    items.push({ at: items.length, whole, keys });
  }
  return items;
}

/** The keys that several items of an article have. */
export function keysOfSeveral(article: Listed, lists: ItemLists): ReadonlySet<number> {
  const { [lists.keys]: all, [lists.places]: places } = article;
  const several = new Set<number>();
  for (let i = 0; i < places.length; ) {
    const next = i + HEAD + places[i + 2];
    for (i += HEAD; i < next; i++) several.add(all[places[i]]);
  }
  return several;
}
