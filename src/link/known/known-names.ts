import type { EntityType } from '../../core/layers/names.ts';
import { hashWord, type Vocabulary } from '../../core/vocabulary.ts';
import { RareWordColumn } from '../../core/word-types.ts';
import { fold } from '../names/fold.ts';
import { NamePrefix, NameTable, type NameTableData } from './name-table.ts';

/** Somebody or something that the user knows by name. */
export interface KnownThing {
  /** The user's own id, or that of a public list. */
  readonly id: string;
  /** The name that entities get. */
  readonly name: string;
  /** Null: what is called so is no entity. */
  readonly type: EntityType | null;
}

/** What {@link KnownNames.begin} says of a word. */
export const BEGINS = 2;
const BEGINS_NONE = 1;

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

  /** Whether some name begins with a word: most words begin none, and are looked up once. */
  readonly begin = new RareWordColumn(new Uint8Array(0), (vocabulary, type) =>
    this.#begins(vocabulary, type),
  );

  constructor(data: KnownData) {
    this.#data = data;
    this.table = new NameTable(data);
  }

  /** Hashes of the parts of a folded word: several of "Jean-Luc", none of what is no word. */
  hashesOf(folded: string): number[] {
    return folded
      .split(/[/&-]/)
      .filter((part) => /[\p{L}\p{N}]/u.test(part))
      .map((part) => hashWord(part));
  }

  #begins({ words, lowers }: Vocabulary, type: number): number {
    const [first] = this.hashesOf(fold(words[lowers[type]]));
    if (first === undefined) return BEGINS_NONE;
    const prefix = new NamePrefix();
    prefix.add(first);
    return this.table.find(prefix) < 0 ? BEGINS_NONE : BEGINS;
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
