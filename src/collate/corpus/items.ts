/** Something that an article says, by what it is found. */
export interface Item {
  /** Its position among those of its kind in its article. */
  readonly at: number;
  /** Of all of it. */
  readonly whole: number;
  /** By what it leads to others, each once. */
  readonly keys: readonly number[];
}

/** The keys of the items of an article. A key stands in its list once, however many items have it. */
export interface ItemKeys {
  readonly keys: Uint32Array;
  readonly wholes: Uint32Array;
  /**
   * Item by item: where its whole key stands; where the keys end that no item before it has; how many others it has, and where
   * each of these stands.
   */
  readonly places: Uint32Array;
}

/** Where the keys of items of one kind stand. */
export interface ItemLists {
  readonly keys: 'phrases' | 'facts';
  readonly wholes: 'quotations' | 'claims';
  readonly places: 'quotationPlaces' | 'claimPlaces';
}

/** The keys of an article, as far as they are those of items. */
type Listed = Readonly<Record<ItemLists[keyof ItemLists], Uint32Array>>;

/** Lists of keys of an article's items. */
export function keysOfItems(items: readonly Omit<Item, 'at'>[]): ItemKeys {
  const keys = new Map<number, number>();
  const wholes = new Map<number, number>();
  const places: number[] = [];
  for (const item of items) {
    const before: number[] = [];
    for (const key of item.keys) {
      const place = keys.get(key);
      if (place === undefined) keys.set(key, keys.size);
      else before.push(place);
    }
    if (!wholes.has(item.whole)) wholes.set(item.whole, wholes.size);
    places.push(wholes.get(item.whole)!, keys.size, before.length, ...before);
  }
  return {
    keys: Uint32Array.from(keys.keys()),
    wholes: Uint32Array.from(wholes.keys()),
    places: Uint32Array.from(places),
  };
}

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

/** Numbers of an item before the places of the keys that it shares with items before it. */
const HEAD = 3;

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
