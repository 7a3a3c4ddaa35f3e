import type { EntityType } from '../../core/layers/names.ts';
import { NameTable, type NameTableData } from './name-table.ts';

/** Somebody or something that the user knows by name. */
export interface KnownThing {
  /** The user's own id, or that of a public list. */
  readonly id: string;
  /** The name that entities get. */
  readonly name: string;
  /** Null: what is called so is no entity. */
  readonly type: EntityType | null;
}

/** By number, as columns have them. */
export const TYPES: readonly (EntityType | null)[] = [null, 'person', 'place', 'organization', 'group'];

/** All known names in memory that threads share: plain data. */
export interface KnownData extends NameTableData {
  /** Changes with the file. */
  readonly digest: string;
  /** A line "id\tname" for each thing in UTF-8, where each begins, and its type. */
  readonly strings: Uint8Array;
  readonly starts: Uint32Array;
  readonly types: Uint8Array;
}

/** Names that the user knows, to be found in texts. */
export class KnownNames {
  readonly table: NameTable;
  readonly #data: KnownData;
  readonly #decoder = new TextDecoder();

  constructor(data: KnownData) {
    this.#data = data;
    this.table = new NameTable(data);
  }

  /** The things that a place of the table stands for. */
  thingsAt(place: number): KnownThing[] {
    return this.table.numbersAt(place).map((number) => this.#thing(number));
  }

  #thing(number: number): KnownThing {
    const { strings, starts, types } = this.#data;
    const [id, name] = this.#decoder
      .decode(strings.slice(starts[number], starts[number + 1] - 1))
      .split('\t');
    return { id, name, type: TYPES[types[number]] };
  }
}
