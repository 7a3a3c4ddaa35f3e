import { type CollatedColumns, rowKey } from '../tables/collated/collated-rows.ts';
import type { Row, Table } from '../tables/table.ts';

interface Places {
  readonly key: readonly number[];
  readonly columns: readonly number[];
  readonly values: CollatedColumns['values'];
}

/** Puts what all articles together tell into rows of single ones. */
export class Filler {
  readonly #places: ReadonlyMap<string, Places>;

  constructor(collated: readonly CollatedColumns[]) {
    this.#places = new Map(
      collated.map(({ table, columns, values }) => {
        const placeOf = (name: string): number => table.columns.findIndex((column) => column.name === name);
        return [table.name, { key: table.key.map(placeOf), columns: columns.map(placeOf), values }];
      }),
    );
  }

  /** True if rows of the table are filled. */
  fills({ name }: Table): boolean {
    return this.#places.has(name);
  }

  /** @returns whether the row was otherwise before */
  fill({ name }: Table, row: Row): boolean {
    const places = this.#places.get(name);
    if (!places) return false;
    const found = places.values.get(rowKey(places.key.map((place) => row[place])));
    let isChanged = false;
    for (const [i, place] of places.columns.entries()) {
      const value = found?.[i] ?? null;
      isChanged ||= value !== row[place];
      row[place] = value;
    }
    return isChanged;
  }
}
