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

/** An item by where its keys stand in the lists of its article. */
interface PlacedItem {
  readonly wholePlace: number;
  readonly places: readonly number[];
}

/** The items of an article, in its order. */
export function itemsIn(article: Listed, lists: ItemLists): Item[] {
  const { [lists.keys]: keys, [lists.wholes]: wholes } = article;
  return placedItems(article[lists.places]).map(({ wholePlace, places }, at) => ({
    at,
    whole: wholes[wholePlace],
    keys: places.map((place) => keys[place]),
  }));
}

/** The same by places. @param listed {@link ItemKeys}: places */
export function placedItems(listed: Uint32Array): PlacedItem[] {
  const items: PlacedItem[] = [];
  let own = 0;
  for (let i = 0; i < listed.length; ) {
    const wholePlace = listed[i];
    const end = listed[i + 1];
    const next = i + HEAD + listed[i + 2];
    const places: number[] = [];
    for (; own < end; own++) places.push(own);
    for (i += HEAD; i < next; i++) places.push(listed[i]);
    items.push({ wholePlace, places });
  }
  return items;
}

/** Where the keys stand that several items of an article have. @param listed {@link ItemKeys}: places */
export function placesOfSeveral(listed: Uint32Array): ReadonlySet<number> {
  const several = new Set<number>();
  for (let i = 0; i < listed.length; ) {
    const next = i + HEAD + listed[i + 2];
    for (i += HEAD; i < next; i++) several.add(listed[i]);
  }
  return several;
}
