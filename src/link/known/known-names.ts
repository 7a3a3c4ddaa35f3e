import type { EntityType } from '../../core/layers/names.ts';
import { normalize } from '../../core/vocabulary.ts';
import { fold } from '../names/fold.ts';
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

/** A thing and all that it is called, as a file gives them. */
export interface KnownEntry extends KnownThing {
  readonly aliases: readonly string[];
}

const TYPES: readonly (EntityType | null)[] = [null, 'person', 'place', 'organization', 'group'];

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

/** @param digest of the file that the entries are from */
export function packKnown(entries: Iterable<KnownEntry>, digest: string): KnownData {
  const table = NameTable.builder();
  const types: number[] = [];
  const lines: string[] = [];
  for (const { id, name, type, aliases } of entries) {
    table.add(knownWords(name), types.length);
    for (const alias of aliases) table.add(knownWords(alias), types.length);
    types.push(TYPES.indexOf(type));
    lines.push(`${oneLine(id)}\t${oneLine(name)}\n`);
  }
  const strings = Buffer.from(lines.join(''));
  const starts = [0];
  for (let end = strings.indexOf(LINE_FEED); end >= 0; end = strings.indexOf(LINE_FEED, end + 1))
    starts.push(end + 1);
  return {
    ...table.finish(),
    digest,
    strings: shared(Uint8Array, strings),
    starts: shared(Uint32Array, starts),
    types: shared(Uint8Array, types),
  };
}

const LINE_FEED = 0x0a;

/** The folded words of a name as texts have them: parted at white space and hyphens, without punctuation. */
function knownWords(name: string): string[] {
  return normalize(name)
    .split(/[\s,&/()-]+/)
    .map(fold)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function oneLine(text: string): string {
  return /[\s]{2}|[\t\r\n]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

interface Columns<T> {
  new (buffer: SharedArrayBuffer): T;
  readonly BYTES_PER_ELEMENT: number;
}

/** A column in memory that all threads read. */
function shared<T extends { set(values: ArrayLike<number>): void }>(
  Kind: Columns<T>,
  values: ArrayLike<number>,
): T {
  const column = new Kind(new SharedArrayBuffer(values.length * Kind.BYTES_PER_ELEMENT));
  column.set(values);
  return column;
}
